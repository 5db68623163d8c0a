// @vitest-environment node
import { expect, test } from 'vitest'
import { clearWeight, weigh } from '../../../src/core/edit/weigh.ts'
import { type Weight, weightOf, weightSet } from '../../../src/core/model/ballot.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { ballotOf, type Debate } from '../../../src/core/model/debate.ts'
import { prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom('+ a\n- d\n  + =a')

const weighing =
  (claim: ClaimId, weight: Weight, value: number, ballot = 'judge') =>
  (debate: Debate) =>
    weigh(debate, { ballot, claim, weight, value, step: 's' }, testClerk())

function set(debate: Debate, weight: Weight, claim: ClaimId): number | undefined {
  return weightSet(ballotOf(debate, 'judge'), weight, claim)
}

test('E12: a weight is set on one ballot only, from 0 to 1', () => {
  for (const value of [0, 0.25, 1]) {
    const { debate, change } = prove(start, weighing('a', 'conviction', value))
    expect(set(debate, 'conviction', 'a')).toBe(value)
    expect(weightSet(ballotOf(debate, 'coach'), 'conviction', 'a')).toBeUndefined()
    expect(change).toMatchObject({ label: 'weigh', claim: 'a', step: 's' })
  }
  expect(weightOf(ballotOf(start, 'judge'), 'conviction', 'a')).toBe(0.5)
})

test('E12: minus zero, which JSON does not know, counts as zero', () => {
  const { debate } = prove(start, weighing('a', 'conviction', -0))
  expect(set(debate, 'conviction', 'a')).toBe(0)
})

test('E12: the conviction of a reference is its original’s; relevance belongs to each place', () => {
  const { debate } = prove(start, weighing('=a', 'conviction', 0.9))
  expect([set(debate, 'conviction', 'a'), set(debate, 'conviction', '=a')]).toEqual([0.9, undefined])
  const { debate: placed } = prove(debate, weighing('=a', 'relevance', 0.1))
  expect([set(placed, 'relevance', 'a'), set(placed, 'relevance', '=a')]).toEqual([undefined, 0.1])
  const { debate: cleared, change } = prove(placed, (before, clerk) =>
    clearWeight(before, { ballot: 'judge', claim: '=a' }, clerk),
  )
  expect([set(cleared, 'conviction', 'a'), set(cleared, 'relevance', '=a')]).toEqual([undefined, undefined])
  expect(change.label).toBe('clear-weight')
})

test('E12: one weight alone can be unset', () => {
  const both = prove(prove(start, weighing('a', 'conviction', 0.9)).debate, weighing('a', 'relevance', 0.8)).debate
  const without = (weight: Weight) =>
    prove(both, (before, clerk) => clearWeight(before, { ballot: 'judge', claim: 'a', weight }, clerk)).debate
  expect(set(without('conviction'), 'relevance', 'a')).toBe(0.8)
  expect(set(without('conviction'), 'conviction', 'a')).toBeUndefined()
  expect(set(without('relevance'), 'conviction', 'a')).toBe(0.9)
  expect(set(without('relevance'), 'relevance', 'a')).toBeUndefined()
})

test('E12: refused out of range, on what is gone, and where it changes nothing', () => {
  for (const value of [-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY]) {
    proveRefused(start, weighing('a', 'conviction', value), 'weight-out-of-range')
  }
  proveRefused(start, weighing('gone', 'conviction', 0.5), 'claim-gone')
  for (const ballot of ['gone', 'toString', '__proto__']) {
    proveRefused(start, weighing('a', 'conviction', 0.5, ballot), 'ballot-gone')
    proveRefused(start, (debate, clerk) => clearWeight(debate, { ballot, claim: 'a' }, clerk), 'ballot-gone')
  }
  const set = prove(start, weighing('a', 'conviction', 0.5)).debate
  proveRefused(set, weighing('a', 'conviction', 0.5), 'nothing-to-change')
  proveRefused(
    start,
    (debate, clerk) => clearWeight(debate, { ballot: 'judge', claim: 'a' }, clerk),
    'nothing-to-change',
  )
  proveRefused(start, (debate, clerk) => clearWeight(debate, { ballot: 'judge', claim: 'gone' }, clerk), 'claim-gone')
})
