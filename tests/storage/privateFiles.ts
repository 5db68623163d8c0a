import { vi } from 'vitest'

/** Files that a test's private file system holds, by name; a name that ends in `.part` was never moved to its place. */
export interface PrivateFiles {
  readonly files: Map<string, Blob>
  /** Lets the next write fail as on a full disk, after half of it. */
  fill(): void
}

/** Puts one folder of a private file system (https://fs.spec.whatwg.org), as far as copies need it, where pages look for it. */
export function stagePrivateFiles(): PrivateFiles {
  const files = new Map<string, Blob>()
  let full = false
  class Handle {
    readonly kind = 'file'
    constructor(public name: string) {}
    getFile = () => {
      const blob = files.get(this.name)
      if (blob === undefined) return Promise.reject(new DOMException('', 'NotFoundError'))
      return Promise.resolve(blob)
    }
    async createWritable() {
      const parts: Blob[] = []
      return {
        write: (content: Blob) => {
          if (full) return Promise.reject(new DOMException('', 'QuotaExceededError'))
          parts.push(content)
          return Promise.resolve()
        },
        close: async () => {
          files.set(this.name, Object.assign(new Blob(parts), { lastModified: Date.now() }))
        },
      }
    }
    async move(to: string) {
      const blob = files.get(this.name)
      files.delete(this.name)
      if (blob !== undefined) files.set(to, blob)
      this.name = to
    }
  }
  const folder = {
    async *values() {
      for (const name of [...files.keys()]) yield new Handle(name)
    },
    getFileHandle: async (name: string, how?: { create?: boolean }) => {
      if (!files.has(name)) {
        if (how?.create !== true) throw new DOMException('', 'NotFoundError')
        files.set(name, Object.assign(new Blob([]), { lastModified: Date.now() }))
      }
      return new Handle(name)
    },
    removeEntry: async (name: string) => void files.delete(name),
  }
  vi.stubGlobal('FileSystemFileHandle', Handle)
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) },
  })
  return {
    files,
    fill() {
      full = true
    },
  }
}
