import type { Ballot } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { type Shelf, slotOf } from '../model/shelf.ts'
import { referrersOf } from '../model/tree.ts'

/** What is assumed of one claim, and of no debate yet. */
export interface Supposition {
  readonly claim: ClaimId
  /** Given up: it pulls nothing any more. */
  readonly conceded?: true
  /** 0 to 1, in the place of what the ballot says. */
  readonly conviction?: number
  readonly relevance?: number
}

/**
 * A ballot as it would be: with other weights, and with the relevance of what is conceded at 0, that of the references to
 * it too. Slots that nothing is supposed in are shared with the ballot. Claims that are gone are passed over.
 */
export function ballotSupposing(debate: Debate, ballot: Ballot, suppositions: readonly Supposition[]): Ballot {
  const conviction: [ClaimId, number][] = []
  const relevance: [ClaimId, number][] = []
  for (const supposed of suppositions) {
    const claim = claimOf(debate, supposed.claim)
    if (claim === undefined) continue
    if (supposed.conviction !== undefined) conviction.push([originalOf(debate, claim).id, supposed.conviction])
    if (supposed.conceded) for (const id of concededWith(debate, claim.id)) relevance.push([id, 0])
    else if (supposed.relevance !== undefined) relevance.push([claim.id, supposed.relevance])
  }
  return {
    ...ballot,
    conviction: withValues(ballot.conviction, conviction),
    relevance: withValues(ballot.relevance, relevance),
  }
}

/** The claims whose links fall silent where a claim is conceded: it and the references to it. */
export function concededWith(debate: Debate, claim: ClaimId): readonly ClaimId[] {
  return [claim, ...referrersOf(debate, claim)]
}

function withValues(shelf: Shelf<number>, values: readonly (readonly [ClaimId, number])[]): Shelf<number> {
  const changed: Record<string, Record<string, number>> = {}
  for (const [id, value] of values) {
    const slot = slotOf(id)
    changed[slot] ??= { ...shelf[slot] }
    changed[slot][id] = value
  }
  return { ...shelf, ...changed }
}
