// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ballot, type Weight, weightSet } from '../../../src/core/model/ballot.ts'
import { needClaim } from '../../../src/core/model/debate.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { pathUp, subtreeOf } from '../../../src/core/model/walk.ts'
import { claimsToRate, nextUnrated, progressOn } from '../../../src/core/weigh/rating.ts'
import { anyClaimOf, anyWeighedDebate } from '../anyDebate.ts'

const anyTask = anyWeighedDebate().chain(({ debate, ballot }) =>
  fc.record({
    debate: fc.constant(debate),
    ballot: fc.constant(ballot),
    branch: anyClaimOf(debate),
    after: anyClaimOf(debate),
    weight: fc.constantFrom<Weight>('conviction', 'relevance'),
    by: fc.constantFrom<1 | -1>(1, -1),
  }),
)

test('W46 a ballot is asked about every claim of a branch once, but not the motion, nor for a reference’s conviction', () => {
  fc.assert(
    fc.property(anyTask, ({ debate, branch, weight }) => {
      const asked = claimsToRate(debate, branch, weight)
      const wanted = subtreeOf(debate, branch).filter((id) => {
        const claim = needClaim(debate, id)
        return claim.parent !== null && (weight === 'relevance' || claim.reference === undefined)
      })
      expect([...asked].sort()).toEqual([...wanted].sort())
      // In reading order: all of Pro's branches, then all of Con's, each claim after the one that it bears on.
      const places = new Map(asked.map((id, i) => [id, i]))
      for (const id of asked) {
        for (const above of pathUp(debate, id).slice(1)) {
          const place = places.get(above.id)
          if (place !== undefined) expect(place).toBeLessThan(places.get(id) as number)
        }
      }
      if (branch !== debate.motion) return
      const columns = asked.map((id) => (pathUp(debate, id).at(-2) as { relation: string }).relation)
      expect(columns.lastIndexOf('supports')).toBeLessThan(
        columns.includes('rebuts') ? columns.indexOf('rebuts') : columns.length,
      )
    }),
  )
})

test('W46 progress counts what is set; the next unrated claim is not set, and there is one while some are missing', () => {
  fc.assert(
    fc.property(anyTask, ({ debate, ballot, branch, after, weight, by }) => {
      const { rated, of } = progressOn(debate, ballot, branch, weight)
      const asked = claimsToRate(debate, branch, weight)
      expect(of).toBe(asked.length)
      expect(rated).toBe(asked.filter((id) => weightSet(ballot, weight, id) !== undefined).length)
      const next = nextUnrated(debate, ballot, branch, weight, after, by)
      if (rated === of) expect(next).toBeUndefined()
      else {
        expect(asked).toContain(next)
        expect(weightSet(ballot, weight, next as string)).toBeUndefined()
      }
    }),
  )
})

test('W46 going on from claim to claim comes by every unrated one, in either direction', () => {
  fc.assert(
    fc.property(anyTask, ({ debate, ballot, branch, weight, by }) => {
      const empty: Ballot = { ...ballot, [weight]: {} }
      const asked = claimsToRate(debate, branch, weight)
      const met: string[] = []
      let at: string | null = null
      for (let i = 0; i < asked.length; i++) {
        const next = nextUnrated(debate, empty, branch, weight, at, by)
        met.push(next as string)
        at = next as string
      }
      expect(met).toEqual(by > 0 ? [...asked] : asked.toReversed())
      expect([...entries(debate.claims)].length).toBeGreaterThanOrEqual(asked.length)
    }),
  )
})
