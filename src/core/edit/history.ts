import type { Patch } from 'immer'
import type { Debate } from '../model/debate.ts'
import { applyTo, type Change, type ChangeId, type Clerk, type Edited } from './change.ts'
import { isSoundAfter } from './sound.ts'

/** Changes that are undone together, first to last. */
export type Step = readonly Change[]

/** What can be undone and done again, oldest first. A plain fold over changes, so a reload rebuilds it from the journal. */
export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyHistory: History = { done: [], undone: [] }

/** The history after one more change, an undo or a redo included. */
export function record(history: History, change: Change): History {
  const { done, undone } = history
  if (change.undoes !== undefined) {
    const [step, rest] = take(done, change.undoes)
    if (step === undefined) return history
    return { done: rest, undone: change.forget ? undone : [...undone, step] }
  }
  if (change.redoes !== undefined) {
    const [step, rest] = take(undone, change.redoes)
    if (step === undefined) return history
    return { done: [...done, step], undone: rest }
  }
  const last = done.at(-1)
  if (last !== undefined && change.step !== undefined && last[0]?.step === change.step) {
    return { done: [...done.slice(0, -1), [...last, change]], undone: [] }
  }
  return { done: [...done, [change]], undone: [] }
}

/** The history of a run of changes, oldest first. */
export function historyOf(changes: Iterable<Change>): History {
  let history = emptyHistory
  for (const change of changes) history = record(history, change)
  return history
}

/** An undo or redo that was made, or one that could not be: somebody else has since changed what it would touch. */
export type Turned = (Edited & { readonly history: History }) | { readonly skipped: Step; readonly history: History }

/**
 * Takes back the last step. Where another writer has changed the same fields since, the step is skipped and leaves the
 * history; nothing is overwritten.
 * @param forget leaves nothing to redo
 * @returns null where there is nothing to undo
 */
export function undo(history: History, debate: Debate, clerk: Clerk, forget = false): Turned | null {
  const step = history.done.at(-1)
  if (step === undefined) return null
  const back = step.toReversed().flatMap((change) => change.inverse)
  const forth = step.flatMap((change) => change.patches)
  const after = turn(debate, back, forth)
  if (after === null) return { skipped: step, history: { ...history, done: history.done.slice(0, -1) } }
  const change: Change = {
    ...turning(step, clerk, back, forth),
    undoes: step.map(({ id }) => id),
    ...(forget ? { forget } : {}),
  }
  return { debate: after, change, history: record(history, change) }
}

/** Does the last undone step again: see `undo`. */
export function redo(history: History, debate: Debate, clerk: Clerk): Turned | null {
  const step = history.undone.at(-1)
  if (step === undefined) return null
  const forth = step.flatMap((change) => change.patches)
  const back = step.toReversed().flatMap((change) => change.inverse)
  const after = turn(debate, forth, back)
  if (after === null) return { skipped: step, history: { ...history, undone: history.undone.slice(0, -1) } }
  const change: Change = { ...turning(step, clerk, forth, back), redoes: step.map(({ id }) => id) }
  return { debate: after, change, history: record(history, change) }
}

function take(steps: readonly Step[], ids: readonly ChangeId[]): [Step | undefined, readonly Step[]] {
  const wanted = new Set(ids)
  const index = steps.findLastIndex((step) => step.some(({ id }) => wanted.has(id)))
  return index < 0 ? [undefined, steps] : [steps[index], steps.toSpliced(index, 1)]
}

function turning(step: Step, clerk: Clerk, patches: readonly Patch[], inverse: readonly Patch[]): Change {
  const [first] = step
  if (first === undefined) throw new Error('A step has one change at least.')
  const { label, claim } = first
  const where = claim === undefined ? {} : { claim }
  return { id: clerk.newId(), by: clerk.by, at: clerk.now(), label, ...where, patches, inverse }
}

/**
 * The debate after `patches`, or null where they no longer fit. They fit where doing and then undoing them leads back to
 * what is there now, and where every claim they touch still has its place.
 */
function turn(debate: Debate, patches: readonly Patch[], opposite: readonly Patch[]): Debate | null {
  try {
    const after = applyTo(debate, patches)
    const again = applyTo(after, opposite)
    const same = patches.every(({ path }) => equal(valueAt(debate, path), valueAt(again, path)))
    return same && isSoundAfter(after, patches) ? after : null
  } catch {
    // Immer throws where a path leads through a claim that is gone.
    return null
  }
}

function valueAt(value: unknown, path: Patch['path']): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string, unknown>)[key]
  }
  return found
}

/** Whether two plain JSON values are the same, the order of keys not counted. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(Reflect.get(a, key), Reflect.get(b, key)))
}
