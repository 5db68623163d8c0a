import { allDatabases, type DatabasePlace } from './databaseName.ts'

/** A file of stored data as it was found. */
export interface RawFile {
  readonly name: string
  readonly text: string
}

/** How many records are read at a time. */
const batch = 200

/**
 * Everything of this program's that the browser still hands out: each record of each database as it is, whatever is in it, and what
 * localStorage holds. Nothing is upgraded or changed. What cannot be read says why in its place.
 */
export async function rawData(): Promise<RawFile[]> {
  const files: RawFile[] = []
  for (const place of await allDatabases()) {
    const { name } = place
    const told = await rawDatabase(place).catch((error: unknown) => ({ database: name, unreadable: String(error) }))
    files.push({ name: `${name}.json`, text: asText(told) })
  }
  const local = Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('rejoinder.')))
  files.push({ name: 'localStorage.json', text: asText(local) })
  return files
}

async function rawDatabase(place: DatabasePlace): Promise<unknown> {
  const { name } = place
  const db = await openAsIs(place)
  try {
    const stores: Record<string, unknown> = {}
    for (const store of db.objectStoreNames) stores[store] = await rawStore(db, store)
    return { database: name, version: db.version, stores }
  } finally {
    db.close()
  }
}

async function rawStore(db: IDBDatabase, store: string): Promise<unknown[]> {
  const read = <T>(ask: (from: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    result(ask(db.transaction(store).objectStore(store)))
  try {
    const keys = await read((from) => from.getAllKeys())
    const records: unknown[] = []
    for (let i = 0; i < keys.length; i += batch) {
      const some = keys.slice(i, i + batch)
      const range = IDBKeyRange.bound(some[0], some.at(-1))
      const values = await read((from) => from.getAll(range)).catch(() => null)
      for (const [j, key] of some.entries()) {
        if (values !== null && values.length === some.length) records.push({ key, value: values[j] })
        else {
          // One of them cannot be read: each is asked for alone.
          records.push(
            await read((from) => from.get(key)).then(
              (value: unknown) => ({ key, value }),
              (error: unknown) => ({ key, unreadable: String(error) }),
            ),
          )
        }
      }
    }
    return records
  } catch (error) {
    return [{ unreadable: String(error) }]
  }
}

/** Opens a database that is there, in whatever version; none is made. */
function openAsIs({ name, factory }: DatabasePlace): Promise<IDBDatabase> {
  const opening = factory.open(name)
  opening.onupgradeneeded = () => opening.transaction?.abort()
  return result(opening)
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** JSON that also tells of what JSON has no words for; a value that cannot be written down says so and spoils no other. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (ArrayBuffer.isView(held)) return { base64: base64Of(held) }
    if (typeof held === 'bigint') return { bigint: String(held) }
    if (typeof held === 'number' && !Number.isFinite(held)) return { number: String(held) }
    if (isRecord(held))
      return writable(held) ? held : { key: held.key, unreadable: 'It is nested too deeply, or in a ring.' }
    return held
  })
}

function isRecord(value: unknown): value is { key: unknown; value: unknown } {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value
}

function writable(record: { readonly value: unknown }): boolean {
  try {
    JSON.stringify(record.value, (_key, held: unknown) => (typeof held === 'bigint' ? String(held) : held))
    return true
  } catch {
    return false
  }
}

function base64Of({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  let text = ''
  for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) text += String.fromCharCode(byte)
  return btoa(text)
}
