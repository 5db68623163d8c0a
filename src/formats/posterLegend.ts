import type { Relation, Side } from '../core/model/claim.ts'
import type { PosterLegend } from './posterSvg.ts'

/** One part of the legend, where it stands in it. */
export interface LegendEntry {
  /** What stands before the words. */
  readonly sign: Side | Relation | null
  readonly words: string
  readonly x: number
  readonly row: number
  /** How far the words stand behind the sign. */
  readonly indent: number
}

const between = 26

/**
 * Sets a legend in rows.
 * @param width of a row, in px
 * @param widthOf the width of words in px
 */
export function legendOf(
  { pro, con, relations, thickness }: PosterLegend,
  width: number,
  widthOf: (words: string) => number,
): { readonly entries: readonly LegendEntry[]; readonly rows: number } {
  const parts: readonly (readonly [LegendEntry['sign'], string])[] = [
    ['pro', pro],
    ['con', con],
    ['supports', relations.supports],
    ['rebuts', relations.rebuts],
    ['undercuts', relations.undercuts],
    [null, thickness],
  ]
  let [x, row] = [0, 0]
  const entries = parts.map(([sign, words]): LegendEntry => {
    const indent = sign === null ? 0 : sign === 'pro' || sign === 'con' ? 18 : 36
    const wide = indent + widthOf(words)
    if (x > 0 && x + wide > width) {
      x = 0
      row += 1
    }
    const entry = { sign, words, x, row, indent }
    x += wide + between
    return entry
  })
  return { entries, rows: row + 1 }
}
