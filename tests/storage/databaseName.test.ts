// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  allDatabases,
  beginDatabase,
  currentDatabase,
  NoneOpensError,
  recallDatabase,
} from '../../src/storage/databaseName.ts'
import { openDatabase } from '../../src/storage/schema.ts'

const names = async () => (await allDatabases()).map(({ name }) => name)
const opened = async () => (await openDatabase(currentDatabase())).close()

/** Lets the browser's buckets hold these databases. */
function stageBuckets(held: Map<string, IDBFactory> | undefined): void {
  const open = async (name: string) => {
    const factory = held?.get(name) ?? new IDBFactory()
    held?.set(name, factory)
    return { indexedDB: factory }
  }
  const value = held === undefined ? undefined : { open, keys: async () => [...held.keys()] }
  Object.defineProperty(navigator, 'storageBuckets', { configurable: true, value })
}

/** A disk on which no database opens. */
function garble(factory: IDBFactory): void {
  const none = new IDBFactory()
  vi.spyOn(factory, 'open').mockImplementation((name: string) => {
    const opening = none.open(name)
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    return opening
  })
  vi.spyOn(factory, 'databases').mockRejectedValue(new DOMException('garbled', 'UnknownError'))
}

beforeEach(() => {
  vi.restoreAllMocks()
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  stageBuckets(undefined)
})

test('P82 a new database begins beside the others, and is found again where the browser forgot its name', async () => {
  await opened()
  await beginDatabase()
  await opened()
  await beginDatabase()
  await opened()
  expect(currentDatabase()).toBe('rejoinder-3')
  expect(await names()).toEqual(['rejoinder', 'rejoinder-2', 'rejoinder-3'])
  localStorage.clear()
  await recallDatabase()
  expect(currentDatabase()).toBe('rejoinder-3')
})

test('P82 where no other opens beside the damaged one, a new one begins in a bucket, which is found again too', async () => {
  const buckets = new Map<string, IDBFactory>()
  stageBuckets(buckets)
  garble(indexedDB)
  await beginDatabase()
  await opened()
  expect(currentDatabase()).toBe('rejoinder-2')
  expect(await buckets.get('rejoinder')?.databases()).toEqual([expect.objectContaining({ name: 'rejoinder-2' })])
  localStorage.clear()
  await recallDatabase()
  expect(currentDatabase()).toBe('rejoinder-2')
  await opened()
})

test('P82 where none opens anywhere nothing changes: what is there is found when the disk is well again', async () => {
  await opened()
  garble(indexedDB)
  await expect(beginDatabase()).rejects.toThrow(NoneOpensError)
  const buckets = new Map([['rejoinder', new IDBFactory()]])
  garble(buckets.get('rejoinder') as IDBFactory)
  stageBuckets(buckets)
  await expect(beginDatabase()).rejects.toThrow(NoneOpensError)
  vi.restoreAllMocks()
  expect(currentDatabase()).toBe('rejoinder')
  await opened()
  expect(await names()).toEqual(['rejoinder'])
})

test('P82 a name in localStorage that is none of ours is passed over', () => {
  for (const name of ['somebody-elses', 'rejoinder-x', '', 'rejoinder-0']) {
    localStorage.setItem('rejoinder.database', name)
    expect(currentDatabase(), name).toBe('rejoinder')
  }
})
