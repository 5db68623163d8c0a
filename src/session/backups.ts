import { type Accessor, createSignal } from 'solid-js'
import { type DebateId, motionOf } from '../core/model/debate.ts'
import { sameDebate } from '../core/model/same.ts'
import { mostBackupBytes } from '../formats/fileSize.ts'
import type { Kept, LibraryBackup } from '../formats/libraryZip.ts'
import type { BackupFolder } from './backupFolder.ts'
import { bytesOf } from './fileBytes.ts'
import { fileName, saveFile } from './files.ts'
import { work } from './formatWork.ts'
import type { Reminder } from './lastBackup.ts'
import type { Library } from './library.ts'
import type { Notices } from './notices.ts'

/** What a debate of a backup is to the debates that are here. */
export type Meeting =
  /** It is not here. */
  | 'new'
  /** It is here as it is there. */
  | 'same'
  /** It is here, and says something else. */
  | 'differs'
  /** It is here as it is there, put away. */
  | 'away'

export interface Met {
  readonly kept: Kept
  readonly meeting: Meeting
}

/** A backup that a person looks at before anything changes. */
export interface Restoring {
  readonly file: string
  readonly backup: LibraryBackup
  readonly met: readonly Met[]
  /** The debates that are here and not in the backup: `replace` puts them away. */
  readonly others: readonly { readonly id: DebateId; readonly motion: string }[]
}

/** `merge` adds what is missing and keeps both where they differ; `replace` puts away what the backup does not have. */
export type RestoreHow = 'merge' | 'replace'

/** The whole library as one file, out and in. */
export interface Backups {
  readonly restoring: Accessor<Restoring | null>
  /** Hands out all debates that are not put away, as one .zip: to the place that the person chose, else as a download. */
  save(): Promise<void>
  /** Reads a backup and shows what it would change. */
  look(file: File): Promise<void>
  restore(how: RestoreHow): Promise<void>
  cancel(): void
}

export interface BackupMeans {
  readonly library: Library
  readonly notices: Notices
  readonly reminder: Reminder
  readonly folder: BackupFolder
  /** Brings what is still being written to the disk. */
  settle(): Promise<void>
  show(): void
  close(): void
}

export function createBackups({ library, notices, reminder, folder, settle, show, close }: BackupMeans): Backups {
  const [restoring, setRestoring] = createSignal<Restoring | null>(null)
  const end = () => {
    setRestoring(null)
    close()
  }
  const here = () => library.listing()?.entries ?? []
  const handOut = async (content: Blob, at: number, allowed: boolean): Promise<void> => {
    const stem = backupStem(at)
    const place = folder.chosen()
    if (place === null) {
      const file = saveFile(stem, 'zip', content)
      reminder.taken({ at, file })
      notices.say({ kind: 'exported', file })
      return
    }
    try {
      if (!allowed) throw new Error('NotAllowed')
      const file = await folder.write(fileName(stem, 'zip'), content)
      reminder.taken({ at, file, ...(place.kind === 'directory' ? { folder: place.name } : {}) })
      notices.say({ kind: 'backed-up', file, place: place.name })
    } catch (error) {
      const file = saveFile(stem, 'zip', content)
      reminder.taken({ at, file })
      const reason = error instanceof Error ? error.name : String(error)
      notices.say({ kind: 'place-failed', place: place.name, file, reason })
    }
  }
  const meet = async (kept: Kept): Promise<Met> => {
    const entry = here().find(({ id }) => id === kept.debate.id)
    const debate = entry === undefined ? null : await library.read(entry.id)
    if (debate === null) return { kept, meeting: 'new' }
    if (!sameDebate(debate, kept.debate)) return { kept, meeting: 'differs' }
    return { kept, meeting: entry?.deleted === undefined ? 'same' : 'away' }
  }

  return {
    restoring,
    async save() {
      try {
        // First of all: the browser asks the person only right after a click.
        const allowed = await folder.allowed()
        await settle()
        await library.refresh()
        const debates: Kept[] = []
        const unread: string[] = []
        for (const { id, motion, updated, deleted } of here()) {
          if (deleted !== undefined) continue
          const debate = await library.read(id).catch(() => null)
          if (debate === null) unread.push(motion)
          else debates.push({ debate, updated })
        }
        const made = Date.now()
        const bytes = await work<'zip'>({ kind: 'zip', debates, made }).result
        await handOut(new Blob([bytes as BlobPart], { type: 'application/zip' }), made, allowed)
        if (unread.length > 0) notices.say({ kind: 'backup-incomplete', motions: unread })
      } catch (error) {
        notices.say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
      }
    },
    async look(file) {
      try {
        const bytes = await bytesOf(file, mostBackupBytes)
        const backup = await work<'unzip'>({ kind: 'unzip', bytes }).result
        await settle()
        await library.refresh()
        const met: Met[] = []
        for (const kept of backup.debates) met.push(await meet(kept))
        const known = new Set(backup.debates.map(({ debate }) => debate.id))
        const others = here().filter(({ id, deleted }) => deleted === undefined && !known.has(id))
        setRestoring({ file: file.name, backup, met, others })
        show()
      } catch (error) {
        notices.say({
          kind: 'import-failed',
          file: file.name,
          reason: error instanceof Error ? error.message : String(error),
        })
      }
    },
    async restore(how) {
      const now = restoring()
      if (now === null) return
      end()
      try {
        let taken = 0
        for (const { kept, meeting } of now.met) {
          const { debate } = kept
          if (meeting === 'same') continue
          taken++
          if (meeting === 'away') await library.restore(debate.id)
          else {
            if (meeting === 'differs' && how === 'replace') await library.remove(debate.id)
            await library.take(debate)
          }
        }
        if (how === 'replace') for (const { id } of now.others) await library.remove(id)
        notices.say({ kind: 'restored', debates: taken, away: how === 'replace' ? now.others.length : 0 })
      } catch (error) {
        notices.say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
      }
    },
    cancel: end,
  }
}

/** A debate's motion for a list, or what stands in where it has no words. */
export function motionIn({ debate }: Kept, untitled: string): string {
  return motionOf(debate).text || untitled
}

/** What a backup's file is called, without an ending. @param at when it was made, in milliseconds since 1970 */
export function backupStem(at: number): string {
  return `Rejoinder ${new Date(at).toLocaleDateString('sv')}`
}
