/** Which database is in use, where it is not the first one. */
const key = 'rejoinder.database'
const first = 'rejoinder'
const pattern = /^rejoinder(?:-(\d+))?$/

/** The number in a database's name: 1 for the first, 0 for what is none of ours. */
function numberIn(name: string | null | undefined): number {
  const found = pattern.exec(name ?? '')
  return found === null ? 0 : Number(found[1] ?? 1)
}

/** The name of the database in use. A new one is begun beside one that is damaged, which stays as it is. */
export function currentDatabase(): string {
  try {
    const stored = localStorage.getItem(key)
    return numberIn(stored) > 0 ? (stored as string) : first
  } catch {
    return first
  }
}

const nameOf = (number: number): string => (number === 1 ? first : `${first}-${number}`)

/** The names of all databases of debates that the browser tells of, the one in use among them; where it tells of none, all up to that. */
export async function allDatabases(): Promise<string[]> {
  const told = await indexedDB.databases?.().catch(() => undefined)
  const inUse = numberIn(currentDatabase())
  const numbers = new Set([inUse])
  for (const { name } of told ?? []) if (numberIn(name) > 0) numbers.add(numberIn(name))
  if (told === undefined) for (let number = 1; number < inUse; number++) numbers.add(number)
  return [...numbers].sort((a, b) => a - b).map(nameOf)
}

/**
 * From now on a new, empty database is used, beside those that are there.
 * @param prove opens it, and throws where it cannot be; then nothing changes
 * @returns its name
 */
export async function beginDatabase(prove: (name: string) => Promise<void>): Promise<string> {
  const name = nameOf(Math.max(...(await allDatabases()).map(numberIn)) + 1)
  await prove(name)
  localStorage.setItem(key, name)
  return name
}

/**
 * Finds the database in use again where the browser has forgotten which it was: the one that was begun last. Where nothing was
 * forgotten, or the browser does not tell, nothing changes.
 */
export async function recallDatabase(): Promise<void> {
  try {
    if (localStorage.getItem(key) !== null) return
    localStorage.setItem(key, (await allDatabases()).at(-1) ?? first)
  } catch {
    // Without localStorage there is one database.
  }
}
