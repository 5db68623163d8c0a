// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankBallot } from '../../../src/core/model/ballot.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../../src/core/model/claim.ts'
import { needClaim } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { explain } from '../../../src/core/weigh/explain.ts'
import { methods } from '../../../src/core/weigh/semantics.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { anyWeighedDebate, debateOf } from '../anyDebate.ts'

function claim(id: ClaimId, parent: ClaimId | null, relation: Relation, more: Partial<Claim> = {}): Claim {
  return { ...bareClaim({ id, parent, order: 'a0', relation }, id), ...more }
}

const motion = claim('m', null, 'supports')

test.each(methods)('W40 %s: the start and the points of all shares add up to the standing', (method) => {
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      const given = standings(debate, ballot, method)
      for (const [id] of entries(debate.claims)) {
        const { start, shares, standing } = explain(debate, ballot, given, id)
        const sum = shares.reduce((total, { points }) => total + points, start)
        expect(Math.abs(sum - standing), id).toBeLessThanOrEqual(1e-12)
        expect(standing).toBe(given.of(id))
      }
    }),
  )
})

test('W40 Balanced: each share has its part of the move as its ±2c has in the log-odds', () => {
  const logit = (p: number): number => Math.log(p / (1 - p))
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      const given = standings(debate, ballot)
      for (const [id] of entries(debate.claims)) {
        const { start, shares, standing, sharing } = explain(debate, ballot, given, id)
        expect(sharing).toBe('log-odds')
        const moved = logit(standing) - logit(start)
        const odds = shares.reduce((sum, { polarity, pull }) => sum + 2 * polarity * pull, 0)
        expect(moved).toBeCloseTo(odds, 7)
        for (const { polarity, pull, points } of shares) {
          expect(points * odds).toBeCloseTo(2 * polarity * pull * (standing - start), 9)
          if (points !== 0) expect(Math.sign(points)).toBe(polarity)
        }
      }
    }),
  )
})

test('W41 a share names what its pull is made of', () => {
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      const given = standings(debate, ballot)
      for (const [id] of entries(debate.claims)) {
        for (const { claims, relevance, letThrough, strength, pull } of explain(debate, ballot, given, id).shares) {
          expect(relevance * letThrough * strength).toBeCloseTo(pull, 12)
          expect(letThrough).toBeGreaterThanOrEqual(0)
          expect(letThrough).toBeLessThanOrEqual(1)
          for (const member of claims) expect(needClaim(debate, member).relation).not.toBe('undercuts')
        }
      }
    }),
  )
})

test('W41 a linked group is one share, undercuts show in what is let through', () => {
  const claims = [
    motion,
    claim('a', 'm', 'supports', { group: 'g' }),
    claim('b', 'm', 'supports', { group: 'g' }),
    claim('c', 'm', 'rebuts'),
    claim('u', 'c', 'undercuts'),
  ]
  const ballot = {
    ...blankBallot({ id: 'b', order: 'a0', name: 'Judge' }),
    conviction: shelfOf(Object.entries({ a: 0.8, b: 0.6, c: 0.5, u: 0.5 })),
    relevance: shelfOf(Object.entries({ a: 0.9, b: 0.9, c: 0.7, u: 1 })),
  }
  const debate = debateOf(claims, [ballot])
  const { shares, start } = explain(debate, ballot, standings(debate, ballot), 'm')
  expect(start).toBe(0.5)
  expect(shares.map(({ claims }) => claims)).toEqual([['a', 'b'], ['c']])
  expect(shares[0]).toMatchObject({ polarity: 1, relevance: 0.9, letThrough: 1 })
  expect(shares[0]?.strength).toBeCloseTo(0.48, 12)
  expect(shares[1]).toMatchObject({ polarity: -1, relevance: 0.7, letThrough: 0.5, strength: 0.5 })
})

test('W41 a reference is explained by its original', () => {
  const claims = [
    motion,
    claim('a', 'm', 'supports'),
    claim('x', 'a', 'rebuts'),
    claim('r', 'm', 'rebuts', { reference: 'a', text: '' }),
  ]
  const ballot = blankBallot({ id: 'b', order: 'a0', name: 'Judge' })
  const debate = debateOf(claims, [ballot])
  const given = standings(debate, ballot)
  expect(explain(debate, ballot, given, 'r')).toEqual(explain(debate, ballot, given, 'a'))
  expect(explain(debate, ballot, given, 'r').claim).toBe('a')
})
