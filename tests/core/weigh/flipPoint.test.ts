// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { judgementOf } from '../../../src/core/weigh/judgement.ts'
import { type Method, methods } from '../../../src/core/weigh/semantics.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { debateOf } from '../anyDebate.ts'
import { plainly } from './plainStanding.ts'
import { anyContest, ballotOf, claim, ids, motion, slack } from './sample.ts'

/** Where the motion stands, from scratch, while a claim is held at a strength, whatever is said about it. */
function holding(debate: Debate, ballot: Ballot, method: Method, id: ClaimId): (strength: number) => number {
  return (strength) => plainly(debate, ballot, method, { strengths: { [id]: strength } }).motion
}

/** Whether the motion passes the threshold while a claim goes from 0 to 1 in equal steps. */
function crosses(motionAt: (strength: number) => number, threshold: number, steps: number): boolean {
  const offs = Array.from({ length: steps + 1 }, (_, i) => motionAt(i / steps) - threshold)
  return offs.some((off) => off > slack) && offs.some((off) => off < -slack)
}

describe.each(methods)('%s', (method) => {
  test('W24 a claim held at its flip point puts the motion at the threshold', () => {
    let given = 0
    fc.assert(
      fc.property(anyContest(method), ({ debate, ballot, given: weighed, threshold }) => {
        const { flipPoint } = judgementOf(weighed, threshold)
        for (const id of ids(debate)) {
          const need = flipPoint(id)
          if (need === null) continue
          given++
          expect(need).toBeGreaterThanOrEqual(0)
          expect(need).toBeLessThanOrEqual(1)
          const off = holding(debate, ballot, method, id)(need) - threshold
          expect(Math.abs(off), `${id} at ${need}`).toBeLessThanOrEqual(slack)
        }
      }),
      { numRuns: 80 },
    )
    expect(given).toBeGreaterThan(100)
  })

  test('W25 a claim of a tree that has none cannot flip the motion alone, whatever its strength', () => {
    fc.assert(
      fc.property(anyContest(method, { references: false }), ({ debate, ballot, given, threshold }) => {
        const { flipPoint } = judgementOf(given, threshold)
        for (const id of ids(debate)) {
          const possible = crosses(holding(debate, ballot, method, id), threshold, 25)
          if (possible) expect(flipPoint(id), id).not.toBeNull()
        }
      }),
      { numRuns: 40 },
    )
  })

  test('W25 nor can one of a debate with references, but for needs that are very narrow', () => {
    fc.assert(
      fc.property(anyContest(method), ({ debate, ballot, given, threshold }) => {
        const { flipPoint } = judgementOf(given, threshold)
        for (const id of ids(debate)) {
          const possible = crosses(holding(debate, ballot, method, id), threshold, 4)
          if (possible) expect(flipPoint(id), id).not.toBeNull()
        }
      }),
      { numRuns: 60 },
    )
  })

  test('W24 on a tree with the least change of that claim: no strength nearer to its own does', () => {
    fc.assert(
      fc.property(anyContest(method, { references: false }), ({ debate, ballot, given, threshold }) => {
        const { flipPoint } = judgementOf(given, threshold)
        for (const id of ids(debate)) {
          const need = flipPoint(id)
          if (need === null || id === debate.motion) continue
          const motionAt = holding(debate, ballot, method, id)
          const side = Math.sign(given.motion - threshold)
          for (const part of [0.1, 0.4, 0.7, 0.95]) {
            const off = motionAt(given.of(id) + part * (need - given.of(id))) - threshold
            if (Math.abs(off) > slack) expect(Math.sign(off), `${id} ${part}`).toBe(side)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a claim that speaks for the motion and, where it is referred to, against what speaks for it', () => {
  // From 0 to 1 the original first lifts the motion, then lowers it: two of its strengths make the same standing.
  const claims = [
    motion,
    claim('o', 'm', 'supports'),
    claim('p', 'm', 'supports'),
    claim('r', 'p', 'rebuts', { text: '', reference: 'o' }),
    claim('y', 'o', 'supports'),
    claim('z', 'o', 'rebuts'),
  ]
  const debate = debateOf(claims, [])

  // The peak is where o stands at 0.21. Here o is nearer to one of the two, and what hangs under it reaches the other only.
  test.each([
    ['above', 'y', 0.19],
    ['below', 'z', 0.23],
  ])('W25 what hangs under it can flip by the one %s where the nearer one is out of its reach', (_, strong, o) => {
    const ballot = ballotOf({ m: 0.5, o, p: 0.8, y: 0.02, z: 0.02 }, { o: 0.4, p: 1, r: 1, y: 0, z: 0, [strong]: 1 })
    const given = standings(debate, ballot)
    const { flipPoint } = judgementOf(given, given.motion - 1e-3)
    const motionAt = holding(debate, ballot, 'balanced', strong)
    expect(crosses(motionAt, given.motion - 1e-3, 20)).toBe(true)
    const need = flipPoint(strong)
    expect(need).not.toBeNull()
    expect(motionAt(need as number)).toBeCloseTo(given.motion - 1e-3, 12)
  })
})

test('W24 the motion’s own flip point is the threshold; what is not there has none', () => {
  const given = standings(debateOf([motion, claim('a', 'm', 'supports')], []), ballotOf())
  expect(judgementOf(given, 0.6).flipPoint('m')).toBe(0.6)
  expect(judgementOf(given, 0.6).flipPoint('gone')).toBeNull()
})
