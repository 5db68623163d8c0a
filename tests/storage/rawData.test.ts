// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { createDebate } from '../../src/storage/library.ts'
import { rawData } from '../../src/storage/rawData.ts'
import { openDatabase } from '../../src/storage/schema.ts'
import { debateFrom } from '../core/edit/sketch.ts'

interface Told {
  readonly version: number
  readonly stores: Readonly<Record<string, readonly { key: unknown; value?: unknown; unreadable?: string }[]>>
  readonly unreadable?: string
}

async function told(name: string): Promise<Told> {
  const file = (await rawData()).find((each) => each.name === `${name}.json`)
  return JSON.parse(file?.text ?? 'null') as Told
}

/** A localStorage that holds this. */
const storage = (held: Readonly<Record<string, string>>): object =>
  Object.assign(Object.create({ getItem: (key: string) => held[key] ?? null }), held)

beforeEach(() => {
  vi.restoreAllMocks()
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', storage({}))
})

test('P82 the raw data has every record of every database as it is, whole or torn, and what the page kept', async () => {
  const db = await openDatabase()
  await createDebate(db, debateFrom('+ one'), 1)
  await db.put('snapshots', { id: 'torn', n: Number.NaN, debate: 'not a debate' } as never)
  await db.put('versionDebates', { id: 'd', n: 1, bytes: new Uint8Array([1, 2, 3]), packing: 'gzip' } as never)
  vi.stubGlobal('localStorage', storage({ 'rejoinder.unsaved/d.1': '[', other: 'not ours' }))
  const { version, stores } = await told('rejoinder')
  expect(version).toBe(db.version)
  expect(stores.snapshots?.map(({ key }) => key)).toEqual(['d', 'torn'])
  expect(stores.snapshots?.[1]?.value).toMatchObject({ debate: 'not a debate', n: { number: 'NaN' } })
  expect(stores.versionDebates?.[0]?.value).toMatchObject({ bytes: { base64: 'AQID' } })
  const local = (await rawData()).find(({ name }) => name === 'localStorage.json')
  expect(local?.text).toContain('rejoinder.unsaved/d.1')
  expect(local?.text).not.toContain('not ours')
})

test('P82 a record that cannot be written down hides no other', async () => {
  const db = await openDatabase()
  await createDebate(db, debateFrom('+ one'), 1)
  const ring: { self?: unknown } = {}
  ring.self = ring
  await db.put('snapshots', { id: 'ring', n: 0, debate: ring } as never)
  const { stores } = await told('rejoinder')
  expect(stores.snapshots?.map(({ key, unreadable }) => [key, unreadable !== undefined])).toEqual([
    ['d', false],
    ['ring', true],
  ])
})

test('P82 a database without stores, or that cannot be opened, is told in its place, and none is made or changed', async () => {
  expect((await told('rejoinder')).unreadable).toBeDefined()
  expect(await indexedDB.databases()).toEqual([])
  const opening = indexedDB.open('rejoinder', 9)
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  opening.result.close()
  expect(await told('rejoinder')).toMatchObject({ version: 9, stores: {} })
  expect(await indexedDB.databases()).toEqual([{ name: 'rejoinder', version: 9 }])
})
