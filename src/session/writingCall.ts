import { newId } from './clerk.ts'

/** What tabs say to each other before the program is updated. */
type Word =
  | { readonly kind: 'write'; readonly call: string }
  | { readonly kind: 'heard'; readonly call: string; readonly tab: string }
  | { readonly kind: 'written'; readonly call: string; readonly tab: string; readonly saved: boolean }

/** A call to all other tabs to write what they hold. */
export interface WritingCall {
  /** Resolves, when all tabs that heard it have written, to whether all of it is on disk. */
  ask(): Promise<boolean>
  close(): void
}

/** How long tabs have to say that they heard the call, in milliseconds. */
const hearing = 300

/**
 * Calls the other tabs, and answers their calls.
 * @param write writes all that this tab holds; resolves to whether it is on disk
 * @param longest how long tabs have to write, in milliseconds
 */
export function createWritingCall(
  write: () => Promise<boolean>,
  name = 'rejoinder.writing',
  longest = 10_000,
): WritingCall {
  const channel = new BroadcastChannel(name)
  const tab = newId()
  const say = (word: Word) => channel.postMessage(word)

  const answer = async (call: string): Promise<void> => {
    say({ kind: 'heard', call, tab })
    const saved = await write().catch(() => false)
    say({ kind: 'written', call, tab, saved })
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'write') void answer(data.call)
  })

  return {
    ask() {
      const call = newId()
      return new Promise((resolve) => {
        const awaited = new Set<string>()
        let heard = false
        let saved = true
        const end = (all: boolean) => {
          clearTimeout(limit)
          channel.removeEventListener('message', hear)
          resolve(all)
        }
        const hear = ({ data }: MessageEvent<Word>) => {
          if (data.call !== call) return
          if (data.kind === 'heard') awaited.add(data.tab)
          if (data.kind !== 'written') return
          awaited.delete(data.tab)
          saved &&= data.saved
          if (heard && awaited.size === 0) end(saved)
        }
        channel.addEventListener('message', hear)
        const limit = setTimeout(() => end(false), longest)
        setTimeout(() => {
          heard = true
          if (awaited.size === 0) end(saved)
        }, hearing)
        say({ kind: 'write', call })
      })
    },
    close: () => channel.close(),
  }
}
