import { applyPatches, type Draft, type Patch, produceWithPatches } from 'immer'
import type { Debate } from '../model/debate.ts'
import { carryTree } from '../model/tree.ts'
import type { Change, ChangeId, Clerk, Edited } from './change.ts'
import { dissolveLoneGroups } from './group.ts'
import { ballotBroughtBy, isSoundAfter, mayUnplace } from './sound.ts'
import { dropStrayWeights } from './weigh.ts'

/** Changes that are undone together, first to last. */
export type Step = readonly Change[]

/** What can be undone and done again, oldest first. A plain fold over changes, so a reload rebuilds it from the journal. */
export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

/** So many steps can be undone; older ones would only fill the memory of a page that stays open for days. */
export const mostSteps = 1000

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
    return { done: onTop(done, step), undone: rest }
  }
  const last = done.at(-1)
  if (last !== undefined && change.step !== undefined && last[0]?.step === change.step) {
    return { done: [...done.slice(0, -1), [...last, change]], undone: [] }
  }
  return { done: onTop(done, [change]), undone: [] }
}

function onTop(done: readonly Step[], step: Step): readonly Step[] {
  return [...(done.length < mostSteps ? done : done.slice(1 - mostSteps)), step]
}

/** The history of a run of changes, oldest first. */
export function historyOf(changes: Iterable<Change>): History {
  let history = emptyHistory
  for (const change of changes) history = record(history, change)
  return history
}

/** An undo or redo that was made, or one that could not be. */
export type Turned =
  | (Edited & { readonly history: History })
  | { readonly skipped: Step; readonly why: WhySkipped; readonly history: History }

/** Somebody else has since changed what it would touch; or what it would bring back has no place, or no use, any more. */
export type WhySkipped = 'changed' | 'no-place'

/**
 * Takes back the last step. Where another writer has changed the same fields since, the step is skipped and leaves the
 * history; nothing is overwritten.
 * @param forget leaves nothing to redo
 * @returns null where there is nothing to undo
 */
export function undo(history: History, debate: Debate, clerk: Clerk, forget = false): Turned | null {
  const step = history.done.at(-1)
  if (step === undefined) return null
  const turned = turn(debate, step, 'back')
  if (typeof turned === 'string') {
    return { skipped: step, why: turned, history: { ...history, done: history.done.slice(0, -1) } }
  }
  const undoes = step.map(({ id }) => id)
  const change: Change = { ...turning(step, clerk, turned), undoes, ...(forget ? { forget } : {}) }
  return { debate: turned.debate, change, history: record(history, change) }
}

/** Does the last undone step again: see `undo`. */
export function redo(history: History, debate: Debate, clerk: Clerk): Turned | null {
  const step = history.undone.at(-1)
  if (step === undefined) return null
  const turned = turn(debate, step, 'forth')
  if (typeof turned === 'string') {
    return { skipped: step, why: turned, history: { ...history, undone: history.undone.slice(0, -1) } }
  }
  const change: Change = { ...turning(step, clerk, turned), redoes: step.map(({ id }) => id) }
  return { debate: turned.debate, change, history: record(history, change) }
}

/**
 * Takes the steps with these changes out of a list, as one step. They are several where other writers' changes stand
 * between them, as in a journal.
 */
function take(steps: readonly Step[], ids: readonly ChangeId[]): [Step | undefined, readonly Step[]] {
  const wanted = new Set(ids)
  const isWanted = (step: Step): boolean => step.some(({ id }) => wanted.has(id))
  const taken = steps.filter(isWanted)
  return taken.length === 0 ? [undefined, steps] : [taken.flat(), steps.filter((step) => !isWanted(step))]
}

/** What an undo or redo comes to. */
type Turning = Pick<Change, 'patches' | 'inverse'> & { readonly debate: Debate }

function turning(step: Step, clerk: Clerk, { patches, inverse }: Turning): Change {
  const [first] = step
  if (first === undefined) throw new Error('A step has one change at least.')
  const { label, claim } = first
  const where = claim === undefined ? {} : { claim }
  return { id: clerk.newId(), by: clerk.by, at: clerk.now(), label, ...where, patches, inverse }
}

/**
 * Takes a step's changes back, last to first, or does them again, or says why they no longer fit. They fit where each
 * finds what it left behind, and where every claim they touch still has its place.
 */
function turn(debate: Debate, step: Step, way: 'back' | 'forth'): Turning | WhySkipped {
  try {
    const [after, patches, inverse] = produceWithPatches(debate, (draft) => {
      for (const change of way === 'back' ? step.toReversed() : step) {
        const [doing, left] = way === 'back' ? [change.inverse, change.patches] : [change.patches, change.inverse]
        if (!holds(draft, left)) throw new Error('Somebody else has written here since.')
        applyPatches(draft, doing as Patch[])
        for (const patch of doing) {
          const ballot = ballotBroughtBy(patch)
          if (ballot !== undefined) dropStrayWeights(draft, ballot)
        }
      }
      const done = step.flatMap((change) => (way === 'back' ? change.inverse : change.patches))
      dissolveLoneGroups(draft, debate, done)
    })
    carryTree(debate, after, patches)
    const unplaced = step.some(({ label, id }) => mayUnplace({ label, ...(way === 'back' ? { undoes: [id] } : {}) }))
    return isSoundAfter(after, patches, unplaced) ? { debate: after, patches, inverse } : 'no-place'
  } catch {
    // Immer throws where a path leads through a claim that is gone.
    return 'changed'
  }
}

/** Whether what patches wrote is still what there is. */
export function holds(debate: Debate | Draft<Debate>, patches: readonly Patch[]): boolean {
  return patches.every(({ op, path, value }) => equal(valueAt(debate, path), op === 'remove' ? undefined : value))
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
