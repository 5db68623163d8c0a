import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BlockedError, createConnection } from '../../src/session/connection.ts'
import { schemaVersion } from '../../src/storage/schema.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** An older program's connection that is deaf to what a newer one asks. */
function hold(): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('rejoinder', schemaVersion - 1)
    opening.onupgradeneeded = () => {
      for (const store of ['journal', 'versions']) opening.result.createObjectStore(store, { keyPath: ['id', 'n'] })
      for (const store of ['debates', 'snapshots']) opening.result.createObjectStore(store, { keyPath: 'id' })
      opening.result.createObjectStore('drills', { keyPath: ['id', 'claim'] })
    }
    opening.onsuccess = () => resolve(opening.result)
  })
}

/** Lets the database do what it does by itself. */
const turns = async () => {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve))
}

test('P79 a tab that does not make way is waited for ten seconds, no more and no less; when it goes, the database opens by itself', async () => {
  const old = await hold()
  const onFree = vi.fn()
  const { connect } = createConnection({ onFree })
  const failed = vi.fn()
  connect().catch(failed)
  await turns()
  vi.advanceTimersByTime(9_999)
  await turns()
  expect(failed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  await turns()
  expect(failed).toHaveBeenCalledWith(expect.any(BlockedError))
  expect(onFree).not.toHaveBeenCalled()

  // Asked again, it is the same wait, and again no endless one.
  const again = vi.fn()
  connect().catch(again)
  vi.advanceTimersByTime(10_000)
  await turns()
  expect(again).toHaveBeenCalledOnce()

  old.close()
  await turns()
  expect(onFree).toHaveBeenCalledOnce()
  expect((await connect()).version).toBe(schemaVersion)
})
