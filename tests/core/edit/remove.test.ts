// @vitest-environment node
import { expect, test } from 'vitest'
import { addEvidence } from '../../../src/core/edit/evidence.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { weigh } from '../../../src/core/edit/weigh.ts'
import { weightSet } from '../../../src/core/model/ballot.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { ballotOf, claimOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { cardsOf } from '../../../src/core/model/evidence.ts'
import { edited, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom(`
+ a
  + p {1}
    - x
  + q {1}
  + r {1}
- d
  + =x
    _ u
  - =a {2}
  - s {2}
`)

const removing = (claim: ClaimId) => (debate: Debate) => remove(debate, { claim }, testClerk())

function withWeights(
  debate: Debate,
  weights: readonly (readonly [ClaimId, 'conviction' | 'relevance', number])[],
): Debate {
  const clerk = testClerk('w')
  return weights.reduce(
    (now, [claim, weight, value]) => edited(weigh(now, { ballot: 'coach', claim, weight, value }, clerk)).debate,
    debate,
  )
}

test('E10: a claim goes with all that hangs under it', () => {
  const { change } = prove(debateFrom('+ a\n  - b\n    _ c\n  + e\n- d'), removing('a'), '- d')
  expect(change).toMatchObject({ label: 'delete', claim: 'a' })
})

test('E10: references elsewhere to what goes become claims of their own, with its words and evidence', () => {
  const clerk = testClerk('e')
  const sourced = edited(addEvidence(start, { claim: 'x', fields: { title: 'Source', quote: 'q' } }, clerk)).debate
  const { debate } = prove(
    sourced,
    removing('a'),
    `
    - d
      + x
        _ u
      - a {1}
      - s {1}
    `,
  )
  expect(needClaim(debate, '=x').reference).toBeUndefined()
  expect(cardsOf(debate, needClaim(debate, '=x')).map(({ title }) => title)).toEqual(['Source'])
  // The note and tags of a reference are its own, and stay so.
  expect(needClaim(debate, '=x').note).toBe('')
})

test('E10: what was a reference takes over the conviction, and keeps its own relevance', () => {
  const weighed = withWeights(start, [
    ['x', 'conviction', 0.9],
    ['x', 'relevance', 0.1],
    ['=x', 'relevance', 0.7],
  ])
  const { debate } = prove(weighed, removing('x'))
  const coach = ballotOf(debate, 'coach')
  expect(weightSet(coach, 'conviction', '=x')).toBe(0.9)
  expect(weightSet(coach, 'relevance', '=x')).toBe(0.7)
  expect(weightSet(ballotOf(debate, 'judge'), 'conviction', '=x')).toBeUndefined()
})

test('E10: a reference goes alone, and one that goes with its original is no claim of its own', () => {
  const { debate } = prove(start, removing('=x'))
  expect(claimOf(debate, 'x')).toBeDefined()
  expect(claimOf(debate, 'u')).toBeUndefined()
  prove(debateFrom('+ a\n  + b\n    + c\n  - d\n    + =c\n+ e'), removing('a'), '+ e')
})

test('E10: two references to one original become two claims', () => {
  const { debate } = prove(debateFrom("+ a\n- b\n  + =a\n- c\n  - =a'"), removing('a'), '- b\n  + a\n- c\n  - a')
  expect(needClaim(debate, '=a').reference).toBeUndefined()
})

test('E10: the weights of what goes leave every ballot', () => {
  const weighed = withWeights(start, [
    ['a', 'conviction', 0.9],
    ['p', 'relevance', 0.2],
    ['s', 'relevance', 0.2],
  ])
  const { debate } = prove(weighed, removing('a'))
  const coach = ballotOf(debate, 'coach')
  expect(weightSet(coach, 'conviction', 'a')).toBeUndefined()
  expect(weightSet(coach, 'relevance', 'p')).toBeUndefined()
  expect(weightSet(coach, 'relevance', 's')).toBe(0.2)
})

test('E10: a group of three loses one and stays; a group of two dissolves', () => {
  const { debate } = prove(start, removing('p'))
  expect([needClaim(debate, 'q').group, needClaim(debate, 'r').group]).toEqual(['1', '1'])
  expect(needClaim(prove(start, removing('s')).debate, '=a').group).toBeUndefined()
  expect(needClaim(prove(start, removing('=a')).debate, 's').group).toBeUndefined()
})

test('E10: a deep chain is deleted without a recursion overflow', () => {
  let text = ''
  for (let i = 0; i < 400; i++) text += `${'  '.repeat(i)}+ c${i}\n`
  prove(debateFrom(text), removing('c0'), '')
})

test('E10: refused for the motion and for what is gone', () => {
  proveRefused(start, removing('m'), 'motion-stays')
  proveRefused(start, removing('gone'), 'claim-gone')
})
