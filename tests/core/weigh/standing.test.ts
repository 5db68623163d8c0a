// @vitest-environment node
import fc from 'fast-check'
import { freeze } from 'immer'
import { expect, test } from 'vitest'
import { type Ballot, blankBallot, weightOf } from '../../../src/core/model/ballot.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../../src/core/model/claim.ts'
import { ballotsOf, claimOf, type Debate, motionOf, needClaim } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { carryTree, childrenOf } from '../../../src/core/model/tree.ts'
import { groupOf, sideOf, subtreeOf } from '../../../src/core/model/walk.ts'
import { debateGraphOf } from '../../../src/core/weigh/debateGraph.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { anyBrokenDebate, anyClaimOf, anyDebate, anyWeighedDebate, anyWeight, debateOf } from '../anyDebate.ts'
import { anyAct, Person } from '../edit/anyEdit.ts'
import { testClerk } from '../edit/prove.ts'
import { plainStanding } from './plainStanding.ts'

const slack = 1e-12

/** A ballot with one weight changed. */
function having(ballot: Ballot, weight: 'conviction' | 'relevance', claim: ClaimId, value: number): Ballot {
  return { ...ballot, [weight]: shelfOf([...entries(ballot[weight]), [claim, value] as const]) }
}

const anyClaimAndBallot = (options: { references?: boolean } = {}) =>
  anyWeighedDebate(options).chain(({ debate, ballot }) =>
    anyClaimOf(debate).map((id) => ({ debate, ballot, id, claim: needClaim(debate, id) })),
  )

/** Plain JSON, as debates are that edits are made on. */
const anyFrozenDebate = anyDebate({ most: 10 }).map((debate) =>
  freeze(JSON.parse(JSON.stringify(debate)) as Debate, true),
)

const firstBallot = (debate: Debate): Ballot => ballotsOf(debate)[0] as Ballot

function ids(debate: Debate): ClaimId[] {
  return [...entries(debate.claims)].map(([id]) => id)
}

/** A claim given in a few words: its name, what it hangs under, how it bears on it, and more where needed. */
function claim(id: ClaimId, parent: ClaimId | null, relation: Relation, more: Partial<Claim> = {}): Claim {
  return { ...bareClaim({ id, parent, order: 'a0', relation }, id), ...more }
}

const motion = claim('m', null, 'supports')

/** A ballot of convictions and relevances by claim. */
function ballotOf(conviction: Record<ClaimId, number> = {}, relevance: Record<ClaimId, number> = {}): Ballot {
  return {
    ...blankBallot({ id: 'b', order: 'a0', name: 'Judge' }),
    conviction: shelfOf(Object.entries(conviction)),
    relevance: shelfOf(Object.entries(relevance)),
  }
}

function motionOn(claims: readonly Claim[], ballot: Ballot): number {
  return standings(debateOf([motion, ...claims], [ballot]), ballot).motion
}

test('W2 the figures of the definition, as debates', () => {
  const [a, b] = [claim('a', 'm', 'supports', { group: 'g' }), claim('b', 'm', 'supports', { group: 'g' })]
  const linked = ballotOf({ a: 0.8, b: 0.6, c: 0.5 }, { a: 0.9, b: 0.9, c: 0.7 })
  expect(motionOn([a, b, claim('c', 'm', 'rebuts')], linked)).toBeCloseTo(0.540908352, 9)

  const pair = [claim('p', 'm', 'supports'), claim('c', 'm', 'rebuts')]
  const ballot = ballotOf({ p: 0.8, c: 0.6, u: 0.5 }, { p: 0.9, c: 0.7, u: 1 })
  expect(motionOn(pair, ballot)).toBeCloseTo(0.645656306, 9)
  expect(motionOn([...pair, claim('u', 'c', 'undercuts')], ballot)).toBeCloseTo(0.734972599, 9)
})

test('W3 agrees with the definition written out plainly, for every claim of any sound debate', () => {
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      const given = standings(debate, ballot)
      for (const id of ids(debate)) {
        expect(Math.abs(given.of(id) - plainStanding(debate, ballot, id)), id).toBeLessThanOrEqual(slack)
      }
      expect(given.motion).toBe(given.of(debate.motion))
    }),
    { numRuns: 300 },
  )
})

test('W4 every standing lies between 0 and 1', () => {
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      const given = standings(debate, ballot)
      for (const id of ids(debate)) {
        expect(given.of(id)).toBeGreaterThan(0)
        expect(given.of(id)).toBeLessThan(1)
      }
    }),
  )
})

test('W5 a claim that nothing bears on stands exactly at its conviction, clamped; unset counts as the default', () => {
  fc.assert(
    fc.property(anyWeighedDebate(), ({ debate, ballot }) => {
      const given = standings(debate, ballot)
      for (const id of ids(debate)) {
        const { reference } = needClaim(debate, id)
        const borneOn = childrenOf(debate, id).some((child) => claimOf(debate, child)?.relation !== 'undercuts')
        if (reference !== undefined || borneOn) continue
        expect(given.of(id)).toBe(Math.min(0.99, Math.max(0.01, weightOf(ballot, 'conviction', id))))
      }
    }),
  )
})

test('W5 an empty debate stands where its motion starts', () => {
  const ballot = ballotOf({ m: 0.3 })
  expect(motionOn([], ballot)).toBe(0.3)
  expect(motionOn([], { ...ballot, conviction: shelfOf([]), defaults: { conviction: 0.2, relevance: 0.9 } })).toBe(0.2)
})

test('W6 neither the order of siblings nor their ids matter', () => {
  fc.assert(
    fc.property(anyWeighedDebate(), fc.infiniteStream(fc.nat()), ({ debate, ballot }, stream) => {
      const names = new Map(ids(debate).map((id) => [id, id === 'm' ? 'm' : `${stream.next().value}-${id}`]))
      const rename = (id: ClaimId): ClaimId => names.get(id) as ClaimId
      const renamed = [...entries(debate.claims)].map(([, was]) => ({
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
      const before = standings(debate, ballot)
      const after = standings(debateOf(renamed.reverse(), [other]), other)
      for (const id of ids(debate)) expect(Math.abs(after.of(rename(id)) - before.of(id))).toBeLessThanOrEqual(slack)
    }),
  )
})

test('W7 a claim without relevance changes no standing but its own branch', () => {
  fc.assert(
    fc.property(anyClaimAndBallot({ references: false }), anyWeight, ({ debate, ballot, id, claim: given }, value) => {
      fc.pre(given.parent !== null)
      const idle = having(ballot, 'relevance', id, 0)
      const before = standings(debate, idle)
      const after = standings(debate, having(idle, 'conviction', id, value))
      for (const other of ids(debate)) if (other !== id) expect(after.of(other)).toBe(before.of(other))
    }),
  )
})

test('W9 a stronger claim never moves the motion against its own side', () => {
  fc.assert(
    fc.property(anyClaimAndBallot({ references: false }), anyWeight, ({ debate, ballot, id }, value) => {
      const more = Math.max(value, weightOf(ballot, 'conviction', id))
      const before = standings(debate, ballot).motion
      const after = standings(debate, having(ballot, 'conviction', id, more)).motion
      if (sideOf(debate, id) === 'pro') expect(after).toBeGreaterThanOrEqual(before - slack)
      else expect(after).toBeLessThanOrEqual(before + slack)
    }),
  )
})

test('W9 strictly monotone along a chain: every conviction and relevance shows in the motion', () => {
  const anyInner = fc.double({ min: 0.1, max: 0.9, noNaN: true })
  const chain = [claim('a', 'm', 'supports'), claim('b', 'a', 'rebuts'), claim('c', 'b', 'undercuts')]
  fc.assert(
    fc.property(
      fc.record({ m: anyInner, a: anyInner, b: anyInner, c: anyInner }),
      fc.record({ a: anyInner, b: anyInner, c: anyInner }),
      fc.double({ min: 0.01, max: 0.1, noNaN: true }),
      (conviction, relevance, more) => {
        const before = motionOn(chain, ballotOf(conviction, relevance))
        for (const [id, sign] of [
          ['m', 1],
          ['a', 1],
          ['b', -1],
          ['c', 1],
        ] as const) {
          const stronger = motionOn(chain, ballotOf({ ...conviction, [id]: conviction[id] + more }, relevance))
          expect(Math.sign(stronger - before), id).toBe(sign)
          if (id === 'm') continue
          const weightier = motionOn(chain, ballotOf(conviction, { ...relevance, [id]: relevance[id] + more }))
          expect(Math.sign(weightier - before), id).toBe(sign)
        }
      },
    ),
  )
})

test('W10 conceding an attacker (with its whole branch and group) never lowers its target, nor a supporter raises it', () => {
  fc.assert(
    fc.property(anyClaimAndBallot({ references: false }), ({ debate, ballot, id, claim: given }) => {
      fc.pre(given.parent !== null && given.relation !== 'undercuts')
      const gone = new Set(groupOf(debate, id).flatMap((member) => subtreeOf(debate, member)))
      const left = [...entries(debate.claims)].map(([, kept]) => kept).filter((kept) => !gone.has(kept.id))
      const before = standings(debate, ballot).of(given.parent)
      const after = standings(debateOf(left, [ballot]), ballot).of(given.parent)
      if (given.relation === 'rebuts') expect(after).toBeGreaterThanOrEqual(before - slack)
      else expect(after).toBeLessThanOrEqual(before + slack)
    }),
  )
})

test('W12 an undercut attacks the link: the claim under which it stands keeps its standing', () => {
  fc.assert(
    fc.property(anyClaimAndBallot(), anyWeight, ({ debate, ballot, id, claim: given }, value) => {
      fc.pre(given.parent !== null && given.relation === 'undercuts')
      const after = standings(debate, having(ballot, 'relevance', id, value))
      expect(after.of(given.parent)).toBe(standings(debate, ballot).of(given.parent))
    }),
  )
})

test('W12 undercuts switch a link off at most, and never reverse it', () => {
  fc.assert(
    fc.property(anyClaimAndBallot(), ({ debate, ballot, id, claim: given }) => {
      fc.pre(given.parent !== null && given.relation !== 'undercuts')
      const undercuts = groupOf(debate, id).flatMap((member) =>
        childrenOf(debate, member).filter((child) => claimOf(debate, child)?.relation === 'undercuts'),
      )
      const deaf = undercuts.reduce((changed, undercut) => having(changed, 'relevance', undercut, 0), ballot)
      const target = (on: Ballot): number => standings(debate, on).of(given.parent as ClaimId)
      const [without, off] = [target(deaf), target(having(ballot, 'relevance', id, 0))]
      expect(target(ballot)).toBeGreaterThanOrEqual(Math.min(without, off) - slack)
      expect(target(ballot)).toBeLessThanOrEqual(Math.max(without, off) + slack)
    }),
  )
})

test('W12 undercuts are undercut in their turn', () => {
  const weights = { c: 0.9, u: 0.9, v: 0.99 }
  const [c, u, v] = [claim('c', 'm', 'rebuts'), claim('u', 'c', 'undercuts'), claim('v', 'u', 'undercuts')]
  const ballot = ballotOf(weights, { c: 1, u: 1, v: 1 })
  const [attacked, undercut, restored] = [motionOn([c], ballot), motionOn([c, u], ballot), motionOn([c, u, v], ballot)]
  expect(undercut).toBeGreaterThan(attacked)
  expect(restored).toBeGreaterThan(attacked)
  expect(restored).toBeLessThan(undercut)
})

test('W13 linked claims multiply, matter as much as the least of them, and are undercut together', () => {
  const linked = (id: ClaimId): Claim => claim(id, 'm', 'supports', { group: 'g' })
  const conviction = { a: 0.8, b: 0.6, u: 0.5, single: 0.8 * 0.6 }
  const relevance = { a: 0.9, b: 0.4, u: 0.7, single: 0.4 }
  const ballot = ballotOf(conviction, relevance)
  const single = claim('single', 'm', 'supports')
  const alike = (some: readonly Claim[], others: readonly Claim[]): void =>
    expect(motionOn(some, ballot)).toBeCloseTo(motionOn(others, ballot), 12)
  alike([linked('a'), linked('b')], [single])
  for (const member of ['a', 'b']) {
    alike([linked('a'), linked('b'), claim('u', member, 'undercuts')], [single, claim('u', 'single', 'undercuts')])
  }
})

test('W13 groups of one name under different parents, as a bad merge leaves them, are not linked', () => {
  const apart = [
    claim('a', 'm', 'supports', { group: 'g' }),
    claim('b', 'm', 'rebuts', { group: 'g' }),
    claim('c', 'a', 'supports', { group: 'g' }),
  ]
  const alone = apart.map(({ group: _group, ...rest }) => rest)
  const ballot = ballotOf({ a: 0.6, b: 0.3, c: 0.8 })
  expect(motionOn(apart, ballot)).toBeCloseTo(motionOn(alone, ballot), 12)
})

test('W14 a reference stands where its original stands, whatever its own conviction', () => {
  fc.assert(
    fc.property(anyClaimAndBallot(), anyWeight, ({ debate, ballot, id, claim: given }, value) => {
      fc.pre(given.reference !== undefined)
      const before = standings(debate, ballot)
      expect(before.of(id)).toBe(before.of(given.reference))
      expect(standings(debate, having(ballot, 'conviction', id, value)).motion).toBe(before.motion)
    }),
  )
})

test('W14 a reference has a link of its own, with its own relevance and its own undercuts', () => {
  const original = claim('o', 'm', 'supports')
  const reference = claim('r', 'x', 'rebuts', { text: '', reference: 'o' })
  const claims = [original, claim('x', 'm', 'supports'), claim('y', 'o', 'supports'), reference]
  const undercut = claim('u', 'r', 'undercuts')
  const conviction = { o: 0.7, x: 0.6, y: 0.8, u: 0.9 }
  const stand = (some: readonly Claim[], relevance: Record<ClaimId, number>) => {
    const ballot = ballotOf(conviction, relevance)
    return standings(debateOf([motion, ...some], [ballot]), ballot)
  }
  const [half, full, cut] = [stand(claims, {}), stand(claims, { r: 1 }), stand([...claims, undercut], { r: 1, u: 1 })]
  expect(full.of('x')).toBeLessThan(half.of('x'))
  expect(cut.of('x')).toBeGreaterThan(full.of('x'))
  for (const given of [half, full, cut]) expect(given.of('o')).toBe(half.of('o'))
  expect(half.of('o')).toBeGreaterThan(0.7)
})

test.each(['supports', 'rebuts', 'undercuts'] as const)(
  'W15 ten thousand claims deep, each %s the one above',
  (relation) => {
    const deep = Array.from({ length: 10_000 }, (_, i) =>
      claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, i === 0 ? 'supports' : relation),
    )
    const given = standings(debateOf([motion, ...deep], [ballotOf()]), ballotOf())
    expect(given.of('c9999')).toBe(0.5)
    expect(given.motion).toBeGreaterThan(0.5)
    expect(given.motion).toBeLessThan(1)
  },
)

test('W15 ten thousand claims side by side', () => {
  const wide = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, 'm', i % 2 === 0 ? 'supports' : 'rebuts'))
  expect(motionOn(wide, ballotOf())).toBeCloseTo(0.5, 9)
})

test('W16 an unsound debate neither throws nor hangs, and every standing lies between 0 and 1', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), (debate) => {
      const given = standings(debate, debate.ballots.b0 as Ballot)
      for (const value of [given.motion, ...ids(debate).map(given.of)]) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('W16 claims on a ring, and references that close one, count as their conviction; the rest is weighed', () => {
  const ballot = ballotOf({ a: 0.7, b: 0.6, o: 0.8, r: 0.3, p: 0.9, lost: 0.4, under: 0.9 })
  const claims = [
    motion,
    claim('a', 'b', 'rebuts'),
    claim('b', 'a', 'supports'),
    claim('o', 'm', 'supports'),
    claim('r', 'o', 'rebuts', { reference: 'o' }),
    claim('p', 'm', 'supports'),
    claim('lost', 'gone', 'supports'),
    claim('under', 'lost', 'rebuts'),
  ]
  const given = standings(debateOf(claims, [ballot]), ballot)
  expect([given.of('a'), given.of('b'), given.of('o'), given.of('r')]).toEqual([0.7, 0.6, 0.8, 0.3])
  expect(given.of('lost')).toBeLessThan(0.4)
  expect(given.motion).toBe(motionOn([claim('o', 'm', 'supports'), claim('p', 'm', 'supports')], ballot))
})

test('W16 a missing motion stands at the ballot’s default; asking for a missing claim is a mistake', () => {
  const ballot = ballotOf()
  const given = standings(debateOf([claim('a', 'm', 'supports')], [ballot]), ballot)
  expect(given.motion).toBe(0.5)
  expect(() => given.of('m')).toThrow('There is no claim m')
})

test('W16 weights out of range count as the nearest end', () => {
  const [a, b] = [claim('a', 'm', 'supports'), claim('b', 'm', 'rebuts')]
  const beyond = ballotOf({ a: 3, b: -2, m: Number.NaN }, { a: 9, b: 1 })
  expect(motionOn([a, b], beyond)).toBe(motionOn([a, b], ballotOf({ a: 1, b: 0, m: 0 }, { a: 1, b: 1 })))
})

test('W17 new words and weights keep the graph, a new shape gets its own', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const before = debateGraphOf(debate)
      const reworded: Debate = {
        ...debate,
        claims: shelfOf(
          [...entries(debate.claims)].map(
            ([id, was]) => [id, id === 'm' ? { ...was, text: 'Other words' } : was] as const,
          ),
        ),
      }
      carryTree(debate, reworded, [{ op: 'replace', path: ['claims', '0', 'm', 'text'], value: 'Other words' }])
      expect(debateGraphOf(reworded)).toBe(before)
      expect(debateGraphOf({ ...debate, ballots: {} })).toBe(before)

      const grown = debateOf([...[...entries(debate.claims)].map(([, was]) => was), claim('new', 'm', 'rebuts')], [])
      carryTree(debate, grown, [{ op: 'add', path: ['claims', '0', 'new'], value: {} }])
      const ballot = Object.values(debate.ballots)[0] as Ballot
      expect(debateGraphOf(grown)).not.toBe(before)
      expect(standings(grown, ballot).motion).toBeCloseTo(plainStanding(grown, ballot, motionOf(grown).id), 12)
    }),
  )
})

test('W17 a claim that comes to bear otherwise on its parent is weighed so', () => {
  const ballot = ballotOf({ a: 0.9 })
  const before = debateOf([motion, claim('a', 'm', 'supports')], [ballot])
  const after = debateOf([motion, claim('a', 'm', 'rebuts')], [ballot])
  expect(standings(before, ballot).motion).toBeGreaterThan(0.5)
  carryTree(before, after, [{ op: 'replace', path: ['claims', '0', 'a', 'relation'], value: 'rebuts' }])
  expect(standings(after, ballot).motion).toBeLessThan(0.5)
})

test('W16 answers under a reference, which has none of its own, count for nothing there', () => {
  const ballot = ballotOf({ o: 0.8, p: 0.6 })
  const sound = [
    claim('o', 'm', 'supports'),
    claim('p', 'm', 'supports'),
    claim('r', 'p', 'rebuts', { reference: 'o' }),
  ]
  const argued = [...sound, claim('x', 'r', 'rebuts', { reference: 'p' }), claim('y', 'r', 'supports')]
  expect(motionOn(argued, ballot)).toBe(motionOn(sound, ballot))
})

test('W18 standings that follow edits, undo and redo are what weighing anew gives', () => {
  fc.assert(
    fc.property(anyFrozenDebate, fc.array(anyAct, { minLength: 5, maxLength: 25 }), fc.nat(), (start, acts, back) => {
      const person = new Person(testClerk('A'))
      const visited = [start]
      let debate = start
      let before = standings(debate, firstBallot(debate))
      const follow = (after: Debate): void => {
        debate = after
        const ballot = firstBallot(debate)
        const following = standings(debate, ballot, 'balanced', before)
        const anew = standings(structuredClone(debate), structuredClone(ballot))
        for (const id of ids(debate)) expect(Math.abs(following.of(id) - anew.of(id))).toBeLessThanOrEqual(slack)
        expect(following.motion).toBe(following.of(debate.motion))
        before = following
      }
      for (const act of acts) {
        const outcome = person.act(debate, act)
        if (outcome === null || 'refused' in outcome) continue
        follow(outcome.debate)
        visited.push(debate)
      }
      follow(visited[back % visited.length] as Debate)
    }),
    { numRuns: 150, interruptAfterTimeLimit: 5000 },
  )
})
