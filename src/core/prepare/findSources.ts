import { citationParts, type Source } from '../model/source.ts'
import { folded } from './folded.ts'
import type { SourceEntry } from './sourceList.ts'

/** How much it tells that a word is found in a part of a citation. */
const weights = { author: 3, title: 3, publisher: 2, date: 2, qualification: 1, url: 1, accessed: 0.5 }

const known = new WeakMap<Source, readonly string[]>()

/**
 * The sources in which every word of a query is found, in whatever part, the best first: those that have the words in author
 * and title, and at the beginning of a word; ties in the order of the list. Neither case nor accents nor width count. A
 * query without words finds all.
 */
export function findSources(entries: readonly SourceEntry[], query: string): SourceEntry[] {
  const words = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return [...entries]
  return entries
    .map((entry) => ({ entry, score: scoreOf(partsOf(entry.source), words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** The parts of a citation as they are searched; remembered for each value of a source. */
function partsOf(source: Source): readonly string[] {
  const found = known.get(source)
  if (found !== undefined) return found
  const parts = citationParts.map((part) => folded(source[part]))
  known.set(source, parts)
  return parts
}

/** 0 where a word is missing. */
function scoreOf(parts: readonly string[], words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    let best = 0
    for (const [i, part] of citationParts.entries()) {
      const text = parts[i] as string
      const place = text.indexOf(word)
      if (place < 0) continue
      best = Math.max(best, weights[part] * (beginsWord(text, word, place) ? 2 : 1))
    }
    if (best === 0) return 0
    sum += best
  }
  return sum
}

/** Whether a word stands somewhere at the beginning of a word; `place` is where it is found first. */
function beginsWord(text: string, word: string, place: number): boolean {
  for (let at = place; at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string)) return true
  }
  return false
}
