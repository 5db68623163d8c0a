// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { addEvidence, rewriteEvidence } from '../../../src/core/edit/evidence.ts'
import { emptyHistory, record, undo } from '../../../src/core/edit/history.ts'
import { addSources, mergeSources, quoteSource, removeSources, rewriteSource } from '../../../src/core/edit/sources.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { cardsOf } from '../../../src/core/model/evidence.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { blankCitation, type Citation, sourceOf } from '../../../src/core/model/source.ts'
import { sourceUses } from '../../../src/core/model/sourceUses.ts'
import { type Edit, edited, expectSame, made, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const report: Citation = { ...blankCitation, author: 'Cabinet Office', title: 'Report', date: '2024' }
const news: Citation = { ...blankCitation, title: 'News' }

/** "s1" is the report, "s2" the news, "s3" says the same as the report. */
const listed = prove(
  debateFrom('+ a\n- d\n  + =a\n- e'),
  (debate, clerk) => addSources(debate, { citations: [report, news, report] }, clerk),
  undefined,
  testClerk('s'),
).debate

const quoting =
  (claim: ClaimId, source: string): Edit =>
  (debate) =>
    addEvidence(debate, { claim, fields: { quote: `words of ${claim}` }, source }, testClerk(claim))

/** The report is quoted by "a" (evidence "a1") and by "d" ("d1"), the one like it by "e" ("e1"); the news by nobody. */
const start = [quoting('a', 's1'), quoting('d', 's1'), quoting('e', 's3')].reduce(
  (debate, edit) => prove(debate, edit).debate,
  listed,
)

function titles(debate: Debate): Record<string, string[]> {
  return Object.fromEntries(
    ['a', 'd', 'e'].map((id) => [id, cardsOf(debate, needClaim(debate, id)).map(({ title }) => title)]),
  )
}

const sourcesOf = (debate: Debate) => [...entries(debate.sources)].map(([id]) => id).sort()

test('E44: sources are put on the list before anybody quotes them, each under an id of its own', () => {
  const { debate, change } = prove(
    start,
    (before, clerk) => addSources(before, { citations: [report, { ...news, note: 'x' } as Citation] }, clerk),
    undefined,
    testClerk('new'),
  )
  expect(sourcesOf(debate)).toEqual(['new1', 'new2', 's1', 's2', 's3'])
  expect([sourceOf(debate, 'new1'), sourceOf(debate, 'new2')]).toEqual([
    { ...report, id: 'new1' },
    { ...news, id: 'new2' },
  ])
  expect(change.label).toBe('add-source')
  proveRefused(start, (before, clerk) => addSources(before, { citations: [] }, clerk), 'nothing-to-change')
})

test('E44: a source is rewritten for all who quote it, field by field, in steps that are undone together', () => {
  const rewriting =
    (source: string, fields: Partial<Citation>): Edit =>
    (debate, clerk) =>
      rewriteSource(debate, { source, fields, step: 's' }, clerk)
  const { debate, change } = prove(start, rewriting('s1', { title: 'Bericht', accessed: 'May 2026' }))
  expect(titles(debate)).toEqual({ a: ['Bericht'], d: ['Bericht'], e: ['Report'] })
  expect(change).toMatchObject({ label: 'rewrite-source', step: 's' })
  expect(change.patches.map(({ path }) => path.at(-1)).sort()).toEqual(['accessed', 'title'])
  proveRefused(start, rewriting('s1', { title: 'Report' }), 'nothing-to-change')
  for (const id of ['gone', 'toString', '__proto__']) proveRefused(start, rewriting(id, { title: 'x' }), 'source-gone')
})

test('E45: a source is taken off the list only where nobody quotes it', () => {
  const removing =
    (...sources: string[]): Edit =>
    (debate, clerk) =>
      removeSources(debate, { sources }, clerk)
  const { debate, change } = prove(start, removing('s2'))
  expect(sourcesOf(debate)).toEqual(['s1', 's3'])
  expect(change.label).toBe('remove-source')
  proveRefused(start, removing('s1'), 'source-quoted')
  // All of them or none.
  proveRefused(start, removing('s2', 's1'), 'source-quoted')
  proveRefused(start, removing('gone', 'constructor'), 'nothing-to-change')
})

test('E46: of sources that are the same one is made: who quoted one of them quotes what is kept', () => {
  const merging =
    (keep: string, ...others: string[]): Edit =>
    (debate, clerk) =>
      mergeSources(debate, { keep, others }, clerk)
  const { debate, change } = prove(start, merging('s1', 's3', 's2', 's1'))
  expect(sourcesOf(debate)).toEqual(['s1'])
  expect(sourceUses(debate).get('s1')).toHaveLength(3)
  expect(cardsOf(debate, needClaim(debate, 'e'))).toMatchObject([{ source: 's1', quote: 'words of e' }])
  expect(change.label).toBe('merge-sources')
  expect(sourceUses(prove(start, merging('s2', 's1')).debate).get('s2')).toHaveLength(2)
  proveRefused(start, merging('gone', 's1'), 'source-gone')
  proveRefused(start, merging('s1', 's1', 'gone'), 'nothing-to-change')
})

describe('quoteSource', () => {
  const quoting =
    (source: string | null, claim: ClaimId = 'a', evidence = 'a1'): Edit =>
    (debate, clerk) =>
      quoteSource(debate, { claim, evidence, source }, clerk)

  test('E47: evidence is quoted from another source; what it was quoted from stays on the list', () => {
    const { debate, change } = prove(start, quoting('s2'))
    expect(titles(debate)).toEqual({ a: ['News'], d: ['Report'], e: ['Report'] })
    expect(sourcesOf(debate)).toEqual(['s1', 's2', 's3'])
    expect(change).toMatchObject({ label: 'quote-source', claim: 'a' })
    // A reference's evidence is its original's.
    expect(titles(prove(start, quoting('s2', '=a')).debate).a).toEqual(['News'])
  })

  test('E47: a source of its own says the same, and rewriting it leaves the other claims alone', () => {
    const own = prove(start, quoting(null)).debate
    expect(titles(own)).toEqual(titles(start))
    const { debate } = prove(own, (before, clerk) =>
      rewriteEvidence(before, { claim: 'a', evidence: 'a1', fields: { title: 'Mine' } }, clerk),
    )
    expect(titles(debate)).toEqual({ a: ['Mine'], d: ['Report'], e: ['Report'] })
    proveRefused(start, quoting(null, 'e', 'e1'), 'nothing-to-change')
  })

  test('E47: a source of which nothing is known goes when nothing is quoted from it any more', () => {
    const blank = prove(start, (before) => addEvidence(before, { claim: 'a', fields: {} }, testClerk('b'))).debate
    const { debate } = prove(blank, quoting('s2', 'a', 'b1'))
    expect(sourcesOf(debate)).toEqual(['s1', 's2', 's3'])
    const shared = prove(blank, (before) =>
      addEvidence(before, { claim: 'd', fields: {}, source: 'b2' }, testClerk('c')),
    ).debate
    expect(sourcesOf(prove(shared, quoting('s2', 'a', 'b1')).debate)).toContain('b2')
  })

  test('E47: refused on what is gone, and where it is quoted from that source already', () => {
    proveRefused(start, quoting('s1'), 'nothing-to-change')
    proveRefused(start, quoting('s2', 'gone'), 'claim-gone')
    proveRefused(start, quoting('gone'), 'source-gone')
    for (const id of ['e1', 'toString', '__proto__']) proveRefused(start, quoting('s2', 'a', id), 'evidence-gone')
  })
})

test('U4: an undo that would take a source away that somebody else quotes by now is skipped', () => {
  for (const adding of [
    (debate, clerk) => addSources(debate, { citations: [report] }, clerk),
    (debate, clerk) => addEvidence(debate, { claim: 'a', fields: { title: 'Mine' } }, clerk),
  ] satisfies Edit[]) {
    const clerk = testClerk('A')
    const { debate, change } = edited(adding(start, clerk))
    const history = record(emptyHistory, change)
    expectSame(made(undo(history, debate, clerk)).debate, start)
    const [added] = sourcesOf(debate).filter((id) => !sourcesOf(start).includes(id))
    const quoted = edited(quoting('e', added ?? '')(debate, testClerk('B'))).debate
    expect(undo(history, quoted, clerk)).toMatchObject({ skipped: [change] })
  }
})

test('U4: an undo that would bring evidence back is skipped where its source is gone', () => {
  const clerk = testClerk('A')
  const { debate, change } = edited(quoteSource(start, { claim: 'e', evidence: 'e1', source: 's1' }, clerk))
  const history = record(emptyHistory, change)
  const without = edited(removeSources(debate, { sources: ['s3'] }, testClerk('B'))).debate
  expect(undo(history, without, clerk)).toMatchObject({ skipped: [change] })
})
