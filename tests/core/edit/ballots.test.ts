// @vitest-environment node
import { produce } from 'immer'
import { expect, test } from 'vitest'
import { addBallot, copyBallot, removeBallot, renameBallot } from '../../../src/core/edit/ballots.ts'
import { weigh } from '../../../src/core/edit/weigh.ts'
import { weightSet } from '../../../src/core/model/ballot.ts'
import { ballotsOf, type Debate } from '../../../src/core/model/debate.ts'
import { edited, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom('+ a\n- d')

function names(debate: Debate): string[] {
  return ballotsOf(debate).map(({ name }) => name)
}

test('E13: a blank ballot comes after the others', () => {
  const { debate, change } = prove(start, (before, clerk) => addBallot(before, { name: '  Lay judge ' }, clerk))
  expect(names(debate)).toEqual(['Judge', 'Coach', 'Lay judge'])
  expect(change.label).toBe('add-ballot')
})

test('E13: it comes last even where the keys of the others are equal or broken', () => {
  for (const [first, second] of [
    ['a0', 'a0'],
    ['zz', 'zz!'],
    ['', ''],
    ['~', '~~'],
  ] as const) {
    let debate = produce(start, (draft) => {
      for (const [id, order] of [
        ['judge', first],
        ['coach', second],
      ] as const) {
        const ballot = draft.ballots[id]
        if (ballot !== undefined) ballot.order = order
      }
    })
    for (const name of ['x', 'y', 'z'])
      debate = prove(debate, (before, clerk) => addBallot(before, { name }, clerk), undefined, testClerk(name)).debate
    expect(names(debate).slice(2)).toEqual(['x', 'y', 'z'])
  }
})

test('E13: a ballot gets another name', () => {
  const { debate } = prove(start, (before, clerk) => renameBallot(before, { ballot: 'judge', name: 'Chair' }, clerk))
  expect(names(debate)).toEqual(['Chair', 'Coach'])
})

test('E13: a copy has the same weights, and then goes its own way', () => {
  const weights = { claim: 'a', weight: 'conviction' } as const
  const weighed = edited(weigh(start, { ...weights, ballot: 'judge', value: 0.9 }, testClerk('w'))).debate
  const { debate } = prove(weighed, (before, clerk) => copyBallot(before, { ballot: 'judge', name: 'Copy' }, clerk))
  expect(names(debate)).toEqual(['Judge', 'Coach', 'Copy'])
  const ballot = ballotsOf(debate)[2]?.id ?? ''
  const later = prove(debate, (before) => weigh(before, { ...weights, ballot, value: 0.1 }, testClerk('x'))).debate
  expect(ballotsOf(later).map((each) => weightSet(each, 'conviction', 'a'))).toEqual([0.9, undefined, 0.1])
})

test('E13: a ballot is deleted with its weights; a debate keeps one at least', () => {
  const { debate } = prove(start, (before, clerk) => removeBallot(before, { ballot: 'judge' }, clerk))
  expect(names(debate)).toEqual(['Coach'])
  proveRefused(debate, (before, clerk) => removeBallot(before, { ballot: 'coach' }, clerk), 'last-ballot')
})

test('E13: refused without a name, for what is gone, and where it changes nothing', () => {
  for (const name of ['', ' \t']) {
    proveRefused(start, (debate, clerk) => addBallot(debate, { name }, clerk), 'name-missing')
    proveRefused(start, (debate, clerk) => renameBallot(debate, { ballot: 'judge', name }, clerk), 'name-missing')
    proveRefused(start, (debate, clerk) => copyBallot(debate, { ballot: 'judge', name }, clerk), 'name-missing')
  }
  for (const ballot of ['gone', 'toString', '__proto__']) {
    proveRefused(start, (debate, clerk) => renameBallot(debate, { ballot, name: 'x' }, clerk), 'ballot-gone')
    proveRefused(start, (debate, clerk) => copyBallot(debate, { ballot, name: 'x' }, clerk), 'ballot-gone')
    proveRefused(start, (debate, clerk) => removeBallot(debate, { ballot }, clerk), 'ballot-gone')
  }
  proveRefused(
    start,
    (debate, clerk) => renameBallot(debate, { ballot: 'judge', name: ' Judge ' }, clerk),
    'nothing-to-change',
  )
})
