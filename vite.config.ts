import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { bundledMotions } from './arguments/plugin.ts'

const port = Number(process.env.PORT ?? 4173)

/** What a page may do: nothing but its own files. `frame-ancestors` only counts as a header. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy into the built page; while developing, Vite's own inline styles and scripts must run. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  }
}

export default defineConfig({
  // Static files that can be served from any sub-path.
  base: './',
  plugins: [bundledMotions(), solid(), contentSecurityPolicy()],
  build: { target: 'es2023', sourcemap: true },
  // Formats are loaded by the worker one by one, as the page loads its own parts.
  worker: { format: 'es' },
  preview: {
    port,
    strictPort: true,
    headers: { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'`, 'X-Content-Type-Options': 'nosniff' },
  },
  test: {
    environment: 'node',
    // The second reader of Markdown: its variant for browsers asks for a document.
    server: { deps: { inline: [/mdast-util|micromark|decode-named/] } },
    alias: {
      'decode-named-character-reference': fileURLToPath(
        new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // Property tests take as long as the machine makes them take.
    testTimeout: 60_000,
    // By itself it leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
  },
})
