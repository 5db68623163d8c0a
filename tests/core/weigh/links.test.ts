// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '../../../src/core/model/ballot.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import { claimOf } from '../../../src/core/model/debate.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { groupOf } from '../../../src/core/model/walk.ts'
import { methods } from '../../../src/core/weigh/semantics.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { anyWeight, debateOf } from '../anyDebate.ts'
import { anyWeighedClaim, ballotOf, claim, having, motion, motionOn, slack } from './sample.ts'

test('W12 an undercut attacks the link: the claim under which it stands keeps its standing', () => {
  fc.assert(
    fc.property(anyWeighedClaim(), anyWeight, ({ debate, ballot, method, id, given }, value) => {
      fc.pre(given.parent !== null && given.relation === 'undercuts')
      const after = standings(debate, having(ballot, 'relevance', id, value), method)
      expect(after.of(given.parent)).toBe(standings(debate, ballot, method).of(given.parent))
    }),
  )
})

test('W12 undercuts switch a link off at most, and never reverse it', () => {
  fc.assert(
    fc.property(anyWeighedClaim(), ({ debate, ballot, method, id, given }) => {
      fc.pre(given.parent !== null && given.relation !== 'undercuts')
      const undercuts = groupOf(debate, id).flatMap((member) =>
        childrenOf(debate, member).filter((child) => claimOf(debate, child)?.relation === 'undercuts'),
      )
      const deaf = undercuts.reduce((changed, undercut) => having(changed, 'relevance', undercut, 0), ballot)
      const target = (on: Ballot): number => standings(debate, on, method).of(given.parent as ClaimId)
      const [without, off] = [target(deaf), target(having(ballot, 'relevance', id, 0))]
      expect(target(ballot)).toBeGreaterThanOrEqual(Math.min(without, off) - slack)
      expect(target(ballot)).toBeLessThanOrEqual(Math.max(without, off) + slack)
    }),
  )
})

test('W14 a reference stands where its original stands, whatever its own conviction', () => {
  fc.assert(
    fc.property(anyWeighedClaim(), anyWeight, ({ debate, ballot, method, id, given }, value) => {
      fc.pre(given.reference !== undefined)
      const before = standings(debate, ballot, method)
      expect(before.of(id)).toBe(before.of(given.reference))
      expect(standings(debate, having(ballot, 'conviction', id, value), method).motion).toBe(before.motion)
    }),
  )
})

describe.each(methods)('%s', (method) => {
  test('W12 undercuts are undercut in their turn', () => {
    const weights = { c: 0.9, u: 0.9, v: 0.99 }
    const [c, u, v] = [claim('c', 'm', 'rebuts'), claim('u', 'c', 'undercuts'), claim('v', 'u', 'undercuts')]
    const ballot = ballotOf(weights, { c: 1, u: 1, v: 1 })
    const [attacked, undercut, restored] = [[c], [c, u], [c, u, v]].map((claims) => motionOn(claims, ballot, method))
    expect(undercut).toBeGreaterThan(attacked as number)
    expect(restored).toBeGreaterThan(attacked as number)
    expect(restored).toBeLessThan(undercut as number)
  })

  test('W13 linked claims multiply, matter as much as the least of them, and are undercut together', () => {
    const linked = (id: ClaimId): Claim => claim(id, 'm', 'supports', { group: 'g' })
    const conviction = { a: 0.8, b: 0.6, u: 0.5, v: 0.3, single: 0.8 * 0.6 }
    const relevance = { a: 0.9, b: 0.4, u: 0.7, v: 0.9, single: 0.4 }
    const ballot = ballotOf(conviction, relevance)
    const single = claim('single', 'm', 'supports')
    const undercut = (id: ClaimId, member: ClaimId): Claim => claim(id, member, 'undercuts')
    const alike = (some: readonly Claim[], others: readonly Claim[]): void =>
      expect(motionOn(some, ballot, method)).toBeCloseTo(motionOn(others, ballot, method), 12)
    const pair = [linked('a'), linked('b')]
    alike(pair, [single])
    for (const member of ['a', 'b']) alike([...pair, undercut('u', member)], [single, undercut('u', 'single')])
    alike([...pair, undercut('u', 'a'), undercut('v', 'b')], [single, undercut('u', 'single'), undercut('v', 'single')])
  })

  test('W13 groups of one name under different parents, as a bad merge leaves them, are not linked', () => {
    const apart = [
      claim('a', 'm', 'supports', { group: 'g' }),
      claim('b', 'm', 'rebuts', { group: 'g' }),
      claim('c', 'a', 'supports', { group: 'g' }),
    ]
    const alone = apart.map(({ group: _group, ...rest }) => rest)
    const ballot = ballotOf({ a: 0.6, b: 0.3, c: 0.8 })
    expect(motionOn(apart, ballot, method)).toBeCloseTo(motionOn(alone, ballot, method), 12)
  })

  test('W14 a reference has a link of its own, with its own relevance and its own undercuts', () => {
    const original = claim('o', 'm', 'supports')
    const reference = claim('r', 'x', 'rebuts', { text: '', reference: 'o' })
    const claims = [original, claim('x', 'm', 'supports'), claim('y', 'o', 'supports'), reference]
    const conviction = { o: 0.7, x: 0.6, y: 0.8, u: 0.9 }
    const stand = (some: readonly Claim[], relevance: Record<ClaimId, number>) => {
      const ballot = ballotOf(conviction, relevance)
      return standings(debateOf([motion, ...some], [ballot]), ballot, method)
    }
    const half = stand(claims, {})
    const full = stand(claims, { r: 1 })
    const cut = stand([...claims, claim('u', 'r', 'undercuts')], { r: 1, u: 1 })
    expect(full.of('x')).toBeLessThan(half.of('x'))
    expect(cut.of('x')).toBeGreaterThan(full.of('x'))
    for (const given of [half, full, cut]) expect(given.of('o')).toBe(half.of('o'))
    expect(half.of('o')).toBeGreaterThan(0.7)
  })
})
