import { type Claim, evidenceOf } from '../model/claim.ts'
import { type Debate, originalOf } from '../model/debate.ts'
import type { Evidence, EvidenceId } from '../model/evidence.ts'
import { type Source, sourceOf } from '../model/source.ts'
import type { TaskQuestion } from './task.ts'
import { yearMonthOf } from './yearMonth.ts'

/** By when evidence is old or not. */
export type DateQuestion = Pick<TaskQuestion, 'today' | 'olderThanYears'>

/** Evidence from longer ago is dated, in years, where nobody says otherwise. */
export const defaultYears = 3

const none: readonly EvidenceId[] = []

/** Which of a claim's evidence, or its original's, is older than it may be, and not meant to be old. */
export function datedOf(debate: Debate, claim: Claim, question: DateQuestion): readonly EvidenceId[] {
  const holder = originalOf(debate, claim)
  // Most claims have none, and need no list of it.
  for (const id in holder.evidence) {
    if (!isDated(debate, holder.evidence[id] as Evidence, question)) continue
    const all = evidenceOf(holder).filter((evidence) => isDated(debate, evidence, question))
    return all.map((evidence) => evidence.id)
  }
  return none
}

function isDated(debate: Debate, { source, stillHolds }: Evidence, question: DateQuestion): boolean {
  return stillHolds !== true && isOld(sourceOf(debate, source), question)
}

/** Whether a source is from longer ago. A date without a month is taken for the end of its year. */
export function isOld(source: Source, { today, olderThanYears }: DateQuestion): boolean {
  const date = yearMonthOf(source)
  if (date === null) return false
  const months = (today.year - date.year) * 12 + today.month - (date.month ?? 12)
  return months > (olderThanYears ?? defaultYears) * 12
}
