import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  type BackupPlace,
  keepBackupPlace,
  mayWrite,
  placeProblem,
  readBackupPlace,
  writeBackup,
} from '../../src/storage/backupPlace.ts'
import { openDatabase, schemaVersion } from '../../src/storage/schema.ts'
import { type Faults, ownFolder } from './ownPlace.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const backup = new Blob(['all debates'])
const never = vi.fn(async () => false)
const problemOf = (work: Promise<unknown>) => work.then(() => null, placeProblem)

test('P110 in a folder every backup is a file of its own, and none is replaced', async () => {
  const { handle, files } = ownFolder('Club')
  files.set('Rejoinder.zip', new Blob(['another device']))
  expect(await writeBackup(handle, 'Rejoinder', backup, never)).toBe('Rejoinder (2).zip')
  expect(await writeBackup(handle, 'Rejoinder', backup, never)).toBe('Rejoinder (3).zip')
  expect(await writeBackup(handle, 'a folder', backup, never)).toBe('a folder (2).zip')
  expect(await files.get('Rejoinder.zip')?.text()).toBe('another device')
  expect(await files.get('Rejoinder (3).zip')?.text()).toBe('all debates')
})

test('P110 a file that holds something is replaced only with leave, an empty one at once', async () => {
  const { file, files } = ownFolder('Club')
  files.set('mine.zip', new Blob([]))
  expect(await writeBackup(file('mine.zip'), 'ignored', backup, never)).toBe('mine.zip')
  expect(never).not.toHaveBeenCalled()
  expect(await problemOf(writeBackup(file('mine.zip'), '', new Blob(['less']), never))).toBe('foreign')
  expect(await files.get('mine.zip')?.text()).toBe('all debates')
  await writeBackup(
    file('mine.zip'),
    '',
    new Blob(['newer']),
    async (before) => (await before.text()) === 'all debates',
  )
  expect(await files.get('mine.zip')?.text()).toBe('newer')
})

test.each<[string, Faults, string]>([
  ['no room', { write: new DOMException('', 'QuotaExceededError') }, 'full'],
  ['leave that was taken back', { write: new DOMException('', 'NotAllowedError') }, 'refused'],
  ['anything else', { write: new DOMException('', 'AbortError') }, 'failed'],
  ['a write that does not come out whole', { cut: true }, 'torn'],
])('P111 %s is told, and leaves nothing torn in the folder', async (_, faults, problem) => {
  const { handle, files } = ownFolder('Club', faults)
  expect(await problemOf(writeBackup(handle, 'Rejoinder', backup, never))).toBe(problem)
  expect([...files.keys()]).toEqual([])
})

test('P111 a place that is gone is told', async () => {
  const { handle, file } = ownFolder('Club', { gone: true })
  expect(await problemOf(writeBackup(handle, 'Rejoinder', backup, never))).toBe('gone')
  expect(await problemOf(writeBackup(file('mine.zip'), '', backup, never))).toBe('gone')
})

test.each<[string, object, boolean]>([
  ['leave that stands', { queryPermission: async () => 'granted', requestPermission: () => Promise.reject() }, true],
  [
    'leave that the person gives',
    { queryPermission: async () => 'prompt', requestPermission: async () => 'granted' },
    true,
  ],
  ['a no', { queryPermission: async () => 'prompt', requestPermission: async () => 'denied' }, false],
  [
    'a browser that asks only after a click',
    {
      queryPermission: async () => 'prompt',
      requestPermission: () => Promise.reject(new DOMException('', 'SecurityError')),
    },
    false,
  ],
  ['a browser that cannot be asked', {}, true],
])('P111 leave to write: %s', async (_, asking, allowed) => {
  expect(await mayWrite(asking as BackupPlace)).toBe(allowed)
})

test('P110 the place is remembered beside the debates, and what is no place counts as none', async () => {
  const db = await openDatabase()
  expect(await readBackupPlace()).toBeNull()
  // Handles are cloned by browsers alone; a record with their kind stands in.
  await keepBackupPlace({ kind: 'directory', name: 'Club' } as unknown as BackupPlace)
  expect(await readBackupPlace()).toEqual({ kind: 'directory', name: 'Club' })
  await keepBackupPlace('torn' as unknown as BackupPlace)
  expect(await readBackupPlace()).toBeNull()
  await keepBackupPlace(null)
  expect(await readBackupPlace()).toBeNull()
  expect([...db.objectStoreNames]).not.toContain('places')
  expect(db.version).toBe(schemaVersion)
  db.close()
})
