import type { BallotId } from './ballot.ts'
import { weightSet } from './ballot.ts'
import type { ClaimId, Relation } from './claim.ts'
import { tagsOf } from './claim.ts'
import { ballotsOf, type Debate, type DebateId, needClaim, originalOf } from './debate.ts'
import { type CardFields, cardsOf } from './evidence.ts'
import type { Impact } from './impact.ts'
import { at } from './shelf.ts'
import type { SourceId } from './source.ts'
import { pathUp, subtreeOf } from './walk.ts'

/** What one ballot says about a claim of a branch; unset weights are left out. */
export interface BranchWeights {
  readonly conviction?: number
  readonly relevance?: number
  readonly impact?: Impact
}

/** Evidence outside any debate. */
export interface BranchCard extends CardFields {
  /** The source that it was quoted from where the branch was taken. */
  readonly source: SourceId
}

/** A claim outside any debate. */
export interface BranchClaim {
  /** Names the claim within its branch. */
  readonly key: string
  /** The key of the claim above; null for a root of the branch. */
  readonly parent: string | null
  readonly relation: Relation
  /** For a reference: its original's sentence, so that it can stand alone where the original is not at hand. */
  readonly text: string
  readonly note: string
  readonly tags: readonly string[]
  readonly evidence: readonly BranchCard[]
  readonly group?: string
  readonly rank?: string
  /** A key within the branch, or else a claim of the debate that the branch was taken from. */
  readonly reference?: string
  /** For a reference: its original's conviction. */
  readonly weights: Readonly<Record<BallotId, BranchWeights>>
}

/** Claims cut or copied out of a debate with all that hangs under them: plain JSON, parents before children. */
export interface Branch {
  /** The debate that it was taken from; null for a branch that came as text. */
  readonly from: DebateId | null
  readonly claims: readonly BranchClaim[]
}

/** The claims of a list that hang under no other of it, each once, in its order. */
export function topmostOf(debate: Debate, claims: Iterable<ClaimId>): ClaimId[] {
  const named = new Set(claims)
  return [...named].filter((claim) => !pathUp(debate, claim).some(({ id }) => id !== claim && named.has(id)))
}

/**
 * Copies claims, each with its subtree, out of a debate. Keys are the claims' ids. A root that is named twice, or hangs
 * under another one, is copied once.
 */
export function branchOf(debate: Debate, roots: readonly ClaimId[]): Branch {
  const ballots = ballotsOf(debate)
  const claims = topmostOf(debate, roots).flatMap((root) =>
    subtreeOf(debate, root).map((id): BranchClaim => {
      const claim = needClaim(debate, id)
      const original = originalOf(debate, claim)
      const weights: Record<BallotId, BranchWeights> = {}
      for (const ballot of ballots) {
        const conviction = weightSet(ballot, 'conviction', original.id)
        const relevance = weightSet(ballot, 'relevance', id)
        const impact = at(ballot.impact, id)
        if (conviction === undefined && relevance === undefined && impact === undefined) continue
        weights[ballot.id] = {
          ...(conviction === undefined ? {} : { conviction }),
          ...(relevance === undefined ? {} : { relevance }),
          ...(impact === undefined ? {} : { impact }),
        }
      }
      return {
        key: id,
        parent: id === root ? null : claim.parent,
        relation: claim.relation,
        text: original.text,
        note: claim.note,
        tags: tagsOf(claim),
        evidence: cardsOf(debate, original).map(({ id: _id, order: _order, ...fields }) => fields),
        ...(claim.group === undefined ? {} : { group: claim.group }),
        ...(claim.rank === undefined ? {} : { rank: claim.rank }),
        ...(claim.reference === undefined ? {} : { reference: claim.reference }),
        weights,
      }
    }),
  )
  return { from: debate.id, claims }
}
