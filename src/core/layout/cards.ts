import type { Claim } from '../model/claim.ts'
import type { Spacing } from './branch.ts'
import { linesOf, type WidthOf } from './lines.ts'
import type { Size } from './mapLayout.ts'

/** The measures of a card, in rem; the map's style sheet has the same. */
const measures = {
  width: 15,
  motionWidth: 16,
  inner: 13.1,
  motionInner: 14.4,
  size: 0.875,
  motionSize: 1,
  small: 0.75,
  line: 1.3,
  motionLine: 1.55,
  top: 0.5,
  padding: 1.1,
  meta: 1.25,
  left: 0.95,
}

/** The measures of a card's inside, in px, for who draws cards without the style sheet. */
export interface CardMeasures {
  readonly size: number
  readonly motionSize: number
  readonly small: number
  readonly line: number
  readonly motionLine: number
  /** Above the words; the row under them. */
  readonly top: number
  readonly meta: number
  readonly left: number
}

/** @param rem the size of the root's font, in px */
export function cardMeasures(rem: number): CardMeasures {
  const { size, motionSize, small, line, motionLine, top, meta, left } = measures
  return {
    size: size * rem,
    motionSize: motionSize * rem,
    small: small * rem,
    line: line * rem,
    motionLine: motionLine * rem,
    top: top * rem,
    meta: meta * rem,
    left: left * rem,
  }
}

/** The space between cards, in px. */
export function cardSpacing(rem: number): Spacing {
  return { gap: 4.75 * rem, siblings: 0.9 * rem, branches: 1.4 * rem }
}

/** A card on the screen shows this many lines; the panel shows the whole sentence. */
export const linesOnScreen = 8

/** How a card is drawn: its size in px, and its words line by line. */
export interface CardShape extends Size {
  readonly lines: readonly string[]
}

/** Gives a claim's card its shape; `shown` is the claim whose words it shows. The same claim, the same shape. */
export type ShapeOf = (claim: Claim, shown: Claim) => CardShape

/**
 * Measures cards. What was measured is remembered by claim.
 * @param rem the size of the root's font, in px
 * @param mostLines what is longer ends with "…"; on paper nothing does
 * @param widthOf the width in px of words at the sizes of `cardMeasures`, on the motion's card and on the others
 */
export function cardShapes(
  rem: number,
  mostLines: number,
  widthOf: { readonly card: WidthOf; readonly motion: WidthOf },
): ShapeOf {
  const known = new WeakMap<Claim, CardShape>()
  const motionShapes = new WeakMap<Claim, CardShape>()
  return (claim, shown) => {
    const isMotion = claim.parent === null
    const shapes = isMotion ? motionShapes : known
    const found = shapes.get(shown)
    if (found !== undefined) return found
    const lines = linesOf(shown.text, isMotion ? widthOf.motion : widthOf.card, {
      width: (isMotion ? measures.motionInner : measures.inner) * rem,
      lines: mostLines,
    })
    const shape = {
      width: (isMotion ? measures.motionWidth : measures.width) * rem,
      height:
        (lines.length * (isMotion ? measures.motionLine : measures.line) + measures.padding + measures.meta) * rem,
      lines,
    }
    shapes.set(shown, shape)
    return shape
  }
}
