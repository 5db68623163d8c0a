// @vitest-environment node
import { expect, test } from 'vitest'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { incomingBranch } from '../../src/session/incomingBranch.ts'
import { debateOf } from '../core/anyDebate.ts'
import { claim, motion } from '../core/weigh/sample.ts'

const ballot = (id: string, name: string, conviction: Record<string, number> = {}) => ({
  ...blankBallot({ id, order: `a${id}`, name }),
  conviction: shelfOf(Object.entries(conviction)),
})
const claims = [motion, claim('a', 'm', 'supports')]
const here = debateOf(claims, [ballot('0', 'Judge'), ballot('1', 'Coach')])
const meeting = (...ballots: ReturnType<typeof ballot>[]) => {
  const { alike, strange } = incomingBranch(debateOf(claims, ballots), here, '0')
  return { alike: Object.fromEntries(alike), strange: strange.map(({ name }) => name) }
}

test('F321 a ballot that comes in means the one of its name, and the first one the ballot that counts', () => {
  expect(meeting(ballot('5', 'Lay judge', { a: 0.1 }), ballot('6', 'Coach', { a: 0.2 }))).toEqual({
    alike: { 5: '0', 6: '1' },
    strange: [],
  })
})

test('F321 two ballots that come in never mean the same one', () => {
  expect(meeting(ballot('5', 'Lay judge', { a: 0.1 }), ballot('6', 'Judge', { a: 0.2 }))).toEqual({
    alike: { 6: '0' },
    strange: ['Lay judge'],
  })
  expect(meeting(ballot('5', 'Judge', { a: 0.1 }), ballot('6', 'Judge', { a: 0.2 }))).toEqual({
    alike: { 5: '0' },
    strange: ['Judge'],
  })
})

test('F321 a ballot that says nothing of what comes in is not missed', () => {
  expect(meeting(ballot('5', 'Judge'), ballot('6', 'Lay judge'), ballot('7', 'Mayor', { a: 1 }))).toEqual({
    alike: { 5: '0' },
    strange: ['Mayor'],
  })
})
