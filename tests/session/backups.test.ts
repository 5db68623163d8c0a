// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createRoot } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { motionOf } from '../../src/core/model/debate.ts'
import { type Kept, readLibraryZip, writeLibraryZip } from '../../src/formats/libraryZip.ts'
import { createBackupFolder } from '../../src/session/backupFolder.ts'
import { createBackups } from '../../src/session/backups.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createReminder } from '../../src/session/lastBackup.ts'
import { createLibrary } from '../../src/session/library.ts'
import { createNotices } from '../../src/session/notices.ts'
import { createVersions } from '../../src/session/versions.ts'
import { lineageOf } from '../../src/storage/ancestors.ts'
import { append } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { listVersions } from '../../src/storage/versions.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { tabsTogether } from './bus.ts'

let db: Database
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
})

const here = (id: string, sketch = '+ one') => debateFrom(sketch, id)

async function library(...debates: readonly ReturnType<typeof here>[]) {
  for (const [i, debate] of debates.entries()) await createDebate(db, debate, i)
  return createRoot(() => {
    const notices = createNotices()
    const library = createLibrary({ connect: async () => db, tabs: tabsTogether()(), clerk: createClerk() })
    const reminder = createReminder(() => 1)
    const folder = createBackupFolder()
    const versions = createVersions({ connect: async () => db, now: () => 1 })
    const means = {
      library,
      notices,
      reminder,
      folder,
      versions,
      settle: async () => {},
      show: vi.fn(),
      close: vi.fn(),
    }
    return { ...means, backups: createBackups(means) }
  })
}

const file = (...debates: readonly ReturnType<typeof here>[]) => {
  const kept = debates.map((debate): Kept => ({ debate, updated: 1 }))
  return new File([writeLibraryZip(kept, 1, (motion) => motion) as BlobPart], 'backup.zip')
}
const other = (id: string, text = 'Another motion') => {
  const debate = here(id)
  return edited(rewrite(debate, { claim: debate.motion, text }, testClerk())).debate
}

test('S60 what a backup would change is told before anything changes', async () => {
  const { backups, library: shelf, show } = await library(here('same'), here('differs'), here('away'), here('own'))
  await shelf.remove('away')
  await backups.look(file(here('same'), other('differs'), here('away'), here('fresh')))
  expect(show).toHaveBeenCalled()
  expect(backups.restoring()?.met.map(({ kept, meeting }) => [kept.debate.id, meeting])).toEqual([
    ['same', 'same'],
    ['differs', 'differs'],
    ['away', 'away'],
    ['fresh', 'new'],
  ])
  expect(backups.restoring()?.others.map(({ id }) => id)).toEqual(['own'])
  backups.cancel()
  await shelf.refresh()
  expect(shelf.listing()?.entries).toHaveLength(4)
})

test('S61 merging adds what is missing and keeps both where they differ; a second time it changes nothing', async () => {
  const { backups, library: shelf } = await library(here('same'), here('differs'), here('away'))
  await shelf.remove('away')
  const backup = () => file(here('same'), other('differs'), here('away'), here('fresh'))
  await backups.look(backup())
  await backups.restore('merge')
  const entries = shelf.listing()?.entries ?? []
  expect(entries).toHaveLength(5)
  expect(entries.every(({ deleted }) => deleted === undefined)).toBe(true)
  expect(entries.map(({ motion }) => motion).filter((motion) => motion === 'Another motion')).toHaveLength(1)
  expect(await shelf.read('fresh')).toEqual(here('fresh'))

  const before = entries.map(({ id }) => id)
  await backups.look(backup())
  expect(backups.restoring()?.met.map(({ meeting }) => meeting)).toEqual(['same', 'beside', 'same', 'same'])
  await backups.restore('merge')
  expect(shelf.listing()?.entries.map(({ id }) => id)).toEqual(before)
})

test('S61 merging that broke off is gone through again, and brings in what it had not come to', async () => {
  const { backups, library: shelf } = await library(here('one'), here('two'), here('gone'))
  await shelf.remove('gone')
  await shelf.purge('gone')
  const backup = () => file(other('one'), here('gone'), other('two', 'A third motion'), here('fresh'))
  const take = shelf.take
  let taken = 0
  const breaking = vi.spyOn(shelf, 'take').mockImplementation(async (debate) => {
    if (++taken > 2) throw new Error('The page is gone.')
    return take(debate)
  })
  await backups.look(backup())
  await backups.restore('merge')
  expect(shelf.listing()?.entries).toHaveLength(4)
  breaking.mockRestore()

  await backups.look(backup())
  expect(backups.restoring()?.met.map(({ meeting }) => meeting)).toEqual(['beside', 'same', 'differs', 'new'])
  await backups.restore('merge')
  expect(shelf.listing()?.entries).toHaveLength(6)
})

test('S61 two debates of a backup that say the same are brought in both, and no third time', async () => {
  const { backups, library: shelf } = await library(here('one'), here('two'))
  for (const expected of ['differs', 'beside']) {
    await backups.look(file(other('one'), other('two')))
    expect(backups.restoring()?.met.map(({ meeting }) => meeting)).toEqual([expected, expected])
    await backups.restore('merge')
    expect(shelf.listing()?.entries).toHaveLength(4)
  }
})

test('S61 a copy that was edited or put away since is brought in again', async () => {
  const { backups, library: shelf } = await library(here('one'))
  await backups.look(file(other('one')))
  await backups.restore('merge')
  const [copy] = (shelf.listing()?.entries ?? []).filter(({ id }) => id !== 'one')
  await shelf.remove(copy?.id as string)
  await backups.look(file(other('one')))
  expect(backups.restoring()?.met[0]?.meeting).toBe('differs')
  await shelf.restore(copy?.id as string)
  await shelf.rename(copy?.id as string, 'A motion of their own')
  await backups.look(file(other('one')))
  expect(backups.restoring()?.met[0]?.meeting).toBe('differs')
})

test('S60 while a backup is read and compared it says how far it has come, and giving up leaves nothing open', async () => {
  const { backups, library: shelf, notices, close } = await library(here('differs'))
  const seen: unknown[] = []
  const read = shelf.read
  vi.spyOn(shelf, 'read').mockImplementation((id) => {
    seen.push(backups.progress())
    return read(id)
  })
  const looking = backups.look(file(here('fresh'), other('differs')))
  expect(backups.progress()).toEqual({ stage: 'reading', file: 'backup.zip' })
  await looking
  expect(seen).toContainEqual({ stage: 'comparing', done: 1, all: 2 })
  expect(backups.progress()).toBeNull()

  const givenUp = backups.look(file(here('fresh')))
  backups.cancel()
  await givenUp
  expect([backups.progress(), backups.restoring(), close.mock.calls.length]).toEqual([null, null, 1])
  expect(notices.list()).toEqual([])
})

test('S61 giving up while debates are stored keeps those that are, says so, and puts nothing away', async () => {
  const { backups, library: shelf, notices } = await library(here('own'))
  await backups.look(file(here('one'), here('two'), here('three')))
  const take = shelf.take
  vi.spyOn(shelf, 'take').mockImplementation(async (debate) => {
    const id = await take(debate)
    if (debate.id === 'two') {
      expect(backups.progress()).toEqual({ stage: 'storing', done: 1, all: 3 })
      backups.cancel()
    }
    return id
  })
  await backups.restore('replace')
  const shown = shelf.listing()?.entries.filter(({ deleted }) => deleted === undefined)
  expect(shown?.map(({ id }) => id).sort()).toEqual(['one', 'own', 'two'])
  expect(notices.list().at(-1)?.content).toEqual({ kind: 'restored', debates: 2, away: 0 })
  expect(backups.progress()).toBeNull()
})

test('S62 replacing keeps a copy that was brought in before, and puts away what it was beside', async () => {
  const { backups, library: shelf } = await library(here('one'), here('own'))
  await backups.look(file(other('one')))
  await backups.restore('merge')
  const copy = shelf.listing()?.entries.find(({ motion }) => motion === 'Another motion')?.id
  await backups.look(file(other('one')))
  expect(backups.restoring()?.others.map(({ id }) => id)).toEqual(['own'])
  await backups.restore('replace')
  const shown = shelf.listing()?.entries.filter(({ deleted }) => deleted === undefined)
  expect(shown?.map(({ id }) => id)).toEqual([copy])
})

test('S62 replacing puts away what the backup does not have, and loses nothing', async () => {
  const { backups, library: shelf, notices } = await library(here('differs'), here('own'))
  await backups.look(file(other('differs')))
  await backups.restore('replace')
  const entries = shelf.listing()?.entries ?? []
  expect(entries.filter(({ deleted }) => deleted === undefined).map(({ motion }) => motion)).toEqual(['Another motion'])
  expect(
    entries
      .filter(({ deleted }) => deleted !== undefined)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['differs', 'own'])
  expect(notices.list().at(-1)?.content).toEqual({ kind: 'restored', debates: 1, away: 1 })
})

test('S62 where what takes the place of a debate cannot be stored, the debate is not put away', async () => {
  const { backups, library: shelf, notices } = await library(here('differs'))
  await backups.look(file(other('differs')))
  vi.spyOn(shelf, 'take').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  await backups.restore('replace')
  await shelf.refresh()
  expect(shelf.listing()?.entries.map(({ deleted }) => deleted)).toEqual([undefined])
  expect(notices.list().at(-1)?.content).toEqual({ kind: 'failed', reason: 'QuotaExceededError' })
})

test('S63 a file that is no backup is told, and changes nothing', async () => {
  const { backups, library: shelf, notices } = await library(here('own'))
  await backups.look(new File(['words'], 'words.zip'))
  expect(backups.restoring()).toBeNull()
  expect(notices.list()[0]?.content).toMatchObject({ kind: 'import-failed', file: 'words.zip' })
  await shelf.refresh()
  expect(shelf.listing()?.entries.map(({ id }) => id)).toEqual(['own'])
  expect(motionOf(here('own')).text).not.toBe('')
})

test('F328 a backup tells what its debates went through, so that a copy of later is merged from the state that both had', async () => {
  const { backups, library: shelf, folder } = await library(here('d'))
  const clerk = testClerk()
  const first = here('d')
  const { debate, change } = edited(rewrite(first, { claim: first.motion, text: 'Another motion' }, clerk))
  await append(db, debate, 0, [change])
  let written: Blob | undefined
  vi.spyOn(folder, 'chosen').mockReturnValue({ kind: 'directory', name: 'Club' } as FileSystemDirectoryHandle)
  vi.spyOn(folder, 'allowed').mockResolvedValue(true)
  vi.spyOn(folder, 'write').mockImplementation(async (_, content) => {
    written = content
    return 'b.zip'
  })
  await shelf.refresh()
  await backups.save()
  const bytes = new Uint8Array(await (written as Blob).arrayBuffer())
  const [kept] = readLibraryZip(bytes).debates
  expect(kept?.debate).toEqual(debate)
  expect(kept?.lineage).toEqual(await lineageOf(db, 'd', 1))
  expect(kept?.lineage?.at(-1)).toBe(change.id)

  // On another device the debate comes back, and knows where it parted from the first.
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
  const { backups: there, notices } = await library()
  await there.look(new File([bytes as BlobPart], 'backup.zip'))
  await there.restore('merge')
  expect(notices.list().map(({ content }) => content.kind)).toEqual(['restored'])
  const { versions } = await listVersions(db, 'd')
  expect(versions).toMatchObject([{ kind: 'came', head: change.id, lineage: kept?.lineage }])
})
