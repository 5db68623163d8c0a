import type { ClaimId, Side } from '../model/claim.ts'
import { needClaim } from '../model/debate.ts'
import { answers, opposite } from '../model/walk.ts'
import type { Point } from './links.ts'
import type { MapLayout } from './mapLayout.ts'
import { fromPicture, type Placed, placedOf, type Rectangle, rootOf, toPicture, under } from './places.ts'

/** Something to draw where the picture is seen from afar: a box, or a branch that is too small to tell its boxes apart. */
export interface FarMark extends Rectangle {
  readonly claim: ClaimId
  readonly side: Side
  readonly level: number
  /** Where its link comes from, and where it meets it; null for the motion. */
  readonly link: readonly [Point, Point] | null
}

/**
 * What a rectangle of the picture shows from afar: no more marks than there is room to tell apart, so that a large debate
 * costs hardly more than a small one.
 * @param smallest what is not this large across is drawn as one mark; what is not so far from the one before it in its list,
 * not at all
 */
export function farMarks(layout: MapLayout, rectangle: Rectangle, smallest: number): FarMark[] {
  const marks: FarMark[] = []
  const { gap } = layout.options.spacing
  for (const wing of layout.wings) {
    const { along, across } = fromPicture(rectangle, layout, wing)
    const waiting: { readonly placed: Placed; readonly side: Side }[] = [{ placed: rootOf(wing), side: 'pro' }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { placed, side } = next
      const { branch } = placed
      const { box, reach } = branch
      const seen =
        placed.along - gap <= along[1] &&
        placed.along + reach.along >= along[0] &&
        placed.across + reach.from <= across[1] &&
        placed.across + reach.to >= across[0]
      if (!seen) continue
      const whole = reach.to - reach.from < smallest
      const half = box.across / 2
      const stretch = whole
        ? ({
            along: [placed.along, placed.along + reach.along],
            across: [placed.across + reach.from, placed.across + reach.to],
          } as const)
        : ({
            along: [placed.along, placed.along + box.along],
            across: [placed.across - half, placed.across + half],
          } as const)
      const { parent } = placed
      marks.push({
        claim: branch.claim,
        side,
        level: placed.level,
        ...toPicture(stretch, layout, wing),
        link: parent === null ? null : linkTo(placed, parent, layout),
      })
      if (whole) continue
      let last = Number.NEGATIVE_INFINITY
      for (const child of under(placed, gap)) {
        // Among boxes that fall on one another only the first is drawn.
        if (child.branch.reach.to - child.branch.reach.from < smallest && child.across - last < smallest) continue
        last = child.across
        const claim = needClaim(layout.debate, child.branch.claim)
        waiting.push({ placed: child, side: answers(claim) ? opposite(side) : side })
      }
    }
  }
  return marks
}

/** Where a branch's link comes from, and where it meets it. */
function linkTo({ wing, along, across }: Placed, parent: Placed, layout: MapLayout): readonly [Point, Point] {
  const toPoint = (a: number, b: number): Point => {
    const { x, y } = toPicture({ along: [a, a], across: [b, b] }, layout, wing)
    return [x, y]
  }
  return [toPoint(parent.along + parent.branch.box.along, parent.across), toPoint(along, across)]
}

/** Where the links between a claim and the motion lead, from the claim up; none where it does not show. */
export function linksUp(layout: MapLayout, claim: ClaimId): (readonly [Point, Point])[] {
  const links: (readonly [Point, Point])[] = []
  for (let placed = placedOf(layout, claim); placed?.parent != null; placed = placed.parent) {
    links.push(linkTo(placed, placed.parent, layout))
  }
  return links
}
