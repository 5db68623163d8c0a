// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ballot, blankBallot } from '../../../src/core/model/ballot.ts'
import type { Case, CasePart } from '../../../src/core/model/case.ts'
import { type BrokenRule, check } from '../../../src/core/model/check.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../../src/core/model/claim.ts'
import { type Debate, newDebate } from '../../../src/core/model/debate.ts'
import { type Evidence, type Mark, markKinds } from '../../../src/core/model/evidence.ts'
import type { ImpactLevel } from '../../../src/core/model/impact.ts'
import { shelfOf } from '../../../src/core/model/shelf.ts'
import { blankCitation } from '../../../src/core/model/source.ts'
import { anyBrokenDebate, anyDebate, debateOf } from '../anyDebate.ts'

function claim(id: ClaimId, parent: ClaimId | null, relation: Relation, more: Partial<Claim> = {}): Claim {
  return { ...bareClaim({ id, parent, order: 'a0', relation }, id), ...more }
}

function evidence(id: string, quote: string, marks: readonly Mark[]): Evidence {
  return { id, order: 'a0', source: 's', quote, marks, underlined: [], emphasised: [], grade: null }
}

const blank = blankBallot({ id: 'b', order: 'a0', name: 'Judge' })
const motion = claim('m', null, 'supports')
const reference = (id: ClaimId, parent: ClaimId, original: ClaimId, more: Partial<Claim> = {}): Claim =>
  claim(id, parent, 'supports', { text: '', reference: original, ...more })

function debateOn(claims: readonly Claim[], ballots: readonly Ballot[] = [blank]): Debate {
  return debateOf([motion, ...claims], ballots, { sources: [source] })
}

const source = { ...blankCitation, id: 's' }
const part: CasePart = { id: 'p', order: 'a0', speech: 'x', kind: 'link', text: '', supports: true, cards: 'read' }
const held: Case = {
  id: 'k',
  order: 'a0',
  name: 'Ours',
  side: 'pro',
  format: { name: '', sides: { pro: '', con: '' }, speeches: [], preparation: 0 },
  parts: { p: part },
}
const speech = { id: 'x', name: '1AC', minutes: 6, side: 'pro' } as const

/** For each rule a debate that breaks it, and every rule that it breaks then: no more than the breach brings with it. */
const breaches: Record<BrokenRule, { debate: Debate; broken?: readonly BrokenRule[] }> = {
  'motion-missing': { debate: debateOf([], [blank]) },
  'motion-has-parent': { debate: debateOf([claim('m', 'gone', 'supports')], [blank]) },
  'motion-is-reference': {
    debate: debateOf([claim('m', null, 'supports', { text: '', reference: 'gone' })], [blank]),
    broken: ['motion-is-reference', 'reference-missing'],
  },
  'id-mismatch': {
    debate: {
      ...debateOn([]),
      claims: shelfOf([
        ['m', motion],
        ['a', claim('b', 'm', 'supports')],
        ['b', claim('a', 'm', 'supports')],
      ]),
    },
  },
  'parent-missing': {
    debate: debateOn([claim('a', 'gone', 'supports')]),
    broken: ['parent-missing', 'not-under-motion'],
  },
  'not-under-motion': { debate: debateOn([claim('a', 'b', 'supports'), claim('b', 'a', 'rebuts')]) },
  'undercuts-motion': { debate: debateOn([claim('a', 'm', 'undercuts')]) },
  'order-empty': { debate: debateOn([claim('a', 'm', 'supports', { order: '' })]) },
  'group-alone': { debate: debateOn([claim('a', 'm', 'supports', { group: 'g' })]) },
  'group-mixed': {
    debate: debateOn([claim('a', 'm', 'supports', { group: 'g' }), claim('b', 'm', 'rebuts', { group: 'g' })]),
  },
  'reference-missing': { debate: debateOn([reference('a', 'm', 'gone')]) },
  'reference-of-reference': {
    debate: debateOn([claim('a', 'm', 'supports'), reference('b', 'm', 'a'), reference('c', 'm', 'b')]),
  },
  'reference-has-text': {
    debate: debateOn([claim('a', 'm', 'supports'), reference('b', 'm', 'a', { text: 'Words of its own' })]),
  },
  'reference-argued': {
    debate: debateOn([claim('a', 'm', 'supports'), reference('b', 'm', 'a'), claim('c', 'b', 'rebuts')]),
  },
  'reference-ring': { debate: debateOn([claim('a', 'm', 'supports'), reference('b', 'a', 'a')]) },
  'marks-untidy': {
    debate: debateOn([claim('a', 'm', 'supports', { evidence: { e: evidence('e', 'Quote', [{ from: 2, to: 9 }]) } })]),
  },
  'evidence-id-mismatch': {
    debate: debateOn([claim('a', 'm', 'supports', { evidence: { e: evidence('f', 'Quote', []) } })]),
  },
  'source-missing': {
    debate: debateOn([
      claim('a', 'm', 'supports', { evidence: { e: { ...evidence('e', 'Quote', []), source: 'gone' } } }),
    ]),
  },
  'source-id-mismatch': { debate: { ...debateOn([]), sources: shelfOf([['other', source]]) } },
  'case-id-mismatch': { debate: { ...debateOn([]), cases: { other: held } } },
  'part-id-mismatch': { debate: { ...debateOn([]), cases: { k: { ...held, parts: { other: part } } } } },
  'format-unsound': {
    debate: { ...debateOn([]), cases: { k: { ...held, format: { ...held.format, speeches: [speech, speech] } } } },
  },
  'no-ballot': { debate: debateOn([], []) },
  'ballot-id-mismatch': { debate: { ...debateOn([]), ballots: { other: blank } } },
  'weight-without-claim': { debate: debateOn([], [{ ...blank, conviction: shelfOf([['gone', 0.5]]) }]) },
  'impact-out-of-range': {
    debate: debateOn([], [{ ...blank, impact: shelfOf([['m', { magnitude: 6 as ImpactLevel }]]) }]),
  },
  'weight-out-of-range': { debate: debateOn([], [{ ...blank, relevance: shelfOf([['m', 1.01]]) }]) },
}

describe('M17 each rule is found', () => {
  test.each(Object.entries(breaches))('M17 %s', (rule, { debate, broken = [rule as BrokenRule] }) => {
    expect(new Set(check(debate).map((problem) => problem.rule))).toEqual(new Set(broken))
  })

  test.each([
    [
      'undercuts linked to each other',
      [
        claim('a', 'm', 'supports'),
        claim('u', 'a', 'undercuts', { group: 'g' }),
        claim('v', 'a', 'undercuts', { group: 'g' }),
      ],
      'group-mixed',
    ],
    [
      'a group across two parents',
      [claim('a', 'm', 'supports', { group: 'g' }), claim('b', 'a', 'supports', { group: 'g' })],
      'group-mixed',
    ],
    ['a reference to the motion', [reference('a', 'm', 'm')], 'reference-missing'],
    [
      'evidence on a reference',
      [claim('a', 'm', 'supports'), reference('b', 'm', 'a', { evidence: { e: evidence('e', '', []) } })],
      'reference-has-text',
    ],
    [
      'marks that touch',
      [
        claim('a', 'm', 'supports', {
          evidence: {
            e: evidence('e', 'Quote', [
              { from: 0, to: 2 },
              { from: 2, to: 3 },
            ]),
          },
        }),
      ],
      'marks-untidy',
    ],
    [
      'a mark over nothing',
      [claim('a', 'm', 'supports', { evidence: { e: evidence('e', 'Quote', [{ from: 2, to: 2 }]) } })],
      'marks-untidy',
    ],
    ...markKinds.map(
      (kind) =>
        [
          `a mark beyond the quote among ${kind}`,
          [
            claim('a', 'm', 'supports', {
              evidence: { e: { ...evidence('e', 'Quote', []), [kind]: [{ from: 2, to: 6 }] } },
            }),
          ],
          'marks-untidy',
        ] as const,
    ),
    ['a second root', [claim('a', null, 'supports')], 'parent-missing'],
  ] as const)('M17 %s', (_, claims, rule) => {
    expect(check(debateOn(claims)).map((problem) => problem.rule)).toContain(rule)
  })

  test.each([-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'M17 a weight of %d',
    (weight) => {
      for (const kind of ['conviction', 'relevance'] as const) {
        const debate = debateOn([], [{ ...blank, [kind]: shelfOf([['m', weight]]) }])
        expect(check(debate)).toEqual([{ rule: 'weight-out-of-range', claim: 'm', ballot: 'b' }])
      }
    },
  )

  test.each([0, -0, 0.5, 1])('M17 not a weight of %d', (weight) => {
    const shelf = shelfOf([['m', weight]])
    expect(check(debateOn([], [{ ...blank, conviction: shelf, relevance: shelf }]))).toEqual([])
  })
})

test('M17 a part of a case whose claim or speech is gone breaks no rule, and a source that nobody quotes neither', () => {
  const parts = { p: { ...part, kind: 'claim', claim: 'gone' }, q: { ...part, id: 'q', speech: 'gone' } } as const
  expect(check({ ...debateOn([]), cases: { k: { ...held, parts } } })).toEqual([])
})

test('M17 what is wrong with a source or a case names it', () => {
  const debate = { ...debateOn([]), sources: shelfOf([['other', source]]), cases: { other: held } }
  expect(check(debate)).toEqual([
    { rule: 'source-id-mismatch', source: 'other' },
    { rule: 'case-id-mismatch', case: 'other' },
  ])
})

test('M17 rings name the references that close them, and no innocent one', () => {
  const debate = debateOn([
    claim('a', 'm', 'supports'),
    reference('ring', 'a', 'a'),
    claim('b', 'm', 'rebuts'),
    reference('innocent', 'b', 'a'),
  ])
  expect(check(debate)).toEqual([{ rule: 'reference-ring', claim: 'ring' }])
})

test('M17 two references that close a ring only together are both named', () => {
  const debate = debateOn([
    claim('a', 'm', 'supports'),
    claim('b', 'm', 'rebuts'),
    reference('x', 'a', 'b'),
    reference('y', 'b', 'a'),
  ])
  expect(check(debate).map((problem) => problem.claim)).toEqual(['x', 'y'])
})

test('M17 a ring is found through undercuts and groups, and through three references that close it together', () => {
  const debate = debateOn([
    claim('a', 'm', 'supports'),
    claim('b', 'm', 'rebuts'),
    claim('c', 'm', 'supports', { group: 'g' }),
    claim('d', 'm', 'supports', { group: 'g' }),
    claim('u', 'a', 'undercuts'),
    reference('x', 'u', 'b'),
    reference('y', 'b', 'c', { relation: 'rebuts' }),
    reference('z', 'c', 'u'),
    reference('innocent', 'd', 'a'),
  ])
  expect(check(debate)).toEqual(['x', 'y', 'z'].map((id) => ({ rule: 'reference-ring', claim: id })))
})

test('M18 a new debate, and every random sound one, breaks no rule', () => {
  expect(check(newDebate({ debate: 'd', motion: 'm', ballot: 'b' }, 'Motion', 'Judge'))).toEqual([])
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      expect(check(debate)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('M19 no debate, however broken, makes check throw or hang', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), (debate) => {
      expect(check(debate)).toEqual(check(structuredClone(debate)))
    }),
    { numRuns: 500 },
  )
  const astray = { ...debateOn([]), claims: shelfOf([['x', claim('y', 'm', 'supports', { group: 'g' })]]) }
  expect(check(astray).map((problem) => problem.rule)).toContain('id-mismatch')
})

test('M19 ten thousand claims deep', () => {
  const deep = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, i === 0 ? 'm' : `c${i - 1}`, 'supports'))
  expect(check(debateOn(deep))).toEqual([])
  expect(check(debateOn([...deep, reference('r', 'c9999', 'c0')]))).toEqual([{ rule: 'reference-ring', claim: 'r' }])
})
