import type { ClaimId, Relation } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { at } from '../model/shelf.ts'
import { groupOf } from '../model/walk.ts'
import { refusalUnder } from './add.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/** Changes how a claim bears on its parent. The members of a group are one relation and change together. */
export function changeRelation(debate: Debate, what: { claim: ClaimId; relation: Relation }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const refused = refusalUnder(debate, claim.parent, what.relation)
  if (refused !== null) return refuse(refused)
  if (claim.group !== undefined && what.relation === 'undercuts') return refuse('group-cannot-undercut')
  return edit(debate, clerk, { label: 'change-relation', claim: claim.id }, (draft) => {
    for (const id of groupOf(debate, claim.id)) {
      const member = at(draft.claims, id)
      if (member !== undefined) member.relation = what.relation
    }
  })
}
