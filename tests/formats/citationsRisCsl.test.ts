// @vitest-environment node
import { expect, test } from 'vitest'
import { blankCitation } from '../../src/core/model/source.ts'
import { readCitations } from '../../src/formats/citations/readCitations.ts'
import { writeCitations } from '../../src/formats/citations/writeCitations.ts'

const robots = {
  ...blankCitation,
  author: 'Jane Smith; Ministry of Health, Labour and Welfare; 山田 太郎',
  qualification: 'professor of law',
  title: 'Robots at work',
  publisher: 'The Daily',
  date: '2026-05',
  url: 'https://x.org/a',
  accessed: 'last spring',
}

test('F309 RIS is read, lines without a tag with the value above, both generations of tags', async () => {
  const { citations, report } = await readCitations(
    [
      '\uFEFFTY  - JOUR',
      'AU  - Smith, Jane',
      'AU  - King, Martin, Jr.',
      'AU  - University of California,, Berkeley',
      'TI  - Robots',
      '  at work',
      'T2  - Journal of Work',
      'AB  - An abstract is no quotation.',
      'N1  - “Every robot works.”',
      'PY  - 2026',
      'DA  - 2026/05/12/',
      'DO  - 10.1000/xyz',
      'Y2  - 2026/06/01/',
      'ER  - ',
      '',
      'TY  - BOOK',
      'A1  - 山田, 太郎',
      'T1  - Old tags',
      'Y1  - 2001///Spring',
      'PB  - Press',
      'UR  - https://x.org/',
      'ER  -',
    ].join('\r\n'),
  )
  expect(report).toEqual([])
  expect(citations).toEqual([
    {
      author: 'Jane Smith; Martin King Jr.; University of California, Berkeley',
      qualification: '',
      title: 'Robots at work',
      publisher: 'Journal of Work',
      date: '2026-05-12',
      url: 'https://doi.org/10.1000/xyz',
      accessed: '2026-06-01',
      quote: 'Every robot works.',
      line: 1,
    },
    {
      ...blankCitation,
      author: '山田 太郎',
      title: 'Old tags',
      publisher: 'Press',
      date: 'Spring 2001',
      url: 'https://x.org/',
      line: 16,
    },
  ])
})

test('F310 what is no entry of RIS, and entries without an end, are told with their lines', async () => {
  const { citations, report } = await readCitations(
    'From: a\nTY  - BOOK\nID  - k\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \nTY  - BOOK\nKW  - x',
  )
  expect(citations.map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(report).toEqual([
    { line: 1, entry: '', kind: 'stray-text', text: 'From: a' },
    { line: 2, entry: 'k', kind: 'not-closed' },
    { line: 8, entry: '', kind: 'empty' },
  ])
})

test('F311 RIS is written as its specification asks', async () => {
  expect(
    await writeCitations([robots, { ...blankCitation, title: 'Two', publisher: 'Press', date: 'fall 2020' }], 'ris'),
  ).toBe(
    [
      'TY  - ELEC',
      'ID  - smith2026robots',
      'AU  - Smith, Jane',
      'AU  - Ministry of Health,, Labour and Welfare',
      'AU  - 山田, 太郎',
      'TI  - Robots at work',
      'T2  - The Daily',
      'PY  - 2026',
      'DA  - 2026/05//',
      'UR  - https://x.org/a',
      'Y2  - ///last spring',
      'N1  - Qualification: professor of law',
      'ER  - ',
      '',
      'TY  - GEN',
      'ID  - source2020two',
      'TI  - Two',
      'PB  - Press',
      'PY  - 2020',
      'DA  - 2020///fall 2020',
      'ER  - ',
      '',
    ].join('\r\n'),
  )
})

test('F312 CSL-JSON is read: names, dates, markup and notes', async () => {
  const item = {
    id: 7,
    type: 'article-journal',
    title: 'On <i>Homo</i> CO<sub>2</sub> and x < y',
    'container-title': 'Nature',
    publisher: 'Springer',
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { literal: 'World Health Organization' },
      { family: '山田', given: '太郎' },
    ],
    issued: { 'date-parts': [['2026', 5, 12]] },
    accessed: { 'date-parts': [[2026, 6]] },
    DOI: '10.1000/xyz',
    note: 'Qualification: composer\nQuote: “Joy.”',
    abstract: 'no quotation',
  }
  for (const text of [JSON.stringify([item]), JSON.stringify({ items: [item] }), JSON.stringify(item)]) {
    expect((await readCitations(text)).citations).toEqual([
      {
        author: 'Ludwig van Beethoven; World Health Organization; 山田 太郎',
        qualification: 'composer',
        title: 'On Homo CO2 and x < y',
        publisher: 'Nature',
        date: '2026-05-12',
        url: 'https://doi.org/10.1000/xyz',
        accessed: '2026-06',
        quote: 'Joy.',
        line: 1,
      },
    ])
  }
})

test('F313 a field or an item of CSL-JSON that is not as it must be costs no other', async () => {
  const { citations, report } = await readCitations(`[
  { "id": "a", "type": "book", "title": "One",
    "issued": { "date-parts": "2020" }, "author": [{ "family": ["x"] }] },
  "no item",
  { "id": "__proto__", "type": "book", "__proto__": { "title": "x" }, "constructor": 1 },
  { "id": "c", "type": "book", "title": "Three", "issued": { "date-parts": [[]], "raw": "May 2020" } }
]`)
  expect(citations.map(({ title, date }) => [title, date])).toEqual([
    ['One', ''],
    ['Three', 'May 2020'],
  ])
  expect(report).toEqual([
    { line: 3, entry: 'a', kind: 'field-left-out', field: 'issued' },
    { line: 3, entry: 'a', kind: 'field-left-out', field: 'author' },
    { line: 4, entry: '', kind: 'empty' },
    { line: 5, entry: '__proto__', kind: 'empty' },
  ])
})

test('F314 CSL-JSON is written as its schema asks', async () => {
  expect(JSON.parse(await writeCitations([robots], 'csl-json'))).toEqual([
    {
      id: 'smith2026robots',
      type: 'webpage',
      author: [
        { family: 'Smith', given: 'Jane' },
        { literal: 'Ministry of Health, Labour and Welfare' },
        { family: '山田', given: '太郎' },
      ],
      title: 'Robots at work',
      'container-title': 'The Daily',
      issued: { 'date-parts': [[2026, 5]] },
      URL: 'https://x.org/a',
      accessed: { literal: 'last spring' },
      note: 'Qualification: professor of law',
    },
  ])
})
