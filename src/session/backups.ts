import { type Accessor, createSignal } from 'solid-js'
import { type DebateId, motionOf } from '../core/model/debate.ts'
import { sameDebate } from '../core/model/same.ts'
import { mostBackupBytes } from '../formats/fileSize.ts'
import { problemOf } from '../formats/formatError.ts'
import type { Kept, LibraryBackup } from '../formats/libraryZip.ts'
import { BackupPlaceError, placeProblem } from '../storage/backupPlace.ts'
import type { BackupFolder } from './backupFolder.ts'
import { messageOf } from './failure.ts'
import { bytesOf } from './fileBytes.ts'
import { saveFile } from './files.ts'
import { work } from './formatWork.ts'
import type { Mark, Reminder } from './lastBackup.ts'
import type { Library } from './library.ts'
import type { Notices } from './notices.ts'
import { fitsAddress } from './route.ts'
import { createRuns } from './runs.ts'
import { twinOf } from './twin.ts'
import type { Versions } from './versions.ts'

/** What a debate of a backup is to the debates that are here. */
export type Meeting =
  /** It is not here. */
  | 'new'
  /** It is here as it is there. */
  | 'same'
  /** It is here, and says something else. */
  | 'differs'
  /** It is here and says something else, and as the backup has it it is here too, under another id: it was brought in before. */
  | 'beside'
  /** It is here as it is there, put away. */
  | 'away'

export interface Met {
  readonly kept: Kept
  readonly meeting: Meeting
  /** The debate here that says the same under another id, where its own is taken. */
  readonly twin?: DebateId
}

/** A backup that a person looks at before anything changes. */
export interface Restoring {
  readonly file: string
  readonly backup: LibraryBackup
  readonly met: readonly Met[]
  /** The debates that are here and not in the backup: `replace` puts them away. */
  readonly others: readonly { readonly id: DebateId; readonly motion: string }[]
}

/** How far the reading of a backup has come, or its restoring. */
export type RestoreProgress =
  | { readonly stage: 'reading'; readonly file: string }
  /** Debate by debate; giving up while they are stored keeps those that are. */
  | { readonly stage: 'comparing' | 'storing'; readonly done: number; readonly all: number }

/** `merge` adds what is missing and keeps both where they differ, once; `replace` puts away what the backup does not have. */
export type RestoreHow = 'merge' | 'replace'

/** The whole library as one file, out and in. */
export interface Backups {
  readonly restoring: Accessor<Restoring | null>
  /** null while nothing is read or restored. */
  readonly progress: Accessor<RestoreProgress | null>
  /**
   * Hands out all debates that are not put away, as one .zip: to the place that the person chose, else as a download. Needs a
   * click right before, where the browser wants to ask.
   */
  save(): Promise<void>
  /** Reads a backup and shows what it would change. */
  look(file: File): Promise<void>
  restore(how: RestoreHow): Promise<void>
  /** Gives up; of what is being restored, what is stored stays. */
  cancel(): void
}

export interface BackupMeans {
  readonly library: Library
  readonly notices: Notices
  readonly reminder: Reminder
  readonly folder: BackupFolder
  readonly versions: Pick<Versions, 'lineage' | 'keep'>
  /** Brings what is still being written to the disk. */
  settle(): Promise<void>
  show(): void
  close(): void
}

export function createBackups({
  library,
  notices,
  reminder,
  folder,
  versions,
  settle,
  show,
  close,
}: BackupMeans): Backups {
  const [restoring, setRestoring] = createSignal<Restoring | null>(null)
  const [progress, setProgress] = createSignal<RestoreProgress | null>(null)
  const runs = createRuns()
  const newRun = () => {
    setRestoring(null)
    setProgress(null)
    return runs.begin()
  }
  const end = () => {
    newRun()
    close()
  }
  const here = () => library.listing()?.entries ?? []
  /** A file of one's own is written over only where all that it holds is here, as new or newer. */
  const mayReplace = async (before: File): Promise<boolean> => {
    try {
      const bytes = new Uint8Array(await before.arrayBuffer())
      const { debates, unread } = await work<'unzip'>({ kind: 'unzip', bytes }).result
      const known = await library.known()
      const updated = new Map(here().map((entry) => [entry.id, entry.updated]))
      const isHere = ({ debate: { id }, updated: then }: Kept) => known.has(id) && then <= (updated.get(id) ?? then)
      return unread.length === 0 && debates.every(isHere)
    } catch {
      return false
    }
  }
  const handOut = async (content: Blob, held: Mark, allowed: boolean): Promise<void> => {
    const stem = backupStem(held.at)
    const place = folder.chosen()
    const download = (): string => {
      const file = saveFile(stem, 'zip', content)
      reminder.taken({ at: held.at, file }, held)
      return file
    }
    if (place === null) {
      notices.say({ kind: 'exported', file: download() })
      return
    }
    try {
      if (!allowed) throw new BackupPlaceError('refused', 'The browser gave no leave.')
      const file = await folder.write(stem, content, mayReplace)
      reminder.taken({ at: held.at, file, ...(place.kind === 'directory' ? { folder: place.name } : {}) }, held)
      notices.say({ kind: 'backed-up', file, place: place.name })
    } catch (error) {
      notices.say({ kind: 'place-failed', place: place.name, file: download(), problem: placeProblem(error) })
    }
  }
  const meet = async (kept: Kept, known: ReadonlySet<DebateId>, paired: ReadonlySet<DebateId>): Promise<Met> => {
    const { id } = kept.debate
    const entry = here().find((entry) => entry.id === id)
    const debate = entry === undefined ? null : await library.read(entry.id)
    if (debate !== null && sameDebate(debate, kept.debate)) {
      return { kept, meeting: entry?.deleted === undefined ? 'same' : 'away' }
    }
    const twin = known.has(id) || !fitsAddress(id) ? await twinOf(kept.debate, library, paired) : null
    if (twin === null) return { kept, meeting: debate === null ? 'new' : 'differs' }
    return { kept, meeting: debate === null ? 'same' : 'beside', twin }
  }

  const save = async (): Promise<void> => {
    try {
      // First of all: the browser asks the person only right after a click.
      const allowed = await folder.allowed()
      await settle()
      await library.refresh()
      // What is written from here on may not be in it, and counts as made since.
      const held = reminder.count()
      const debates: Kept[] = []
      const unread: string[] = []
      const lines = here().filter(({ deleted }) => deleted === undefined)
      // A line of the list that cannot be read hides a debate that perhaps can.
      const lineless = (library.listing()?.unreadable ?? []).map((id) => ({ id, motion: '', updated: held.at }))
      for (const { id, motion, updated } of [...lines, ...lineless]) {
        const stored = await library.readAt(id).catch(() => null)
        if (stored === null) {
          unread.push(motion)
          continue
        }
        // A past that cannot be read keeps no debate out of the backup.
        const lineage = await versions.lineage(id, stored.n).catch(() => [])
        debates.push({ debate: stored.debate, updated, ...(lineage.length === 0 ? {} : { lineage }) })
      }
      const bytes = await work<'zip'>({ kind: 'zip', debates, made: held.at }).result
      await handOut(new Blob([bytes as BlobPart], { type: 'application/zip' }), held, allowed)
      if (unread.length > 0) notices.say({ kind: 'backup-incomplete', motions: unread })
    } catch (error) {
      notices.say({ kind: 'failed', reason: messageOf(error) })
    }
  }
  let running: Promise<void> | null = null

  /** What a debate went through counts for less than the debate: without it a later merge has more to ask. */
  const keepPast = async ({ debate, lineage = [] }: Kept, file: string): Promise<void> => {
    if (lineage.length === 0) return
    await versions.keep(debate, { kind: 'came', name: file, change: 0, lineage }).catch((error: unknown) => {
      notices.say({ kind: 'version-failed', reason: messageOf(error) })
    })
  }

  return {
    restoring,
    progress,
    save() {
      running ??= save().finally(() => {
        running = null
      })
      return running
    },
    async look(file) {
      const goesOn = newRun()
      setProgress({ stage: 'reading', file: file.name })
      show()
      try {
        const bytes = await bytesOf(file, mostBackupBytes)
        if (!goesOn()) return
        const task = work<'unzip'>({ kind: 'unzip', bytes })
        runs.stopBy(task.cancel)
        const backup = await task.result
        await settle()
        await library.refresh()
        const known = await library.known()
        const met: Met[] = []
        /** The debates here that one of the backup stands for: each for one. */
        const paired = new Set(backup.debates.map(({ debate }) => debate.id))
        for (const kept of backup.debates) {
          if (!goesOn()) return
          setProgress({ stage: 'comparing', done: met.length, all: backup.debates.length })
          const found = await meet(kept, known, paired)
          if (found.twin !== undefined) paired.add(found.twin)
          met.push(found)
        }
        const others = here().filter(({ id, deleted }) => deleted === undefined && !paired.has(id))
        if (!goesOn()) return
        setProgress(null)
        setRestoring({ file: file.name, backup, met, others })
      } catch (error) {
        if (!goesOn()) return
        end()
        notices.say({ kind: 'import-failed', file: file.name, problem: problemOf(error) })
      }
    },
    async restore(how) {
      const now = restoring()
      if (now === null) return
      const goesOn = newRun()
      try {
        let taken = 0
        let away = 0
        for (const [done, { kept, meeting }] of now.met.entries()) {
          if (!goesOn()) break
          setProgress({ stage: 'storing', done, all: now.met.length })
          const { debate } = kept
          if (meeting === 'same') continue
          if (meeting === 'beside') {
            if (how === 'replace') await library.remove(debate.id)
            continue
          }
          taken++
          if (meeting === 'away') await library.restore(debate.id)
          else {
            // What is here is put away only once what takes its place is here too, whatever comes between.
            const id = await library.take(debate)
            if (meeting === 'differs' && how === 'replace') await library.remove(debate.id)
            if (id === debate.id) await keepPast(kept, now.file)
          }
        }
        for (const { id } of how === 'replace' ? now.others : []) {
          if (!goesOn()) break
          await library.remove(id)
          away++
        }
        if (goesOn()) end()
        notices.say({ kind: 'restored', debates: taken, away })
      } catch (error) {
        if (goesOn()) end()
        notices.say({ kind: 'failed', reason: messageOf(error) })
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
