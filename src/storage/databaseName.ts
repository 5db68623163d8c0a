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

/** The names of all databases of debates that the browser tells of, the one in use among them. */
export async function allDatabases(): Promise<string[]> {
  const told = await indexedDB.databases?.().catch(() => [])
  const names = new Set([currentDatabase()])
  for (const { name } of told ?? []) if (numberIn(name) > 0) names.add(name as string)
  return [...names].sort((a, b) => numberIn(a) - numberIn(b))
}

/**
 * From now on a new, empty database is used, beside those that are there.
 * @returns its name
 */
export async function beginDatabase(): Promise<string> {
  const numbers = (await allDatabases()).map(numberIn)
  const name = `${first}-${Math.max(...numbers) + 1}`
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
