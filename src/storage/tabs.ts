import type { DebateId } from '../core/model/debate.ts'

/** What tabs tell each other: a debate's journal grew, or the list of debates changed. */
export type TabMessage =
  | { readonly kind: 'journal'; readonly debate: DebateId; readonly n: number }
  | { readonly kind: 'library' }

export interface Tabs {
  tell(message: TabMessage): void
  /** Calls back for what the other tabs say. @returns a function that ends it */
  listen(hear: (message: TabMessage) => void): () => void
  close(): void
}

/** A line to the program's other tabs. Messages are only hints to look at the database: one that is lost loses nothing. */
export function openTabs(name = 'rejoinder'): Tabs {
  const channel = new BroadcastChannel(name)
  return {
    tell: (message) => channel.postMessage(message),
    listen(hear) {
      const receive = (event: MessageEvent<unknown>) => {
        const message = event.data
        if (typeof message === 'object' && message !== null && 'kind' in message) hear(message as TabMessage)
      }
      channel.addEventListener('message', receive)
      return () => channel.removeEventListener('message', receive)
    },
    close: () => channel.close(),
  }
}
