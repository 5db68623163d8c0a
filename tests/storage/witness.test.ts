// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import type { Change } from '../../src/core/edit/change.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { beyond, type Copy, mostBytes, mostDays } from '../../src/storage/copies.ts'
import { allDatabases, beginDatabase, currentDatabase, recallDatabase } from '../../src/storage/databaseName.ts'
import { append } from '../../src/storage/journal.ts'
import { createDebate, listDebates, purgeDebate, storeAgain } from '../../src/storage/library.ts'
import { inspect } from '../../src/storage/losses.ts'
import { rawData } from '../../src/storage/rawData.ts'
import { type Database, MissingStoresError, openDatabase, schemaVersion } from '../../src/storage/schema.ts'
import { bearWitness, dismissWitness, witnesses } from '../../src/storage/witness.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'

let db: Database
const start = debateFrom('+ one\n- two', 'd')

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
})

/** As many new claims, one on top of the other; `step` makes them one edit. */
function changesOn(debate: Debate, count: number, step?: string): { changes: Change[]; after: Debate } {
  const clerk = testClerk(`${step ?? 'x'}-`)
  const changes: Change[] = []
  let after = debate
  for (let i = 0; i < count; i++) {
    const outcome = edited(addClaim(after, { parent: after.motion, relation: 'supports', text: `claim ${i}` }, clerk))
    changes.push(step === undefined ? outcome.change : { ...outcome.change, step })
    after = outcome.debate
  }
  return { changes, after }
}

/** A database of this name made by hand. */
function byHand(name: string, version: number, upgrade: (db: IDBDatabase) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => upgrade(opening.result)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}

test('P85 the witness follows what is stored, and counts edits as a person does', async () => {
  await createDebate(db, start, 5)
  expect(witnesses('rejoinder').get('d')).toMatchObject({ claims: 2, n: 0, at: 5, edits: 0 })
  const typed = changesOn(start, 3, 'typing')
  await append(db, typed.after, 0, typed.changes.slice(0, 2))
  await append(db, typed.after, 2, typed.changes.slice(2))
  expect(witnesses('rejoinder').get('d')).toMatchObject({ claims: 5, n: 3, edits: 1 })
  const more = changesOn(typed.after, 2)
  await append(db, more.after, 3, more.changes)
  expect(witnesses('rejoinder').get('d')).toMatchObject({ claims: 7, n: 5, edits: 3 })
})

/** Another object's doing, but for some of it. */
function but<T extends object>(target: T, other: Record<string, unknown>): T {
  return new Proxy(target, {
    get(_, key) {
      if (typeof key === 'string' && key in other) return other[key]
      const held: unknown = Reflect.get(target, key, target)
      return typeof held === 'function' ? held.bind(target) : held
    },
  })
}

test('P85 a save whose writes all succeed and whose transaction then fails leaves no trace in the witness', async () => {
  await createDebate(db, start, 5)
  const before = witnesses('rejoinder').get('d')
  const transaction = (names: ['debates', 'journal', 'snapshots'], mode: 'readwrite') => {
    const tx = db.transaction(names, mode)
    const debates = tx.objectStore('debates')
    const put = (line: Parameters<typeof debates.put>[0]) => debates.put(line).finally(() => tx.abort())
    return but(tx, {
      objectStore: (name: 'debates') => (name === 'debates' ? but(debates, { put }) : tx.objectStore(name)),
    })
  }
  const { changes, after } = changesOn(start, 1)
  await expect(append(but(db, { transaction }), after, 0, changes)).rejects.toThrow()
  expect(witnesses('rejoinder').get('d')).toEqual(before)
})

test('P85 a save that fails leaves the witness where it was: it never runs ahead', async () => {
  await createDebate(db, start, 5)
  const { changes, after } = changesOn(start, 1)
  const before = witnesses('rejoinder').get('d')
  await expect(append(db, after, 7, changes)).rejects.toThrow()
  db.close()
  await expect(append(db, after, 0, changes)).rejects.toThrow()
  expect(witnesses('rejoinder').get('d')).toEqual(before)
})

test('P86 a debate that is missing, and a journal that ends earlier than was once saved, are found', async () => {
  const { changes, after } = changesOn(start, 3)
  await createDebate(db, start, 1)
  await createDebate(db, debateFrom('+ else', 'whole'), 1)
  await append(db, after, 0, changes)
  expect(await inspect(db)).toEqual({ losses: [], empty: false })

  await db.delete('journal', ['d', 3])
  expect((await inspect(db)).losses).toMatchObject([{ kind: 'earlier', n: 2, witness: { id: 'd', n: 3 } }])
  await db.delete('snapshots', 'd')
  expect((await inspect(db)).losses).toMatchObject([{ kind: 'missing', witness: { id: 'd', claims: 5 } }])
  for (const store of ['debates', 'snapshots', 'journal'] as const) await db.clear(store)
  const emptied = await inspect(db)
  expect(emptied.empty).toBe(true)
  expect(emptied.losses.map(({ witness }) => witness.id).sort()).toEqual(['d', 'whole'])
})

test('P86 what a person deleted for good, a witness that lags behind, and one that was cleared are no loss', async () => {
  const { changes, after } = changesOn(start, 3)
  await createDebate(db, start, 1)
  await append(db, after, 0, changes)
  const known = witnesses('rejoinder').get('d')
  if (known === undefined) throw new Error('There is no witness.')

  // A crash between the transaction and the witness.
  bearWitness('rejoinder', { ...known, n: 1 })
  expect((await inspect(db)).losses).toEqual([])
  // localStorage was cleared: the debate is known again from what is there.
  localStorage.clear()
  expect((await inspect(db)).losses).toEqual([])
  expect(witnesses('rejoinder').get('d')).toMatchObject({ n: 3, claims: 5, edits: 0 })
  // A crash between the deletion and the witness.
  await purgeDebate(db, 'd')
  expect(witnesses('rejoinder').size).toBe(0)
  bearWitness('rejoinder', known)
  expect((await inspect(db)).losses).toEqual([])
  dismissWitness('rejoinder', 'd')
})

test('P86 a snapshot alone, as after storing again, stands where its number says', async () => {
  const { changes, after } = changesOn(start, 3)
  await createDebate(db, start, 1)
  await append(db, after, 0, changes)
  for (const store of ['debates', 'snapshots', 'journal'] as const) await db.clear(store)
  await storeAgain(db, after, 3, 9)
  expect(await inspect(db)).toEqual({ losses: [], empty: false })
  expect((await listDebates(db)).entries).toMatchObject([{ id: 'd', claims: 5, updated: 9 }])
  // Another tab may have stored it first, and written on.
  const more = changesOn(after, 1, 'on')
  await append(db, more.after, 3, more.changes)
  await storeAgain(db, start, 0, 10)
  expect(await inspect(db)).toEqual({ losses: [], empty: false })
  expect((await listDebates(db)).entries).toMatchObject([{ id: 'd', claims: 6 }])
})

test('P87 a database that lacks stores is refused in every version, and stays as it is', async () => {
  db.close()
  for (let version = 1; version <= schemaVersion; version++) {
    globalThis.indexedDB = new IDBFactory()
    await byHand('rejoinder', version, (db) => db.createObjectStore('journal', { keyPath: ['id', 'n'] }))
    await expect(openDatabase()).rejects.toThrow(MissingStoresError)
    await expect(openDatabase()).rejects.toThrow(/no store "debates"/)
    expect(await indexedDB.databases()).toEqual([{ name: 'rejoinder', version }])
  }
})

test('P87 a new database begins beside the old one, and is found again where the browser forgot which it was', async () => {
  await beginDatabase()
  expect(currentDatabase()).toBe('rejoinder-2')
  const second = await openDatabase(currentDatabase())
  await createDebate(second, start, 1)
  expect((await allDatabases()).map(({ name }) => name)).toEqual(['rejoinder', 'rejoinder-2'])
  localStorage.clear()
  expect(currentDatabase()).toBe('rejoinder')
  await recallDatabase()
  expect(currentDatabase()).toBe('rejoinder-2')
  await beginDatabase()
  expect(currentDatabase()).toBe('rejoinder-3')
})

test('P88 the raw data holds every record as it is, whatever is in it, and opening it changes nothing', async () => {
  const ring: Record<string, unknown> = {}
  ring.self = ring
  await createDebate(db, start, 1)
  for (const [n, change] of [1n, new Uint8Array([1, 2]), ring, Number.NaN, 'torn'].entries()) {
    await db.put('journal', { id: 'd', n, change } as never)
  }
  localStorage.setItem('rejoinder.unsaved.d.w', '[torn')
  localStorage.setItem('somebody else', 'keeps this')
  const files = new Map((await rawData()).map(({ name, text }) => [name, JSON.parse(text)]))
  const { version, stores } = files.get('rejoinder.json')
  expect(version).toBe(schemaVersion)
  expect(stores.snapshots[0].value.debate.id).toBe('d')
  expect(
    stores.journal.map(
      (each: { value?: { change: unknown }; unreadable?: string }) => each.value?.change ?? each.unreadable,
    ),
  ).toEqual([{ bigint: '1' }, { base64: 'AQI=' }, 'It is nested too deeply, or in a ring.', { number: 'NaN' }, 'torn'])
  const local = files.get('localStorage.json')
  expect(local['rejoinder.unsaved.d.w']).toBe('[torn')
  expect(local['somebody else']).toBeUndefined()
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['rejoinder'])
})

test('P89 copies of seven days stay, within their room; the latest always, and those after a loss until a person deletes them', () => {
  const copy = (day: number, bytes = 1, kept = false): Copy => ({
    name: `${kept ? 'kept ' : ''}${day}`,
    at: day,
    bytes,
    kept,
  })
  const days = Array.from({ length: 9 }, (_, i) => copy(9 - i))
  expect(mostDays).toBe(7)
  expect(beyond(days)).toEqual(['2', '1'])
  expect(beyond([copy(9, mostBytes + 1)])).toEqual([])
  expect(beyond([copy(9, mostBytes / 2), copy(8, mostBytes / 2), copy(7)])).toEqual(['7'])
  expect(beyond([...days.slice(0, 7), copy(0, mostBytes, true)])).toEqual([])
})
