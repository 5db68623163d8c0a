import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { policyLine } from './contentPolicy.ts'

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * A Vite plugin that builds the program as one page without other files, `dist-single/rejoinder.html`, which runs from a disk: its
 * scripts and styles stand in it, and its policy names them by their hashes.
 */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    config: (given) => ({
      build: {
        outDir: given.build?.outDir ?? 'dist-single',
        sourcemap: false,
        copyPublicDir: false,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
      worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
    }),
    resolveId(id, importer) {
      return id === './startFormatWorker.ts' && importer !== undefined
        ? fileOf('../src/session/startFormatWorkerInline.ts')
        : undefined
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        const script = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
        const style = Object.values(bundle).find((file) => file.fileName.endsWith('.css'))
        if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset') {
          return this.error('The page, its script or its style is missing.')
        }
        const others = Object.keys(bundle).filter(
          (name) => ![page.fileName, script.fileName, style.fileName].includes(name),
        )
        if (others.length > 0) this.error(`One file was to be built, and there are others: ${others.join(', ')}`)
        const html = onePage(String(page.source), script.code, String(style.source))
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName: 'rejoinder.html', source: html })
      },
    },
  }
}

function onePage(page: string, script: string, style: string): string {
  // What would end the element, or turn the rest into a comment, is written in another way that means the same to the script.
  const inScript = script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--')
  if (/<\/style/i.test(style)) throw new Error('The style would end its element.')
  const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(fileOf('../public/icon.svg'), 'utf8'))}`
  const policy = policyLine({
    'script-src': sourceOf(inScript),
    'style-src': sourceOf(style),
    'img-src': 'data: blob:',
    'connect-src': "'none'",
    'manifest-src': "'none'",
    'worker-src': 'blob:',
  })
  const replaced = page
    .replace(/\s*<link rel="(?:manifest|stylesheet|modulepreload|apple-touch-icon)"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" type="image/svg+xml" />`)
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  return replaced
    .replace('<head>', `<head>\n    ${head}`)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${inScript}</script>\n  </body>`)
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
