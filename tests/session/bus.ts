import type { TabMessage, Tabs } from '../../src/storage/tabs.ts'

/** A line between tabs that are all in this test; with `deaf` nobody hears anything. */
export function tabsTogether(deaf = false): () => Tabs {
  const hearers = new Map<Tabs, Set<(message: TabMessage) => void>>()
  return () => {
    const tabs: Tabs = {
      tell(message) {
        for (const [other, hears] of hearers) if (other !== tabs && !deaf) for (const hear of hears) hear(message)
      },
      listen(hear) {
        const hears = hearers.get(tabs) ?? new Set()
        hearers.set(tabs, hears.add(hear))
        return () => hears.delete(hear)
      },
      close: () => hearers.delete(tabs),
    }
    return tabs
  }
}
