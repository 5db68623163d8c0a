/**
 * Daily copies of the whole library in the browser's private file system (https://fs.spec.whatwg.org), which is kept apart from
 * IndexedDB: what garbles or empties the one leaves the other. Each is a backup as `formats/libraryZip.ts` writes it.
 */
export interface Copy {
  /** The file's name. */
  readonly name: string
  /** When it was written, in milliseconds since 1970. */
  readonly at: number
  readonly bytes: number
  /** Whether it stays until a person deletes it: debates were lost after it was made. */
  readonly kept: boolean
}

const folderName = 'rejoinder-copies'
const daily = /^\d{4}-\d{2}-\d{2}\.zip$/
const kept = /^kept .+\.zip$/

/** How many days have a copy, and how much room they take together, in bytes. */
export const mostDays = 7
export const mostBytes = 64 * 1024 * 1024

/** Whether this browser has a place for copies: some have none, and none has one over plain http. */
export function canCopy(): boolean {
  return (
    typeof navigator.storage?.getDirectory === 'function' &&
    typeof FileSystemFileHandle !== 'undefined' &&
    'createWritable' in FileSystemFileHandle.prototype
  )
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })
}

/** The copies that are there, the latest first. */
export async function listCopies(): Promise<Copy[]> {
  if (!canCopy()) return []
  const copies: Copy[] = []
  for await (const handle of (await folder()).values()) {
    if (handle.kind !== 'file' || !(daily.test(handle.name) || kept.test(handle.name))) continue
    const { lastModified, size } = await handle.getFile()
    copies.push({ name: handle.name, at: lastModified, bytes: size, kept: kept.test(handle.name) })
  }
  return copies.sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
}

/** A copy's content. @throws DOMException where it is not there any more */
export async function readCopy(name: string): Promise<File> {
  return (await (await folder()).getFileHandle(name)).getFile()
}

/**
 * Writes the copy of a day, whole or not at all, in place of an earlier one of the same day.
 * @param day YYYY-MM-DD
 * @throws DOMException where there is no room; what was there is as it was
 */
export async function writeCopy(day: string, bytes: Uint8Array): Promise<void> {
  const there = await folder()
  await place(there, `${day}.zip`, new Blob([bytes as BlobPart]))
}

/** Lets go of the oldest daily copies beyond the days and bytes that are kept. */
export async function thinCopies(): Promise<void> {
  const there = await folder()
  for (const name of beyond(await listCopies())) await there.removeEntry(name)
}

/** The names of daily copies that there is no place for, the latest first in `copies`. The latest always has one. */
export function beyond(copies: readonly Copy[]): string[] {
  let bytes = 0
  return copies
    .filter((copy) => !copy.kept)
    .filter((copy, i) => {
      bytes += copy.bytes
      return i > 0 && (i >= mostDays || bytes > mostBytes)
    })
    .map(({ name }) => name)
}

/** From now on no copy that is here goes by itself: debates in them may be nowhere else. */
export async function keepCopies(): Promise<void> {
  if (!canCopy()) return
  const there = await folder()
  const all = await listCopies()
  const names = new Set(all.map(({ name }) => name))
  for (const { name, kept } of all) {
    if (kept) continue
    let to = `kept ${name}`
    for (let i = 2; names.has(to); i++) to = `kept ${name.replace('.zip', '')} (${i}).zip`
    await place(there, to, await readCopy(name))
    await there.removeEntry(name)
  }
}

/** Deletes a copy for good. */
export async function deleteCopy(name: string): Promise<void> {
  await (await folder()).removeEntry(name)
}

/** Writes beside the place and moves there when all is written, so that a crash leaves no half of a file under the name. */
async function place(there: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const handle = await there.getFileHandle(`${name}.part`, { create: true })
  const stream = await handle.createWritable()
  await stream.write(content)
  await stream.close()
  if ('move' in handle) await (handle.move as (name: string) => Promise<void>)(name)
  else {
    const target = await (await there.getFileHandle(name, { create: true })).createWritable()
    await target.write(content)
    await target.close()
    await there.removeEntry(`${name}.part`)
  }
}
