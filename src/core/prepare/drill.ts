import { createEmptyCard, fsrs, type Card as Memory, Rating, S_MAX, S_MIN, State } from 'ts-fsrs'
import type { ClaimId, Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { claimsIn, surveyOf } from './survey.ts'

/**
 * Spaced repetition by FSRS, the Free Spaced Repetition Scheduler (Ye, Su and Cao 2022, "A Stochastic Shortest Path Algorithm
 * for Optimizing Spaced Repetition Scheduling", KDD '22): for each claim it keeps how hard it is to answer and for how long an
 * answer stays in mind, and asks again when the chance of having it still falls to nine in ten. No chance is used here.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: true })

/** What is known of how well a claim is answered, as plain JSON; times in milliseconds since 1970. */
export interface DrillState {
  readonly due: number
  readonly stability: number
  readonly difficulty: number
  readonly elapsed: number
  readonly scheduled: number
  readonly steps: number
  readonly reps: number
  readonly lapses: number
  readonly state: number
  readonly last: number
}

/** How a rebuttal went, from worst to best. */
export const drillGrades = ['missed', 'hard', 'good', 'easy'] as const
export type DrillGrade = (typeof drillGrades)[number]

const ratings = {
  missed: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<DrillGrade, Rating>

/**
 * What is known after one more try.
 * @param before undefined for a claim that was never practised
 * @param now milliseconds since 1970
 */
export function afterDrill(before: DrillState | undefined, grade: DrillGrade, now: number): DrillState {
  const memory = before === undefined ? createEmptyCard(new Date(now)) : memoryOf(before, now)
  const next = scheduler.next(memory, new Date(now), ratings[grade]).card
  return {
    due: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    elapsed: next.elapsed_days,
    scheduled: next.scheduled_days,
    steps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    last: now,
  }
}

function memoryOf(state: DrillState, now: number): Memory {
  return {
    due: new Date(state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: state.elapsed,
    scheduled_days: state.scheduled,
    learning_steps: state.steps,
    reps: state.reps,
    lapses: state.lapses,
    state: state.state,
    // A clock that was set back makes no time that ran backwards.
    last_review: new Date(Math.min(state.last, now)),
  }
}

/** Whether something from outside is a state that `afterDrill` gave and can go on from. */
export function isDrillState(raw: unknown): raw is DrillState {
  if (typeof raw !== 'object' || raw === null) return false
  const state = raw as Record<string, unknown>
  const isWithin = (field: keyof DrillState, least: number, most: number) => {
    const value = state[field]
    return typeof value === 'number' && value >= least && value <= most
  }
  const isCount = (field: keyof DrillState) => isWithin(field, 0, 1e6) && Number.isInteger(state[field])
  return (
    isWithin('due', 0, latest) &&
    isWithin('last', 0, latest) &&
    isWithin('stability', S_MIN, S_MAX) &&
    isWithin('difficulty', 1, 10) &&
    (['elapsed', 'scheduled', 'steps', 'reps', 'lapses'] as const).every(isCount) &&
    [State.Learning, State.Review, State.Relearning].some((known) => known === state.state)
  )
}

/** The year 9999; the time that a claim may rest after it still fits in a date. */
const latest = Date.UTC(9999, 0)

/** What there is to practise. */
export interface DrillQueue {
  /** Due ones first, the longest due at their head; then those never practised, the weakest answered first. */
  readonly now: readonly ClaimId[]
  readonly due: number
  readonly fresh: number
  /** Those that are not due yet, the soonest due at their head. */
  readonly later: readonly ClaimId[]
  /** When the first of them will be, in milliseconds since 1970; null where there is none. */
  readonly next: number | null
}

/**
 * The claims of the other side in the order in which to practise answering them. A reference is practised with its original; a
 * claim without words says nothing that could be answered.
 * @param side our own side
 * @param answered how strong our best answer to a claim is, 0 for none: the weaker, the sooner
 * @param now milliseconds since 1970
 */
export function drillQueue(
  debate: Debate,
  side: Side,
  states: ReadonlyMap<ClaimId, DrillState>,
  answered: (claim: ClaimId) => number,
  now: number,
): DrillQueue {
  const { claims, con, original } = surveyOf(debate)
  const written = claimsIn(debate)
  const theirs = claims.filter(
    (_, place) =>
      place > 0 &&
      (con[place] === 1) === (side === 'pro') &&
      (original[place] ?? -1) < 0 &&
      written[place]?.text.trim() !== '',
  )
  const dueAt = (id: ClaimId) => states.get(id)?.due
  const due = theirs
    .filter((id) => (dueAt(id) ?? Number.POSITIVE_INFINITY) <= now)
    .sort((a, b) => (dueAt(a) as number) - (dueAt(b) as number))
  const strengths = new Map(theirs.filter((id) => !states.has(id)).map((id) => [id, answered(id)]))
  const fresh = [...strengths].sort(([, a], [, b]) => a - b).map(([id]) => id)
  const later = theirs
    .filter((id) => (dueAt(id) ?? 0) > now)
    .sort((a, b) => (dueAt(a) as number) - (dueAt(b) as number))
  return {
    now: [...due, ...fresh],
    due: due.length,
    fresh: fresh.length,
    later,
    next: later[0] === undefined ? null : (dueAt(later[0]) ?? null),
  }
}
