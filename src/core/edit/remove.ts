import { castDraft } from 'immer'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, needClaim } from '../model/debate.ts'
import { at, drop } from '../model/shelf.ts'
import { referrersOf } from '../model/tree.ts'
import { subtreeOf } from '../model/walk.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'
import { leaveGroup } from './group.ts'
import { bequeathConviction, dropWeights } from './weigh.ts'

/**
 * Deletes a claim with its subtree and its weights on every ballot. A reference elsewhere to a claim that goes becomes a
 * claim of its own with the same sentence, evidence and conviction, so that no other argument loses its words or weight.
 */
export function remove(debate: Debate, what: { claim: ClaimId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const going = new Set(subtreeOf(debate, claim.id))
  return edit(debate, clerk, { label: 'delete', claim: claim.id }, (draft) => {
    leaveGroup(draft, debate, claim.id)
    for (const id of going) {
      for (const referrer of referrersOf(debate, id)) {
        const kept = going.has(referrer) ? undefined : at(draft.claims, referrer)
        if (kept === undefined) continue
        const { text, evidence } = needClaim(debate, id)
        delete kept.reference
        kept.text = text
        kept.evidence = castDraft({ ...evidence })
        bequeathConviction(draft, id, referrer)
      }
      drop(draft.claims, id)
      dropWeights(draft, id)
    }
  })
}
