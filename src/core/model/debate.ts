import { freeze } from 'immer'
import { type Ballot, type BallotId, blankBallot } from './ballot.ts'
import type { Case, CaseId } from './case.ts'
import { bareClaim, type Claim, type ClaimId, compare } from './claim.ts'
import { at, emptyShelf, type Shelf, shelfOf } from './shelf.ts'
import type { Source } from './source.ts'

export type DebateId = string

/** One motion and everything argued about it: the unit that is opened, saved and exported. Always deeply frozen. */
export interface Debate {
  readonly id: DebateId
  /** The claim at the root of the tree. */
  readonly motion: ClaimId
  readonly claims: Shelf<Claim>
  /** What the claims' evidence is quoted from. */
  readonly sources: Shelf<Source>
  /** One at least. */
  readonly ballots: Readonly<Record<BallotId, Ballot>>
  readonly cases: Readonly<Record<CaseId, Case>>
}

/**
 * A debate with its motion, one blank ballot and nothing else.
 * @param ids ids for the debate, the motion's claim and the ballot, each new
 */
export function newDebate(
  ids: { debate: DebateId; motion: ClaimId; ballot: BallotId },
  motion: string,
  ballotName: string,
): Debate {
  const root = bareClaim({ id: ids.motion, parent: null, order: 'a0', relation: 'supports' }, motion)
  return freeze(
    {
      id: ids.debate,
      motion: ids.motion,
      claims: shelfOf([[ids.motion, root]]),
      sources: emptyShelf(),
      ballots: { [ids.ballot]: blankBallot({ id: ids.ballot, order: 'a0', name: ballotName }) },
      cases: {},
    },
    true,
  )
}

/** The claim called `id`, or undefined. */
export function claimOf(debate: Debate, id: ClaimId): Claim | undefined {
  return at(debate.claims, id)
}

/** The claim called `id`. @throws Error where there is none: a caller's mistake, never a person's. */
export function needClaim(debate: Debate, id: ClaimId): Claim {
  const claim = at(debate.claims, id)
  if (claim === undefined) throw new Error(`There is no claim ${id} in this debate.`)
  return claim
}

/** The motion's claim. */
export function motionOf(debate: Debate): Claim {
  return needClaim(debate, debate.motion)
}

/** The claim whose sentence, evidence and answers count: the original of a reference, else the claim itself. */
export function originalOf(debate: Debate, claim: Claim): Claim {
  return claim.reference === undefined ? claim : (claimOf(debate, claim.reference) ?? claim)
}

/** The sentence that a claim shows: its own, or its original's. */
export function textOf(debate: Debate, claim: Claim): string {
  return originalOf(debate, claim).text
}

/** The ballots in their order, ties by id. */
export function ballotsOf(debate: Debate): Ballot[] {
  return Object.values(debate.ballots).sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

/** The ballot called `id`, or else the first. */
export function ballotOf(debate: Debate, id: BallotId | undefined): Ballot {
  const named = id !== undefined && Object.hasOwn(debate.ballots, id) ? debate.ballots[id] : undefined
  const ballot = named ?? ballotsOf(debate)[0]
  if (ballot === undefined) throw new Error(`The debate ${debate.id} has no ballot.`)
  return ballot
}
