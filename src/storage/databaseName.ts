/** Which database is in use, where it is not the first one, and whether it is in a bucket of its own. */
const keys = { name: 'rejoinder.database', bucket: 'rejoinder.bucket' } as const
const first = 'rejoinder'
const pattern = /^rejoinder(?:-(\d+))?$/

/** Storage apart from all else of the page's (https://wicg.github.io/storage-buckets), in browsers that have it. */
interface Buckets {
  keys(): Promise<string[]>
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>
}

/** A database of debates, and what opens it. */
export interface DatabasePlace {
  readonly name: string
  readonly factory: IDBFactory
}

/** The number in a database's name: 1 for the first, 0 for what is none of ours. */
function numberIn(name: string | null | undefined): number {
  const found = pattern.exec(name ?? '')
  return found === null ? 0 : Number(found[1] ?? 1)
}

/** The name of the database in use. A new one is begun beside one that is damaged, which stays as it is. */
export function currentDatabase(): string {
  const stored = recall(keys.name)
  return numberIn(stored) > 0 ? (stored as string) : first
}

/** What opens the database in use. */
export async function currentFactory(): Promise<IDBFactory> {
  if (recall(keys.bucket) === null) return indexedDB
  return (await bucketFactory()) ?? indexedDB
}

const buckets = (): Buckets | undefined => (navigator as { storageBuckets?: Buckets }).storageBuckets

async function bucketFactory(): Promise<IDBFactory | null> {
  return (await buckets()?.open(first))?.indexedDB ?? null
}

/** All databases that the browser tells of, the one in use among them. */
export async function allDatabases(): Promise<DatabasePlace[]> {
  const factory = await currentFactory()
  const found = new Map<string, DatabasePlace>([[currentDatabase(), { name: currentDatabase(), factory }]])
  for (const from of new Set([factory, indexedDB])) {
    const told = await from.databases?.().catch(() => [])
    for (const { name } of told ?? []) {
      if (name !== undefined && numberIn(name) > 0 && !found.has(name)) found.set(name, { name, factory: from })
    }
  }
  return [...found.values()].sort((a, b) => numberIn(a.name) - numberIn(b.name))
}

/** The browser opens no database at all, not even a new one. Nothing was changed. */
export class NoneOpensError extends Error {
  override name = 'NoneOpensError'
}

/**
 * From now on a new, empty database is used, beside those that are there; in a bucket of its own where the browser cannot open any
 * other beside the damaged one.
 * @throws NoneOpensError where one opens nowhere: the browser may be well again at its next start, and then what is there is found
 */
export async function beginDatabase(): Promise<void> {
  const numbers = (await allDatabases()).map(({ name }) => numberIn(name))
  if (!(await opens(await currentFactory()))) {
    const factory = await bucketFactory().catch(() => null)
    if (factory === null || !(await opens(factory))) throw new NoneOpensError('The browser opens no database.')
    localStorage.setItem(keys.bucket, 'true')
  }
  localStorage.setItem(keys.name, `${first}-${Math.max(...numbers) + 1}`)
}

/** Whether a new database can be opened there at all. */
function opens(factory: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = factory.open('rejoinder-trial')
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      opening.result.close()
      factory.deleteDatabase('rejoinder-trial')
      resolve(true)
    }
  })
}

/**
 * Finds the database in use again where the browser has forgotten which it was: the one that was begun last. Where nothing was
 * forgotten, or the browser does not tell, nothing changes.
 */
export async function recallDatabase(): Promise<void> {
  try {
    if (localStorage.getItem(keys.name) !== null) return
    if ((await buckets()?.keys())?.includes(first) === true) localStorage.setItem(keys.bucket, 'true')
    localStorage.setItem(keys.name, (await allDatabases()).at(-1)?.name ?? first)
  } catch {
    // Without localStorage there is one database.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
