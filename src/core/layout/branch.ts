import type { ClaimId } from '../model/claim.ts'
import { continued, room, type Silhouette, shifted } from './contour.ts'

/** The size of a box along (away from the motion) and across. */
export interface Extent {
  readonly along: number
  readonly across: number
}

/** Distances of a layout, 0 or more. */
export interface Spacing {
  /** Between a box and the answers to it. */
  readonly gap: number
  /** Between two answers to the same claim. */
  readonly siblings: number
  /** Between boxes of different branches. */
  readonly branches: number
}

/** A claim and all that shows under it, laid out relative to the middle of its own box's near edge. Never changes. */
export interface Branch {
  readonly claim: ClaimId
  readonly box: Extent
  /** The branches under it that show, in order. */
  readonly children: readonly Branch[]
  /** For each of them how far across its middle is from this one's. */
  readonly offsets: readonly number[]
  /** How many claims are folded away under it. */
  readonly hidden: number
  readonly silhouette: Silhouette
  /** How far it all reaches: along from the near edge of its own box, across from its middle. */
  readonly reach: { readonly along: number; readonly from: number; readonly to: number }
}

/**
 * Lays a claim out with the branches under it: each as near to those before it as their contours allow, the claim midway
 * between the middles of the first and the last. Not in layers: each branch begins one gap behind the claim's own far edge
 * (van der Ploeg 2013, "Drawing Non-layered Tidy Trees in Linear Time"). All branches of a tree take O(claims) together.
 * @param hidden how many claims are folded away under it
 */
export function branchOf(
  claim: ClaimId,
  box: Extent,
  children: readonly Branch[],
  hidden: number,
  spacing: Spacing,
): Branch {
  // A gap belongs to the box before it, so that nothing stands among the links.
  const span = box.along + spacing.gap
  const half = box.across / 2
  const [first, ...others] = children
  if (first === undefined) {
    return {
      claim,
      box,
      children,
      offsets: [],
      hidden,
      silhouette: { near: { by: -half, span, next: null }, far: { by: half, span, next: null } },
      reach: { along: box.along, from: -half, to: half },
    }
  }
  const apart = { heads: spacing.siblings, others: spacing.branches }
  const places = [0]
  let { near, far } = first.silhouette
  for (const child of others) {
    const place = room(far, child.silhouette.near, apart)
    places.push(place)
    near = continued(near, shifted(child.silhouette.near, place))
    far = continued(shifted(child.silhouette.far, place), far)
  }
  const middle = (places.at(-1) as number) / 2
  const offsets = places.map((place) => place - middle)
  const reach = { along: box.along, from: -half, to: half }
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as Branch
    const offset = offsets[i] as number
    reach.along = Math.max(reach.along, span + child.reach.along)
    reach.from = Math.min(reach.from, offset + child.reach.from)
    reach.to = Math.max(reach.to, offset + child.reach.to)
  }
  return {
    claim,
    box,
    children,
    offsets,
    hidden,
    silhouette: {
      near: { by: -half, span, next: shifted(near, half - middle) },
      far: { by: half, span, next: shifted(far, -half - middle) },
    },
    reach,
  }
}
