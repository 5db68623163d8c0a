// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../../src/core/model/claim.ts'
import { claimOf, needClaim } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import {
  answers,
  dependsOn,
  groupOf,
  isAnswered,
  opposite,
  pathUp,
  rowOf,
  sideOf,
  subtreeOf,
} from '../../../src/core/model/walk.ts'
import { anyBrokenDebate, anyClaimOf, anyDebate, debateOf } from '../anyDebate.ts'

function claim(id: ClaimId, parent: ClaimId | null, relation: Relation, more: Partial<Claim> = {}): Claim {
  return { ...bareClaim({ id, parent, order: id, relation }, id), ...more }
}

const small = debateOf(
  [
    claim('m', null, 'supports'),
    claim('a', 'm', 'supports'),
    claim('b', 'm', 'rebuts'),
    claim('c', 'm', 'supports'),
    claim('a1', 'a', 'rebuts'),
    claim('a11', 'a1', 'undercuts'),
    claim('b1', 'b', 'supports'),
    claim('r', 'b1', 'supports', { text: '', reference: 'a' }),
  ],
  [],
)

const anyDebateAndClaim = anyDebate().chain((debate) => anyClaimOf(debate).map((id) => ({ debate, id })))

test('M6 the motion is Pro; supports keeps the side above, rebuts and undercuts flip it', () => {
  expect(sideOf(small, 'm')).toBe('pro')
  expect(['a', 'b', 'a1', 'a11', 'b1'].map((id) => sideOf(small, id))).toEqual(['pro', 'con', 'con', 'pro', 'con'])
  fc.assert(
    fc.property(anyDebateAndClaim, ({ debate, id }) => {
      const { parent, relation } = needClaim(debate, id)
      if (parent === null) return
      const above = sideOf(debate, parent)
      expect(sideOf(debate, id)).toBe(relation === 'supports' ? above : opposite(above))
    }),
  )
})

test('M7 a subtree is the claim and all below it, once each, parents first, siblings in order', () => {
  expect(subtreeOf(small, 'm')).toEqual(['m', 'a', 'a1', 'a11', 'b', 'b1', 'r', 'c'])
  expect(subtreeOf(small, 'a1')).toEqual(['a1', 'a11'])
  fc.assert(
    fc.property(anyDebateAndClaim, ({ debate, id }) => {
      const walked = subtreeOf(debate, id)
      const under = [...entries(debate.claims)]
        .map(([other]) => other)
        .filter((other) => pathUp(debate, other).some((above) => above.id === id))
      expect(new Set(walked)).toEqual(new Set(under))
      expect(walked).toHaveLength(under.length)
      for (const [place, other] of walked.entries()) {
        if (place > 0) expect(walked.indexOf(needClaim(debate, other).parent as ClaimId)).toBeLessThan(place)
      }
    }),
  )
})

test('M7 a path goes from the claim up to the motion', () => {
  expect(pathUp(small, 'a11').map(({ id }) => id)).toEqual(['a11', 'a1', 'a', 'm'])
  expect(pathUp(small, 'gone')).toEqual([])
})

test('M8 ten thousand claims deep', () => {
  const deep = debateOf(
    [
      claim('m', null, 'supports'),
      ...Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, 'rebuts')),
    ],
    [],
  )
  expect(subtreeOf(deep, 'm')).toHaveLength(10_001)
  expect(pathUp(deep, 'c9999')).toHaveLength(10_001)
  expect(sideOf(deep, 'c9999')).toBe('pro')
  expect(sideOf(deep, 'c9998')).toBe('con')
  expect(dependsOn(deep, 'm', 'c9999')).toBe(true)
  expect(dependsOn(deep, 'c9999', 'm')).toBe(false)
})

test('M8 a hundred and thirty thousand claims side by side', () => {
  const wide = Array.from({ length: 130_000 }, (_, i) => claim(`c${i}`, 'm', 'rebuts'))
  const debate = {
    ...small,
    claims: shelfOf([claim('m', null, 'supports'), ...wide].map((one) => [one.id, one] as const)),
  }
  expect(dependsOn(debate, 'm', 'c7')).toBe(true)
  expect(subtreeOf(debate, 'm')).toHaveLength(130_001)
})

test('M8 walks up and across a broken debate end', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), (debate) => {
      for (const [id] of entries(debate.claims)) {
        expect(pathUp(debate, id).length).toBeGreaterThan(0)
        expect(['pro', 'con']).toContain(sideOf(debate, id))
        expect(dependsOn(debate, id, 'nowhere')).toBe(false)
      }
    }),
  )
})

test('M9 a standing depends on all that hangs below, also by reference', () => {
  expect(dependsOn(small, 'b', 'a11')).toBe(true)
  expect(dependsOn(small, 'b', 'r')).toBe(true)
  expect(dependsOn(small, 'a', 'b')).toBe(false)
  expect(dependsOn(small, 'c', 'c')).toBe(true)
  fc.assert(
    fc.property(anyDebateAndClaim, ({ debate, id }) => {
      for (const below of subtreeOf(debate, id)) {
        expect(dependsOn(debate, id, below)).toBe(true)
        if (below !== id) expect(dependsOn(debate, below, id)).toBe(false)
      }
    }),
  )
})

test('M10 a claim is answered when something rebuts or undercuts it; a reference where its original is', () => {
  expect(['m', 'a', 'a1', 'b', 'b1', 'r', 'c'].filter((id) => isAnswered(small, id))).toEqual(['m', 'a', 'a1', 'r'])
  expect([...'mabc'].map((id) => answers(claimOf(small, id) as Claim))).toEqual([false, false, true, false])
})

test('M11 under the motion Pro and Con are rows of their own, elsewhere all siblings are one', () => {
  expect(rowOf(small, 'm')).toEqual(['m'])
  expect(rowOf(small, 'c')).toEqual(['a', 'c'])
  expect(rowOf(small, 'b')).toEqual(['b'])
  const mixed = debateOf(
    [claim('m', null, 'supports'), claim('a', 'm', 'supports'), claim('x', 'a', 'rebuts'), claim('y', 'a', 'supports')],
    [],
  )
  expect(rowOf(mixed, 'x')).toEqual(['x', 'y'])
})

test('M11 a group is all its members, and a claim without one is alone', () => {
  fc.assert(
    fc.property(anyDebateAndClaim, ({ debate, id }) => {
      const { group, parent, relation } = needClaim(debate, id)
      const members = groupOf(debate, id)
      expect(members).toContain(id)
      expect(members.length > 1).toBe(group !== undefined)
      for (const member of members) expect(needClaim(debate, member)).toMatchObject({ parent, relation })
    }),
  )
})
