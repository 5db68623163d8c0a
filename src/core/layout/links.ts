import type { ClaimId, Relation } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import type { MapLayout, Wing } from './mapLayout.ts'
import { boxTouching, fromPicture, type MapBox, type Placed, placedIn, type Rectangle } from './places.ts'

/** A point of the picture. */
export type Point = readonly [x: number, y: number]

/** A line: where it begins, and cubic curves from there, each two control points and an end. */
export interface Line {
  readonly start: Point
  readonly curves: readonly (readonly [Point, Point, Point])[]
}

/** The link of a claim, or of the linked claims of which it is the first. */
export interface MapLink {
  readonly claim: ClaimId
  readonly parent: ClaimId
  readonly relation: Relation
  /** The claims whose link it is, in order; more than one where they are linked. */
  readonly members: readonly ClaimId[]
  readonly line: Line
  /** Where linked claims are braced together, from one end to the other: for each a point of the brace, and its near edge. */
  readonly brace: readonly (readonly [Point, Point])[]
  /** Its middle: what undercuts it ends there. */
  readonly middle: Point
  /** Whether it ends on another link, as an undercut does. */
  readonly onLink: boolean
}

/** How far before the boxes a brace stands, as a share of the gap. */
const braceShare = 0.22

/** A place along and across, in a wing's axes. */
type Spot = readonly [along: number, across: number]

/**
 * The links that touch a rectangle of the picture. A link leads from the middle of the parent's far edge to the middle of the
 * claim's near edge; an undercut goes round the claim that it stands under, to the middle of that claim's own link. Linked
 * claims have one link, to the middle of their brace. Only what touches the rectangle is looked into.
 */
export function linksIn(layout: MapLayout, rectangle: Rectangle): MapLink[] {
  const links: MapLink[] = []
  for (const { link } of eachPlaceIn(layout, rectangle)) if (link !== null) links.push(link)
  return links
}

/**
 * The boxes and links that touch a rectangle of the picture in one walk, in reading order, for whoever draws both and needs
 * none twice: ten thousand at once take their time to be cleared away.
 */
export function* eachPlaceIn(
  layout: MapLayout,
  rectangle: Rectangle,
): Generator<{ readonly box: MapBox | null; readonly link: MapLink | null }> {
  for (const wing of layout.wings) {
    const seen = new Set<ClaimId>()
    for (const placed of placedIn(layout, wing, fromPicture(rectangle, layout, wing))) {
      yield { box: boxTouching(placed, layout, rectangle), link: linkTouching(placed, layout, rectangle, seen) }
    }
  }
}

/** @param seen the first claims of links that were met */
function linkTouching(placed: Placed, layout: MapLayout, rectangle: Rectangle, seen: Set<ClaimId>): MapLink | null {
  if (placed.parent === null) return null
  const members = linkedWith(layout.debate, placed)
  const first = (members[0] as Placed).branch.claim
  if (seen.has(first)) return null
  seen.add(first)
  const link = linkOf(layout, members)
  return touches(link, rectangle) ? link : null
}

/** The claims that share a claim's link, where they stand, in order. */
function linkedWith(debate: Debate, placed: Placed): Placed[] {
  const { group, relation } = needClaim(debate, placed.branch.claim)
  const { parent } = placed
  if (group === undefined || parent === null) return [placed]
  const members: Placed[] = []
  const { branch } = parent
  for (let i = 0; i < branch.children.length; i++) {
    const child = branch.children[i] as Placed['branch']
    const claim = needClaim(debate, child.claim)
    if (claim.group !== group || claim.relation !== relation) continue
    members.push({ ...placed, branch: child, across: parent.across + (branch.offsets[i] as number) })
  }
  return members
}

function linkOf(layout: MapLayout, members: readonly Placed[]): MapLink {
  const first = members[0] as Placed
  const parent = first.parent as Placed
  const { relation } = needClaim(layout.debate, first.branch.claim)
  const onLink = endsOnLink(layout, first)
  const begin = firstCurve(layout, members)
  const spots = onLink ? [...begin, ...pastBox(layout, parent, begin[3])] : begin
  const { wing } = first
  const braced = members.length > 1 ? nearEnd(layout, members)[0] : null
  return {
    claim: first.branch.claim,
    parent: parent.branch.claim,
    relation,
    members: members.map(({ branch }) => branch.claim),
    line: { start: pointOf(begin[0], layout, wing), curves: curvesThrough(spots, layout, wing) },
    brace:
      braced === null
        ? []
        : members.map(({ along, across }) => [
            pointOf([braced, across], layout, wing),
            pointOf([along, across], layout, wing),
          ]),
    middle: pointOf(middleOf(begin), layout, wing),
    onLink,
  }
}

/** An undercut ends on a link, but for one that stands under the motion, which has none. */
function endsOnLink({ debate }: MapLayout, { branch, parent }: Placed): boolean {
  return parent?.parent != null && needClaim(debate, branch.claim).relation === 'undercuts'
}

/** Where a link meets its claims: at the one's near edge, or at the middle of the brace of several. */
function nearEnd({ options }: MapLayout, members: readonly Placed[]): Spot {
  const [first, last] = [members[0] as Placed, members.at(-1) as Placed]
  const braced = members.length > 1 ? options.spacing.gap * braceShare : 0
  return [first.along - braced, (first.across + last.across) / 2]
}

type Curve = readonly [Spot, Spot, Spot, Spot]

/** All of a link, or of one that ends on another the part in the gap before its claim. */
function firstCurve(layout: MapLayout, members: readonly Placed[]): Curve {
  const first = members[0] as Placed
  const parent = first.parent as Placed
  const near = nearEnd(layout, members)
  const far = parent.along + parent.branch.box.along
  if (!endsOnLink(layout, first)) {
    const half = (near[0] - far) / 2
    return [[far, parent.across], [far + half, parent.across], [near[0] - half, near[1]], near]
  }
  const { gap, siblings } = layout.options.spacing
  const side = near[1] > parent.across ? 1 : -1
  const beside = parent.across + side * (parent.branch.box.across / 2 + siblings / 2)
  return [near, [near[0] - gap / 2, near[1]], [far + gap / 2, beside], [far, beside]]
}

/** On from beside the far edge of a box, past it, to the middle of its own link. */
function pastBox(layout: MapLayout, placed: Placed, from: Spot): Spot[] {
  const { branch, along } = placed
  const { gap } = layout.options.spacing
  const third = branch.box.along / 3
  const beside = from[1]
  const end = middleOf(firstCurve(layout, linkedWith(layout.debate, placed)))
  return [
    [from[0] - third, beside],
    [along + third, beside],
    [along, beside],
    [along - gap / 4, beside],
    [end[0], (beside + end[1]) / 2],
    end,
  ]
}

/** The middle of a curve. */
function middleOf([a, b, c, d]: Curve): Spot {
  return [(a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8]
}

function pointOf([along, across]: Spot, { options }: MapLayout, { sign }: Wing): Point {
  return options.direction === 'down' ? [across, sign * along] : [sign * along, across]
}

/** After the first spot each three are a curve that goes on from the one before. */
function curvesThrough(spots: readonly Spot[], layout: MapLayout, wing: Wing): Line['curves'] {
  const points = spots.map((spot) => pointOf(spot, layout, wing))
  const curves: (readonly [Point, Point, Point])[] = []
  for (let i = 1; i + 2 < points.length; i += 3) {
    curves.push([points[i] as Point, points[i + 1] as Point, points[i + 2] as Point])
  }
  return curves
}

/** Whether the rectangle around a link touches another. A curve stays within its control points. */
function touches({ line, brace }: MapLink, { x, y, width, height }: Rectangle): boolean {
  let [left, top] = line.start
  let [right, bottom] = line.start
  const widen = ([x, y]: Point): void => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  for (const [a, b, c] of line.curves) {
    widen(a)
    widen(b)
    widen(c)
  }
  for (const [on, at] of brace) {
    widen(on)
    widen(at)
  }
  return left <= x + width && x <= right && top <= y + height && y <= bottom
}
