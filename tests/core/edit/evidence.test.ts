// @vitest-environment node
import { produce } from 'immer'
import { expect, test } from 'vitest'
import { addEvidence, type EvidenceFields, removeEvidence, rewriteEvidence } from '../../../src/core/edit/evidence.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { type Card, cardsOf, passageFrom } from '../../../src/core/model/evidence.ts'
import { at, sizeOf } from '../../../src/core/model/shelf.ts'
import { blankCitation } from '../../../src/core/model/source.ts'
import { prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom('+ a\n- d\n  + =a')

function adding(fields: EvidenceFields, claim: ClaimId = 'a', by = 'n') {
  return (debate: Debate) => addEvidence(debate, { claim, fields }, testClerk(by))
}

const one = prove(start, adding({ title: 'One', quote: 'the quick brown fox', marks: [{ from: 4, to: 9 }] })).debate

function evidence(debate: Debate, claim: ClaimId = 'a'): Card[] {
  return cardsOf(debate, needClaim(debate, claim))
}

const rewriting =
  (fields: EvidenceFields, claim: ClaimId = 'a', id = 'n1') =>
  (debate: Debate) =>
    rewriteEvidence(debate, { claim, evidence: id, fields }, testClerk('r'))

test('E14: a source comes after the others; what is not said of it is empty', () => {
  const { debate, change } = prove(one, adding({ title: 'Two', grade: 'news' }, 'a', 'x'))
  expect(evidence(debate).map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(evidence(debate)[1]).toMatchObject({
    ...blankCitation,
    title: 'Two',
    ...passageFrom({ grade: 'news' }),
  })
  expect(change).toMatchObject({ label: 'add-evidence', claim: 'a' })
})

test('E14: it comes last even where the keys of the others are equal or broken', () => {
  for (const key of ['a0', 'zz!', '~', 'z'.repeat(60)]) {
    let debate = prove(one, adding({ title: 'Two' }, 'a', 'x')).debate
    debate = produce(debate, (draft) => {
      for (const source of Object.values(at(draft.claims, 'a')?.evidence ?? {})) source.order = key
    })
    for (const title of ['Three', 'Four', 'Five']) debate = prove(debate, adding({ title }, 'a', title)).debate
    expect(evidence(debate).map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Four', 'Five'])
  }
})

test('E14: the evidence of a reference is its original’s', () => {
  const { debate } = prove(one, adding({ title: 'Two' }, '=a', 'x'))
  expect(evidence(debate).map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(needClaim(debate, '=a').evidence).toEqual({})
  const { debate: rewritten } = prove(one, rewriting({ title: 'Uno' }, '=a'))
  expect(evidence(rewritten)[0]?.title).toBe('Uno')
  const { debate: removed } = prove(one, (before, clerk) =>
    removeEvidence(before, { claim: '=a', evidence: 'n1' }, clerk),
  )
  expect(evidence(removed)).toEqual([])
})

test('E14: marks are tidied to fit the quote', () => {
  const marks = [
    { from: 6, to: 90 },
    { from: 2, to: 2 },
    { from: -3, to: 1 },
    { from: 5, to: 7 },
  ]
  const { debate } = prove(start, adding({ quote: '0123456789', marks }))
  expect(evidence(debate)[0]?.marks).toEqual([
    { from: 0, to: 1 },
    { from: 5, to: 10 },
  ])
  expect(evidence(prove(start, adding({ marks })).debate)[0]?.marks).toEqual([])
  expect(evidence(prove(one, rewriting({ marks })).debate)[0]?.marks).toEqual([
    { from: 0, to: 1 },
    { from: 5, to: 19 },
  ])
})

test('E14: when the quote is rewritten, the marks stay on their words', () => {
  const { debate } = prove(one, rewriting({ quote: 'See the quick brown fox' }))
  expect(evidence(debate)[0]?.marks).toEqual([{ from: 8, to: 13 }])
  expect(evidence(prove(one, rewriting({ quote: '' })).debate)[0]?.marks).toEqual([])
  const both = prove(one, rewriting({ quote: 'short', marks: [{ from: 0, to: 50 }] }))
  expect(evidence(both.debate)[0]).toMatchObject({ quote: 'short', marks: [{ from: 0, to: 5 }] })
})

test('E14: a rewrite leaves the other fields alone, in the change as well', () => {
  const { change } = prove(one, rewriting({ url: 'https://example.org', grade: 'primary' }))
  expect(change.patches.map(({ path }) => path.at(-1)).sort()).toEqual(['grade', 'url'])
  expect(change.label).toBe('rewrite-evidence')
})

test('E14: a source is taken off', () => {
  const { debate, change } = prove(one, (before, clerk) =>
    removeEvidence(before, { claim: 'a', evidence: 'n1' }, clerk),
  )
  expect(evidence(debate)).toEqual([])
  expect(change.label).toBe('remove-evidence')
})

test('E14: refused on what is gone and where it changes nothing', () => {
  proveRefused(start, adding({}, 'gone'), 'claim-gone')
  proveRefused(one, rewriting({ title: 'x' }, 'gone'), 'claim-gone')
  proveRefused(one, rewriting({ title: 'One', marks: [{ from: 4, to: 9 }] }), 'nothing-to-change')
  proveRefused(one, rewriting({}), 'nothing-to-change')
  proveRefused(one, (debate, clerk) => removeEvidence(debate, { claim: 'gone', evidence: 'n1' }, clerk), 'claim-gone')
  for (const id of ['gone', 'toString', 'constructor', '__proto__']) {
    proveRefused(one, rewriting({ title: 'x' }, 'a', id), 'evidence-gone')
    proveRefused(one, (debate, clerk) => removeEvidence(debate, { claim: 'a', evidence: id }, clerk), 'evidence-gone')
  }
})

test('E40: evidence is quoted from a source that is there already, and what is said of it is not said again', () => {
  const { debate, change } = prove(one, (before, clerk) =>
    addEvidence(before, { claim: 'd', fields: { title: 'Not heard', quote: 'lazy dog' }, source: 'n2' }, clerk),
  )
  expect(evidence(debate, 'd')).toMatchObject([{ title: 'One', quote: 'lazy dog', source: 'n2' }])
  expect(sizeOf(debate.sources)).toBe(1)
  expect(change.patches).toHaveLength(1)
  for (const source of ['gone', 'toString', 'constructor', '__proto__']) {
    proveRefused(one, (before, clerk) => addEvidence(before, { claim: 'd', fields: {}, source }, clerk), 'source-gone')
  }
})

test('E41: what is rewritten of a source is so wherever it is quoted; the passages stay their own', () => {
  const { debate: two } = prove(one, (before) =>
    addEvidence(before, { claim: 'd', fields: { quote: 'lazy dog' }, source: 'n2' }, testClerk('x')),
  )
  const { debate, change } = prove(two, rewriting({ title: 'Uno', quote: 'jumps', author: 'Ōe' }))
  expect(evidence(debate, 'a')).toMatchObject([{ title: 'Uno', author: 'Ōe', quote: 'jumps' }])
  expect(evidence(debate, 'd')).toMatchObject([{ title: 'Uno', author: 'Ōe', quote: 'lazy dog' }])
  // Field by field, so that two people's changes can meet.
  expect(change.patches.every(({ path }) => path.length === 4 || path[0] === 'claims')).toBe(true)
})

test('E42: every kind of mark is tidied, and stays on its words, apart from the others', () => {
  const marks = [{ from: 4, to: 9 }]
  const underlined = [{ from: 0, to: 99 }]
  const emphasised = [{ from: 10, to: 15 }]
  const { debate: marked } = prove(one, rewriting({ underlined, emphasised }))
  expect(evidence(marked)[0]).toMatchObject({ marks, underlined: [{ from: 0, to: 19 }], emphasised })
  const { debate } = prove(marked, rewriting({ quote: 'See the quick brown fox' }))
  expect(evidence(debate)[0]).toMatchObject({
    marks: [{ from: 8, to: 13 }],
    underlined: [{ from: 4, to: 23 }],
    emphasised: [{ from: 14, to: 19 }],
  })
  const { change } = prove(marked, rewriting({ emphasised: [] }))
  expect(change.patches.map(({ path }) => path[5])).toEqual(['emphasised'])
})

test('E43: with its evidence goes a source of which nothing is known, where nothing else is quoted from it', () => {
  const taking = (claim: ClaimId, id: string) => (debate: Debate) =>
    removeEvidence(debate, { claim, evidence: id }, testClerk('t'))
  expect(sizeOf(prove(one, taking('a', 'n1')).debate.sources)).toBe(1)
  const blank = prove(start, adding({ quote: 'words' }, 'a', 'b')).debate
  expect(sizeOf(prove(blank, taking('a', 'b1')).debate.sources)).toBe(0)
  const twice = prove(blank, (before) =>
    addEvidence(before, { claim: 'd', fields: { quote: 'more' }, source: 'b2' }, testClerk('x')),
  ).debate
  const once = prove(twice, taking('a', 'b1')).debate
  expect(sizeOf(once.sources)).toBe(1)
  expect(sizeOf(prove(once, taking('d', 'x1')).debate.sources)).toBe(0)
})
