import type { ClaimId } from './claim.ts'
import type { Impact } from './impact.ts'
import { at, emptyShelf, type Shelf } from './shelf.ts'

export type BallotId = string

/** The two questions a ballot answers about a claim. */
export type Weight = 'conviction' | 'relevance'

/** One person's weighting of the debate. Weights run from 0 to 1; a claim that is not on the shelf is unset. */
export interface Ballot {
  readonly id: BallotId
  readonly order: string
  readonly name: string
  /** What an unset weight counts as, 0 to 1. */
  readonly defaults: { readonly conviction: number; readonly relevance: number }
  /** "How convincing is this on its own?", before any answer to it. */
  readonly conviction: Shelf<number>
  /** "If true, how much does it matter to the claim above?" */
  readonly relevance: Shelf<number>
  /** What may help to find a relevance: how large the impact of a claim is in its place. It weighs nothing by itself. */
  readonly impact: Shelf<Impact>
}

/** A ballot on which nothing is set yet; unset counts as one half. */
export function blankBallot(place: Pick<Ballot, 'id' | 'order' | 'name'>): Ballot {
  return {
    ...place,
    defaults: { conviction: 0.5, relevance: 0.5 },
    conviction: emptyShelf(),
    relevance: emptyShelf(),
    impact: emptyShelf(),
  }
}

/** The shelves of a ballot by name: all that it says about claims. */
export const ballotShelves = ['conviction', 'relevance', 'impact'] as const satisfies readonly (keyof Ballot)[]

/** The weight that was set, 0 to 1, or undefined where it is unset. */
export function weightSet(ballot: Ballot, weight: Weight, claim: ClaimId): number | undefined {
  return at(ballot[weight], claim)
}

/** What a ballot says of the impact of a claim in its place; empty where it says nothing. */
export function impactOn(ballot: Ballot, claim: ClaimId): Impact {
  return at(ballot.impact, claim) ?? unsaid
}

const unsaid: Impact = {}

/** The weight that counts, 0 to 1: what was set, or else the ballot's default. */
export function weightOf(ballot: Ballot, weight: Weight, claim: ClaimId): number {
  return weightSet(ballot, weight, claim) ?? ballot.defaults[weight]
}
