import { type Ballot, weightOf } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { type Debate, needClaim, originalOf } from '../core/model/debate.ts'
import { childrenOf } from '../core/model/tree.ts'
import { answers, isAnswered, subtreeOf } from '../core/model/walk.ts'
import type { Judgement } from '../core/weigh/judgement.ts'
import type { Standings } from '../core/weigh/standing.ts'

/** Which claims the Weigh view's table shows. */
export const scopes = ['contentions', 'under', 'all'] as const
export type Scope = (typeof scopes)[number]

/** What the table can be sorted by. */
export const sortings = ['standing', 'swing', 'conviction', 'relevance', 'answers'] as const
export type Sorting = (typeof sortings)[number]

/** The claims of a scope, in reading order; under the selected claim means without that claim itself. */
export function claimsIn(debate: Debate, scope: Scope, selected: ClaimId | null): ClaimId[] {
  if (scope === 'contentions') return [...childrenOf(debate, debate.motion)]
  if (scope === 'all') return subtreeOf(debate, debate.motion).slice(1)
  return selected === null ? [] : subtreeOf(debate, selected).slice(1)
}

/** How many claims answer a claim (a reference's original), and how many of those are answered in turn. */
export function answersTo(debate: Debate, id: ClaimId): { answers: number; answered: number } {
  const original = originalOf(debate, needClaim(debate, id)).id
  const found = childrenOf(debate, original).filter((child) => answers(needClaim(debate, child)))
  return { answers: found.length, answered: found.filter((child) => isAnswered(debate, child)).length }
}

/** What sorting looks at. */
export interface SortingGrounds {
  readonly debate: Debate
  readonly ballot: Ballot
  readonly standings: Standings
  readonly judgement: Judgement
}

/**
 * Claims sorted by a column: the largest first (swings by their size), unanswered ones first; turned round where `rising`.
 * Claims that are equal keep their order.
 */
export function sorted(
  ids: readonly ClaimId[],
  by: Sorting,
  rising: boolean,
  { debate, ballot, standings, judgement }: SortingGrounds,
): ClaimId[] {
  const value = (id: ClaimId): number => {
    if (by === 'swing') return Math.abs(judgement.swing(id))
    if (by === 'standing') return standings.of(id)
    if (by === 'answers') {
      const { answers, answered } = answersTo(debate, id)
      return answers === 0 ? 2 : 1 - answered / answers
    }
    const claim = needClaim(debate, id)
    return weightOf(ballot, by, by === 'conviction' ? originalOf(debate, claim).id : id)
  }
  const valued = ids.map((id) => ({ id, value: value(id) }))
  valued.sort((a, b) => (rising ? a.value - b.value : b.value - a.value))
  return valued.map(({ id }) => id)
}
