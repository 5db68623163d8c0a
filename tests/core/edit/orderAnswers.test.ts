// @vitest-environment node
import { expect, test } from 'vitest'
import { orderAnswers } from '../../../src/core/edit/orderAnswers.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { type Edit, prove, proveRefused } from './prove.ts'
import { debateFrom, sketchOf } from './sketch.ts'

const start = debateFrom('+ a\n  - p\n  - q\n  _ u\n  + s')

const ordering =
  (...answers: string[]): Edit =>
  (debate, clerk) =>
    orderAnswers(debate, { claim: 'a', answers }, clerk)

/** Claims by the order that a person gave them. */
function ranked(debate: Debate): string[] {
  const rank = (id: string) => needClaim(debate, id).rank
  return ['p', 'q', 'u', 's']
    .filter((id) => rank(id) !== undefined)
    .sort((a, b) => ((rank(a) as string) < (rank(b) as string) ? -1 : 1))
}

test('E55: answers are said in the order that a person gives them, and stand where they stood', () => {
  const { debate, change } = prove(start, ordering('u', 'p', 'q'))
  expect(ranked(debate)).toEqual(['u', 'p', 'q'])
  expect(sketchOf(debate)).toBe(sketchOf(start))
  expect(change).toMatchObject({ label: 'order-answers', claim: 'a' })
  const again = prove(debate, ordering('q', 'u', 'p'))
  expect(ranked(again.debate)).toEqual(['q', 'u', 'p'])
  // Only what changes its place is written.
  expect(prove(debate, ordering('u', 'q', 'p')).change.patches).toHaveLength(2)
})

test('E55: the order goes back to how strong they are', () => {
  const { debate } = prove(start, ordering('u', 'p', 'q'))
  const back = prove(debate, (before, clerk) =>
    orderAnswers(before, { claim: 'a', answers: ['p', 'q', 'u'], byStrength: true }, clerk),
  )
  expect(ranked(back.debate)).toEqual([])
  expect(needClaim(back.debate, 'p')).not.toHaveProperty('rank')
})

test('E55: what is gone is passed over; refused where the claim is gone or nothing changes', () => {
  expect(ranked(prove(start, ordering('gone', 'q', 'p')).debate)).toEqual(['q', 'p'])
  const { debate } = prove(start, ordering('u', 'p', 'q'))
  proveRefused(debate, ordering('u', 'p', 'q'), 'nothing-to-change')
  proveRefused(start, ordering(), 'nothing-to-change')
  proveRefused(
    start,
    (before, clerk) => orderAnswers(before, { claim: 'a', answers: ['p'], byStrength: true }, clerk),
    'nothing-to-change',
  )
  proveRefused(start, (before, clerk) => orderAnswers(before, { claim: 'gone', answers: ['p'] }, clerk), 'claim-gone')
})
