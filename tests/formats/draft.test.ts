// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { relations, tagsOf } from '../../src/core/model/claim.ts'
import { ballotsOf, type Debate, motionOf, needClaim, textOf } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { entries, sizeOf } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { type DraftClaim, type DraftDebate, debateFromDraft } from '../../src/formats/draft.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import type { ReportLine } from '../../src/formats/report.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyImpact, anyWeight } from '../core/anyDebate.ts'
import { anyText } from '../core/anyText.ts'
import { countedIds } from './likeness.ts'

const unsaid = { title: 'Untitled motion', ballot: 'Judge', relation: 'supports' } as const

const made = (draft: DraftDebate): { debate: Debate; report: readonly ReportLine[] } => {
  const { debate, report } = debateFromDraft(draft, countedIds(), unsaid, [])
  expect(check(debate)).toEqual([])
  return { debate, report }
}

/** A claim by its key, text the key, line its place in the list. */
const claims = (...rows: [key: string, parent: string | null, more?: Partial<DraftClaim>][]): DraftClaim[] =>
  rows.map(([key, parent, more], i) => ({ key, parent, relation: 'supports', text: key, line: i + 1, ...more }))

/** The tree as text: two blanks a level, a sign, the sentence or "=" and the original's. */
const shown = (debate: Debate): string => {
  const level = new Map<string, number>()
  const signs = { supports: '+', rebuts: '-', undercuts: '_' }
  const lines = subtreeOf(debate, debate.motion).map((id) => {
    const claim = needClaim(debate, id)
    const depth = claim.parent === null ? 0 : (level.get(claim.parent) ?? 0) + 1
    level.set(id, depth)
    const words = claim.reference === undefined ? claim.text : `=${textOf(debate, claim)}`
    return `${'  '.repeat(depth)}${claim.parent === null ? '' : `${signs[claim.relation]} `}${words}`
  })
  return lines.join('\n')
}

test('F208 a draft becomes a debate in the order of the file, with ids in the order of the tree', () => {
  const { debate, report } = made({
    claims: claims(
      ['motion', null],
      ['b', 'motion', { relation: 'rebuts' }],
      ['b1', 'b'],
      ['a', 'motion'],
      ['a1', 'a', { relation: 'undercuts' }],
      ['b2', 'b', { relation: 'rebuts' }],
    ),
  })
  expect(shown(debate)).toBe('motion\n  - b\n    + b1\n    - b2\n  + a\n    _ a1')
  expect(subtreeOf(debate, debate.motion)).toEqual(['claim1', 'claim2', 'claim3', 'claim4', 'claim5', 'claim6'])
  expect(report).toEqual([])
  expect(ballotsOf(debate).map(({ name }) => name)).toEqual(['Judge'])
  expect(Object.isFrozen(debate.ballots)).toBe(true)
})

test('F208 notes, tags, sources, groups, references and weights have their places', () => {
  const { debate, report } = made({
    ballots: [{ name: 'Coach', defaults: { conviction: 0.4, relevance: 0.6 } }],
    claims: claims(
      ['motion', null, { weights: { Lay: { conviction: 0.3, relevance: 0.9 } } }],
      ['a', 'motion', { group: '1', note: 'Note', tags: ['key'], weights: { Lay: { relevance: 1 } } }],
      ['b', 'motion', { group: '1', evidence: [{ title: 'T', quote: 'Quote', marks: [{ from: 3, to: 99 }] }] }],
      [
        'c',
        'b',
        {
          relation: 'rebuts',
          text: 'see a',
          reference: 'a',
          weights: { Lay: { conviction: 1, impact: { scope: 2 } } },
        },
      ],
    ),
  })
  expect(report).toEqual([])
  expect(shown(debate)).toBe('motion\n  + a\n  + b\n    - =a')
  const [a, b, c] = ['claim2', 'claim3', 'claim4'].map((id) => needClaim(debate, id))
  expect([a?.note, a && tagsOf(a), a?.group, b?.group]).toEqual(['Note', ['key'], 'group1', 'group1'])
  expect(b && cardsOf(debate, b)).toMatchObject([
    { title: 'T', publisher: '', marks: [{ from: 3, to: 5 }], grade: null },
  ])
  expect(c?.text).toBe('')
  const [coach, lay] = ballotsOf(debate)
  expect([coach?.name, coach?.defaults, lay?.name, lay?.defaults]).toEqual([
    'Coach',
    { conviction: 0.4, relevance: 0.6 },
    'Lay',
    { conviction: 0.5, relevance: 0.5 },
  ])
  if (lay === undefined) throw new Error('There is no second ballot.')
  // What nobody reads is not kept: what the motion matters, and how convincing a reference is.
  expect([weightSet(lay, 'conviction', 'claim1'), weightSet(lay, 'relevance', 'claim1')]).toEqual([0.3, undefined])
  expect(weightSet(lay, 'relevance', 'claim2')).toBe(1)
  expect(weightSet(lay, 'conviction', 'claim4')).toBeUndefined()
  expect(sizeOf(lay.impact)).toBe(1)
})

test('F208 cards that say the same of their source share one; of a source of which nothing is known each has its own', () => {
  const air = { author: 'A', title: 'Air', date: '2023' }
  const { debate } = made({
    claims: claims(
      ['motion', null, { evidence: [{ ...air, quote: 'One' }, { quote: 'Unknown' }] }],
      [
        'a',
        'motion',
        {
          evidence: [
            { ...air, quote: 'Two', grade: 'news' },
            { ...air, date: '2024' },
          ],
        },
      ],
      ['b', 'motion', { evidence: [{ quote: 'Unknown' }, { date: '2023', title: 'Air', author: 'A' }] }],
    ),
  })
  const sourcesAt = (id: string) => cardsOf(debate, needClaim(debate, id)).map(({ source }) => source)
  expect(['claim1', 'claim2', 'claim3'].map(sourcesAt)).toEqual([
    ['source1', 'source2'],
    ['source1', 'source3'],
    ['source4', 'source1'],
  ])
  expect(sizeOf(debate.sources)).toBe(4)
})

test.each<[string, DraftDebate, string, ReportLine[]]>([
  [
    'several roots hang under the title',
    { title: 'Title', claims: claims(['a', null], ['b', null, { relation: 'rebuts' }]) },
    'Title\n  + a\n  - b',
    [{ line: 1, kind: 'several-roots', count: 2, motion: 'Title' }],
  ],
  [
    'several roots without a title hang under what stands in',
    { title: '', claims: claims(['a', null], ['b', null]) },
    'Untitled motion\n  + a\n  + b',
    [{ line: 1, kind: 'several-roots', count: 2, motion: 'Untitled motion' }],
  ],
  [
    'a claim without its parent hangs under the motion',
    { claims: claims(['m', null], ['a', 'gone'], ['b', 'm']) },
    'm\n  + a\n  + b',
    [{ line: 2, kind: 'no-parent', text: 'a' }],
  ],
  [
    'a ring is cut where the file comes to it',
    { claims: claims(['m', null], ['a', 'b'], ['b', 'a', { relation: 'rebuts' }], ['c', 'm']) },
    'm\n  + c\n  + a\n    - b',
    [{ line: 2, kind: 'ring', title: 'a' }],
  ],
  [
    'a file of nothing but a ring hangs under what stands in',
    { claims: claims(['a', 'a']) },
    'Untitled motion\n  + a',
    [{ line: 1, kind: 'ring', title: 'a' }],
  ],
  [
    'an undercut of the motion becomes a rebuttal',
    { claims: claims(['m', null], ['a', 'm', { relation: 'undercuts' }]) },
    'm\n  - a',
    [{ line: 2, kind: 'undercut-of-motion', title: 'a' }],
  ],
  [
    'relations that are not said are guessed',
    { claims: claims(['m', null, { relation: null }], ['a', 'm', { relation: null }], ['b', 'a', { relation: null }]) },
    'm\n  + a\n    + b',
    [{ line: 1, kind: 'relation-guessed', count: 2, as: 'supports' }],
  ],
  [
    'a lone member of a group is linked to nothing',
    { claims: claims(['m', null], ['a', 'm', { group: 'g' }], ['b', 'm', { group: 'g', relation: 'rebuts' }]) },
    'm\n  + a\n  - b',
    [
      { line: 2, kind: 'group-alone', group: 'g' },
      { line: 3, kind: 'group-alone', group: 'g' },
    ],
  ],
  [
    'undercuts are never linked',
    {
      claims: claims(
        ['m', null],
        ['a', 'm'],
        ['b', 'a', { group: 'g', relation: 'undercuts' }],
        ['c', 'a', { group: 'g', relation: 'undercuts' }],
      ),
    },
    'm\n  + a\n    _ b\n    _ c',
    [
      { line: 3, kind: 'group-alone', group: 'g' },
      { line: 4, kind: 'group-alone', group: 'g' },
    ],
  ],
  [
    'a reference to nothing becomes a sentence',
    { claims: claims(['m', null], ['a', 'm', { reference: 'gone', text: 'see 7' }]) },
    'm\n  + see 7',
    [{ line: 2, kind: 'reference-lost', text: 'see 7' }],
  ],
  [
    'a reference to the motion becomes a sentence',
    { claims: claims(['m', null], ['a', 'm', { reference: 'm', text: '' }]) },
    'm\n  + m',
    [{ line: 2, kind: 'reference-lost', text: 'm' }],
  ],
  [
    'a reference to what rests on it becomes a sentence',
    { claims: claims(['m', null], ['a', 'm'], ['b', 'a', { reference: 'a', text: 'see a' }]) },
    'm\n  + a\n    + see a',
    [{ line: 3, kind: 'reference-lost', text: 'see a' }],
  ],
  [
    'a reference to itself becomes a sentence',
    { claims: claims(['m', null], ['a', 'm', { reference: 'a' }]) },
    'm\n  + a',
    [{ line: 2, kind: 'reference-lost', text: 'a' }],
  ],
  [
    'references that only point to each other become sentences',
    {
      claims: claims(
        ['m', null],
        ['a', 'm', { reference: 'b' }],
        ['b', 'm', { reference: 'c' }],
        ['c', 'm', { reference: 'b' }],
      ),
    },
    'm\n  + a\n  + b\n  + c',
    [
      { line: 2, kind: 'reference-lost', text: 'a' },
      { line: 3, kind: 'reference-lost', text: 'b' },
      { line: 4, kind: 'reference-lost', text: 'c' },
    ],
  ],
  [
    'a reference that is argued about becomes a sentence',
    { claims: claims(['m', null], ['o', 'm'], ['a', 'm', { reference: 'o' }], ['b', 'a']) },
    'm\n  + o\n  + a\n    + b',
    [{ line: 3, kind: 'reference-lost', text: 'a' }],
  ],
  [
    'who refers to a reference refers to its original',
    { claims: claims(['m', null], ['a', 'm', { reference: 'b' }], ['b', 'm', { reference: 'o' }], ['o', 'm']) },
    'm\n  + =o\n  + =o\n  + o',
    [],
  ],
  [
    'of two references that close a ring together the second becomes a sentence',
    {
      claims: claims(
        ['m', null],
        ['a', 'm'],
        ['x', 'a', { reference: 'b' }],
        ['b', 'm'],
        ['y', 'b', { reference: 'a' }],
      ),
    },
    'm\n  + a\n    + =b\n  + b\n    + y',
    [{ line: 5, kind: 'reference-lost', text: 'y' }],
  ],
  [
    'a tag that no claim can have is left out',
    { claims: claims(['m', null, { tags: ['__proto__', '', 'fine'] }]) },
    'm',
    [{ line: 1, kind: 'left-out', what: 'tag', count: 2 }],
  ],
])('F209 %s, and the report says so', (_, draft, tree, lines) => {
  const { debate, report } = made(draft)
  expect(shown(debate)).toBe(tree)
  expect(report).toEqual(lines)
})

test('F209 a file without a claim is refused', () => {
  expect(() => debateFromDraft({ claims: [] }, countedIds(), unsaid, [])).toThrow(FormatError)
})

const anyKey = fc.integer({ min: 0, max: 9 }).map((n) => (n === 9 ? 'gone' : `k${n}`))
const anyDraft: fc.Arbitrary<DraftDebate> = fc
  .record({
    rows: fc.array(
      fc.record(
        {
          parent: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 6, arbitrary: anyKey }),
          relation: fc.constantFrom(...relations, null),
          text: anyText,
          note: anyText,
          tags: fc.array(fc.constantFrom('key', '', '__proto__', 'constructor'), { maxLength: 2 }),
          evidence: fc.array(fc.record({ title: anyText, quote: anyText }), { maxLength: 2 }),
          group: fc.constantFrom('g', 'h'),
          reference: anyKey,
          weights: fc.dictionary(
            fc.constantFrom('Judge', 'constructor', '__proto__', '1'),
            fc.record({ conviction: anyWeight, relevance: anyWeight, impact: anyImpact }, { requiredKeys: [] }),
            { maxKeys: 2 },
          ),
        },
        { requiredKeys: ['parent', 'relation', 'text'] },
      ),
      { minLength: 1, maxLength: 9 },
    ),
    title: anyText,
  })
  .map(({ rows, title }) => ({
    title,
    claims: rows.map((row, i): DraftClaim => ({ key: `k${i}`, line: i + 1, ...row })),
  }))

test('F209 whatever a draft says, all its claims are in a sound debate, and the report has words for the rest', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const { debate, report } = made(draft)
      const extra = sizeOf(debate.claims) - draft.claims.length
      expect(extra === 0 || (extra === 1 && motionOf(debate).text === (draft.title || unsaid.title))).toBe(true)
      const lines = report.map(({ line }) => line)
      expect(lines).toEqual(lines.toSorted((a, b) => a - b))
      for (const line of report) expect(reportInWords(line)).not.toContain('undefined')
      // A sentence is only ever replaced by its original's, on a reference.
      const texts = [...entries(debate.claims)].filter(([, claim]) => claim.reference === undefined)
      for (const [, claim] of texts) {
        const rows = draft.claims.filter(({ reference }) => reference === undefined)
        const known = [...rows, ...draft.claims].some(({ text }) => text === claim.text)
        expect(known || claim.text === (draft.title || unsaid.title)).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})

test('F210 10,000 claims under each other, and 5,000 references in a row, are no trouble', () => {
  const deep = Array.from({ length: 10_000 }, (_, i): DraftClaim => {
    return { key: `${i}`, parent: i === 0 ? null : `${i - 1}`, relation: 'rebuts', text: '', line: i + 1 }
  })
  const { debate } = made({ claims: deep })
  expect(sizeOf(debate.claims)).toBe(10_000)
  const wide = Array.from({ length: 5000 }, (_, i): DraftClaim => {
    return {
      key: `${i}`,
      parent: i === 0 ? null : '0',
      relation: 'rebuts',
      text: '',
      line: i + 1,
      ...(i < 2 ? {} : { reference: `${i - 1}` }),
    }
  })
  const row = made({ claims: wide }).debate
  expect(childrenOf(row, row.motion).filter((id) => needClaim(row, id).reference === 'claim2')).toHaveLength(4998)
})
