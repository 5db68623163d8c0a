import type { ClaimId } from '../model/claim.ts'
import { needClaim } from '../model/debate.ts'
import { pathUp } from '../model/walk.ts'
import type { Branch } from './branch.ts'
import type { MapLayout, Wing } from './mapLayout.ts'

/** A place in the picture; x grows to the right, y down. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A claim's box in the picture. */
export interface MapBox extends Rectangle {
  readonly claim: ClaimId
  /** 0 for the motion, 1 for a contention. */
  readonly level: number
  /** How many claims are folded away under it. */
  readonly hidden: number
}

/** A branch where it stands in its wing. */
export interface Placed {
  readonly branch: Branch
  readonly wing: Wing
  /** Where its box begins along, and its middle across. */
  readonly along: number
  readonly across: number
  readonly level: number
  readonly parent: Placed | null
}

/** A stretch along and across, in a wing's own axes. */
export interface Stretch {
  readonly along: readonly [from: number, to: number]
  readonly across: readonly [from: number, to: number]
}

/** Where a wing begins: the motion's middle is at 0. */
export function rootOf(wing: Wing): Placed {
  return { branch: wing.branch, wing, along: -wing.branch.box.along / 2, across: 0, level: 0, parent: null }
}

/** The branches that show directly under one, in order. */
export function under(placed: Placed, gap: number): Placed[] {
  const { branch, wing, along, across, level } = placed
  return branch.children.map((child, i) => ({
    branch: child,
    wing,
    along: along + branch.box.along + gap,
    across: across + (branch.offsets[i] as number),
    level: level + 1,
    parent: placed,
  }))
}

/** A stretch of a wing as a rectangle of the picture. */
export function toPicture({ along, across }: Stretch, layout: MapLayout, { sign }: Wing): Rectangle {
  const start = sign === 1 ? along[0] : -along[1]
  const length = along[1] - along[0]
  const breadth = across[1] - across[0]
  return layout.options.direction === 'down'
    ? { x: across[0], y: start, width: breadth, height: length }
    : { x: start, y: across[0], width: length, height: breadth }
}

/** A rectangle of the picture as a stretch of a wing. */
export function fromPicture({ x, y, width, height }: Rectangle, layout: MapLayout, { sign }: Wing): Stretch {
  const [along, across] =
    layout.options.direction === 'down'
      ? ([
          [y, y + height],
          [x, x + width],
        ] as const)
      : ([
          [x, x + width],
          [y, y + height],
        ] as const)
  return { along: sign === 1 ? along : [-along[1], -along[0]], across }
}

/** The box of a branch in the picture. */
export function boxAt({ branch, along, across, level, wing }: Placed, layout: MapLayout): MapBox {
  const half = branch.box.across / 2
  const { x, y, width, height } = toPicture(
    { along: [along, along + branch.box.along], across: [across - half, across + half] },
    layout,
    wing,
  )
  return { claim: branch.claim, x, y, width, height, level, hidden: branch.hidden }
}

/**
 * The branches whose reach, and the links to what is under them, touch a stretch of their wing; in reading order, each once.
 * Only what touches it is looked into.
 */
export function* placedIn(layout: MapLayout, wing: Wing, { along, across }: Stretch): Generator<Placed> {
  const waiting: Placed[] = [rootOf(wing)]
  // Undercuts go round boxes, in the space between siblings.
  const round = layout.options.spacing.siblings
  for (let placed = waiting.pop(); placed !== undefined; placed = waiting.pop()) {
    const { reach } = placed.branch
    // The link to a branch begins at its parent's far edge, and may end on the middle of the parent's own link.
    const from =
      placed.parent === null ? placed.along : Math.min(placed.along, placed.parent.along) - layout.options.spacing.gap
    const beside = placed.parent === null ? placed.across : placed.parent.across
    const half = placed.parent === null ? 0 : placed.parent.branch.box.across
    if (from > along[1] || placed.along + reach.along < along[0]) continue
    const [nearer, further] = attacked(layout, placed)
    const touches =
      Math.min(placed.across + reach.from, beside - half, nearer) - round <= across[1] &&
      Math.max(placed.across + reach.to, beside + half, further) + round >= across[0]
    if (!touches) continue
    yield placed
    const children = under(placed, layout.options.spacing.gap)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i] as Placed)
  }
}

/** Across, all of the link that an undercut ends on: from what its parent hangs under to the parent, or all that it may be linked with. */
function attacked({ debate }: MapLayout, { branch, parent }: Placed): readonly [number, number] {
  const above = parent?.parent
  if (parent == null || above == null || needClaim(debate, branch.claim).relation !== 'undercuts') return nowhere
  const { offsets } = above.branch
  const ends = [above.across, parent.across]
  if (needClaim(debate, parent.branch.claim).group !== undefined) {
    ends.push(above.across + (offsets[0] ?? 0), above.across + (offsets.at(-1) ?? 0))
  }
  return [Math.min(...ends), Math.max(...ends)]
}

const nowhere = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const

/** The boxes that touch a rectangle of the picture, in reading order; the motion's comes once. */
export function boxesIn(layout: MapLayout, rectangle: Rectangle): MapBox[] {
  const boxes: MapBox[] = []
  for (const wing of layout.wings) {
    for (const placed of placedIn(layout, wing, fromPicture(rectangle, layout, wing))) {
      const box = boxTouching(placed, layout, rectangle)
      if (box !== null) boxes.push(box)
    }
  }
  return boxes
}

/** The box of a branch where it touches a rectangle of the picture; the motion's only in the first wing. */
export function boxTouching(placed: Placed, layout: MapLayout, rectangle: Rectangle): MapBox | null {
  if (placed.level === 0 && placed.wing !== layout.wings[0]) return null
  const box = boxAt(placed, layout)
  return overlap(box, rectangle) ? box : null
}

/** Where a claim stands in its wing; undefined where it does not show. O(its depth, and the lists on the way). */
export function placedOf(layout: MapLayout, claim: ClaimId): Placed | undefined {
  const path = pathUp(layout.debate, claim)
  if (path.at(-1)?.id !== layout.debate.motion) return undefined
  for (const wing of layout.wings) {
    let placed: Placed | undefined = rootOf(wing)
    for (let i = path.length - 2; i >= 0 && placed !== undefined; i--) {
      const id = (path[i] as { id: ClaimId }).id
      placed = under(placed, layout.options.spacing.gap).find(({ branch }) => branch.claim === id)
    }
    if (placed !== undefined) return placed
  }
  return undefined
}

/** A claim's box; undefined where it does not show. */
export function boxOf(layout: MapLayout, claim: ClaimId): MapBox | undefined {
  const placed = placedOf(layout, claim)
  return placed && boxAt(placed, layout)
}

/** The smallest rectangle with all boxes in it. */
export function boundsOf(layout: MapLayout): Rectangle {
  const parts = layout.wings.map((wing) => {
    const { along, across, branch } = rootOf(wing)
    const { reach } = branch
    const stretch = {
      along: [along, along + reach.along],
      across: [across + reach.from, across + reach.to],
    } as const
    return toPicture(stretch, layout, wing)
  })
  return parts.reduce(around)
}

/** The smallest rectangle around two. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/** Whether two rectangles touch. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}
