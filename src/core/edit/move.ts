import type { Claim, ClaimId, Relation } from '../model/claim.ts'
import { claimOf, type Debate, needClaim } from '../model/debate.ts'
import { at } from '../model/shelf.ts'
import { dependsOn, pathUp, rowOf, sideOf } from '../model/walk.ts'
import { refusalUnder } from './add.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'
import { leaveGroup } from './group.ts'
import { type Beside, takePlace } from './place.ts'

/**
 * Moves a claim with its subtree under `to`. It goes on arguing for the same side: under a claim of the other side a
 * support becomes a rebuttal, and the other way round.
 * @param what.relation sets the relation instead
 */
export function move(
  debate: Debate,
  what: { claim: ClaimId; to: ClaimId; beside?: Beside | undefined; relation?: Relation },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined || claimOf(debate, what.to) === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const stays = claim.parent === what.to
  if (!stays && dependsOn(debate, claim.id, what.to)) {
    return refuse(what.to === claim.id || isUnder(debate, what.to, claim.id) ? 'into-itself' : 'reference-ring')
  }
  const relation = what.relation ?? (stays ? claim.relation : relationUnder(debate, claim, what.to))
  const refused = refusalUnder(debate, what.to, relation)
  if (refused !== null) return refuse(refused)
  if (stays && relation === claim.relation && isThere(debate, claim.id, what.beside)) return refuse('nothing-to-change')
  const label = pathUp(debate, claim.id).at(-1)?.id === debate.motion ? 'move' : 'place'
  return edit(debate, clerk, { label, claim: claim.id }, (draft) => {
    const moved = at(draft.claims, claim.id)
    if (moved === undefined) return
    if (!stays || relation !== claim.relation) leaveGroup(draft, debate, claim.id)
    if (!stays || !isThere(debate, claim.id, what.beside)) {
      moved.order = takePlace(draft, debate, { parent: what.to, beside: what.beside, moving: claim.id })
    }
    moved.parent = what.to
    moved.relation = relation
  })
}

/** Moves a claim one place up or down in the list that a person sees. */
export function reorder(debate: Debate, what: { claim: ClaimId; by: -1 | 1 }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const row = rowOf(debate, claim.id)
  const neighbour = row[row.indexOf(claim.id) + what.by]
  if (neighbour === undefined) return refuse('nothing-to-change')
  const beside: Beside = { claim: neighbour, edge: what.by < 0 ? 'before' : 'after' }
  return move(debate, { claim: claim.id, to: claim.parent, beside }, clerk)
}

/** Moves a claim under the claim right before it in its list. */
export function indent(debate: Debate, what: { claim: ClaimId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const row = rowOf(debate, claim.id)
  const before = row[row.indexOf(claim.id) - 1]
  if (before === undefined) return refuse('no-claim-before')
  return move(debate, { claim: claim.id, to: before }, clerk)
}

/** Moves a claim one level up, right after the claim that it stood under. */
export function outdent(debate: Debate, what: { claim: ClaimId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const parent = needClaim(debate, claim.parent)
  if (parent.parent === null) return refuse('no-level-above')
  return move(debate, { claim: claim.id, to: parent.parent, beside: { claim: parent.id, edge: 'after' } }, clerk)
}

/** The relation by which a claim keeps its side under another parent. */
function relationUnder(debate: Debate, claim: Claim, parent: ClaimId): Relation {
  if (sideOf(debate, claim.id) === sideOf(debate, parent)) return 'supports'
  return claim.relation === 'undercuts' && parent !== debate.motion ? 'undercuts' : 'rebuts'
}

/** Whether a claim stands at that place already, in the list that a person sees. */
function isThere(debate: Debate, claim: ClaimId, beside: Beside | undefined): boolean {
  if (beside === undefined || beside.claim === claim) return true
  const row = rowOf(debate, claim)
  return row[row.indexOf(claim) + (beside.edge === 'before' ? 1 : -1)] === beside.claim
}

function isUnder(debate: Debate, id: ClaimId, ancestor: ClaimId): boolean {
  return pathUp(debate, id).some(({ parent }) => parent === ancestor)
}
