// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weigh } from '../../../src/core/edit/weigh.ts'
import { type Ballot, weightSet } from '../../../src/core/model/ballot.ts'
import { ballotsOf, needClaim, originalOf } from '../../../src/core/model/debate.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { disagreementOn } from '../../../src/core/weigh/disagreement.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { ballotSupposing, concededWith } from '../../../src/core/weigh/suppose.ts'
import { anyClaimOf, anyDebate, anyWeighedDebate, anyWeight } from '../anyDebate.ts'
import { edited, testClerk } from '../edit/prove.ts'

const anySupposed = anyWeighedDebate().chain(({ debate, ballot }) =>
  fc
    .uniqueArray(
      fc.record({
        claim: anyClaimOf(debate),
        conviction: fc.option(anyWeight, { nil: undefined }),
        relevance: fc.option(anyWeight, { nil: undefined }),
      }),
      { maxLength: 4, selector: ({ claim }) => originalOf(debate, needClaim(debate, claim)).id },
    )
    .map((supposed) => ({
      debate,
      ballot,
      supposed: supposed.map(({ claim, conviction, relevance }) => ({
        claim,
        ...(conviction === undefined ? {} : { conviction }),
        ...(relevance === undefined ? {} : { relevance }),
      })),
    })),
)

test('W44 what is supposed comes out as the same weights set by edits would', () => {
  fc.assert(
    fc.property(anySupposed, ({ debate, ballot, supposed }) => {
      const clerk = testClerk('A')
      let after = debate
      for (const { claim, ...weights } of supposed) {
        for (const [weight, value] of Object.entries(weights)) {
          const outcome = weigh(
            after,
            { ballot: ballot.id, claim, weight: weight as 'conviction' | 'relevance', value },
            clerk,
          )
          if (!('refused' in outcome)) after = edited(outcome).debate
        }
      }
      const real = standings(after, after.ballots[ballot.id] as Ballot)
      const would = standings(debate, ballotSupposing(debate, ballot, supposed))
      for (const [id] of entries(debate.claims)) expect(would.of(id)).toBeCloseTo(real.of(id), 12)
    }),
  )
})

test('W44 the ballot itself stays as it is, and what is conceded pulls nothing, nor do the references to it', () => {
  fc.assert(
    fc.property(
      anyWeighedDebate().chain(({ debate, ballot }) => anyClaimOf(debate).map((claim) => ({ debate, ballot, claim }))),
      ({ debate, ballot, claim }) => {
        const kept = structuredClone(ballot)
        const supposing = ballotSupposing(debate, ballot, [{ claim, conceded: true, relevance: 1 }])
        expect(ballot).toEqual(kept)
        const { graph, strengths } = standings(debate, supposing)
        for (const silent of concededWith(debate, claim)) {
          expect(weightSet(supposing, 'relevance', silent)).toBe(0)
          const link = graph.graph.links[graph.nodeOf(silent)] as number
          if (link >= 0) expect(strengths.pulls[link]).toBe(0)
        }
      },
    ),
  )
})

test('W44 a claim that is gone is passed over', () => {
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      expect(ballotSupposing(debate, ballot, [{ claim: 'gone', conceded: true, conviction: 1 }])).toEqual(ballot)
    }),
  )
})

test('W45 ballots are 0 to 1 apart about a claim, in any order alike, and not at all where none sets anything', () => {
  fc.assert(
    fc.property(
      anyDebate().chain((debate) => anyClaimOf(debate).map((id) => ({ debate, id }))),
      ({ debate, id }) => {
        const claim = needClaim(debate, id)
        const ballots = ballotsOf(debate)
        const apart = disagreementOn(ballots, claim)
        expect(apart).toBeGreaterThanOrEqual(0)
        expect(apart).toBeLessThanOrEqual(1)
        expect(disagreementOn(ballots.toReversed(), claim)).toBe(apart)
        expect(disagreementOn([ballots[0] as Ballot], claim)).toBe(0)
        const set = ballots.some(
          (ballot) =>
            weightSet(ballot, 'conviction', originalOf(debate, claim).id) !== undefined ||
            (claim.parent !== null && weightSet(ballot, 'relevance', id) !== undefined),
        )
        if (!set) expect(apart).toBe(0)
      },
    ),
  )
})
