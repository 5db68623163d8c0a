import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import {
  applyTo,
  type Change,
  type Clerk,
  type Edited,
  type Outcome,
  type Refusal,
} from '../../../src/core/edit/change.ts'
import { historyOf, redo, type Turned, undo } from '../../../src/core/edit/history.ts'
import { check } from '../../../src/core/model/check.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { type Tree, treeOf } from '../../../src/core/model/tree.ts'
import { lines, sketchOf } from './sketch.ts'

export type Edit = (debate: Debate, clerk: Clerk) => Outcome

/** A clerk whose ids are `by` and a number, counted up from 1, and whose clock ticks once at each look. */
export function testClerk(by = 'n'): Clerk {
  let ids = 0
  let ticks = 0
  return {
    by,
    now: () => ++ticks,
    newId: () => `${by}${++ids}`,
  }
}

/**
 * Makes an edit and proves all that every edit promises: the debate that came in is untouched; what comes out is frozen;
 * the change survives JSON and leads there again; undo leads back exactly and redo forth; no rule is broken before or
 * after; and the tree that was carried along is the one that would grow from nothing.
 * @param expected the sketch of the debate that must come out
 */
export function prove(debate: Debate, edit: Edit, expected?: string, clerk: Clerk = testClerk()): Edited {
  expectSound(debate)
  const before = structuredClone(debate)
  const outcome = edit(debate, clerk)
  if ('refused' in outcome) throw new Error(`The edit was refused: ${outcome.refused}`)
  if (expected !== undefined) expect(sketchOf(outcome.debate)).toBe(lines(expected))
  expectSame(debate, before)
  expectFrozen(debate)
  expectSound(outcome.debate)
  proveChange(debate, outcome)

  const history = historyOf([outcome.change])
  const back = made(undo(history, outcome.debate, clerk))
  expectSame(back.debate, before)
  proveChange(outcome.debate, back)
  expect(back.history).toEqual({ done: [], undone: [[outcome.change]] })
  const forth = made(redo(back.history, back.debate, clerk))
  expectSame(forth.debate, outcome.debate)
  proveChange(back.debate, forth)
  expect(forth.history).toEqual(history)
  return outcome
}

/** What holds for the change of an edit, an undo or a redo alike. */
export function proveChange(before: Debate, { debate, change }: Edited): void {
  expectFrozen(debate)
  expectCarriedTree(debate)
  const read = throughJson(change)
  expectSame(read, change)
  expectSame(applyTo(before, read.patches), debate)
  expectSame(applyTo(debate, read.inverse), before)
}

/** Proves that an edit is refused, and that nothing was changed. */
export function proveRefused(debate: Debate, edit: Edit, refused: Refusal): void {
  const before = structuredClone(debate)
  expect(edit(debate, testClerk())).toEqual({ refused })
  expectSame(debate, before)
}

/** An undo or redo that was made. @throws Error where there was none, or it was skipped */
export function made(turned: Turned | null): Exclude<Turned, { skipped: unknown }> {
  if (turned === null) throw new Error('There was nothing to undo or redo.')
  if ('skipped' in turned) throw new Error(`It was skipped: ${turned.skipped.map(({ label }) => label).join(', ')}.`)
  return turned
}

/** An outcome that was not refused. */
export function edited(outcome: Outcome): Edited {
  if ('refused' in outcome) throw new Error(`The edit was refused: ${outcome.refused}`)
  return outcome
}

/** A change as the journal gives it back. */
export function throughJson(change: Change): Change {
  return JSON.parse(JSON.stringify(change)) as Change
}

export function expectSound(debate: Debate): void {
  const problems = check(debate)
  if (problems.length > 0) expect(problems).toEqual([])
}

/** The tree that was carried along is the one that grows from nothing. */
export function expectCarriedTree(debate: Debate): void {
  expectSame<Tree>(treeOf(debate), treeOf(structuredClone(debate)))
}

/** Exactly the same, the order of keys not counted. Faster than `toStrictEqual`, which only words the failure. */
export function expectSame<T>(actual: T, expected: T): void {
  if (!isDeepStrictEqual(actual, expected)) {
    expect(actual).toStrictEqual(expected)
    throw new Error('The values differ.')
  }
}

function expectFrozen(value: unknown): void {
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null) continue
    if (!Object.isFrozen(next)) throw new Error(`Not frozen: ${JSON.stringify(next)}`)
    waiting.push(...Object.values(next))
  }
}
