// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createRoot } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Debate } from '../../src/core/model/debate.ts'
import { type Kept, readLibraryZip, writeLibraryZip } from '../../src/formats/libraryZip.ts'
import { createBackupFolder } from '../../src/session/backupFolder.ts'
import { createBackups } from '../../src/session/backups.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createReminder } from '../../src/session/lastBackup.ts'
import { createLibrary } from '../../src/session/library.ts'
import { createNotices } from '../../src/session/notices.ts'
import { createVersions } from '../../src/session/versions.ts'
import { currentDatabase } from '../../src/storage/databaseName.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { bearWitness } from '../../src/storage/witness.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { type Faults, ownFolder } from '../storage/ownPlace.ts'
import { tabsTogether } from './bus.ts'

let db: Database
let downloads: string[]
let time = 0
beforeEach(async () => {
  localStorage.clear()
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
  downloads = []
  time = Date.UTC(2026, 10, 25)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
  Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })
})

const here = (id: string, sketch = '+ one') => debateFrom(sketch, id)
/** So many edits were made here by now, the first of them at a time. */
const edited = (edits: number, since = time, id = 'own') =>
  bearWitness(currentDatabase(), { id, motion: '', claims: 0, n: edits, at: since, edits, since })
const reminding = () => createRoot((dispose) => ({ reminder: createReminder(() => time), dispose }))

async function desk(debates: readonly Debate[], faults: Faults = {}) {
  for (const [i, debate] of debates.entries()) await createDebate(db, debate, i)
  const club = ownFolder('Club', faults)
  const desk = createRoot(() => {
    const notices = createNotices()
    const library = createLibrary({ connect: async () => db, tabs: tabsTogether()(), clerk: createClerk() })
    const reminder = createReminder(() => time)
    const folder = createBackupFolder()
    const versions = createVersions({ connect: async () => db, now: () => time })
    const means = {
      library,
      versions,
      notices,
      reminder,
      folder,
      settle: vi.fn(async () => {}),
      show: vi.fn(),
      close: vi.fn(),
    }
    return { ...means, backups: createBackups(means) }
  })
  /** Chooses a place, as a picker gives it. The disk here does not clone it, so it is chosen for this page. */
  const choose = async (kind: 'directory' | 'file') => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () => club.handle,
      showSaveFilePicker: async () => club.file('mine.zip'),
    })
    if (kind === 'file' && !club.files.has('mine.zip')) club.files.set('mine.zip', new Blob([]))
    await desk.folder.choose(kind, 'Rejoinder.zip').catch(() => {})
    expect(desk.folder.chosen()?.kind).toBe(kind)
  }
  const held = async (name: string) =>
    readLibraryZip(new Uint8Array(await (club.files.get(name) as Blob).arrayBuffer())).debates.map(
      ({ debate }) => debate.id,
    )
  const said = () => desk.notices.list().map(({ content }) => content)
  return { ...desk, club, choose, held, said }
}
const zip = (...debates: readonly (readonly [Debate, number])[]) =>
  new Blob([
    writeLibraryZip(
      debates.map(([debate, updated]): Kept => ({ debate, updated })),
      1,
      (motion) => motion,
    ) as BlobPart,
  ])

test('P110 without a place of one’s own a backup is a download, and counts as the last', async () => {
  const { backups, reminder, said } = await desk([here('own')])
  await backups.save()
  expect(downloads).toEqual(['Rejoinder 2026-11-25.zip'])
  expect(reminder.last()).toEqual({ at: time, file: 'Rejoinder 2026-11-25.zip', edits: { own: 0 } })
  expect(said()).toEqual([{ kind: 'exported', file: 'Rejoinder 2026-11-25.zip' }])
})

test('P110 backups of one day stand side by side in the folder, whole', async () => {
  const { backups, choose, held, reminder } = await desk([here('own'), here('other')])
  await choose('directory')
  await backups.save()
  await backups.save()
  expect(await held('Rejoinder 2026-11-25.zip')).toEqual(['other', 'own'])
  expect(reminder.last()).toMatchObject({ file: 'Rejoinder 2026-11-25 (2).zip', folder: 'Club' })
  expect(downloads).toEqual([])
})

test('P110 two clicks at once make one backup', async () => {
  const { backups, choose, club } = await desk([here('own')])
  await choose('directory')
  await Promise.all([backups.save(), backups.save()])
  expect(club.files.size).toBe(1)
})

test('P110 a file of one’s own is written again and again while all that it holds is here', async () => {
  const { backups, choose, club, held, library } = await desk([here('own'), here('gone')])
  await choose('file')
  await backups.save()
  expect(await held('mine.zip')).toEqual(['gone', 'own'])
  // What was deleted for good is known, and may leave the file.
  await library.purge('gone')
  await createDebate(db, here('fresh'), 7)
  await backups.save()
  expect(await held('mine.zip')).toEqual(['fresh', 'own'])
  expect(club.files.size).toBe(1)
  expect(downloads).toEqual([])
})

test.each<[string, () => Blob]>([
  ['debates that are not here', () => zip([here('own'), 0], [here('elsewhere'), 0])],
  ['newer work than here', () => zip([here('own'), 5])],
  ['something else', () => new Blob(['a letter'])],
])('P111 a file with %s is left as it was: the backup is a download, and that is told', async (_, content) => {
  const { backups, choose, club, said, reminder } = await desk([here('own')])
  club.files.set('mine.zip', content())
  await choose('file')
  const before = await club.files.get('mine.zip')?.text()
  await backups.save()
  expect(await club.files.get('mine.zip')?.text()).toBe(before)
  expect(downloads).toEqual(['Rejoinder 2026-11-25.zip'])
  expect(said()).toContainEqual({
    kind: 'place-failed',
    place: 'mine.zip',
    file: 'Rejoinder 2026-11-25.zip',
    problem: 'foreign',
  })
  expect(reminder.last()?.folder).toBeUndefined()
})

test('P111 a folder that cannot be written to: the backup is a download, and that is told', async () => {
  const { backups, choose, club, said } = await desk([here('own')], {
    write: new DOMException('', 'QuotaExceededError'),
  })
  await choose('directory')
  await backups.save()
  expect(club.files.size).toBe(0)
  expect(downloads).toHaveLength(1)
  expect(said()).toContainEqual(expect.objectContaining({ kind: 'place-failed', problem: 'full' }))
})

test('P111 a debate that cannot be read is named; one whose line in the list cannot be is backed up', async () => {
  const { backups, choose, held, said } = await desk([here('own'), here('torn'), here('lineless')])
  await db.put('snapshots', { id: 'torn', n: 0, debate: 'torn' as unknown as Debate })
  await db.put('debates', { id: 'lineless', motion: 42 as unknown as string, claims: 0, created: 0, updated: 0 })
  await choose('directory')
  await backups.save()
  expect(await held('Rejoinder 2026-11-25.zip')).toEqual(['own', 'lineless'])
  expect(said()).toContainEqual({ kind: 'backup-incomplete', motions: [expect.any(String)] })
})

test('P112 what is written while a backup is made counts as made since', async () => {
  edited(50)
  const { backups, reminder, settle, library } = await desk([here('own')])
  settle.mockImplementation(async () => edited(52))
  const readAt = library.readAt
  library.readAt = async (id) => {
    edited(55)
    return readAt(id)
  }
  await backups.save()
  expect(reminder.edits()).toBe(3)
  expect(reminder.due()).toBeNull()
})

test('P112 a backup or "Later" in another tab counts here at once', () => {
  edited(50)
  const one = reminding()
  const other = reminding()
  other.reminder.later()
  expect(one.reminder.due()).not.toBeNull()
  dispatchEvent(new StorageEvent('storage', { key: 'rejoinder.backupLater' }))
  expect(one.reminder.due()).toBeNull()
  one.dispose()
  other.dispose()
})
