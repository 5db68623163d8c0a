import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { bundledMotions } from './arguments/plugin.ts'
import { contentPolicy, policyLine } from './build/contentPolicy.ts'
import { offline } from './build/offline.ts'
import { singleFile } from './build/singleFile.ts'
import { startChunk } from './build/startChunk.ts'

/** Rooms whose code has no state of its own. */
const pureRooms = ['core', 'formats', 'cli', 'arguments', 'build']

const port = Number(process.env.PORT ?? 4173)

export default defineConfig(({ mode }) => ({
  // Static files that can be served from any sub-path.
  base: './',
  plugins: [bundledMotions(), solid(), ...(mode === 'single' ? [singleFile()] : [contentPolicy(), offline()])],
  build: {
    target: 'es2023',
    sourcemap: true,
    ...(mode === 'single'
      ? {}
      : { rolldownOptions: { output: { codeSplitting: { groups: [{ name: startChunk('/index.html') }] } } } }),
  },
  // Formats are loaded by the worker one by one, as the page loads its own parts.
  worker: { format: 'es' },
  preview: {
    port,
    strictPort: true,
    headers: {
      'Content-Security-Policy': `${policyLine()}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
    },
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
    restoreMocks: true,
    // Property tests take as long as the machine makes them take.
    testTimeout: 60_000,
    // By itself it leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        // What keeps nothing between two calls needs no module of its own in each file: a quarter of the time.
        extends: true,
        test: { name: 'pure', include: pureRooms.map((room) => `tests/${room}/**/*.test.ts`), isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...pureRooms.map((room) => `tests/${room}/**`)],
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
}))
