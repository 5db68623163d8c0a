import type { Source, SourceId } from '../model/source.ts'
import { folded } from './folded.ts'
import { addressKey } from './webAddress.ts'
import { yearMonthOf } from './yearMonth.ts'

/**
 * The sources that seem to be one: those with the same address, and those with the same title, publisher and year; and what
 * seems the same as one of them. Each list is shared by its members and in the given order; a source that is alone has
 * none. O(n) for n sources.
 */
export function alikeSources(sources: readonly Source[]): ReadonlyMap<SourceId, readonly SourceId[]> {
  const leader = Int32Array.from(sources, (_, i) => i)
  const leaderOf = (one: number): number => {
    let i = one
    while (leader[i] !== i) {
      leader[i] = leader[leader[i] as number] as number
      i = leader[i] as number
    }
    return i
  }
  const met = new Map<string, number>()
  for (const [i, source] of sources.entries()) {
    for (const key of keysOf(source)) {
      const other = met.get(key)
      if (other === undefined) met.set(key, i)
      else leader[leaderOf(i)] = leaderOf(other)
    }
  }
  const lists = new Map<number, SourceId[]>()
  for (const [i, { id }] of sources.entries()) {
    const list = lists.get(leaderOf(i))
    if (list === undefined) lists.set(leaderOf(i), [id])
    else list.push(id)
  }
  const alike = new Map<SourceId, readonly SourceId[]>()
  for (const list of lists.values()) if (list.length > 1) for (const id of list) alike.set(id, list)
  return alike
}

const known = new WeakMap<Source, readonly string[]>()

/** A source shares a key with each that seems the same. */
function keysOf(source: Source): readonly string[] {
  const found = known.get(source)
  if (found !== undefined) return found
  const address = addressKey(source.url)
  const title = letters(source.title)
  const keys = address === null ? [] : [`address ${address}`]
  if (title !== '') keys.push(`title ${title}\n${letters(source.publisher)}\n${yearMonthOf(source)?.year ?? ''}`)
  known.set(source, keys)
  return keys
}

function letters(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
