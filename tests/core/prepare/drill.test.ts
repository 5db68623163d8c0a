// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needClaim } from '../../../src/core/model/debate.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { afterDrill, type DrillState, drillGrades, drillQueue, isDrillState } from '../../../src/core/prepare/drill.ts'
import { anyDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'
import { largeDebate } from './quoting.ts'

const now = Date.UTC(2026, 4, 1)
const minute = 60_000
const day = 24 * 60 * minute

const anyTries = fc.array(fc.tuple(fc.constantFrom(...drillGrades), fc.integer({ min: 0, max: 400 * day })), {
  minLength: 1,
  maxLength: 12,
})

function practised(tries: readonly (readonly [(typeof drillGrades)[number], number])[]): DrillState {
  let at = now
  let state: DrillState | undefined
  for (const [grade, wait] of tries) {
    at += wait
    state = afterDrill(state, grade, at)
  }
  return state as DrillState
}

test('R20 what was missed comes back within minutes, and what was easy after days', () => {
  expect(afterDrill(undefined, 'missed', now).due - now).toBeLessThanOrEqual(10 * minute)
  expect(afterDrill(undefined, 'easy', now).due - now).toBeGreaterThanOrEqual(day)
})

test('R20 the better a try went, the later the claim comes back; and never in the past', () => {
  fc.assert(
    fc.property(anyTries, fc.integer({ min: 0, max: 400 * day }), (tries, wait) => {
      const state = practised(tries)
      const at = state.last + wait
      const dues = drillGrades.map((grade) => afterDrill(state, grade, at).due)
      expect(dues).toEqual(dues.toSorted((a, b) => a - b))
      expect(dues[0]).toBeGreaterThan(at)
    }),
  )
})

test('R20 within one session, what was missed comes back before what was hard, and that before what went well', () => {
  const minutes = drillGrades.map((grade) => (afterDrill(undefined, grade, now).due - now) / minute)
  expect(minutes.slice(0, 3)).toEqual([1, 6, 10])
})

test('R20 a clock that was set back harms nothing', () => {
  const state = afterDrill(afterDrill(undefined, 'easy', now), 'easy', now + 30 * day)
  for (const grade of drillGrades) {
    const again = afterDrill(state, grade, now - 400 * day)
    expect(again.due).toBeGreaterThan(now - 400 * day)
    expect(isDrillState(again)).toBe(true)
  }
})

test('R21 a state survives JSON, is known again, and the same try leads to the same state', () => {
  fc.assert(
    fc.property(anyTries, (tries) => {
      const state = practised(tries)
      const read: unknown = JSON.parse(JSON.stringify(state))
      expect(read).toEqual(state)
      expect(isDrillState(read)).toBe(true)
      expect(practised(tries)).toEqual(state)
    }),
  )
})

test('R21 what is no state is refused, and what is taken can be gone on from', () => {
  const state = afterDrill(undefined, 'good', now)
  for (const broken of [
    null,
    7,
    {},
    { ...state, due: 'soon' },
    { ...state, due: 1e300 },
    { ...state, last: null },
    { ...state, state: 0 },
    { ...state, state: 9 },
    { ...state, stability: -1 },
    { ...state, stability: 1e300 },
    { ...state, difficulty: 0 },
    { ...state, reps: 0.5 },
  ])
    expect(isDrillState(broken)).toBe(false)
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(state)), fc.jsonValue(), (field, value) => {
      const changed: unknown = { ...state, [field]: value }
      if (!isDrillState(changed)) return
      for (const grade of drillGrades) expect(isDrillState(afterDrill(changed, grade, now + day))).toBe(true)
    }),
  )
})

test('R22 due claims come first, the longest due at their head, then new ones, the weakest answered first; what is not due yet waits by when it will be', () => {
  const debate = debateFrom('- a\n- b\n- c\n- d\n+ ours\n  - e\n- f')
  const known = new Map([
    ['a', { ...afterDrill(undefined, 'good', now), due: now - 2 * day }],
    ['c', { ...afterDrill(undefined, 'good', now), due: now - 3 * day }],
    ['f', { ...afterDrill(undefined, 'good', now), due: now + 2 * day }],
    ['d', { ...afterDrill(undefined, 'good', now), due: now + day }],
  ])
  const strength: Record<string, number> = { b: 0.4, e: 0 }
  const queue = drillQueue(debate, 'pro', known, (id) => strength[id] ?? 0, now)
  expect(queue).toEqual({ now: ['c', 'a', 'e', 'b'], due: 2, fresh: 2, later: ['d', 'f'], next: now + day })
})

test('R23 only claims of the other side are practised, each once, and references with their originals', () => {
  fc.assert(
    fc.property(anyDebate(), fc.constantFrom('pro' as const, 'con' as const), (debate, side) => {
      const queue = drillQueue(debate, side, new Map(), () => 0, now)
      expect(new Set(queue.now).size).toBe(queue.now.length)
      for (const id of queue.now) {
        expect(id).not.toBe(debate.motion)
        expect(sideOf(debate, id)).not.toBe(side)
        expect(needClaim(debate, id).reference).toBeUndefined()
      }
    }),
  )
})

test('R23 ten thousand claims, each under the one before, are queued without recursion', () => {
  const queue = drillQueue(largeDebate('deep', 10_000), 'pro', new Map(), () => 0, now)
  expect(queue.now).toHaveLength(5_000)
})
