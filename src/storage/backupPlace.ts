import { type DBSchema, openDB } from 'idb'

/** Where a person keeps backups: a folder or a file of theirs, as the browser hands it out. */
export type BackupPlace = FileSystemDirectoryHandle | FileSystemFileHandle

interface DeviceSchema extends DBSchema {
  places: { key: 'backup'; value: BackupPlace }
}

/** It is a database of its own: the place outlives damage to the debates, and no other store keeps what is not JSON. */
const open = () => openDB<DeviceSchema>('rejoinder-device', 1, { upgrade: (db) => void db.createObjectStore('places') })

/** The place that was chosen; null where there is none, or it cannot be read. */
export async function readBackupPlace(): Promise<BackupPlace | null> {
  try {
    const db = await open()
    const place = await db.get('places', 'backup').finally(() => db.close())
    return place?.kind === 'directory' || place?.kind === 'file' ? place : null
  } catch {
    return null
  }
}

/** Remembers the place, or forgets it. */
export async function keepBackupPlace(place: BackupPlace | null): Promise<void> {
  const db = await open()
  await (place === null ? db.delete('places', 'backup') : db.put('places', place, 'backup')).finally(() => db.close())
}

/** Why a backup is not where it should be; `failed` is all that the browser has another name for. */
export type PlaceProblem = 'refused' | 'foreign' | 'torn' | 'gone' | 'full' | 'failed'

/** A backup was not written. What was there before is still there. */
export class BackupPlaceError extends Error {
  override name = 'BackupPlaceError'
  readonly problem: PlaceProblem

  constructor(problem: PlaceProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

const browserNames: Readonly<Record<string, PlaceProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
}

/** What went wrong at a place, from what was thrown there. */
export function placeProblem(error: unknown): PlaceProblem {
  if (error instanceof BackupPlaceError) return error.problem
  return (error instanceof DOMException && browserNames[error.name]) || 'failed'
}

/**
 * Asks the browser for leave to write there; it may ask the person, which needs a click right before.
 * @returns whether it was given
 */
export async function mayWrite(place: BackupPlace): Promise<boolean> {
  const how = { mode: 'readwrite' } as const
  // Not every browser that hands out such places lets one ask.
  const asking = place as BackupPlace & {
    queryPermission?(how: object): Promise<PermissionState>
    requestPermission?(how: object): Promise<PermissionState>
  }
  try {
    if ((await asking.queryPermission?.(how)) === 'granted') return true
    return asking.requestPermission === undefined || (await asking.requestPermission(how)) === 'granted'
  } catch {
    // It does not ask where no click came right before, or the place is gone.
    return false
  }
}

/**
 * Writes a backup there, whole or not at all, and reads it back. In a folder nothing is replaced: other devices, and this one
 * before some damage, may have backups there.
 * @param name the file's name in a folder, without its ending
 * @param mayReplace whether a file that holds something may be written over
 * @returns the name that it has there
 * @throws BackupPlaceError, or DOMException as the browser gives it; `placeProblem` tells them apart
 */
export async function writeBackup(
  place: BackupPlace,
  name: string,
  content: Blob,
  mayReplace: (before: File) => Promise<boolean>,
): Promise<string> {
  if (place.kind === 'directory') {
    const free = await freeName(place, name)
    const file = await place.getFileHandle(free, { create: true })
    try {
      await writeWhole(file, content)
    } catch (error) {
      // What is left is empty or torn, and was made just now.
      await place.removeEntry(free).catch(() => {})
      throw error
    }
    return free
  }
  const before = await place.getFile()
  if (before.size > 0 && !(await mayReplace(before))) {
    throw new BackupPlaceError('foreign', 'The file holds something that is not here.')
  }
  await writeWhole(place, content)
  return place.name
}

async function writeWhole(file: FileSystemFileHandle, content: Blob): Promise<void> {
  // What is written counts only once the stream is closed: what was there before stays until then.
  const stream = await file.createWritable()
  try {
    await stream.write(content)
  } catch (error) {
    await stream.abort().catch(() => {})
    throw error
  }
  await stream.close()
  const [there, meant] = await Promise.all([bytesOf(await file.getFile()), bytesOf(content)])
  if (there.length !== meant.length || there.some((byte, i) => byte !== meant[i])) {
    throw new BackupPlaceError('torn', 'What was written reads otherwise.')
  }
}

async function bytesOf(content: Blob): Promise<Uint8Array> {
  return new Uint8Array(await content.arrayBuffer())
}

async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? `${name}.zip` : `${name} (${n}).zip`
    if (!(await isTaken(folder, tried))) return tried
  }
}

async function isTaken(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false
    // A folder may be called so too.
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return true
    throw error
  }
}
