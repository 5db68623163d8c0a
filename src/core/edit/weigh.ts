import type { Draft } from 'immer'
import type { Ballot, BallotId, Weight } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { drop, put } from '../model/shelf.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/**
 * Sets a weight on a ballot. The conviction of a reference is its original's; relevance belongs to each place.
 * @param what.value 0 to 1
 * @param what.step joins the values of one drag into one undo
 */
export function weigh(
  debate: Debate,
  what: { ballot: BallotId; claim: ClaimId; weight: Weight; value: number; step?: string },
  clerk: Clerk,
): Outcome {
  if (!(what.value >= 0 && what.value <= 1)) return refuse('weight-out-of-range')
  return changeWeights(debate, what, { label: 'weigh', step: what.step }, clerk, (ballot, weighed) => {
    const id = weighed(what.weight)
    put(ballot[what.weight], id, what.value)
  })
}

/** Unsets both weights of a claim on a ballot, or just one of them. */
export function clearWeight(
  debate: Debate,
  what: { ballot: BallotId; claim: ClaimId; weight?: Weight },
  clerk: Clerk,
): Outcome {
  return changeWeights(debate, what, { label: 'clear-weight' }, clerk, (ballot, weighed) => {
    if (what.weight !== 'relevance') drop(ballot.conviction, weighed('conviction'))
    if (what.weight !== 'conviction') drop(ballot.relevance, weighed('relevance'))
  })
}

/** Takes a claim's weights off every ballot, as part of an edit that deletes it. */
export function dropWeights(draft: Draft<Debate>, claim: ClaimId): void {
  for (const ballot of Object.values(draft.ballots)) {
    drop(ballot.conviction, claim)
    drop(ballot.relevance, claim)
  }
}

function changeWeights(
  debate: Debate,
  what: { ballot: BallotId; claim: ClaimId },
  how: { label: 'weigh' | 'clear-weight'; step?: string | undefined },
  clerk: Clerk,
  recipe: (ballot: Draft<Ballot>, weighed: (weight: Weight) => ClaimId) => void,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (!Object.hasOwn(debate.ballots, what.ballot)) return refuse('ballot-gone')
  const weighed = (weight: Weight): ClaimId => (weight === 'conviction' ? originalOf(debate, claim).id : claim.id)
  return edit(debate, clerk, { ...how, claim: claim.id }, (draft) => {
    const ballot = draft.ballots[what.ballot]
    if (ballot !== undefined) recipe(ballot, weighed)
  })
}
