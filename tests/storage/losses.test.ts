// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import type { Change } from '../../src/core/edit/change.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { advanceSnapshot, append, readStored } from '../../src/storage/journal.ts'
import { createDebate, deleteDebate, purgeDebate, storeAgain } from '../../src/storage/library.ts'
import { inspect } from '../../src/storage/losses.ts'
import { type Database, MissingStoresError, openDatabase, schemaVersion } from '../../src/storage/schema.ts'
import { witnesses } from '../../src/storage/witness.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'

const start = debateFrom('+ one\n- two\n  - three')
const all = { losses: [], empty: false }
let db: Database

beforeEach(async () => {
  vi.restoreAllMocks()
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
  await createDebate(db, start, 1)
})

/** Appends so many changes, one by one. */
async function written(count: number, from: { debate: Debate; n: number } = { debate: start, n: 0 }) {
  const clerk = testClerk(`by${from.n}`)
  let { debate, n } = from
  const changes: Change[] = []
  for (let i = 0; i < count; i++) {
    const outcome = edited(addClaim(debate, { parent: 'one', relation: 'supports', text: `claim ${n}` }, clerk))
    await append(db, outcome.debate, n, [outcome.change])
    changes.push(outcome.change)
    debate = outcome.debate
    n += 1
  }
  return { debate, n, changes }
}

async function emptied(): Promise<void> {
  db.close()
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
}

const whatIsAmiss = async () => (await inspect(db)).losses.map(({ witness, kind, n }) => [witness.id, kind, n])

test('P80 the witness knows what was saved, and nothing is amiss while that is there', async () => {
  const { debate, n } = await written(3)
  expect(witnesses('rejoinder').get('d')).toMatchObject({ claims: 6, n: 3, edits: 3 })
  expect(await inspect(db)).toEqual(all)
  await advanceSnapshot(db, debate, n)
  expect(await inspect(db)).toEqual(all)
  await deleteDebate(db, 'd', 5)
  expect(await inspect(db)).toEqual(all)
})

test('P80 an emptied database, a debate that is missing, and a journal that ends early are each told', async () => {
  const { debate } = await written(3)
  await db.delete('journal', ['d', 3])
  expect(await whatIsAmiss()).toEqual([['d', 'earlier', 2]])
  await createDebate(db, { ...start, id: 'other' }, 1)
  await db.delete('snapshots', 'other')
  expect(await whatIsAmiss()).toEqual([
    ['d', 'earlier', 2],
    ['other', 'missing', 0],
  ])
  // Where a snapshot has it all, the journal may end where it likes.
  await advanceSnapshot(db, debate, 3)
  expect(await whatIsAmiss()).toEqual([['other', 'missing', 0]])
  await emptied()
  expect(await inspect(db)).toMatchObject({ empty: true, losses: [{ kind: 'missing' }, { kind: 'missing' }] })
})

test('P80 the witness never runs ahead: what was refused or failed is not witnessed', async () => {
  const { debate, n, changes } = await written(2)
  const late = edited(addClaim(start, { parent: 'two', relation: 'rebuts', text: 'late' }, testClerk('late')))
  expect(await append(db, late.debate, 0, [late.change])).toHaveProperty('ahead')
  // Without room a put succeeds, and the transaction fails after it.
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
    const request = put.call(this, value)
    request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  await expect(append(db, debate, n, changes.slice(1))).rejects.toThrow()
  expect(witnesses('rejoinder').get('d')).toMatchObject({ n: 2 })
  expect(await inspect(db)).toEqual(all)
})

test('P80 a witness that lags behind, was cleared, or is garbled accuses nobody, and learns what is there', async () => {
  await written(3)
  const key = 'rejoinder.witness/rejoinder/d'
  const known = JSON.parse(localStorage.getItem(key) ?? '{}') as object
  localStorage.setItem(key, JSON.stringify({ ...known, n: 1 }))
  expect(await inspect(db)).toEqual(all)
  for (const garbled of ['{"n":', '[]', 'null', JSON.stringify({ ...known, n: -4 })]) {
    localStorage.setItem(key, garbled)
    expect(await inspect(db), garbled).toEqual(all)
  }
  localStorage.clear()
  expect(await inspect(db)).toEqual(all)
  expect(witnesses('rejoinder').get('d')).toMatchObject({ n: 3, claims: 6 })
  await emptied()
  expect(await whatIsAmiss()).toEqual([['d', 'missing', 0]])
})

test('P80 what a person deleted for good is not missed, also where the witness could not be told', async () => {
  await written(1)
  const before = { ...localStorage } as Record<string, string>
  await purgeDebate(db, 'd')
  expect(witnesses('rejoinder').size).toBe(0)
  expect(await inspect(db)).toEqual(all)
  for (const [key, value] of Object.entries(before)) localStorage.setItem(key, value)
  expect(await inspect(db)).toEqual(all)
})

test('P84 an open debate that the disk lost is stored again, where it stood, and goes on', async () => {
  const { debate, n } = await written(3)
  await emptied()
  await storeAgain(db, debate, n, 9)
  expect(await readStored(db, 'd')).toMatchObject({ debate, n: 3 })
  expect(await inspect(db)).toEqual(all)
  const on = await written(1, { debate, n })
  await storeAgain(db, debate, n, 10)
  expect(await readStored(db, 'd')).toMatchObject({ debate: on.debate, n: 4 })
  expect(await inspect(db)).toEqual(all)
})

test('P82 a database that lacks stores, of whatever version, is refused and stays as it is', async () => {
  for (let version = 1; version <= schemaVersion; version++) {
    const name = `torn-${version}`
    const opening = indexedDB.open(name, version)
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    opening.result.close()
    await expect(openDatabase(name)).rejects.toThrow(MissingStoresError)
    expect(await indexedDB.databases()).toContainEqual({ name, version })
  }
})
