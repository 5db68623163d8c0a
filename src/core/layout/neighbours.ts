import type { ClaimId } from '../model/claim.ts'
import type { MapLayout, Wing } from './mapLayout.ts'
import { type Placed, placedOf, rootOf, under } from './places.ts'

/** Where an arrow key points. */
export const arrows = ['left', 'right', 'up', 'down'] as const
export type Arrow = (typeof arrows)[number]

/**
 * The claim that an arrow leads to in the picture: toward the motion the parent; away from it the nearest answer; across, the
 * nearest box that lies beside the claim's own, whatever it hangs under. Undefined where there is none.
 */
export function neighbourOf(layout: MapLayout, claim: ClaimId, arrow: Arrow): ClaimId | undefined {
  const from = placedOf(layout, claim)
  if (from === undefined) return undefined
  const way = turned(layout, from, arrow)
  if (way === 'before' || way === 'after') return beside(layout, from, way)
  if (way === 'in') return from.parent?.branch.claim
  return nearest(layout, way)
}

/** Where an arrow points in the picture, seen from a claim: toward the motion, away from it, or across. */
export type Way = 'toward' | 'away' | 'before' | 'after'

/** The way that an arrow points from a claim; undefined where the claim does not show. */
export function wayOf(layout: MapLayout, claim: ClaimId, arrow: Arrow): Way | undefined {
  const from = placedOf(layout, claim)
  if (from === undefined) return undefined
  const way = turned(layout, from, arrow)
  return way === 'in' ? 'toward' : way === 'before' || way === 'after' ? way : 'away'
}

/** An arrow in a claim's own axes: toward the motion, across, or the place that the claim's answers grow from. */
function turned(layout: MapLayout, from: Placed, arrow: Arrow): 'in' | 'before' | 'after' | Placed {
  const { direction } = layout.options
  if (direction === 'down') {
    if (arrow === 'left' || arrow === 'right') return arrow === 'left' ? 'before' : 'after'
    return arrow === 'up' ? 'in' : from
  }
  if (arrow === 'up' || arrow === 'down') return arrow === 'up' ? 'before' : 'after'
  const sign = arrow === 'right' ? 1 : -1
  if (from.parent !== null) return from.wing.sign === sign ? from : 'in'
  // From the motion each arrow leads into its own wing.
  const wing = layout.wings.find((other: Wing) => other.sign === sign)
  return wing === undefined ? 'in' : rootOf(wing)
}

/** Of the answers to a claim the one whose middle is nearest to the claim's, the first of two. */
function nearest(layout: MapLayout, placed: Placed): ClaimId | undefined {
  let best: Placed | undefined
  let least = Number.POSITIVE_INFINITY
  for (const child of under(placed, layout.options.spacing.gap)) {
    const off = Math.abs(child.across - placed.across)
    // Two that are equally far may differ in the last bits.
    if (off >= least - 1e-6) continue
    least = off
    best = child
  }
  return best?.branch.claim
}

/** The box nearest before or after one, across, among those that lie beside it along. Looks only where one may be. */
function beside(layout: MapLayout, from: Placed, way: 'before' | 'after'): ClaimId | undefined {
  const sign = way === 'after' ? 1 : -1
  const end = from.along + from.branch.box.along
  let best: ClaimId | undefined
  let least = Number.POSITIVE_INFINITY
  const waiting: Placed[] = [rootOf(from.wing)]
  for (let placed = waiting.pop(); placed !== undefined; placed = waiting.pop()) {
    const { branch, along, across } = placed
    const { reach, box } = branch
    if (along >= end || along + reach.along <= from.along) continue
    // How far off the nearest middle in this branch can be, and the furthest.
    const offs = [(across + reach.from - from.across) * sign, (across + reach.to - from.across) * sign]
    if (Math.max(...offs) <= 0 || Math.min(...offs) >= least) continue
    const off = (across - from.across) * sign
    if (off > 0 && off < least && along + box.along > from.along) {
      least = off
      best = branch.claim
    }
    waiting.push(...under(placed, layout.options.spacing.gap))
  }
  return best
}
