// @vitest-environment jsdom
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { weigh } from '../../src/core/edit/weigh.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { treeOf } from '../../src/core/model/tree.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createWeighing } from '../../src/session/weighing.ts'
import { debateFrom } from '../core/edit/sketch.ts'

const clerk = createClerk()

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The weighing of a debate whose state the test sets. */
function weighing(start: Debate) {
  return createRoot((dispose) => {
    const [debate, setDebate] = createSignal(start)
    const made = createWeighing(debate, () => treeOf(debate()), {
      make: () => ({ refused: 'nothing-to-change' }),
      newStep: () => 'step',
    })
    return { ...made, debate, setDebate, dispose }
  })
}

test('S52 the judgement follows the weights when they came to rest, from the first change on; at once for another ballot', () => {
  const { debate, setDebate, judgement, chooseBallot, dispose } = weighing(debateFrom('+ for\n- against'))
  const rate = (claim: string, value: number): void => {
    const outcome = weigh(debate(), { ballot: 'judge', claim, weight: 'conviction', value }, clerk)
    if ('refused' in outcome) throw new Error(outcome.refused)
    setDebate(outcome.debate)
  }
  const unrated = judgement().swing('for')
  for (const value of [1, 0.8]) {
    const before = judgement()
    rate('for', value)
    vi.advanceTimersByTime(60)
    expect(judgement()).toBe(before)
    rate('against', value / 2)
    vi.advanceTimersByTime(60)
    expect(judgement()).toBe(before)
    vi.advanceTimersByTime(60)
    expect(judgement().swing('for')).toBeGreaterThan(unrated + 0.01)
    expect(judgement()).not.toBe(before)
  }
  chooseBallot('coach')
  expect(judgement().swing('for')).toBe(unrated)
  dispose()
})
