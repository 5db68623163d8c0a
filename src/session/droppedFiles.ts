/** More files than anybody means to drop at once. */
const most = 10_000

/**
 * The files that were dropped, those of folders and of the folders in them too, in the order of their names. What systems keep in folders
 * for themselves, by names that begin with a dot, is passed over. Must be called while the event is being handled.
 */
export function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const plain = [...data.files]
  // Not every browser, and no script that drops files by itself, tells of folders.
  return entries.some(({ isDirectory }) => isDirectory) ? filesIn(entries) : Promise.resolve(plain)
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = []
  const waiting = entries.toReversed()
  for (let next = waiting.pop(); next !== undefined && files.length < most; next = waiting.pop()) {
    if (next.isDirectory) waiting.push(...(await entriesOf(next as FileSystemDirectoryEntry)).toReversed())
    else if (!next.name.startsWith('.')) files.push(await fileOf(next as FileSystemFileEntry))
  }
  return files
}

/** What is in a folder. A browser tells of a hundred at a time, and of none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    all.push(...some)
  }
}

/** A file that the system does not hand out stands for itself without content, so that its name is told. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))))
}
