/** A folder or files in memory that answer as the browser's handles do, and fail where a test says. */
export interface OwnFolder {
  readonly handle: FileSystemDirectoryHandle
  readonly files: Map<string, Blob>
  file(name: string): FileSystemFileHandle
}

/** What goes wrong: a write throws, what was written is cut off, or the place is gone. */
export interface Faults {
  write?: DOMException
  cut?: boolean
  gone?: boolean
}

const named = (name: string) => new DOMException(name, name)

/** @param faults read with each call, so that a test can change them on the way */
export function ownFolder(name: string, faults: Faults = {}): OwnFolder {
  const files = new Map<string, Blob>()
  const file = (called: string) => {
    const handle = {
      kind: 'file',
      name: called,
      async getFile() {
        const content = files.get(called)
        if (faults.gone || content === undefined) throw named('NotFoundError')
        return new File([content], called)
      },
      async createWritable() {
        const parts: Blob[] = []
        return {
          async write(content: Blob) {
            if (faults.write !== undefined) throw faults.write
            parts.push(faults.cut ? content.slice(0, content.size - 1) : content)
          },
          async abort() {},
          async close() {
            files.set(called, new Blob(parts))
          },
        }
      },
    }
    return handle as unknown as FileSystemFileHandle
  }
  const handle = {
    kind: 'directory',
    name,
    async getFileHandle(called: string, { create = false } = {}) {
      if (faults.gone) throw named('NotFoundError')
      if (called === 'a folder.zip') throw named('TypeMismatchError')
      if (!files.has(called)) {
        if (!create) throw named('NotFoundError')
        files.set(called, new Blob([]))
      }
      return file(called)
    },
    async removeEntry(called: string) {
      files.delete(called)
    },
  }
  return { handle: handle as unknown as FileSystemDirectoryHandle, files, file }
}
