import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Not the program's own dist, so that a build that somebody is looking at stays as it is. */
const outDir = fileURLToPath(new URL('dist', import.meta.url))

/** Makes the production build. */
export async function buildSite(): Promise<void> {
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
}

/** Serves the build on a free port. */
export async function serveSite(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 0, strictPort: false } })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The preview server has no address.')
  return { url, close: () => server.close() }
}

/** What index.html loads before anything is on the screen, in bytes after gzip. */
export function initialSize(): { script: number; style: number } {
  const html = readFileSync(`${outDir}/index.html`, 'utf8')
  const size = (pattern: RegExp): number =>
    [...html.matchAll(pattern)].reduce((sum, [, file]) => sum + gzipSync(readFileSync(`${outDir}/${file}`)).length, 0)
  return {
    script: size(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="([^"]+\.js)"/g),
    style: size(/<link rel="stylesheet"[^>]* href="([^"]+\.css)"/g),
  }
}

/** Bundles a file of page/ into one script; its exports, if any, become the global `bundled`. */
export async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(`page/${file}`, import.meta.url))
  const built = await build({
    root,
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'bundled' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error(`Nothing came of ${file}.`)
  return first.output[0].code
}
