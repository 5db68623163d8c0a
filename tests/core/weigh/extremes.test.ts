// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import { balanced } from '../../../src/core/weigh/balanced.ts'
import { judgementOf } from '../../../src/core/weigh/judgement.ts'
import { methods } from '../../../src/core/weigh/semantics.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { strengthsOf } from '../../../src/core/weigh/strengths.ts'
import { anyBrokenDebate, debateOf } from '../anyDebate.ts'
import { frameworkFrom, strengthsByName } from './rawFramework.ts'
import { ballotOf, claim, ids, motion, motionOn } from './sample.ts'

describe.each(methods)('%s', (method) => {
  test.each(['supports', 'rebuts', 'undercuts'] as const)(
    'W15 ten thousand claims deep, each %s the one above',
    (relation) => {
      const deep = Array.from({ length: 10_000 }, (_, i) =>
        claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, i === 0 ? 'supports' : relation),
      )
      const given = standings(debateOf([motion, ...deep], [ballotOf()]), ballotOf(), method)
      expect(given.of('c9999')).toBe(0.5)
      expect(given.motion).toBeGreaterThan(0.5)
      expect(given.motion).toBeLessThan(1)
    },
  )

  test('W15 ten thousand claims side by side', () => {
    const wide = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, 'm', i % 2 === 0 ? 'supports' : 'rebuts'))
    expect(motionOn(wide, ballotOf(), method)).toBeCloseTo(0.5, 9)
  })

  test('W16 an unsound debate neither throws nor hangs, and every standing lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyBrokenDebate(), (debate) => {
        const given = standings(debate, debate.ballots.b0 as Ballot, method)
        const judgement = judgementOf(given, 0.4)
        const conceded = ids(debate).map(judgement.conceded)
        for (const value of [given.motion, ...ids(debate).map(given.of), ...conceded]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        for (const id of [...judgement.decisive, ...(judgement.flipSet() ?? [])]) expect(ids(debate)).toContain(id)
        for (const need of ids(debate).map(judgement.flipPoint))
          expect(need === null || (need >= 0 && need <= 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

test('W16 a motion that hangs under its own answers ends, and stands at its conviction', () => {
  const ballot = ballotOf({ m: 0.7, a: 0.9, b: 0.2 })
  const ringed = { ...motion, parent: 'b' }
  const given = standings(debateOf([ringed, claim('a', 'm', 'rebuts'), claim('b', 'a', 'supports')], []), ballot)
  expect([given.motion, given.of('a'), given.of('b')]).toEqual([0.7, 0.9, 0.2])
})

test('W16 claims on a ring, and references that close one, count as their conviction; the rest is weighed', () => {
  const ballot = ballotOf({ a: 0.7, b: 0.6, o: 0.8, r: 0.3, p: 0.9, lost: 0.4, under: 0.9 })
  const claims = [
    motion,
    claim('a', 'b', 'rebuts'),
    claim('b', 'a', 'supports'),
    claim('o', 'm', 'supports'),
    claim('r', 'o', 'rebuts', { reference: 'o' }),
    claim('p', 'm', 'supports'),
    claim('lost', 'gone', 'supports'),
    claim('under', 'lost', 'rebuts'),
  ]
  const given = standings(debateOf(claims, [ballot]), ballot)
  expect([given.of('a'), given.of('b'), given.of('o'), given.of('r')]).toEqual([0.7, 0.6, 0.8, 0.3])
  expect(given.of('lost')).toBeLessThan(0.4)
  expect(given.motion).toBe(motionOn([claim('o', 'm', 'supports'), claim('p', 'm', 'supports')], ballot))
})

test('W16 a missing motion stands at the ballot’s default; asking for a missing claim is a mistake', () => {
  const ballot = ballotOf()
  const given = standings(debateOf([claim('a', 'm', 'supports')], [ballot]), ballot)
  expect(given.motion).toBe(0.5)
  expect(() => given.of('m')).toThrow('There is no claim m')
})

test('W16 weights out of range count as the nearest end', () => {
  const [a, b] = [claim('a', 'm', 'supports'), claim('b', 'm', 'rebuts')]
  const beyond = ballotOf({ a: 3, b: -2, m: Number.NaN }, { a: 9, b: 1 })
  expect(motionOn([a, b], beyond)).toBe(motionOn([a, b], ballotOf({ a: 1, b: 0, m: 0 }, { a: 1, b: 1 })))
})

test('W16 answers under a reference, which has none of its own, count for nothing there', () => {
  const ballot = ballotOf({ o: 0.8, p: 0.6 })
  const sound = [
    claim('o', 'm', 'supports'),
    claim('p', 'm', 'supports'),
    claim('r', 'p', 'rebuts', { reference: 'o' }),
  ]
  const argued = [...sound, claim('x', 'r', 'rebuts', { reference: 'p' }), claim('y', 'r', 'supports')]
  expect(motionOn(argued, ballot)).toBe(motionOn(sound, ballot))
})

describe('rings', () => {
  const ring = [
    { src: ['a'], dst: 'b', pol: 1 },
    { src: ['b'], dst: 'a', pol: -1 },
  ]

  test('W16 nodes on a ring count as their base score, those beyond it are weighed as ever', () => {
    const nodes = { a: 0.7, b: 0.4, x: 0.5, y: 0.9 }
    const beyond = [
      { src: ['a'], dst: 'x', pol: 1 },
      { src: ['y'], dst: 'a', pol: -1 },
    ]
    const strengths = strengthsByName({ nodes, edges: [...ring, ...beyond] }, balanced)
    expect(strengths.a).toBe(0.7)
    expect(strengths.b).toBe(0.4)
    const alone = strengthsByName({ nodes: { a: 0.7, x: 0.5 }, edges: [{ src: ['a'], dst: 'x', pol: 1 }] }, balanced)
    expect(strengths.x).toBe(alone.x)
  })

  test('W16 links that undercut each other in a ring keep their relevance', () => {
    const nodes = { x: 0.5, p: 0.6, q: 0.8 }
    const edges = [
      { src: ['p'], dst: 1, pol: -1 },
      { src: ['q'], dst: 0, pol: -1 },
      { src: ['q'], dst: 'x', pol: 1 },
    ]
    const { pulls } = strengthsOf(frameworkFrom({ nodes, edges }), balanced)
    // The link of p, and for q, which is a premise of two, those of the nodes that stand for it.
    expect([pulls[1], pulls[3], pulls[4]]).toEqual([0.6, 0.8, 0.8])
  })
})
