// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ballot, weightOf } from '../../../src/core/model/ballot.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import { claimOf, needClaim } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { groupOf, sideOf, subtreeOf } from '../../../src/core/model/walk.ts'
import { methods } from '../../../src/core/weigh/semantics.ts'
import { semanticsOf, standings } from '../../../src/core/weigh/standing.ts'
import { anyWeighedDebate, anyWeight, debateOf } from '../anyDebate.ts'
import { plainly } from './plainStanding.ts'
import { anyWeighedClaim, ballotOf, claim, claimsOf, having, ids, motionOn, slack } from './sample.ts'

test.each([
  ['balanced', 0.540908352, 0.645656306, 0.734972599],
  ['knock-out', 0.541, 0.65, 0.755],
  ['cautious', 0.503339545, 0.541284404, 0.603206095],
] as const)('W2 the figures of the definition, as debates: %s', (method, linked, attacked, undercut) => {
  const [a, b] = [claim('a', 'm', 'supports', { group: 'g' }), claim('b', 'm', 'supports', { group: 'g' })]
  const three = ballotOf({ a: 0.8, b: 0.6, c: 0.5 }, { a: 0.9, b: 0.9, c: 0.7 })
  expect(motionOn([a, b, claim('c', 'm', 'rebuts')], three, method)).toBeCloseTo(linked, 9)

  const pair = [claim('p', 'm', 'supports'), claim('c', 'm', 'rebuts')]
  const ballot = ballotOf({ p: 0.8, c: 0.6, u: 0.5 }, { p: 0.9, c: 0.7, u: 1 })
  expect(motionOn(pair, ballot, method)).toBeCloseTo(attacked, 9)
  expect(motionOn([...pair, claim('u', 'c', 'undercuts')], ballot, method)).toBeCloseTo(undercut, 9)
})

describe.each(methods)('%s', (method) => {
  const { base } = semanticsOf[method]

  test('W3 agrees with the definition written out plainly, for every claim of any sound debate', () => {
    fc.assert(
      fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
        const given = standings(debate, ballot, method)
        const plain = plainly(debate, ballot, method)
        for (const id of ids(debate)) {
          expect(Math.abs(given.of(id) - plain.strength(id)), id).toBeLessThanOrEqual(slack)
        }
        expect(given.motion).toBe(given.of(debate.motion))
        expect(given.method).toBe(method)
      }),
      { numRuns: 100 },
    )
  })

  test('W4 every standing lies between 0 and 1, and under Balanced never at an end', () => {
    fc.assert(
      fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
        const given = standings(debate, ballot, method)
        for (const id of ids(debate)) {
          expect(given.of(id)).toBeGreaterThanOrEqual(0)
          expect(given.of(id)).toBeLessThanOrEqual(1)
          if (method === 'balanced') expect([0, 1]).not.toContain(given.of(id))
        }
      }),
      { numRuns: 50 },
    )
  })

  test('W5 a claim that nothing bears on stands exactly at its conviction; unset counts as the default', () => {
    fc.assert(
      fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
        const given = standings(debate, ballot, method)
        for (const id of ids(debate)) {
          const { reference } = needClaim(debate, id)
          const borneOn = childrenOf(debate, id).some((child) => claimOf(debate, child)?.relation !== 'undercuts')
          if (reference !== undefined || borneOn) continue
          expect(given.of(id)).toBe(base(weightOf(ballot, 'conviction', id)))
        }
      }),
      { numRuns: 50 },
    )
    const ballot = ballotOf({ m: 0.3 })
    expect(motionOn([], ballot, method)).toBe(0.3)
    const unset = { ...ballot, conviction: shelfOf<number>([]), defaults: { conviction: 0.2, relevance: 0.9 } }
    expect(motionOn([], unset, method)).toBe(0.2)
  })

  test('W6 neither the order of siblings nor their ids matter', () => {
    fc.assert(
      fc.property(anyWeighedDebate(), fc.infiniteStream(fc.nat()), ({ debate, ballot }, stream) => {
        const names = new Map(ids(debate).map((id) => [id, id === 'm' ? 'm' : `${stream.next().value}-${id}`]))
        const rename = (id: ClaimId): ClaimId => names.get(id) as ClaimId
        const renamed = claimsOf(debate).map((was) => ({
          ...was,
          id: rename(was.id),
          parent: was.parent === null ? null : rename(was.parent),
          order: `a${stream.next().value}`,
          ...(was.reference === undefined ? {} : { reference: rename(was.reference) }),
        }))
        const other: Ballot = {
          ...ballot,
          conviction: shelfOf([...entries(ballot.conviction)].map(([id, value]) => [rename(id), value] as const)),
          relevance: shelfOf([...entries(ballot.relevance)].map(([id, value]) => [rename(id), value] as const)),
        }
        const before = standings(debate, ballot, method)
        const after = standings(debateOf(renamed.reverse(), [other]), other, method)
        for (const id of ids(debate)) expect(Math.abs(after.of(rename(id)) - before.of(id))).toBeLessThanOrEqual(slack)
      }),
      { numRuns: 50 },
    )
  })

  test('W9 strictly monotone along a chain: every conviction and relevance shows in the motion', () => {
    const anyInner = fc.double({ min: 0.1, max: 0.9, noNaN: true })
    const chain = [claim('a', 'm', 'supports'), claim('b', 'a', 'rebuts'), claim('c', 'b', 'undercuts')]
    const on = (conviction: Record<string, number>, relevance: Record<string, number>): number =>
      motionOn(chain, ballotOf(conviction, relevance), method)
    fc.assert(
      fc.property(
        fc.record({ m: anyInner, a: anyInner, b: anyInner, c: anyInner }),
        fc.record({ a: anyInner, b: anyInner, c: anyInner }),
        fc.double({ min: 0.01, max: 0.1, noNaN: true }),
        (conviction, relevance, more) => {
          const before = on(conviction, relevance)
          for (const [id, sign] of [
            ['m', 1],
            ['a', 1],
            ['b', -1],
            ['c', 1],
          ] as const) {
            expect(Math.sign(on({ ...conviction, [id]: conviction[id] + more }, relevance) - before), id).toBe(sign)
            if (id === 'm') continue
            expect(Math.sign(on(conviction, { ...relevance, [id]: relevance[id] + more }) - before), id).toBe(sign)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  test('W11 dual: with what bears on the motion exchanged, and its conviction turned, it stands turned', () => {
    fc.assert(
      fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
        const exchanged = claimsOf(debate).map((was): Claim => {
          if (was.parent !== 'm') return was
          return { ...was, relation: was.relation === 'supports' ? 'rebuts' : 'supports' }
        })
        const turned = having(ballot, 'conviction', 'm', 1 - weightOf(ballot, 'conviction', 'm'))
        const both =
          standings(debate, ballot, method).motion + standings(debateOf(exchanged, []), turned, method).motion
        expect(Math.abs(both - 1)).toBeLessThanOrEqual(slack)
      }),
      { numRuns: 50 },
    )
  })
})

test('W7 a claim without relevance changes no standing but its own branch', () => {
  fc.assert(
    fc.property(anyWeighedClaim({ references: false }), anyWeight, ({ debate, ballot, method, id, given }, value) => {
      fc.pre(given.parent !== null)
      const idle = having(ballot, 'relevance', id, 0)
      const before = standings(debate, idle, method)
      const after = standings(debate, having(idle, 'conviction', id, value), method)
      for (const other of ids(debate)) if (other !== id) expect(after.of(other)).toBe(before.of(other))
    }),
  )
})

test('W9 a stronger claim never moves the motion against its own side', () => {
  fc.assert(
    fc.property(anyWeighedClaim({ references: false }), anyWeight, ({ debate, ballot, method, id }, value) => {
      const more = Math.max(value, weightOf(ballot, 'conviction', id))
      const before = standings(debate, ballot, method).motion
      const after = standings(debate, having(ballot, 'conviction', id, more), method).motion
      if (sideOf(debate, id) === 'pro') expect(after).toBeGreaterThanOrEqual(before - slack)
      else expect(after).toBeLessThanOrEqual(before + slack)
    }),
  )
})

test('W10 conceding an attacker (with its whole branch and group) never lowers its target, nor a supporter raises it', () => {
  fc.assert(
    fc.property(anyWeighedClaim({ references: false }), ({ debate, ballot, method, id, given }) => {
      fc.pre(given.parent !== null && given.relation !== 'undercuts')
      const gone = new Set(groupOf(debate, id).flatMap((member) => subtreeOf(debate, member)))
      const left = claimsOf(debate).filter((kept) => !gone.has(kept.id))
      const before = standings(debate, ballot, method).of(given.parent)
      const after = standings(debateOf(left, [ballot]), ballot, method).of(given.parent)
      if (given.relation === 'rebuts') expect(after).toBeGreaterThanOrEqual(before - slack)
      else expect(after).toBeLessThanOrEqual(before + slack)
    }),
  )
})

test('W29 a small change of a weight makes a small change of the motion, on a tree', () => {
  const anyMagnitude = fc.double({ min: -9, max: -1, noNaN: true })
  fc.assert(
    fc.property(anyWeighedClaim({ references: false }), anyMagnitude, ({ debate, ballot, method, id }, magnitude) => {
      const before = standings(debate, ballot, method).motion
      const moved = (weight: 'conviction' | 'relevance'): number => {
        const was = weightOf(ballot, weight, id)
        const near = was > 0.5 ? was - 10 ** magnitude : was + 10 ** magnitude
        return Math.abs(standings(debate, having(ballot, weight, id, near), method).motion - before)
      }
      // Log-odds are steepest where Balanced clamps base scores: 1/4 ÷ (0.01 · 0.99).
      const steepest = method === 'balanced' ? 25.3 : 1
      expect(moved('conviction')).toBeLessThanOrEqual(steepest * 10 ** magnitude + slack)
      expect(moved('relevance')).toBeLessThanOrEqual(10 ** magnitude + slack)
    }),
    { numRuns: 200 },
  )
})
