import { type Ballot, weightOf, weightSet } from '../core/model/ballot.ts'
import type { ClaimId, Relation, Side } from '../core/model/claim.ts'
import { type Debate, motionOf, needClaim, originalOf } from '../core/model/debate.ts'
import { opposite, subtreeOf } from '../core/model/walk.ts'
import { judgementOf } from '../core/weigh/judgement.ts'
import type { Method } from '../core/weigh/semantics.ts'
import { standings } from '../core/weigh/standing.ts'

/** What `weigh --json` prints. All numbers run from 0 to 1. */
export interface Weighed {
  readonly semantics: Method
  readonly ballot: string
  readonly motion: {
    readonly id: ClaimId
    readonly text: string
    readonly conviction: number
    readonly standing: number
    readonly verdict: 'pro' | 'con' | 'undecided'
  }
  /** All but the motion, in reading order. */
  readonly claims: readonly WeighedClaim[]
}

export interface WeighedClaim {
  readonly id: ClaimId
  /** A reference's is its original's. */
  readonly text: string
  readonly side: Side
  readonly relation: Relation
  readonly parent: ClaimId
  /** What counts: where it is unset, the ballot's default. */
  readonly conviction: number
  readonly relevance: number
  readonly standing: number
  /** How far the motion moves if the claim is conceded. */
  readonly swing: number
  /** Where the motion would stand then. */
  readonly conceded: number
  /** Which weights were set. */
  readonly set: { readonly conviction: boolean; readonly relevance: boolean }
  /** The claim that it stands for. */
  readonly reference?: ClaimId
}

/** Weighs a debate on a ballot by a method. */
export function weighed(debate: Debate, ballot: Ballot, semantics: Method): Weighed {
  const given = standings(debate, ballot, semantics)
  const { conceded, verdict } = judgementOf(given)
  const sides = new Map<ClaimId, Side>([[debate.motion, 'pro']])
  const claims = subtreeOf(debate, debate.motion).flatMap((id): WeighedClaim[] => {
    const claim = needClaim(debate, id)
    const { parent, relation, reference } = claim
    if (parent === null) return []
    const above = sides.get(parent) ?? 'pro'
    const side = relation === 'supports' ? above : opposite(above)
    sides.set(id, side)
    const original = originalOf(debate, claim)
    return [
      {
        id,
        text: original.text,
        side,
        relation,
        parent,
        conviction: weightOf(ballot, 'conviction', original.id),
        relevance: weightOf(ballot, 'relevance', id),
        standing: given.of(id),
        swing: Math.abs(given.motion - conceded(id)),
        conceded: conceded(id),
        set: {
          conviction: weightSet(ballot, 'conviction', original.id) !== undefined,
          relevance: weightSet(ballot, 'relevance', id) !== undefined,
        },
        ...(reference === undefined ? {} : { reference }),
      },
    ]
  })
  const { id, text } = motionOf(debate)
  return {
    semantics,
    ballot: ballot.name,
    motion: {
      id,
      text,
      conviction: weightOf(ballot, 'conviction', id),
      standing: given.motion,
      verdict: verdict === 'even' ? 'undecided' : verdict,
    },
    claims,
  }
}
