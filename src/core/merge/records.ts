import { same } from '../model/same.ts'
import { unknown } from './conflict.ts'

/** What becomes of a record that may be in both copies, or in one. */
export type Fate<T> =
  | { readonly fate: 'both'; readonly was: T | typeof unknown; readonly mine: T; readonly theirs: T }
  | { readonly fate: 'one'; readonly only: T; readonly whose: 'mine' | 'theirs' }
  /** One copy deleted what the other wrote in since. */
  | { readonly fate: 'kept'; readonly only: T; readonly whose: 'mine' | 'theirs' }
  /** One copy deleted what the other left as it was. */
  | { readonly fate: 'deleted'; readonly only: T; readonly whose: 'mine' | 'theirs' }

/**
 * What becomes of every record of two copies. Where nobody knows what both were once, nothing is deleted.
 * @param was the records of the common ancestor, or null where none is known
 * @param alike whether a record still says what it said; letter by letter where left out
 */
export function fates<T>(
  was: ReadonlyMap<string, T> | null,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
  alike: (before: T, after: T) => boolean = same,
): Map<string, Fate<T>> {
  const found = new Map<string, Fate<T>>()
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const before = was?.get(id)
    const [one, other] = [mine.get(id), theirs.get(id)]
    if (one !== undefined && other !== undefined) {
      found.set(id, { fate: 'both', was: before ?? unknown, mine: one, theirs: other })
      continue
    }
    const only = (one ?? other) as T
    const whose = one === undefined ? 'theirs' : 'mine'
    if (before === undefined) found.set(id, { fate: 'one', only, whose })
    else found.set(id, { fate: alike(before, only) ? 'deleted' : 'kept', only, whose })
  }
  return found
}

/** The field of what was, where that is known. */
export function once<T, K extends keyof T>(was: T | typeof unknown, field: K): T[K] | typeof unknown {
  return was === unknown ? unknown : was[field]
}

/** A record as a map. */
export function mapOf<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(record))
}
