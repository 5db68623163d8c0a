import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Keys grow when many claims are put into one gap; past this length the whole row is numbered anew. */
const longestKey = 48

/** Where a new sibling goes: its key, and new keys for siblings where the row had to be numbered anew. */
export interface Placing {
  readonly order: string
  /** A new key for each place of the row as it stood, or null where they keep theirs. */
  readonly renumbered: readonly string[] | null
}

/**
 * A key for a place in a row of siblings.
 * @param keys the row's keys, in order; equal or malformed keys are mended by numbering the row anew
 * @param index the place, 0 (first) to keys.length (last)
 */
export function placeAmong(keys: readonly string[], index: number): Placing {
  const before = keys[index - 1] ?? null
  const after = keys[index] ?? null
  const key = keyBetween(before, after)
  if (key !== null && key.length <= longestKey) return { order: key, renumbered: null }
  const fresh = generateNKeysBetween(null, null, keys.length + 1)
  const order = fresh[index] as string
  return { order, renumbered: fresh.filter((_, i) => i !== index) }
}

/** `count` keys in order, for a row that starts empty. */
export function freshKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

/**
 * A key between two, or null where there is none: the keys are equal, out of order or not keys at all. The generator
 * throws at most of these, but takes some malformed keys for good and then gives one that sorts elsewhere.
 */
function keyBetween(before: string | null, after: string | null): string | null {
  try {
    const key = generateKeyBetween(before, after)
    return (before === null || before < key) && (after === null || key < after) ? key : null
  } catch {
    return null
  }
}
