import { linesOf, type WidthOf } from '../../core/layout/lines.ts'
import type { Rectangle } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { measureIn } from './cardSize.ts'

/** Of words from afar, in rem. */
const measures = { size: 0.64, line: 0.76, motionSize: 0.75, motionLine: 0.9, pad: 0.22 }

/** Words in boxes that are too small for cards, and large enough for some words. */
export interface FarWords {
  /**
   * Writes the beginning of a sentence into a box.
   * @param pen whose unit is the window's pixel; its colour and opacity are the caller's
   * @param box in the window's pixels, without the edge; whether the whole box is wide enough is the caller's to say. Where it has
   * no room for the height of a line, nothing is written
   * @returns whether anything was written
   */
  into(pen: CanvasRenderingContext2D, claim: ClaimId, text: string, box: Rectangle, motion: boolean): boolean
  /** What of a sentence fits into one line, and how wide that is; the pen is ready to write it. */
  line(pen: CanvasRenderingContext2D, text: string, width: number): { readonly words: string; readonly width: number }
}

/** A box that is narrower, with its edge, holds no words, in px; cards have this width at about a quarter of their size. */
export const leastWordy = 62

/** @param rem the size of the root's font, in px */
export function createFarWords(rem: number, fonts: { readonly card: string; readonly motion: string }): FarWords {
  const size = { card: measures.size * rem, motion: measures.motionSize * rem }
  const measure: Record<'card' | 'motion', WidthOf> = {
    card: measureIn(size.card, fonts.card),
    motion: measureIn(size.motion, fonts.motion),
  }
  /** A claim's lines as they were set last: moving the map sets none anew. */
  const set = new Map<ClaimId, { text: string; width: number; lines: number; broken: readonly string[] }>()

  const linesIn = (claim: ClaimId, text: string, widthOf: WidthOf, width: number, lines: number) => {
    const known = set.get(claim)
    if (known?.text === text && known.width === width && known.lines === lines) return known.broken
    const broken = linesOf(text, widthOf, { width, lines })
    set.set(claim, { text, width, lines, broken })
    return broken
  }
  return {
    into(pen, claim, text, box, motion) {
      const font = motion ? 'motion' : 'card'
      const pitch = (motion ? measures.motionLine : measures.line) * rem
      const pad = measures.pad * rem
      const lines = Math.floor((box.height - pad) / pitch)
      if (lines < 1) return false
      pen.font = `${size[font]}px ${fonts[font]}`
      pen.textBaseline = 'middle'
      pen.textAlign = 'left'
      const broken = linesIn(claim, text, measure[font], Math.floor(box.width - 2 * pad), lines)
      const first = box.y + (box.height - broken.length * pitch) / 2 + pitch / 2
      broken.forEach((line, at) => {
        pen.fillText(line, box.x + pad, first + at * pitch)
      })
      return true
    },
    line(pen, text, width) {
      pen.font = `${size.motion}px ${fonts.motion}`
      const words = linesOf(text, measure.motion, { width, lines: 1 })[0] ?? ''
      return { words, width: measure.motion(words) }
    },
  }
}
