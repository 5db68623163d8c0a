// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { concessionsOf } from '../../../src/core/weigh/concession.ts'
import { judgementOf } from '../../../src/core/weigh/judgement.ts'
import { methods } from '../../../src/core/weigh/semantics.ts'
import { semanticsOf, standings } from '../../../src/core/weigh/standing.ts'
import { strengthsOf } from '../../../src/core/weigh/strengths.ts'
import { ballotSupposing } from '../../../src/core/weigh/suppose.ts'
import { weighedFrom } from '../../../src/core/weigh/weighed.ts'
import { anyWeighedDebate, debateOf } from '../anyDebate.ts'
import { plainly } from './plainStanding.ts'
import { frameworkFrom } from './rawFramework.ts'
import { ballotOf, claim, claimsOf, conceding, ids, motion, slack, withinBounds } from './sample.ts'

describe.each(methods)('%s', (method) => {
  test('W22 a concession is what weighing anew gives with those links of no relevance', () => {
    fc.assert(
      fc.property(anyWeighedDebate({ least: 4 }), fc.boolean(), ({ debate, ballot: any }, inside) => {
        const ballot = inside ? withinBounds(any) : any
        const given = standings(debate, ballot, method)
        const judgement = judgementOf(given)
        expect(judgement.conceded(debate.motion)).toBe(given.motion)
        for (const { id, parent } of claimsOf(debate)) {
          if (parent === null) continue
          const anew = plainly(debate, conceding(debate, ballot, [id]), method).motion
          expect(Math.abs(judgement.conceded(id) - anew)).toBeLessThanOrEqual(slack)
          expect(judgement.swing(id)).toBe(given.motion - judgement.conceded(id))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('W22 what is tried out as conceded is just what the concession foretold', () => {
    fc.assert(
      fc.property(anyWeighedDebate({ least: 4 }), ({ debate, ballot }) => {
        const { conceded } = judgementOf(standings(debate, ballot, method))
        for (const { id, parent } of claimsOf(debate)) {
          if (parent === null) continue
          const tried = ballotSupposing(debate, ballot, [{ claim: id, conceded: true }])
          expect(Math.abs(standings(debate, tried, method).motion - conceded(id))).toBeLessThanOrEqual(slack)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('W22 however slowly a concession fades on a long way up', () => {
    const anyUnit = fc.double({ min: 0, max: 1, noNaN: true })
    const anySign = fc.constantFrom(1, -1)
    const anyStep = fc.record({
      base: anyUnit,
      pol: anySign,
      w: fc.double({ min: 0.5, max: 1, noNaN: true }),
      beside: anyUnit,
      besidePol: anySign,
      little: fc.double({ min: -5, max: -2, noNaN: true }),
    })
    const anyWay = fc.array(anyStep, { minLength: 2, maxLength: 8 })
    // Beside every step of the way stands a claim that matters, and one that matters very little.
    fc.assert(
      fc.property(anyWay, (way) => {
        const nodes: Record<string, number> = { x0: 0.5 }
        const edges = way.flatMap(({ base, pol, w, beside, besidePol, little }, i) => {
          Object.assign(nodes, { [`x${i + 1}`]: base, [`y${i}`]: beside, [`z${i}`]: 1 })
          return [
            { src: [`x${i + 1}`], dst: `x${i}`, pol, w },
            { src: [`y${i}`], dst: `x${i}`, pol: besidePol },
            { src: [`z${i}`], dst: `x${i}`, pol: 1, w: 10 ** little },
          ]
        })
        const framework = frameworkFrom({ nodes, edges })
        const semantics = semanticsOf[method]
        const concessions = concessionsOf(weighedFrom(framework, semantics, strengthsOf(framework, semantics), 0))
        for (let node = 1; node < framework.graph.nodes; node++) {
          const relevances = framework.relevances.slice()
          relevances[framework.graph.links[node] as number] = 0
          const anew = strengthsOf({ ...framework, relevances }, semantics).nodes[0] as number
          expect(Math.abs((concessions[node] as number) - anew)).toBeLessThanOrEqual(slack)
        }
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['deep, each supporting the one above', deep('supports')],
    ['deep, each rebutting the one above', deep('rebuts')],
    ['deep, with the one in the middle referred to', referred()],
    ['side by side', wide()],
  ])('W23 ten thousand claims %s', (_, debate) => {
    for (const ballot of [ballotOf(), heavy(debate)]) {
      const given = standings(debate, ballot, method)
      const started = performance.now()
      const judgement = judgementOf(given)
      const swings = ids(debate).map(judgement.swing)
      expect(performance.now() - started).toBeLessThan(5000)
      expect(swings.every((swing) => swing >= -1 && swing <= 1)).toBe(true)
      for (const id of ['c0', 'c1', 'c2', 'c17', 'c4999', 'c5000', 'c9999']) {
        const anew = standings(debate, conceding(debate, ballot, [id]), method).motion
        expect(Math.abs(judgement.conceded(id) - anew), id).toBeLessThanOrEqual(slack)
      }
    }
  })
})

const ten = 10_000

function deep(relation: Claim['relation']): Debate {
  const claims = Array.from({ length: ten }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, relation))
  return debateOf([motion, ...claims], [])
}

function referred(): Debate {
  return debateOf([...claimsOf(deep('supports')), claim('r', 'c3', 'rebuts', { text: '', reference: 'c5000' })], [])
}

function wide(): Debate {
  const claims = Array.from({ length: ten }, (_, i) => claim(`c${i}`, 'm', i % 2 === 0 ? 'supports' : 'rebuts'))
  return debateOf([motion, ...claims], [])
}

/** A ballot on which everything matters fully, and is nearly sure. */
function heavy(debate: Debate): Ballot {
  const sure = Object.fromEntries(ids(debate).map((id): [ClaimId, number] => [id, id === 'm' ? 0.5 : 0.97]))
  return { ...ballotOf(sure), defaults: { conviction: 0.5, relevance: 1 } }
}

test('W22 a reference is conceded in its one place, its original everywhere, a linked group with any of its members', () => {
  const claims = [
    motion,
    claim('o', 'm', 'supports'),
    claim('x', 'm', 'rebuts'),
    claim('r', 'x', 'rebuts', { text: '', reference: 'o' }),
    claim('a', 'x', 'supports', { group: 'g' }),
    claim('b', 'x', 'supports', { group: 'g' }),
  ]
  const ballot = ballotOf({ o: 0.8, x: 0.6, a: 0.7, b: 0.9 }, { o: 0.9, x: 1, r: 0.8, a: 0.6, b: 0.7 })
  const without = (...silent: ClaimId[]): number => {
    const left = claims.filter(({ id }) => !silent.includes(id))
    return standings(debateOf(left, []), ballot).motion
  }
  const { conceded, swing } = judgementOf(standings(debateOf(claims, []), ballot))
  expect(conceded('r')).toBeCloseTo(without('r'), 12)
  expect(conceded('o')).toBeCloseTo(without('o', 'r'), 12)
  expect(conceded('a')).toBeCloseTo(without('a', 'b'), 12)
  expect(conceded('b')).toBe(conceded('a'))
  expect([swing('o') > 0, swing('x') < 0, swing('r') > 0, swing('a') < 0]).toEqual([true, true, true, true])
})

test('W22 what is not in the debate moves nothing', () => {
  const given = standings(debateOf([motion, claim('a', 'm', 'supports')], []), ballotOf())
  expect(judgementOf(given).conceded('gone')).toBe(given.motion)
  expect(judgementOf(given).swing('gone')).toBe(0)
})
