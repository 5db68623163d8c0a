// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankCitation } from '../../src/core/model/source.ts'
import { citationKeys } from '../../src/formats/citations/citationKeys.ts'
import { citationProblemInWords } from '../../src/formats/citations/citationProblemWords.ts'
import { citationFormats } from '../../src/formats/citations/foundCitation.ts'
import { type ReadCitations, readCitations } from '../../src/formats/citations/readCitations.ts'
import { writeCitations } from '../../src/formats/citations/writeCitations.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { anyCitation } from './anyCitation.ts'

const sources = [
  {
    ...blankCitation,
    author: 'Jane Smith; WHO, Geneva',
    qualification: 'dean',
    title: 'A {b} "c" \\d',
    date: '2026-05',
    url: 'https://x.org/a%20b',
  },
  {
    ...blankCitation,
    author: '山田 太郎',
    title: '<i>x</i> $5 & 50%',
    publisher: 'Press',
    date: 'May 2020',
    accessed: 'June',
  },
]

/** What a reader gives, or null where it refuses; anything else that it throws fails the test. */
async function readOrRefused(text: string): Promise<ReadCitations | null> {
  try {
    return await readCitations(text)
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError)
    return null
  }
}

const bits = [
  ...'{}[]()"\'\\@,=#%$&<>:-\n\r\t\0 ',
  ...[
    '\uFEFF',
    '\uD800',
    '\u2028',
    '@book{',
    '@string{',
    '@comment',
    'crossref = {a}',
    '\\newcommand{\\a}{\\a}\\a',
    '\\begin{x}',
    '\\[',
    '\\verb|',
  ],
  ...[
    'TY  - ',
    'ER  - ',
    'AU  - ',
    'DA  - ',
    '__proto__',
    '"__proto__":{},',
    'constructor',
    'null',
    '1e999',
    '[[',
    '{{',
    '\\frac',
    '^',
    '\\par',
    '~',
  ],
]
const damage = fc.record({
  at: fc.nat(),
  gone: fc.oneof(fc.nat(3), fc.nat(200)),
  put: fc.oneof(fc.constantFrom('', ...bits), fc.string({ maxLength: 5 })),
})

for (const format of citationFormats) {
  test(`F315 ${format}: a damaged file is read in part or refused, and every report has its sentence`, async () => {
    const whole = await writeCitations(sources, format)
    const lines = (text: string) => text.split(/\r\n|[\n\r]/).length
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const text = damages.reduce((held, { at, gone, put }) => {
          const from = at % (held.length + 1)
          return held.slice(0, from) + put + held.slice(from + gone)
        }, whole)
        const told = await readOrRefused(text)
        for (const each of [...(told?.citations ?? []), ...(told?.report ?? [])]) {
          expect(each.line >= 1 && each.line <= lines(text)).toBe(true)
        }
        for (const problem of told?.report ?? []) expect(citationProblemInWords(problem)).toMatch(/\.$/)
      }),
      { numRuns: 1000 },
    )
  })

  test(`F316 ${format}: cut short anywhere, it is read as far as it goes or refused; line ends and a mark change nothing`, async () => {
    const whole = await writeCitations(sources, format)
    for (let end = 0; end < whole.length; end++) await readOrRefused(whole.slice(0, end))
    const told = (await readCitations(whole)).citations
    const bare = whole.replaceAll('\r\n', '\n')
    for (const text of [bare, `\uFEFF${bare}`, bare.replaceAll('\n', '\r\n')])
      expect((await readCitations(text)).citations).toEqual(told)
  })
}

test('F317 what no person writes does not stop the reader', async () => {
  const many = 100_000
  const laugh = Array.from({ length: 40 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join('\n')
  for (const text of [
    `@book{a, title = {${'{'.repeat(many)}x${'}'.repeat(many)}}}`,
    `@book{a, title = {${'{'.repeat(many)}`,
    '@a{'.repeat(many),
    '@'.repeat(many),
    `@book{a, title = ${'"{'.repeat(many)}`,
    `@string{s0 = "0123456789"}\n${laugh}\n@book{a, title = s40}`,
    '@book{__proto__, __proto__ = {x}, constructor = {y}, crossref = {__proto__}}',
    '@book{a, crossref = {b}}\n@book{b, crossref = {a}}',
    `[{"type":"book","title":${'['.repeat(many)}${']'.repeat(many)}}]`,
    `{"type":"book","__proto__":${'{"a":'.repeat(many)}1${'}'.repeat(many)}}`,
    `TY  - BOOK\nAU  - ${','.repeat(many)}\n${'x\n'.repeat(many)}`,
    'TY  - BOOK\n'.repeat(1000),
  ]) {
    await readOrRefused(text)
  }
  const { citations, report } = await readCitations(
    `@book{a, title = {${'{'.repeat(many)}${'}'.repeat(many)}}}\n@book{b, title = {B}}\n@book{c, note = {${'c '.repeat(many)}}}`,
  )
  expect(citations.map(({ title }) => title)).toEqual(['B'])
  expect(report.map(({ kind }) => kind)).toEqual(['too-deep', 'too-long'])
})

test('F318 what holds no citations is refused in a sentence', async () => {
  for (const text of [
    '',
    'Dear Jane,',
    '{"format":"rejoinder","version":3}',
    '[1, 2]',
    '[',
    '@comment{x}',
    '[]',
    'a@b.example (c)',
  ]) {
    await expect(readCitations(text)).rejects.toThrow(FormatError)
  }
})

test('F319 keys are short, plain and never alike, whatever the citations', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { maxLength: 20 }), (citations) => {
      const keys = citationKeys([...citations, ...citations])
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/)
    }),
  )
  expect(
    citationKeys(
      Array.from({ length: 3 }, () => ({
        ...blankCitation,
        author: 'José Núñez',
        title: 'The “Été”',
        date: 'May 2026',
      })),
    ),
  ).toEqual(['nunez2026ete', 'nunez2026ete-2', 'nunez2026ete-3'])
})
