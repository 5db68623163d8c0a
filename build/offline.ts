import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { BuiltFile } from '../src/offline/files.ts'

const worker = 'sw.js'

/**
 * A Vite plugin that builds the service worker, and puts into it the list of all that was built with it: each file with its
 * hash, so that a build is kept whole or not at all.
 */
export function offline(): Plugin {
  let publicDir = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/offline/serviceWorker.ts', fileName: worker })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunk = bundle[worker]
        if (chunk?.type !== 'chunk') return this.error('The service worker was not built.')
        if (chunk.imports.length > 0 || chunk.exports.length > 0)
          this.error('The service worker is a plain script: it must share no part with the page.')
        const files: BuiltFile[] = []
        for (const [name, file] of Object.entries(bundle)) {
          if (name === worker || name.endsWith('.map')) continue
          files.push(builtFile(name, file.type === 'chunk' ? file.code : file.source))
        }
        for (const name of filesIn(publicDir)) files.push(builtFile(name, readFileSync(join(publicDir, name))))
        files.sort((a, b) => (a.path < b.path ? -1 : 1))
        const list = JSON.stringify(files)
        const build = createHash('sha256').update(list).digest('hex').slice(0, 16)
        chunk.code = `const BUILD = ${JSON.stringify(build)}, BUILT_FILES = ${list};\n${chunk.code}`
      },
    },
  }
}

function builtFile(name: string, content: string | Uint8Array): BuiltFile {
  const hash = createHash('sha256').update(content).digest('base64')
  return { path: name === 'index.html' ? './' : `./${name}`, integrity: `sha256-${hash}` }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
}
