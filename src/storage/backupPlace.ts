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
  if ((await asking.queryPermission?.(how)) === 'granted') return true
  return asking.requestPermission === undefined || (await asking.requestPermission(how)) === 'granted'
}

/**
 * Writes a file there, whole or not at all.
 * @param name the file's name in a folder
 * @returns the name that it has there
 */
export async function writeBackup(place: BackupPlace, name: string, content: Blob): Promise<string> {
  const file = place.kind === 'directory' ? await place.getFileHandle(name, { create: true }) : place
  // What is written counts only once the stream is closed: what was there before stays until then.
  const stream = await file.createWritable()
  await stream.write(content)
  await stream.close()
  return file.name
}
