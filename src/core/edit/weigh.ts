import type { Draft } from 'immer'
import { type Ballot, type BallotId, ballotShelves, type Weight } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { type ImpactPart, isImpactLevel } from '../model/impact.ts'
import { at, type DraftShelf, drop, entries, put } from '../model/shelf.ts'
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
    // Minus zero would come back from JSON as zero.
    put(ballot[what.weight], id, Math.abs(what.value))
  })
}

/**
 * Sets one part of a claim's impact on a ballot, or unsets it. Like relevance it belongs to each place. No weight follows
 * from it by itself.
 * @param what.value a whole number from 1 to 5; null unsets the part
 * @param what.step joins the values of one run of keys into one undo
 */
export function setImpact(
  debate: Debate,
  what: { ballot: BallotId; claim: ClaimId; part: ImpactPart; value: number | null; step?: string },
  clerk: Clerk,
): Outcome {
  const { part, value } = what
  if (value !== null && !isImpactLevel(value)) return refuse('impact-out-of-range')
  return changeWeights(debate, what, { label: 'weigh', step: what.step }, clerk, ({ impact }, weighed) => {
    const id = weighed('relevance')
    const known = at(impact, id)
    // Part by part, so that what two people set at once can meet.
    if (value !== null) {
      if (known === undefined) put(impact, id, { [part]: value })
      else known[part] = value
    } else if (known !== undefined) {
      delete known[part]
      if (Object.keys(known).length === 0) drop(impact, id)
    }
  })
}

/** Unsets both weights of a claim on a ballot, or just one of them. What was said of its impact stays. */
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

/** Takes all that ballots say of a claim off every ballot, as part of an edit that deletes it. */
export function dropWeights(draft: Draft<Debate>, claim: ClaimId): void {
  for (const ballot of Object.values(draft.ballots)) {
    for (const shelf of ballotShelves) drop<unknown>(ballot[shelf], claim)
  }
}

/** Gives a claim the conviction that another has on every ballot, set or unset. */
export function bequeathConviction(draft: Draft<Debate>, from: ClaimId, to: ClaimId): void {
  for (const { conviction } of Object.values(draft.ballots)) {
    const weight = at(conviction, from)
    if (weight === undefined) drop(conviction, to)
    else put(conviction, to, weight)
  }
}

/** Takes what a ballot says of claims that are gone off it: one that comes back, or is copied, while others delete claims. */
export function dropStrayWeights(draft: Draft<Debate>, ballotId: BallotId): void {
  const ballot = draft.ballots[ballotId]
  if (ballot === undefined) return
  for (const name of ballotShelves) {
    const shelf: DraftShelf<unknown> = ballot[name]
    for (const [id] of [...entries(shelf)]) if (at(draft.claims, id) === undefined) drop(shelf, id)
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
