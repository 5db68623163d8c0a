// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { pullThroughOf } from '../../../src/core/weigh/pullThrough.ts'
import { type Method, methods } from '../../../src/core/weigh/semantics.ts'
import { semanticsOf, standings } from '../../../src/core/weigh/standing.ts'
import { weighedFrom } from '../../../src/core/weigh/weighed.ts'
import { anyWeighedDebate, anyWeight } from '../anyDebate.ts'
import { derivativeAt } from './derivatives.ts'
import { type Held, plainly } from './plainStanding.ts'
import { ids, slack, withinBounds } from './sample.ts'

/** What is asked about a debate's nodes and links, by claim. */
function followed(debate: Debate, ballot: Ballot, method: Method) {
  const { graph, framework, strengths, motionNode } = standings(debate, ballot, method)
  const semantics = semanticsOf[method]
  const { leverage } = weighedFrom(framework, semantics, strengths, motionNode)
  const { nodes, pulls } = pullThroughOf(framework, semantics, leverage, motionNode)
  const by = (values: Float64Array) => (id: ClaimId) => values[graph.nodeOf(id)] as number
  const byLink = (values: Float64Array) => (id: ClaimId) =>
    values[graph.graph.links[graph.nodeOf(id)] as number] as number
  return {
    strength: by(strengths.nodes),
    conviction: by(framework.convictions),
    aggregate: by(leverage.aggregates),
    byStrength: by(nodes),
    premise: by(leverage.premises),
    pull: byLink(strengths.pulls),
    lever: byLink(leverage.links),
    byPull: byLink(pulls),
  }
}

const hung = (debate: Debate): ClaimId[] => ids(debate).filter((id) => needClaim(debate, id).parent !== null)

describe.each(methods)('%s', (method) => {
  const h = 1e-3

  /** Whether no node passes its corner, a = 0, while something is held from x − 2h to x + 2h. */
  function smooth(debate: Debate, ballot: Ballot, holding: (x: number) => Held, x: number): boolean {
    if (!semanticsOf[method].cornerAtZero) return true
    const signs = [-2 * h, -h, 0, h, 2 * h].map((off) => {
      const plain = plainly(debate, ballot, method, holding(x + off))
      return ids(debate).map((id) => Math.sign(plain.aggregate(id)))
    })
    return signs.every((row) => row.every((sign, i) => sign === signs[0]?.[i]))
  }

  test('W19 the motion follows every strength and every pull as differences from scratch say, to 1e-9', () => {
    let looked = 0
    fc.assert(
      fc.property(anyWeighedDebate({ least: 4, most: 14 }), ({ debate, ballot }) => {
        const given = followed(debate, ballot, method)
        const agree = (slope: number, holding: (x: number) => Held, x: number): void => {
          if (!smooth(debate, ballot, holding, x)) return
          looked++
          const motion = (held: number): number => plainly(debate, ballot, method, holding(held)).motion
          expect(Math.abs(slope - derivativeAt(motion, x, h))).toBeLessThanOrEqual(1e-9)
        }
        for (const id of ids(debate)) {
          agree(given.byStrength(id), (x) => ({ strengths: { [id]: x } }), given.strength(id))
        }
        for (const id of hung(debate)) agree(given.byPull(id), (x) => ({ pulls: { [id]: x } }), given.pull(id))
      }),
      { numRuns: 50 },
    )
    expect(looked).toBeGreaterThan(100)
  })

  test('W20 on a tree a claim’s conviction moves the motion to the side that the claim argues for', () => {
    fc.assert(
      fc.property(anyWeighedDebate({ references: false }), ({ debate, ballot }) => {
        const given = followed(debate, withinBounds(ballot), method)
        for (const id of ids(debate)) {
          const slope = given.byStrength(id) * semanticsOf[method].baseSlope(given.conviction(id), given.aggregate(id))
          const side = sideOf(debate, id) === 'pro' ? 1 : -1
          // Cautious rests where as much speaks for a claim as against it.
          if (method === 'cautious') expect([0, side]).toContain(Math.sign(slope))
          else expect(Math.sign(slope)).toBe(side)
        }
      }),
    )
  })

  test('W21 exact for changes of any size: of an aggregate by each pull, of a pull by each premise and undercut', () => {
    fc.assert(
      fc.property(anyWeighedDebate({ least: 4 }), anyWeight, ({ debate, ballot }, to) => {
        const given = followed(debate, ballot, method)
        const expectNear = (actual: number, expected: number): void =>
          expect(Math.abs(actual - expected)).toBeLessThanOrEqual(slack)
        const resting = Object.fromEntries(ids(debate).map((id) => [id, given.strength(id)]))
        for (const id of hung(debate)) {
          const { parent, relation } = needClaim(debate, id)
          const above = parent as ClaimId
          const pulled = plainly(debate, ballot, method, { pulls: { [id]: to } })
          const more = given.lever(id) * (to - given.pull(id))
          if (relation === 'undercuts') expectNear(pulled.pull(above), given.pull(above) + more)
          else expectNear(pulled.aggregate(above), given.aggregate(above) + more)
          const stronger = plainly(debate, ballot, method, { strengths: { ...resting, [id]: to } })
          expectNear(stronger.pull(id), given.pull(id) + given.premise(id) * (to - given.strength(id)))
        }
      }),
      { numRuns: 50 },
    )
  })
})

test('W20 an undercut counts as minus the link that it attacks, also of an undercut', () => {
  fc.assert(
    fc.property(anyWeighedDebate({ references: false, least: 6 }), ({ debate, ballot }) => {
      const given = followed(debate, withinBounds(ballot), 'balanced')
      for (const id of hung(debate)) {
        const { parent, relation } = needClaim(debate, id)
        if (relation === 'undercuts')
          expect(Math.sign(given.byPull(id))).toBe(-Math.sign(given.byPull(parent as ClaimId)))
      }
    }),
  )
})
