import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The production build that `npm test` has made. */
export const dist = join(root, 'dist')

/** Builds the program into a folder of its own, with further options of `vite build`. @returns the folder */
export async function buildProgram(...options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoinder-build-'))
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const where = ['build', '--outDir', folder, '--emptyOutDir', '--sourcemap', 'false', '--logLevel', 'error']
  await promisify(execFile)(process.execPath, [vite, ...where, ...options], { cwd: root })
  return folder
}
