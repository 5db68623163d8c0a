import { type Ballot, weightOf, weightSet } from '../model/ballot.ts'
import type { Claim } from '../model/claim.ts'

/** From how far apart, 0 to 1, ballots are said to disagree about a claim. */
export const markedDisagreement = 0.4

/**
 * How far ballots are apart about a claim, 0 to 1: the larger of the widest differences in conviction and in relevance. A
 * weight that no ballot sets is no disagreement, however their defaults differ; where some set it, it counts on the others
 * as their default.
 */
export function disagreementOn(ballots: readonly Ballot[], claim: Claim): number {
  const conviction = spread(ballots, 'conviction', claim.reference ?? claim.id)
  return claim.parent === null ? conviction : Math.max(conviction, spread(ballots, 'relevance', claim.id))
}

function spread(ballots: readonly Ballot[], weight: 'conviction' | 'relevance', id: string): number {
  if (ballots.every((ballot) => weightSet(ballot, weight, id) === undefined)) return 0
  const weights = ballots.map((ballot) => weightOf(ballot, weight, id))
  return Math.max(...weights) - Math.min(...weights)
}
