import { linesOf, type WidthOf } from '../../core/layout/lines.ts'
import type { Size } from '../../core/layout/mapLayout.ts'
import type { Claim } from '../../core/model/claim.ts'

/** The measures of a card, in rem; the style sheet has the same. */
const measures = {
  width: 15,
  motionWidth: 16,
  inner: 13.1,
  motionInner: 14.4,
  line: 1.3,
  motionLine: 1.55,
  padding: 1.1,
  meta: 1.25,
}
/** The same for who draws cards without the style sheet, in px. */
export function cardMeasures(rem: number) {
  return {
    size: 0.875 * rem,
    motionSize: rem,
    small: 0.75 * rem,
    line: measures.line * rem,
    motionLine: measures.motionLine * rem,
    top: 0.5 * rem,
    meta: measures.meta * rem,
    left: 0.95 * rem,
  }
}

/** A card shows this many lines; the panel shows the whole sentence. */
const mostLines = 8

/** How a card is drawn: its size in pixels, and its words line by line. */
export interface CardShape extends Size {
  readonly lines: readonly string[]
}

/**
 * Measures cards. What was measured is remembered by claim, and words by word.
 * @param rem the size of the root's font, in pixels
 */
export function createCardShapes(rem: number, fonts: { card: string; motion: string }) {
  const known = new WeakMap<Claim, CardShape>()
  const motionShapes = new WeakMap<Claim, CardShape>()
  const widthOf = measureIn(`${0.875 * rem}px ${fonts.card}`)
  const motionWidthOf = measureIn(`${rem}px ${fonts.motion}`)

  const shapeOf = (claim: Claim, shown: Claim): CardShape => {
    const isMotion = claim.parent === null
    const shapes = isMotion ? motionShapes : known
    const found = shapes.get(shown)
    if (found !== undefined) return found
    const lines = linesOf(shown.text, isMotion ? motionWidthOf : widthOf, {
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
  return { shapeOf }
}

/** Measures text in a font. A word is measured once. */
function measureIn(font: string): WidthOf {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen !== null) pen.font = font
  const known = new Map<string, number>()
  const size = Number.parseFloat(font)
  return (piece) => {
    let width = known.get(piece)
    if (width === undefined) {
      width = pen?.measureText(piece).width ?? piece.length * size * 0.55
      known.set(piece, width)
    }
    return width
  }
}
