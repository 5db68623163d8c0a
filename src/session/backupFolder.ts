import { type Accessor, createSignal } from 'solid-js'
import { type BackupPlace, keepBackupPlace, mayWrite, readBackupPlace, writeBackup } from '../storage/backupPlace.ts'

interface Pickers {
  showDirectoryPicker?(how: object): Promise<FileSystemDirectoryHandle>
  showSaveFilePicker?(how: object): Promise<FileSystemFileHandle>
}

/** The folder or file of a person's own that backups go to (https://wicg.github.io/file-system-access). */
export interface BackupFolder {
  /** What this browser lets a person choose. */
  readonly can: { readonly directory: boolean; readonly file: boolean }
  readonly chosen: Accessor<BackupPlace | null>
  /** Finds the place that was chosen before. */
  look(): Promise<void>
  /**
   * Lets a person choose; needs a click right before.
   * @returns false where they give up
   * @throws what the browser says where it cannot remember the place; it holds for this page then
   */
  choose(kind: BackupPlace['kind'], suggested: string): Promise<boolean>
  forget(): Promise<void>
  /** Whether it may be written to; asks the person where the browser wants it, so it needs a click right before. */
  allowed(): Promise<boolean>
  /**
   * Writes a backup there; see `writeBackup`.
   * @returns the file's name there. @throws BackupPlaceError or DOMException where it cannot be written
   */
  write(name: string, content: Blob, mayReplace: (before: File) => Promise<boolean>): Promise<string>
}

export function createBackupFolder(): BackupFolder {
  const [chosen, setChosen] = createSignal<BackupPlace | null>(null)
  const pickers = globalThis as Pickers
  let looked: Promise<void> | null = null
  const look = (): Promise<void> => {
    // What was chosen meanwhile holds, also where the browser could not remember it.
    looked ??= readBackupPlace().then((place) => void setChosen((now) => now ?? place))
    return looked
  }
  return {
    can: {
      directory: pickers.showDirectoryPicker !== undefined,
      file: pickers.showSaveFilePicker !== undefined,
    },
    chosen,
    look,
    async choose(kind, suggested) {
      try {
        const place =
          kind === 'directory'
            ? await pickers.showDirectoryPicker?.({ id: 'rejoinder', mode: 'readwrite' })
            : await pickers.showSaveFilePicker?.({
                id: 'rejoinder',
                suggestedName: suggested,
                types: [{ accept: { 'application/zip': ['.zip'] } }],
              })
        if (place === undefined) return false
        setChosen(() => place)
        await keepBackupPlace(place)
        return true
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return false
        throw error
      }
    },
    async forget() {
      await keepBackupPlace(null)
      setChosen(null)
    },
    async allowed() {
      await look()
      const place = chosen()
      return place !== null && mayWrite(place)
    },
    async write(name, content, mayReplace) {
      const place = chosen()
      if (place === null) throw new Error('No place for backups was chosen.')
      return writeBackup(place, name, content, mayReplace)
    },
  }
}
