import type { Draft } from 'immer'
import type { ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { placeAmong } from '../model/order.ts'
import { at } from '../model/shelf.ts'
import { childrenOf } from '../model/tree.ts'

/** A place among siblings: right before or after one of them. Left out: after the last. */
export interface Beside {
  readonly claim: ClaimId
  readonly edge: 'before' | 'after'
}

/**
 * Order keys for `count` claims that come to stand together at a place under a parent. Where the row has to be numbered
 * anew, the siblings' new keys are written into the draft.
 * @param moving a claim that is being moved, and so does not count as a sibling
 */
export function takePlaces(
  draft: Draft<Debate>,
  debate: Debate,
  place: { parent: ClaimId; beside?: Beside | undefined; moving?: ClaimId },
  count: number,
): string[] {
  const { parent, beside, moving } = place
  const row = childrenOf(debate, parent).filter((id) => id !== moving)
  const found = beside === undefined ? -1 : row.indexOf(beside.claim)
  const index = found < 0 ? row.length : beside?.edge === 'before' ? found : found + 1
  let keys = row.map((id) => needClaim(debate, id).order)
  let renumbered = false
  for (let i = index; i < index + count; i++) {
    const placing = placeAmong(keys, i)
    if (placing.renumbered !== null) {
      keys = [...placing.renumbered]
      renumbered = true
    }
    keys.splice(i, 0, placing.order)
  }
  const taken = keys.splice(index, count)
  if (renumbered) {
    row.forEach((id, i) => {
      const sibling = at(draft.claims, id)
      if (sibling !== undefined) sibling.order = keys[i] as string
    })
  }
  return taken
}

/** The order key for one claim: see `takePlaces`. */
export function takePlace(
  draft: Draft<Debate>,
  debate: Debate,
  place: { parent: ClaimId; beside?: Beside | undefined; moving?: ClaimId },
): string {
  return takePlaces(draft, debate, place, 1)[0] as string
}
