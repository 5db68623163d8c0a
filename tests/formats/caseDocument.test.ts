// @vitest-environment node

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Case, type CasePart, casesOf } from '../../src/core/model/case.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { claimOf } from '../../src/core/model/debate.ts'
import { ownSpeeches } from '../../src/core/prepare/partPlaces.ts'
import { speechOf } from '../../src/core/prepare/speech.ts'
import { type CaseWords, caseDocument } from '../../src/formats/documents/caseDocument.ts'
import { documentFormatIds, documentFormats } from '../../src/formats/documents/documentFormats.ts'
import type { DocumentPart } from '../../src/formats/documents/documentPart.ts'
import { documentText } from '../../src/formats/documents/documentText.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { changing, quoting } from '../core/prepare/quoting.ts'

const speeches = [
  { id: 'first', name: 'P1', minutes: 8, side: 'pro' },
  { id: 'theirs', name: 'O1', minutes: 8, side: 'con' },
  { id: 'second', name: 'P2', minutes: 8, side: 'pro' },
] as const

/** A case for Pro with these parts, in their order, in the first speech where they name none. */
function caseWith(...parts: readonly Partial<CasePart>[]): Case {
  const whole = parts.map((part, i): CasePart => {
    const kind = part.claim === undefined ? 'link' : 'claim'
    return { id: `p${i}`, order: `a${i}`, speech: 'first', kind, text: '', supports: true, cards: 'read', ...part }
  })
  const format = { name: 'Short', sides: { pro: 'Proposition', con: 'Opposition' }, speeches, preparation: 0 }
  const held = { id: 'case', order: 'a0', name: 'Ours', side: 'pro' as const, format }
  return { ...held, parts: Object.fromEntries(whole.map((part) => [part.id, part])) }
}

const words: CaseWords = {
  pocket: 'Ours · Proposition',
  time: (speech, counts) => `${counts.words} words of ${speech.minutes} minutes`,
  kinds: { analysis: 'Analysis', definitions: 'Definitions', burdens: 'Burdens', model: 'Model' },
  nothing: 'Nothing yet.',
  wordless: '(no words)',
  accessedOn: (date: string) => `accessed ${date}`,
  evidence: 'Evidence',
}

const quoted = quoting(debateFrom('+ a\n  + a1\n  + a2\n+ b'), {
  a1: [
    { author: 'Ito', date: 'May 2024', title: 'Prices', url: 'https://a.example', quote: 'Prices rise. Wages do not.' },
    { publisher: 'OECD', quote: '' },
  ],
  b: [{ author: 'Abe', date: '2020', quote: 'It works.' }, { quote: 'Nobody knows who.' }],
})

function parts(debate: Debate, held: Case, chosen = ownSpeeches(held)): DocumentPart[] {
  return caseDocument(debate, held, chosen, words)
}

/** A part in one line: headings by their level, "~" for what is not said, "@" for a cite, quotes for a passage. */
function line(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${part.text}`
    case 'paragraph':
      return (part.quiet ? '~ ' : '') + part.text
    case 'cite':
      return `@ ${part.cite.head}`
    case 'passage':
      return `"${part.passage.quote}"`
    case 'list':
      return part.items.map(({ text }) => text).join(' / ')
  }
}

const held = caseWith(
  { kind: 'definitions', text: 'A house is a home.' },
  { text: 'My first point is about costs.' },
  { claim: 'a' },
  { claim: 'b', speech: 'second' },
)

test('R60 a document of a case has the case, its side’s speeches with their times, sections and contentions, and words that lead on', () => {
  expect(parts(debateFrom('+ a\n  + a1\n+ b'), held).map(line)).toEqual([
    '# Ours · Proposition',
    '## P1',
    '~ 13 words of 8 minutes',
    '### Definitions',
    'A house is a home.',
    'My first point is about costs.',
    '### a',
    'a1',
    '## P2',
    '~ 1 words of 8 minutes',
    '### b',
  ])
  const [, hat] = parts(quoted, held)
  expect(hat).toMatchObject({ kind: 'heading', side: 'pro' })
})

test('R60 one speech alone is the same as it is in the whole, and one that says nothing says so', () => {
  const whole = parts(quoted, held).map(line)
  const first = parts(quoted, held, [speeches[0]]).map(line)
  expect(first).toEqual(whole.slice(0, whole.indexOf('## P2')))
  expect(parts(quoted, caseWith(), [speeches[2]]).map(line)).toEqual([
    '# Ours · Proposition',
    '## P2',
    '~ 0 words of 8 minutes',
    '~ Nothing yet.',
  ])
})

test('C458 words that lead on, and the time under a speech’s name, do not stand alone at the foot of a page', async () => {
  const shown = parts(quoted, caseWith({ text: 'My first point.' }, { claim: 'a' }, { text: 'That was all.' }), [
    speeches[0],
  ])
  const leading = shown.filter((part) => part.kind === 'paragraph' && part.leadsOn === true).map(line)
  expect(leading).toEqual([expect.stringMatching(/^~ \d+ words/), 'My first point.'])
  const frame = { title: 'A motion', language: 'en', today: '2026-01-01', contents: null }
  const word = strFromU8(
    unzipSync((await documentFormats.docx.write(shown, frame)) as Uint8Array)['word/document.xml'] ?? new Uint8Array(),
  )
  expect(word).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*My first point\./)
  expect(word).not.toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*That was all\./)
  const page = String(await documentFormats.html.write(shown, frame))
  expect(page).toContain('<p class="leads-on" dir="auto">My first point.</p>')
  expect(page).toMatch(/\.leads-on[^}]*\{ break-after: avoid \}/)
})

test('R61 what supports is a tag where it has evidence, with cite and passage under it; a contention’s own evidence has tags of what is said of it', () => {
  expect(parts(quoted, caseWith({ claim: 'a' }, { claim: 'b' })).map(line)).toEqual([
    '# Ours · Proposition',
    '## P1',
    expect.any(String),
    '### a',
    '#### a1',
    '@ Ito, May 2024',
    '"Prices rise. Wages do not."',
    '@ OECD',
    'a2',
    '### b',
    '#### Abe, 2020',
    '@ Abe, 2020',
    '"It works."',
    '#### Evidence',
    '"Nobody knows who."',
    '## P2',
    '~ 0 words of 8 minutes',
    '~ Nothing yet.',
  ])
  expect(
    parts(quoted, caseWith({ claim: 'b', cards: 'none' }), [speeches[0]])
      .map(line)
      .at(-1),
  ).toBe('### b')
})

test('R61 of a passage there is what is read, with a sign for what is left out, or all of it with its marks, as the part asks for', () => {
  const a1 = claimOf(quoted, 'a1')
  const card = a1?.evidence['a1-1']
  if (a1 === undefined || card === undefined) throw new Error('There is no card.')
  const marks = [
    { from: 0, to: 6 },
    { from: 19, to: 26 },
  ]
  const marked = changing(quoted, { a1: { evidence: { 'a1-1': { ...card, marks } } } })
  const passages = (cards: CasePart['cards']) =>
    parts(marked, caseWith({ claim: 'a1', cards })).flatMap((part) => (part.kind === 'passage' ? [part.passage] : []))
  expect(passages('read')).toMatchObject([{ quote: 'Prices … do not.', marks: [] }])
  expect(passages('whole')).toMatchObject([{ quote: 'Prices rise. Wages do not.', marks }])
})

test('R60 whatever the debate, every piece that is said is in the document, in order, and no level is skipped over upwards', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const each of casesOf(debate)) {
        const written = parts(debate, each)
        const said = ownSpeeches(each).flatMap(({ id }) => speechOf(debate, each, id))
        const sentences = said.flatMap(({ kind, text }) => (kind === 'card' ? [] : [text || words.wordless]))
        const texts = written.flatMap((part) =>
          (part.kind === 'heading' || part.kind === 'paragraph') && !('quiet' in part) ? [part.text] : [],
        )
        let from = 0
        for (const sentence of sentences) {
          from = texts.indexOf(sentence, from) + 1
          expect(from).toBeGreaterThan(0)
        }
        expect(written.filter(({ kind }) => kind === 'cite' || kind === 'passage').length).toBeGreaterThanOrEqual(
          said.filter(({ kind }) => kind === 'card').length,
        )
      }
    }),
  )
})

test('R62 the same words are in the Word document, the Markdown, the page and the bare text', async () => {
  const frame = { title: 'm', language: 'en', today: '2026-01-02', contents: 'Contents' }
  const document = parts(quoted, held)
  for (const id of documentFormatIds) {
    const written = await documentFormats[id].write(document, frame)
    const text =
      typeof written === 'string' ? written : strFromU8(unzipSync(written)['word/document.xml'] ?? new Uint8Array())
    for (const each of [
      'Ours · Proposition',
      'P1',
      'Definitions',
      'A house is a home.',
      'Prices rise. Wages do not.',
      'It works.',
    ])
      expect(text, id).toContain(each)
  }
  expect(documentText(document, frame).split('\n').slice(0, 9)).toEqual([
    'm',
    '',
    '',
    'Ours · Proposition',
    '',
    '',
    'P1',
    '',
    expect.stringMatching(/words of 8 minutes$/),
  ])
  expect(documentText(document, frame)).toContain(
    'Ito, May 2024 – Prices, https://a.example\n\nPrices rise. Wages do not.',
  )
})
