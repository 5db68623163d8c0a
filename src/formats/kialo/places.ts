import type { KialoEntry } from './page.ts'
import { numberAbove, placeIn } from './row.ts'

/** Where the claims of a file stand, by their places in it, from 0. */
export interface KialoPlaces {
  /** For each claim the one above it: null for what stands at the top, undefined where the file does not have it. */
  readonly above: readonly (number | null | undefined)[]
  /** The claim of a number, the first where several have it. */
  readonly find: (number: string) => number | undefined
  /** Claims whose number is given before, leaves a gap, or stands away from its place. */
  readonly misnumbered: readonly number[]
}

/** Finds the claims' places by their numbers: under a number that is given twice stands what follows it. */
export function placesOf(entries: readonly KialoEntry[]): KialoPlaces {
  const first = new Map<string, number>()
  for (const [i, { number }] of entries.entries()) if (!first.has(number)) first.set(number, i)
  const latest = new Map<string, number>()
  /** The place of the last child so far, by the number above. */
  const lastPlace = new Map<string, number>()
  const misnumbered: number[] = []
  const above = entries.map(({ number }, i) => {
    const over = numberAbove(number)
    const place = placeIn(number)
    const isNear = i === 0 || (entries[i - 1] as KialoEntry).number.startsWith(over)
    const isNext = place === (lastPlace.get(over) ?? 0) + 1
    lastPlace.set(over, place)
    latest.set(number, i)
    if (over === '') {
      if (!isNext) misnumbered.push(i)
      return null
    }
    const parent = latest.get(over) ?? first.get(over)
    if (parent !== undefined && !(isNear && isNext)) misnumbered.push(i)
    return parent
  })
  return { above, find: (number) => first.get(number), misnumbered }
}
