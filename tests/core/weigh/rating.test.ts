// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearWeight, weigh } from '../../../src/core/edit/weigh.ts'
import { outlineRows } from '../../../src/core/layout/outline.ts'
import { type Ballot, type Weight, weightSet } from '../../../src/core/model/ballot.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { emptyShelf } from '../../../src/core/model/shelf.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { ratingOf } from '../../../src/core/weigh/rating.ts'
import { anyClaimOf, anyWeighedDebate } from '../anyDebate.ts'
import { edited, testClerk } from '../edit/prove.ts'
import { debateFrom } from '../edit/sketch.ts'

const anyTask = anyWeighedDebate().chain(({ debate, ballot }) =>
  fc.record({
    debate: fc.constant(debate),
    ballot: fc.constant(ballot),
    branch: fc.oneof(anyClaimOf(debate), fc.constant(debate.motion)),
    from: anyClaimOf(debate),
    weight: fc.constantFrom<Weight>('conviction', 'relevance'),
  }),
)

/** All lines of the outline, top to bottom, Pro before Con; the motion above them. */
const linesOf = (debate: Debate): ClaimId[] => [
  debate.motion,
  ...(['pro', 'con'] as const).flatMap((side) => outlineRows(debate, side, new Set()).map((row) => row.id)),
]

/** What a ballot is asked about a branch, by looking at every line. */
function askedPlainly(debate: Debate, branch: ClaimId, weight: Weight): ClaimId[] {
  const under = new Set(subtreeOf(debate, branch))
  return linesOf(debate).filter((id) => {
    const claim = needClaim(debate, id)
    return under.has(id) && claim.parent !== null && (weight === 'relevance' || claim.reference === undefined)
  })
}

test('W46 a ballot is asked once about every claim of a branch, but not the motion, nor for a reference’s conviction', () => {
  const debate = debateFrom('- against\n+ for\n  - doubt\n  + =against')
  const ballot = debate.ballots.judge as Ballot
  const asked = (branch: ClaimId, weight: Weight) => {
    const { next, of } = ratingOf(debate, ballot, branch, weight)
    const met: (ClaimId | null)[] = [null]
    for (let i = 0; i < of; i++) met.push(next(met.at(-1) ?? null) ?? null)
    return met.slice(1)
  }
  expect(asked('m', 'conviction')).toEqual(['for', 'doubt', 'against'])
  expect(asked('m', 'relevance')).toEqual(['for', 'doubt', '=against', 'against'])
  expect(asked('for', 'conviction')).toEqual(['for', 'doubt'])
  expect(asked('=against', 'relevance')).toEqual(['=against'])
  expect(ratingOf(debate, ballot, '=against', 'conviction')).toMatchObject({ rated: 0, of: 0 })
  expect(ratingOf(debate, ballot, '=against', 'conviction').next(null)).toBeUndefined()
  expect(ratingOf(debate, ballot, '=against', 'conviction').previous(null)).toBeUndefined()
})

test('W46 from a claim that is not asked about, or not of the branch, one goes on from its place, or from the end', () => {
  const debate = debateFrom('+ for\n  - doubt\n  + =against\n  - other\n- against')
  const { next, previous } = ratingOf(debate, debate.ballots.judge as Ballot, 'for', 'conviction')
  expect(next('=against')).toBe('other')
  expect(previous('=against')).toBe('doubt')
  expect(next('against')).toBe('for')
  expect(previous('against')).toBe('other')
  expect(next('other')).toBe('for')
  expect(previous('for')).toBe('other')
})

test('W46 progress and the ways on are those that looking at every line gives', () => {
  fc.assert(
    fc.property(anyTask, ({ debate, ballot, branch, from, weight }) => {
      const progress = ratingOf(debate, ballot, branch, weight)
      const asked = askedPlainly(debate, branch, weight)
      const missing = new Set(asked.filter((id) => weightSet(ballot, weight, id) === undefined))
      expect(progress).toMatchObject({ of: asked.length, rated: asked.length - missing.size })
      for (const id of linesOf(debate)) expect(progress.lacks(id)).toBe(missing.has(id))

      const lines = linesOf(debate).filter((id) => subtreeOf(debate, branch).includes(id))
      const at = lines.indexOf(from)
      const ahead = at < 0 ? lines : [...lines.slice(at + 1), ...lines.slice(0, at + 1)]
      const behind = at < 0 ? lines : [...lines.slice(at), ...lines.slice(0, at)]
      expect(progress.next(from)).toBe(ahead.find((id) => missing.has(id)))
      expect(progress.previous(from)).toBe(behind.findLast((id) => missing.has(id)))
    }),
  )
})

test('W46 going on from claim to claim comes by every unrated one, in either direction', () => {
  fc.assert(
    fc.property(anyTask, ({ debate, ballot, branch, weight }) => {
      const asked = askedPlainly(debate, branch, weight)
      const { next, previous } = ratingOf(debate, { ...ballot, [weight]: emptyShelf() }, branch, weight)
      const met = { down: [] as (ClaimId | undefined)[], up: [] as (ClaimId | undefined)[] }
      for (const _ of asked) {
        met.down.push(next(met.down.at(-1) ?? null))
        met.up.push(previous(met.up.at(-1) ?? null))
      }
      expect(met.down).toEqual(asked)
      expect(met.up).toEqual(asked.toReversed())
    }),
  )
})

test('W46 what is kept from one ballot to the next is right after every rating, and after it was taken back', () => {
  const clerk = testClerk()
  fc.assert(
    fc.property(anyTask, fc.array(fc.nat(), { maxLength: 12 }), ({ debate, ballot, branch, weight }, picks) => {
      let now = debate
      for (const pick of picks) {
        const asked = askedPlainly(now, branch, weight)
        const claim = asked[pick % asked.length]
        if (claim === undefined) return
        const id = ballot.id
        const set = weightSet(now.ballots[id] as Ballot, weight, claim) !== undefined
        const before = ratingOf(now, now.ballots[id] as Ballot, branch, weight).rated
        now = edited(
          set
            ? clearWeight(now, { ballot: id, claim, weight }, clerk)
            : weigh(now, { ballot: id, claim, weight, value: 0.4 }, clerk),
        ).debate
        const after = ratingOf(now, now.ballots[id] as Ballot, branch, weight)
        expect(after.rated).toBe(before + (set ? -1 : 1))
        expect(after.lacks(claim)).toBe(set)
      }
    }),
  )
})
