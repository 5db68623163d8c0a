// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import type { Case } from '../../src/core/model/case.ts'
import { check } from '../../src/core/model/check.ts'
import type { Claim } from '../../src/core/model/claim.ts'
import { ballotsOf, claimOf, type Debate, motionOf, needClaim, textOf } from '../../src/core/model/debate.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { at, entries, shelfOf } from '../../src/core/model/shelf.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { sourceUses } from '../../src/core/model/sourceUses.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { leftBehind, partOf, type Scope, wholeOf } from '../../src/formats/scope.ts'
import { anyClaimOf, anyDebate, debateOf } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { ballotOf, claim, motion } from '../core/weigh/sample.ts'

const anyPart: fc.Arbitrary<{ debate: Debate; scope: Scope }> = anyDebate().chain((debate) =>
  fc
    .record({
      root: fc.oneof(anyClaimOf(debate), fc.constant(debate.motion)),
      side: fc.constantFrom('pro' as const, 'con' as const, null),
      depth: fc.option(fc.nat(4)),
      weights: fc.boolean(),
      sources: fc.boolean(),
      notes: fc.boolean(),
    })
    .map((scope) => ({ debate, scope })),
)

const claimsOf = (debate: Debate): Claim[] => [...entries(debate.claims)].map(([, given]) => given)

test('F203 every part of every debate is a sound debate, and leaves the debate untouched', () => {
  fc.assert(
    fc.property(anyPart, ({ debate, scope }) => {
      const before = JSON.stringify(debate)
      const part = partOf(debate, scope)
      expect(check(part)).toEqual([])
      expect(Object.isFrozen(part.claims)).toBe(true)
      expect(JSON.stringify(debate)).toBe(before)
    }),
    { numRuns: 500 },
  )
})

test('F203 the whole of a debate is the debate itself', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      expect(partOf(debate, wholeOf(debate))).toBe(debate)
    }),
  )
})

test('F204 a part has the claims of its scope in their order, each saying what it says in the debate', () => {
  fc.assert(
    fc.property(anyPart, ({ debate, scope }) => {
      const part = partOf(debate, scope)
      const depth = new Map([[scope.root, 0]])
      const expected = subtreeOf(debate, scope.root).filter((id) => {
        if (id === scope.root) return true
        const { parent, relation } = needClaim(debate, id)
        const above = depth.get(parent as string)
        if (above === undefined) return false
        if (scope.depth !== null && above >= scope.depth) return false
        if (parent === scope.root && scope.side !== null && (relation === 'supports') !== (scope.side === 'pro'))
          return false
        depth.set(id, above + 1)
        return true
      })
      expect(part.motion).toBe(scope.root)
      expect(subtreeOf(part, part.motion)).toEqual(expected)
      for (const id of expected) {
        expect(textOf(part, needClaim(part, id))).toBe(textOf(debate, needClaim(debate, id)))
      }
    }),
    { numRuns: 300 },
  )
})

test('F205 without weights, sources or notes none of them is left, and with them all are', () => {
  fc.assert(
    fc.property(anyPart, ({ debate, scope }) => {
      const part = partOf(debate, scope)
      const claims = claimsOf(part)
      if (!scope.notes) expect(claims.every(({ note }) => note === '')).toBe(true)
      else for (const { id, note } of claims) expect(note).toBe(needClaim(debate, id).note)
      if (!scope.sources) expect(claims.every(({ evidence }) => Object.keys(evidence).length === 0)).toBe(true)
      for (const ballot of ballotsOf(part)) {
        const whole = debate.ballots[ballot.id]
        expect(ballot.name).toBe(whole?.name)
        for (const { id, reference } of claims) {
          for (const weight of ['conviction', 'relevance'] as const) {
            const was = needClaim(debate, id)
            // What was a reference and is a sentence now is as convincing as its original.
            const from = weight === 'conviction' && reference === undefined ? (was.reference ?? id) : id
            const set = whole !== undefined && scope.weights ? weightSet(whole, weight, from) : undefined
            expect(weightSet(ballot, weight, id)).toBe(set)
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('F206 a reference without its original becomes a sentence with its sources, an undercut of the new motion a rebuttal', () => {
  const source = { ...blankCitation, id: 'src', title: 'T' }
  const card = { ...passageFrom({}), id: 'e', order: 'a0', source: 'src' }
  const debate = debateOf(
    [
      motion,
      claim('p', 'm', 'supports'),
      claim('q', 'p', 'supports', { evidence: { e: card }, text: 'Said once' }),
      claim('r', 'm', 'rebuts'),
      claim('s', 'r', 'supports', { reference: 'q', text: '' }),
      claim('u', 's', 'undercuts'),
    ],
    [ballotOf()],
    { sources: [source] },
  )
  const scope = { ...wholeOf(debate), root: 'r' }
  const part = partOf(debate, scope)
  expect(claimOf(part, 's')).toEqual({ ...claim('s', 'r', 'supports', { evidence: { e: card }, text: 'Said once' }) })
  expect(claimOf(part, 'p')).toBeUndefined()
  expect(motionOf(part)).toEqual(claim('r', null, 'supports'))
  const under = partOf(debate, { ...scope, root: 's' })
  expect(motionOf(under).text).toBe('Said once')
  expect(claimOf(under, 'u')?.relation).toBe('rebuts')
})

test('F320 a reference without its original is as convincing in a part as its original is, on every ballot', () => {
  const claims = [
    motion,
    claim('p', 'm', 'supports'),
    claim('q', 'm', 'rebuts'),
    claim('r', 'p', 'supports', { reference: 'q', text: '' }),
    claim('s', 'p', 'supports', { reference: 't', text: '' }),
    claim('t', 'p', 'rebuts'),
  ]
  const coach = { ...ballotOf({}, { r: 0.3 }), id: 'c', order: 'a1', name: 'Coach' }
  const debate = debateOf(claims, [ballotOf({ q: 0.9, t: 0.2 }, { r: 0.4 }), coach])
  const part = partOf(debate, { ...wholeOf(debate), root: 'p' })
  const [judge, other] = ballotsOf(part)
  expect(judge && weightSet(judge, 'conviction', 'r')).toBe(0.9)
  expect(judge && weightSet(judge, 'relevance', 'r')).toBe(0.4)
  // A reference that stays one has none of its own, and nothing is made up.
  expect(judge && weightSet(judge, 'conviction', 's')).toBeUndefined()
  expect(other && weightSet(other, 'conviction', 'r')).toBeUndefined()
})

test('F206 a group of which one member is left is none', () => {
  const debate = debateOf(
    [
      motion,
      claim('p', 'm', 'supports'),
      claim('a', 'p', 'supports', { group: 'g' }),
      claim('b', 'p', 'supports', { group: 'g' }),
    ],
    [ballotOf()],
  )
  expect(childrenOf(partOf(debate, { ...wholeOf(debate), root: 'p' }), 'p')).toEqual(['a', 'b'])
  expect(claimOf(partOf(debate, { ...wholeOf(debate), root: 'a' }), 'a')).toEqual(claim('a', null, 'supports'))
})

test('F207 a branch 10,000 claims deep is taken out without recursion', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, 'supports'))
  const debate = debateOf([motion, ...chain], [{ ...ballotOf(), conviction: shelfOf([['c9999', 0.25]]) }])
  const part = partOf(debate, { ...wholeOf(debate), root: 'c5000' })
  expect(subtreeOf(part, part.motion)).toHaveLength(5000)
  expect(weightSet(ballotsOf(part)[0] as ReturnType<typeof ballotOf>, 'conviction', 'c9999')).toBe(0.25)
})

test('F327 a part keeps what its cases say of its claims, and what stays behind is counted', () => {
  fc.assert(
    fc.property(anyPart, ({ debate, scope }) => {
      const part = partOf(debate, scope)
      const left = leftBehind(debate, part, scope)
      expect(Object.keys(part.cases)).toHaveLength(Object.keys(debate.cases).length - left.cases)
      let shortened = 0
      for (const [id, { parts, ...held }] of Object.entries(part.cases)) {
        const { parts: before, ...was } = debate.cases[id] as Case
        expect(held).toEqual(was)
        for (const [name, piece] of Object.entries(parts)) expect(before[name]).toEqual(piece)
        const gone = Object.entries(before).filter(([name]) => !(name in parts))
        for (const [, { claim }] of gone) expect(claimOf(part, claim as string)).toBeUndefined()
        if (gone.some(([, { claim }]) => claimOf(debate, claim as string) !== undefined)) shortened++
      }
      expect(left.shortened).toBe(shortened)
      if (scope.root !== debate.motion) expect(part.cases).toEqual({})
      const unquoted = [...entries(debate.sources)].filter(([id]) => !sourceUses(debate).has(id))
      const here = unquoted.filter(([id]) => at(part.sources, id) !== undefined)
      expect(left.unquoted).toBe(scope.sources ? unquoted.length - here.length : 0)
    }),
    { numRuns: 500 },
  )
})

test('F327 one side goes out with its own case, and without what is said only of the other', () => {
  const sketched = debateFrom('+ a\n- b')
  const [a = '', b = ''] = childrenOf(sketched, sketched.motion)
  const caseOn = (id: string, claims: readonly string[]): Case => ({
    id,
    order: 'a0',
    name: id,
    side: 'pro',
    format: { name: 'f', sides: { pro: 'Pro', con: 'Con' }, speeches: [], preparation: 0 },
    parts: Object.fromEntries(
      claims.map((claim) => [
        claim,
        { id: claim, order: 'a0', speech: 's', kind: 'claim', claim, text: '', supports: false, cards: 'none' },
      ]),
    ),
  })
  const debate: Debate = {
    ...sketched,
    cases: { ours: caseOn('ours', [a]), both: caseOn('both', [a, b]), theirs: caseOn('theirs', [b]) },
  }
  const scope: Scope = { ...wholeOf(debate), side: 'pro' }
  const part = partOf(debate, scope)
  expect(Object.keys(part.cases)).toEqual(['ours', 'both'])
  expect(part.cases.ours).toBe(debate.cases.ours)
  expect(Object.keys(part.cases.both?.parts ?? {})).toEqual([a])
  expect(leftBehind(debate, part, scope)).toEqual({ cases: 1, shortened: 1, unquoted: 0 })
  expect(partOf(debate, { ...wholeOf(debate), notes: false }).cases).toEqual(debate.cases)
})
