import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { Debate } from '../src/core/model/debate.ts'
import { motionOf } from '../src/core/model/debate.ts'
import { ArgdownError } from '../src/formats/argdown/error.ts'
import { readArgdown } from '../src/formats/argdown/read.ts'
import { reasonInWords } from '../src/formats/argdown/words.ts'
import type { NewId } from '../src/formats/ids.ts'
import { loses } from '../src/formats/report.ts'
import { reportInWords } from '../src/formats/reportWords.ts'

const listId = 'virtual:arguments'
const extension = '.argdown'

/** A file of the folder, read. */
export interface Bundled {
  readonly id: string
  readonly debate: Debate
  readonly position: number
}

/**
 * A Vite plugin that offers the folder's Argdown files as `virtual:arguments`: a list with each motion's sentence and a
 * function that loads the debate. The files are read while building, so the page loads no parser, and each debate is a
 * chunk of its own that is loaded when it is asked for.
 * @param folder the folder with the .argdown files, from Vite's root
 */
export function bundledMotions(folder = 'arguments'): Plugin {
  let root = process.cwd()
  let path = resolve(root, folder)
  return {
    name: 'bundled-motions',
    configResolved(config) {
      root = config.root
      path = resolve(root, folder)
    },
    resolveId(id) {
      return id === listId || id.startsWith(`${listId}/`) ? `\0${id}` : undefined
    },
    async load(id) {
      if (!id.startsWith(`\0${listId}`)) return undefined
      try {
        if (id === `\0${listId}`) {
          const bundled = await readFolder(path, root)
          for (const motion of bundled) this.addWatchFile(join(path, motion.id + extension))
          return listModule(bundled)
        }
        const file = join(path, id.slice(listId.length + 2) + extension)
        this.addWatchFile(file)
        return debateModule((await readMotion(file, root)).debate)
      } catch (error) {
        return this.error(error instanceof Error ? error.message : String(error))
      }
    },
    configureServer(server) {
      server.watcher.add(path)
      for (const event of ['add', 'change', 'unlink'] as const) {
        server.watcher.on(event, (file) => {
          if (file.endsWith(extension) && file.startsWith(path + sep)) reload(server)
        })
      }
    },
  }
}

/**
 * Every debate of a folder, by the position in its front matter, then by name.
 * @throws Error with the file, the line and the reason where one cannot be read whole
 */
export async function readFolder(folder: string, root: string): Promise<Bundled[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(extension)).sort()
  const bundled = await Promise.all(files.map((file) => readMotion(join(folder, file), root)))
  return bundled.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/**
 * Reads one file. Ids come from the place in the tree (c1 is the motion), so that a build gives the same ids each time.
 * @throws Error "arguments/x.argdown:LINE:COLUMN reason" where it cannot be read, or not without losing something
 */
export async function readMotion(file: string, root: string): Promise<Bundled> {
  const id = basename(file, extension)
  const place = relative(root, file).split(sep).join('/')
  if (!/^[A-Za-z0-9-]+$/.test(id)) {
    throw new Error(
      `${place}:1:1 The file's name may hold only letters, digits and hyphens, because it becomes an address.`,
    )
  }
  const counts: Partial<Record<Parameters<NewId>[0], number>> = {}
  const ids: NewId = (what) => {
    counts[what] = (counts[what] ?? 0) + 1
    return what === 'debate' ? id : `${what[0]}${counts[what]}`
  }
  try {
    const { debate, report, position } = readArgdown(await readFile(file, 'utf8'), ids)
    const lost = report.find(loses)
    if (lost !== undefined) throw new Error(`${place}:${lost.line}:1 ${reportInWords(lost)}`)
    return { id, debate, position: position ?? Number.POSITIVE_INFINITY }
  } catch (error) {
    if (!(error instanceof ArgdownError)) throw error
    throw new Error(`${place}:${error.line}:${error.column} ${reasonInWords(error.reason)}`)
  }
}

function listModule(bundled: readonly Bundled[]): string {
  const rows = bundled.map(({ id, debate }) => {
    const load = `() => import(${JSON.stringify(`${listId}/${id}`)}).then((file) => file.default)`
    return `  { id: ${JSON.stringify(id)}, motion: ${JSON.stringify(motionOf(debate).text)}, load: ${load} },`
  })
  return `export const motions = [\n${rows.join('\n')}\n]\n`
}

/** The reviver freezes from the leaves up: a debate is always deeply frozen. */
function debateModule(debate: Debate): string {
  const json = JSON.stringify(JSON.stringify(debate))
  return `export default JSON.parse(${json}, (_, value) => Object.freeze(value))\n`
}

function reload(server: ViteDevServer): void {
  for (const module of server.moduleGraph.idToModuleMap.values()) {
    if (module.id?.startsWith(`\0${listId}`)) server.moduleGraph.invalidateModule(module)
  }
  server.ws.send({ type: 'full-reload' })
}
