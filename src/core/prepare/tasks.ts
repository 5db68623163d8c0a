import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { findingsOf } from './findings.ts'
import type { Task, TaskKind, TaskQuestion } from './task.ts'

/**
 * All that there is to do for one side, what moves the motion most first, ties in reading order. What is to do about a
 * reference is told once, with its original, where that is of the same side. O(n log n); the same list for the same
 * debate and question.
 */
export function tasksOf(debate: Debate, question: TaskQuestion): readonly Task[] {
  return findingsOf(debate, question).tasks()
}

/**
 * Which kinds of task there are about a claim, in the order of `taskKinds`; about a reference also those that are told with
 * its original. O(n) once for a debate and a question, then O(1).
 */
export function marksOf(debate: Debate, question: TaskQuestion): (claim: ClaimId) => readonly TaskKind[] {
  return findingsOf(debate, question).marks
}
