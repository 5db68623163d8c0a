// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { judgementOf } from '../../../src/core/weigh/judgement.ts'
import { type Method, methods } from '../../../src/core/weigh/semantics.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { type Verdict, verdictOf } from '../../../src/core/weigh/verdict.ts'
import { debateOf } from '../anyDebate.ts'
import { plainly } from './plainStanding.ts'
import { anyContest, ballotOf, claim, conceding, ids, motion, slack } from './sample.ts'

/** The verdict from scratch once some claims are conceded. */
function verdictWithout(debate: Debate, ballot: Ballot, method: Method, threshold: number) {
  return (conceded: readonly ClaimId[]): Verdict =>
    verdictOf(plainly(debate, conceding(debate, ballot, conceded), method).motion, threshold)
}

const others = (debate: Debate): ClaimId[] => ids(debate).filter((id) => id !== debate.motion)

describe.each(methods)('%s', (method) => {
  test('W26 decisive are just the claims whose concession changes the verdict', () => {
    let decisive = 0
    fc.assert(
      fc.property(anyContest(method), ({ debate, ballot, given, threshold }) => {
        const judgement = judgementOf(given, threshold)
        const without = verdictWithout(debate, ballot, method, threshold)
        expect(judgement.verdict).toBe(without([]))
        const expected = others(debate).filter((id) => without([id]) !== judgement.verdict)
        expect([...judgement.decisive].sort()).toEqual(expected.sort())
        decisive += expected.length
      }),
      { numRuns: 60 },
    )
    expect(decisive).toBeGreaterThan(10)
  })

  test('W26 the shakiest come first: those whose own strength would have to change least', () => {
    fc.assert(
      fc.property(anyContest(method), ({ given, threshold }) => {
        const { decisive, flipPoint } = judgementOf(given, threshold)
        const margins = decisive.map((id) => Math.abs(given.of(id) - (flipPoint(id) ?? Number.POSITIVE_INFINITY)))
        expect(margins).toEqual(margins.toSorted((a, b) => (a === b ? 0 : a - b)))
      }),
      { numRuns: 60 },
    )
  })

  test('W27 a flip set flips the verdict, and no longer when any one of it is not conceded', () => {
    let sets = 0
    fc.assert(
      fc.property(anyContest(method), ({ debate, ballot, given, threshold }) => {
        const judgement = judgementOf(given, threshold)
        const set = judgement.flipSet()
        expect(judgement.flipSet()).toBe(set)
        if (set === null) return
        sets++
        const wanted = judgement.verdict === 'con' ? 'pro' : 'con'
        const without = verdictWithout(debate, ballot, method, threshold)
        expect(without(set)).toBe(wanted)
        for (const kept of set) expect(without(set.filter((id) => id !== kept))).not.toBe(wanted)
      }),
      { numRuns: 60 },
    )
    expect(sets).toBeGreaterThan(10)
  })

  test('W27 on a tree there is one just where conceding all that argues for the verdict’s side flips it', () => {
    fc.assert(
      fc.property(anyContest(method, { references: false }), ({ debate, ballot, given, threshold }) => {
        const judgement = judgementOf(given, threshold)
        const side = judgement.verdict === 'con' ? 'con' : 'pro'
        const wanted = side === 'con' ? 'pro' : 'con'
        const all = others(debate).filter((id) => sideOf(debate, id) === side)
        const possible = verdictWithout(debate, ballot, method, threshold)(all) === wanted
        expect(judgement.flipSet() !== null).toBe(possible)
      }),
      { numRuns: 60 },
    )
  })
})

/** Judges a debate of these claims under the motion, Pro at its start. */
function judge(claims: readonly Claim[], ballot: Ballot, method: Method) {
  const debate = debateOf([motion, ...claims], [])
  return judgementOf(standings(debate, ballot, method))
}

test('W27 two full refutations, neither of which matters beside the other, are conceded together', () => {
  const ballot = ballotOf({ m: 0.6, a: 1, b: 1 }, { a: 1, b: 1 })
  const { conceded, decisive, flipSet } = judge(
    [claim('a', 'm', 'rebuts'), claim('b', 'm', 'rebuts')],
    ballot,
    'knock-out',
  )
  expect([conceded('a'), conceded('b')]).toEqual([0, 0])
  expect(decisive).toEqual([])
  expect([...(flipSet() ?? [])].sort()).toEqual(['a', 'b'])
})

test.each(methods)('W27 %s: a hundred supports, none of which shows by itself', (method) => {
  const many = Array.from({ length: 100 }, (_, i) => claim(`a${i}`, 'm', 'supports'))
  const ballot = { ...ballotOf({ m: 0.4 }), defaults: { conviction: 0.9, relevance: 0.9 } }
  const { decisive, flipSet } = judge(many, ballot, method)
  expect(decisive).toEqual([])
  const set = flipSet() ?? []
  const debate = debateOf([motion, ...many], [])
  const without = verdictWithout(debate, ballot, method, 0.5)
  expect(without(set)).toBe('con')
  expect(without(set.slice(1))).toBe('pro')
})

test.each([
  ['a', 'b'],
  ['b', 'a'],
])('W27 of a group, the member that falls elsewhere too is tried by itself: %s, linked to %s', (original, other) => {
  // Conceding just the group is not enough; the reference stands on.
  const claims = [
    claim(original, 'm', 'supports', { group: 'g' }),
    claim(other, 'm', 'supports', { group: 'g' }),
    claim('x', 'm', 'supports'),
    claim('r', 'x', 'supports', { text: '', reference: original }),
  ]
  const ballot = ballotOf({ m: 0.3, a: 0.9, b: 0.9, x: 0.35 }, { a: 1, b: 1, x: 0.62, r: 1 })
  const { conceded, verdict, flipSet } = judge(claims, ballot, 'balanced')
  expect(verdict).toBe('pro')
  expect(conceded(original)).toBeLessThan(conceded(other) - slack)
  expect(flipSet()).toEqual([original])
})

test('W27 ten thousand claims: a set of thousands is found in a few seconds', () => {
  const wide = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, 'm', i % 3 === 0 ? 'rebuts' : 'supports'))
  const ballot = { ...ballotOf({ m: 0.5 }), defaults: { conviction: 0.5, relevance: 0.01 } }
  const started = performance.now()
  const set = judge(wide, ballot, 'cautious').flipSet() ?? []
  expect(performance.now() - started).toBeLessThan(5000)
  // Of 6,666 supports one less must be left than there are rebuttals, 3,334.
  expect(set).toHaveLength(3333)
})

test('W26 a debate without its motion, or with nothing in it, decides nothing', () => {
  const lost = judgementOf(standings(debateOf([claim('a', 'm', 'supports')], []), ballotOf()))
  expect([lost.verdict, lost.decisive, lost.flipSet(), lost.flipPoint('a')]).toEqual(['even', [], null, null])
  const empty = judge([], ballotOf({ m: 0.7 }), 'balanced')
  expect([empty.verdict, empty.decisive, empty.flipSet()]).toEqual(['pro', [], null])
})
