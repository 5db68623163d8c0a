import type { Ballot } from '../model/ballot.ts'
import type { ClaimId, Side } from '../model/claim.ts'
import type { EvidenceId } from '../model/evidence.ts'

/**
 * What there is to do about a claim. Of the other side's: a contention with nothing prepared against it or anything below
 * it, any other claim that is not answered. Of ours: a claim that is attacked while none of the attacks is answered, one
 * that carries weight without evidence, evidence that has grown old. Of anybody's: what a person marked.
 */
export const taskKinds = [
  'unprepared',
  'unanswered',
  'undefended',
  'needs-evidence',
  'unsourced',
  'dated',
  'check-this',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** One thing to do next. */
export interface Task {
  readonly kind: TaskKind
  readonly claim: ClaimId
  /** Of kind `dated`: which of the claim's evidence, or its original's. */
  readonly evidence?: EvidenceId
  /** How far the motion would move if the claim were conceded, 0 to 1. */
  readonly weight: number
}

/** Whose tasks are asked for, and what is needed to find and rank them. */
export interface TaskQuestion {
  /** The side that is prepared. */
  readonly side: Side
  /** How much of the motion's standing hangs on a claim, −1 to 1. */
  swing(claim: ClaimId): number
  /** Whose conviction shows that a claim is meant to carry weight; left out, its swing alone shows it. */
  readonly ballot?: Ballot | undefined
  /** The month, 1 to 12, that evidence is old or not by. */
  readonly today: { readonly year: number; readonly month: number }
  /** Evidence from longer ago is dated, in years; 3 where left out. */
  readonly olderThanYears?: number | undefined
}
