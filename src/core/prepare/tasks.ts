import { type Ballot, weightSet } from '../model/ballot.ts'
import type { Claim, ClaimId, Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import type { EvidenceId } from '../model/evidence.ts'
import { workMarks } from '../model/marks.ts'
import { datedOf, defaultYears } from './dated.ts'
import { sourcedIn } from './sourced.ts'
import { claimsIn, type Survey, surveyOf } from './survey.ts'
import { type Task, type TaskKind, type TaskQuestion, taskKinds } from './task.ts'

/** A claim whose concession would move the motion by this much carries weight: half of what shows, from 0 to 1. */
const leastSwing = 0.005
const bits = Object.fromEntries(taskKinds.map((kind, i) => [kind, 1 << i])) as Readonly<Record<TaskKind, number>>
const known = new WeakMap<Debate, Map<Side, { question: TaskQuestion; tasks: readonly Task[] }>>()

/**
 * All that there is to do for one side, what moves the motion most first, ties in reading order. What is to do about a
 * reference is told once, with its original, where that is of the same side. O(n log n); the same list for the same
 * debate and question: the last answer is kept for each debate and side.
 */
export function tasksOf(debate: Debate, question: TaskQuestion): readonly Task[] {
  const kept = known.get(debate) ?? new Map<Side, { question: TaskQuestion; tasks: readonly Task[] }>()
  const last = kept.get(question.side)
  if (last !== undefined && isSameQuestion(last.question, question)) return last.tasks
  const survey = surveyOf(debate)
  const dated = new Map<number, readonly EvidenceId[]>()
  const tasks = ranking(question, survey, flagsOf(debate, question, survey, dated), dated)
  known.set(debate, kept.set(question.side, { question: { ...question }, tasks }))
  return tasks
}

function isSameQuestion(a: TaskQuestion, b: TaskQuestion): boolean {
  return (
    a.swing === b.swing &&
    a.ballot === b.ballot &&
    a.today.year === b.today.year &&
    a.today.month === b.today.month &&
    (a.olderThanYears ?? defaultYears) === (b.olderThanYears ?? defaultYears)
  )
}

/** For each place, the kinds of task as bits. */
function flagsOf(
  debate: Debate,
  question: TaskQuestion,
  survey: Survey,
  dated: Map<number, readonly EvidenceId[]>,
): Uint8Array {
  const { con, contention, answered, undefended, repeats } = survey
  const claims = claimsIn(debate)
  const ours = question.side === 'con' ? 1 : 0
  const sourced = sourcedIn(debate)
  const prepared = new Uint8Array(claims.length)
  for (let i = 1; i < claims.length; i++) {
    if (con[i] !== ours && answered[i] === 1) prepared[contention[i] as number] = 1
  }
  const flags = new Uint8Array(claims.length)
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i] as Claim
    let found = marksIn(claim)
    if (i > 0 && con[i] !== ours && answered[i] === 0) {
      const isUnprepared = contention[i] === i && prepared[i] === 0 && repeats[i] === 0
      found |= isUnprepared ? bits.unprepared : bits.unanswered
    }
    if (i > 0 && con[i] === ours) {
      if (undefended[i] === 1) found |= bits.undefended
      const isAsked = (found & bits['needs-evidence']) !== 0
      if (sourced[i] === 0 && !isAsked && carriesWeight(claim, question)) found |= bits.unsourced
      const old = datedOf(debate, claim, question)
      if (old.length > 0) {
        dated.set(i, old)
        found |= bits.dated
      }
    }
    flags[i] = found
  }
  return flags
}

function marksIn({ tags }: Claim): number {
  let marked = 0
  for (const kind of ['needs-evidence', 'check-this'] as const) {
    if (tags[workMarks[kind]] === true) marked |= bits[kind]
  }
  return marked
}

function carriesWeight(claim: Claim, { swing, ballot }: TaskQuestion): boolean {
  return Math.abs(swing(claim.id)) >= leastSwing || (ballot !== undefined && isBelieved(claim, ballot))
}

function isBelieved(claim: Claim, ballot: Ballot): boolean {
  return (weightSet(ballot, 'conviction', claim.reference ?? claim.id) ?? 0) > ballot.defaults.conviction
}

function ranking(
  { swing }: TaskQuestion,
  { claims, original, repeats }: Survey,
  flags: Uint8Array,
  dated: ReadonlyMap<number, readonly EvidenceId[]>,
): readonly Task[] {
  const tasks: Task[] = []
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i] as ClaimId
    const told = repeats[i] === 1 ? toldBy(flags[original[i] as number] as number) : 0
    const kinds = kindsIn((flags[i] as number) & ~told)
    if (kinds.length === 0) continue
    const weight = Math.abs(swing(claim)) || 0
    for (const kind of kinds) {
      if (kind !== 'dated') tasks.push({ kind, claim, weight })
      else for (const evidence of dated.get(i) ?? []) tasks.push({ kind, claim, evidence, weight })
    }
  }
  return tasks.sort((a, b) => b.weight - a.weight)
}

/** What need not be told of a reference when it is told of its original. */
function toldBy(flags: number): number {
  return (flags & bits.unprepared) === 0 ? flags : flags | bits.unanswered
}

const combinations = Array.from({ length: 1 << taskKinds.length }, (_, flags) =>
  taskKinds.filter((kind) => (flags & bits[kind]) !== 0),
)

function kindsIn(flags: number): readonly TaskKind[] {
  return combinations[flags] ?? []
}
