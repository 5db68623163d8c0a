import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { freshKeys } from '../model/order.ts'
import { at } from '../model/shelf.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/**
 * Sets the order in which answers to a claim are said. Where they stand in the debate does not change.
 * @param what.byStrength gives the order back to how strong they are
 */
export function orderAnswers(
  debate: Debate,
  what: { claim: ClaimId; answers: readonly ClaimId[]; byStrength?: true },
  clerk: Clerk,
): Outcome {
  if (claimOf(debate, what.claim) === undefined) return refuse('claim-gone')
  const keys = freshKeys(what.answers.length)
  return edit(debate, clerk, { label: 'order-answers', claim: what.claim }, (draft) => {
    what.answers.forEach((id, i) => {
      const answer = at(draft.claims, id)
      if (answer === undefined) return
      if (what.byStrength) delete answer.rank
      else if (answer.rank !== keys[i]) answer.rank = keys[i] as string
    })
  })
}
