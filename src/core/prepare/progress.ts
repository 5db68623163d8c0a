import type { ClaimId, Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { surveyOf } from './survey.ts'

/** How many claims of the other side are answered. */
export interface Answered {
  readonly answered: number
  readonly of: number
}

/** How far the preparation of a side has got. */
export interface Preparedness extends Answered {
  /** By the contention that the other side's claims hang under, ours too, in reading order; those with none are left out. */
  readonly contentions: readonly (Answered & { readonly contention: ClaimId })[]
}

/**
 * How many of the other side's claims are answered. A claim and the references to it on the same side count once, for it is
 * one sentence. O(n).
 * @param side the side that is prepared
 */
export function progressOf(debate: Debate, side: Side): Preparedness {
  const { claims, con, contention, answered, repeats } = surveyOf(debate)
  const theirs = side === 'pro' ? 1 : 0
  const counts = new Map<number, { contention: ClaimId; answered: number; of: number }>()
  const all = { answered: 0, of: 0 }
  for (let i = 1; i < claims.length; i++) {
    if (con[i] !== theirs || repeats[i] === 1) continue
    const at = contention[i] as number
    const count = counts.get(at) ?? { contention: claims[at] as ClaimId, answered: 0, of: 0 }
    counts.set(at, count)
    for (const sum of [all, count]) {
      sum.of++
      sum.answered += answered[i] as number
    }
  }
  return { ...all, contentions: [...counts.values()] }
}
