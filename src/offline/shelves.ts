import type { BuiltFile } from './files.ts'

/** Where one build of the program is kept, and those of other builds beside it. */
export interface Shelves {
  /** Fetches what is missing of this build. Rejects where something does not come, or is of another build. */
  fill(): Promise<void>
  /** How many of this build's files are missing. */
  missing(): Promise<number>
  /** A file of this build; else of an earlier one, which a tab that still runs it may ask for. */
  find(request: Request): Promise<Response | undefined>
  /** Lets go of all builds but this one. */
  dropOthers(): Promise<void>
}

/**
 * The files of a build in the browser's cache. Names are bound to the scope, as several copies of the program, each in a
 * folder of its own, may share an origin and its caches.
 * @param scope the address of the program's folder
 * @param build what tells this build from every other
 */
export function createShelves(
  caches: CacheStorage,
  scope: string,
  build: string,
  files: readonly BuiltFile[],
): Shelves {
  const prefix = `rejoinder ${scope} `
  const own = prefix + build
  const addressOf = ({ path }: BuiltFile) => new URL(path, scope).href
  const others = async () => (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)

  const absent = async (cache: Cache): Promise<BuiltFile[]> => {
    const there = new Set((await cache.keys()).map(({ url }) => url))
    return files.filter((file) => !there.has(addressOf(file)))
  }

  /** The page is asked for with a query or without; everything else by its whole name. */
  const asFile = (request: Request): string => {
    const { origin, pathname } = new URL(request.url)
    return origin + pathname
  }

  return {
    async fill() {
      const cache = await caches.open(own)
      await Promise.all(
        (await absent(cache)).map(async (file) => {
          const address = addressOf(file)
          // Past the browser’s own cache where that is stale, and it must be what was built:
          // a server in the middle of an update would give a mixture of two builds.
          const response = await fetch(address, { cache: 'no-cache', integrity: file.integrity, redirect: 'error' })
          if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
          await cache.put(address, response)
        }),
      )
    },
    async missing() {
      return (await absent(await caches.open(own))).length
    },
    async find(request) {
      const address = asFile(request)
      const found = await (await caches.open(own)).match(address)
      if (found !== undefined) return found
      for (const name of await others()) {
        const earlier = await (await caches.open(name)).match(address)
        if (earlier !== undefined) return earlier
      }
      return undefined
    },
    async dropOthers() {
      await Promise.all((await others()).map((name) => caches.delete(name)))
    },
  }
}
