import fc from 'fast-check'
import { directions, type MapOptions, type Size } from '../../../src/core/layout/mapLayout.ts'
import type { MapBox, Rectangle } from '../../../src/core/layout/places.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'

export const spacing = { gap: 60, siblings: 12, branches: 24 }

/** A box that is wider and higher the longer the words in it are. */
export function sizeOf(_: Claim, shown: Claim): Size {
  return { width: 100 + 7 * (shown.text.length % 5), height: 30 + 11 * (shown.text.length % 7) }
}

export const square = (): Size => ({ width: 40, height: 40 })

export const anyDirection = fc.constantFrom(...directions)

export function options(more: Partial<MapOptions> = {}): MapOptions {
  return { direction: 'right', folded: new Set(), sizeOf, spacing, ...more }
}

export const everything: Rectangle = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 }

/** A random part of the claims, folded. */
export function anyFolds(debate: Debate): fc.Arbitrary<ReadonlySet<ClaimId>> {
  const claims = subtreeOf(debate, debate.motion).slice(1)
  return fc.subarray(claims, { maxLength: Math.min(4, claims.length) }).map((ids) => new Set(ids))
}

/** The claims that show: all that can be reached from the motion past no fold. */
export function showing(debate: Debate, folded: ReadonlySet<ClaimId>): ClaimId[] {
  const hidden = new Set([...folded].flatMap((id) => subtreeOf(debate, id).slice(1)))
  return subtreeOf(debate, debate.motion).filter((id) => !hidden.has(id))
}

/** How much of two stretches is in both; negative: how far they are apart. */
export function shared(a: number, b: number, aLength: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b)
}

export const middleOf = ({ x, y, width, height }: Rectangle) => ({ x: x + width / 2, y: y + height / 2 })

export const boxesById = (boxes: readonly MapBox[]) => new Map(boxes.map((box) => [box.claim, box]))

export const parentOf = (debate: Debate, id: ClaimId) => needClaim(debate, id).parent
