import type { Ballot } from '../model/ballot.ts'
import type { ClaimId, Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { type Answer, blockOf } from './blocks.ts'
import { claimsIn, surveyOf } from './survey.ts'

/** What is known of a debate's weights. */
export interface WeighedDebate {
  /** A claim's standing, 0 to 1. */
  standing(claim: ClaimId): number
  /** How much of the motion's standing hangs on a claim, −1 to 1. */
  swing(claim: ClaimId): number
  readonly ballot: Ballot
}

/** A contention with what is best said against it, in the order in which it is said. */
export interface SummedUp {
  readonly claim: ClaimId
  readonly answers: readonly Answer[]
}

/** Claims of which only the weightiest are named. */
export interface Weightiest<Item> {
  readonly named: readonly Item[]
  /** How many there are in all. */
  readonly of: number
}

/** A debate in brief: for each side its contentions and what nobody has answered, what the motion hangs on most first. */
export interface Summary {
  readonly contentions: Readonly<Record<Side, Weightiest<SummedUp>>>
  readonly unanswered: Readonly<Record<Side, Weightiest<ClaimId>>>
}

/** How much a summary names of each. */
export interface SummaryLimits {
  readonly contentions: number
  readonly answers: number
  readonly unanswered: number
}

/** Sums a debate up. What says the same a second time is not counted again. Ties in reading order. O(n log n), no recursion. */
export function summaryOf(debate: Debate, weighed: WeighedDebate, limits: SummaryLimits): Summary {
  const { claims, con, contention, answered, repeats } = surveyOf(debate)
  const records = claimsIn(debate)
  const found = { pro: { contentions: [], unanswered: [] }, con: { contentions: [], unanswered: [] } } as Record<
    Side,
    { contentions: ClaimId[]; unanswered: ClaimId[] }
  >
  for (let i = 1; i < claims.length; i++) {
    const id = claims[i] as ClaimId
    const side = found[con[i] === 1 ? 'con' : 'pro']
    if (contention[i] === i) side.contentions.push(id)
    if (answered[i] === 0 && repeats[i] === 0 && isSaid(i)) side.unanswered.push(id)
  }

  /** A claim that is being written, or says nothing, cannot be answered yet. */
  function isSaid(i: number): boolean {
    const claim = records[i]
    return claim !== undefined && (claim.text.trim() !== '' || claim.reference !== undefined)
  }

  const byWeight = (ids: readonly ClaimId[]): ClaimId[] =>
    ids
      .map((id) => ({ id, weight: Math.abs(weighed.swing(id)) || 0 }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ id }) => id)
  const summedUp = (claim: ClaimId): SummedUp => ({
    claim,
    answers: blockOf(debate, claim, weighed).answers.slice(0, limits.answers),
  })
  const contentionsOf = ({ contentions: ids }: { contentions: readonly ClaimId[] }): Weightiest<SummedUp> => ({
    named: byWeight(ids).slice(0, limits.contentions).map(summedUp),
    of: ids.length,
  })
  const unansweredOf = ({ unanswered: ids }: { unanswered: readonly ClaimId[] }): Weightiest<ClaimId> => ({
    named: byWeight(ids).slice(0, limits.unanswered),
    of: ids.length,
  })
  return {
    contentions: { pro: contentionsOf(found.pro), con: contentionsOf(found.con) },
    unanswered: { pro: unansweredOf(found.pro), con: unansweredOf(found.con) },
  }
}
