import { cardMeasures, cardShapes, type ShapeOf } from '../../core/layout/cards.ts'
import type { WidthOf } from '../../core/layout/lines.ts'

/**
 * Measures cards in the page's fonts. What was measured is remembered by claim, and words by word.
 * @param rem the size of the root's font, in pixels
 * @param mostLines what is longer ends with "…"
 */
export function createCardShapes(
  rem: number,
  mostLines: number,
  fonts: { card: string; motion: string },
): { readonly shapeOf: ShapeOf } {
  const { size, motionSize } = cardMeasures(rem)
  return {
    shapeOf: cardShapes(rem, mostLines, {
      card: measureIn(size, fonts.card),
      motion: measureIn(motionSize, fonts.motion),
    }),
  }
}

/** Measures text at a size in px in a font family. A word is measured once. */
export function measureIn(size: number, family: string): WidthOf {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen !== null) pen.font = `${size}px ${family}`
  const known = new Map<string, number>()
  return (piece) => {
    let width = known.get(piece)
    if (width === undefined) {
      width = pen?.measureText(piece).width ?? piece.length * size * 0.55
      known.set(piece, width)
    }
    return width
  }
}
