// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import { type Debate, motionOf, needClaim, textOf } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { entries } from '../../src/core/model/shelf.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import type { Imported, Unsaid, WriteContext } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { formatOf } from '../../src/formats/formats.ts'
import { readKialo } from '../../src/formats/kialo/readKialo.ts'
import { writeKialo } from '../../src/formats/kialo/writeKialo.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { type WrittenCard, type WrittenClaim, writtenDebate } from '../core/writtenDebate.ts'
import { countedIds, likeness } from './likeness.ts'

const unsaid: Unsaid = { title: 'Untitled', ballot: 'Judge', relation: 'supports' }
const read = (text: string) => readKialo(text, countedIds(), unsaid) as Imported
/** Kialo's text has words of its own, so the writer looks at no context. */
const write = (debate: Debate) => writeKialo(debate, {} as WriteContext) as string
const fixture = (name: string) => readFileSync(`tests/fixtures/formats/${name}.kialo.txt`, 'utf8')
const { holds } = formatOf('kialo')
const trimmed = { text: (text: string) => text.trim() }

/** A debate in short: each claim indented under its parent, its relation, its sentence or what it refers to, its sources. */
function sketch(debate: Debate): string[] {
  return subtreeOf(debate, debate.motion).map((id) => {
    const claim = needClaim(debate, id)
    let depth = 0
    for (let above = claim.parent; above !== null; above = needClaim(debate, above).parent) depth++
    const sign = claim.parent === null ? '' : { supports: '+ ', rebuts: '- ', undercuts: '_ ' }[claim.relation]
    const words = claim.reference === undefined ? claim.text : `-> ${textOf(debate, claim)}`
    const sources = cardsOf(debate, claim).map(({ title, url }) => ` {${[title, url].filter(Boolean).join(' ')}}`)
    return `${'  '.repeat(depth)}${sign}${words}${sources.join('')}`
  })
}

const told = ({ report }: Imported) => report.map((line) => `${line.line}: ${reportInWords(line)}`)
const newer = (...lines: string[]) => ['1. Thesis:', 'M', '', ...lines].join('\n')

/** Text that looks like the file's own structure. */
const anyTrap = fc
  .array(
    fc.constantFrom(
      '[1]',
      '[2]',
      '[x]',
      '(1)',
      '\\',
      '"',
      '|',
      ' | ',
      '=',
      '==',
      '<',
      '>',
      ' ',
      '\n',
      '\n\n',
      '-> See 1.1.',
      '-> See 1.1.1',
      '-> See ',
      '1.1. Pro:',
      '1. Thesis:',
      '1.2. Con: x',
      '2. ',
      'Sources:',
      'Discussion Name:',
      'https://a.b/c|d',
      'www.a.b',
      'a.bc',
      'é',
      '?',
      'word',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const anyTrappedDebate = fc
  .tuple(
    anyDebate({ most: 10 }),
    fc.array(fc.record({ text: anyTrap, line: anyTrap, quote: anyTrap }), { minLength: 4, maxLength: 30 }),
  )
  .map(([debate, traps]) => {
    let last = 0
    const next = () => traps[last++ % traps.length] as { text: string; line: string; quote: string }
    const one = () => next().line.replaceAll('\n', ' ')
    const claims = [...entries(debate.claims)].map(([, claim]): WrittenClaim => {
      const evidence = cardsOf(debate, claim).map(({ source: _, ...card }): [string, WrittenCard] => {
        const { quote } = next()
        const marks = card.marks.filter(({ to }) => to <= quote.length)
        return [card.id, { ...card, title: one(), publisher: one(), date: one(), url: one(), quote, marks }]
      })
      const text = claim.reference === undefined ? next().text : ''
      return { ...claim, text, evidence: Object.fromEntries(evidence) }
    })
    return writtenDebate(claims, Object.values(debate.ballots))
  })

test('F110 a debate that is written and read again is the same in what the format holds', () => {
  fc.assert(
    fc.property(fc.oneof(anyDebate(), anyTrappedDebate), (debate) => {
      const back = read(write(debate))
      expect(likeness(back.debate, holds, trimmed)).toEqual(likeness(debate, holds, trimmed))
      expect(back.report).toEqual([])
      expect(check(back.debate)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('F110 what is written and read again is written the same', () => {
  fc.assert(
    fc.property(anyTrappedDebate, (debate) => {
      const once = write(debate)
      expect(write(read(once).debate)).toBe(once)
    }),
    { numRuns: 200 },
  )
})

/** A small debate with all that a debate can have. */
const whole = writtenDebate(
  [
    bareClaim(
      { id: 'm', parent: null, order: 'a0', relation: 'supports' },
      'Our town should close its centre to cars.',
    ),
    {
      ...bareClaim({ id: 'air', parent: 'm', order: 'a0', relation: 'supports' }, 'The air gets better.'),
      note: 'Held back for the rebuttal.',
      tags: { key: true },
      group: 'g',
      evidence: {
        e1: {
          id: 'e1',
          order: 'a0',
          title: 'Clean Streets | a study',
          publisher: 'Institute for Air',
          date: 'Spring 2021',
          url: 'https://example.org/air',
          quote: 'Particles fell by a third,\nthe authors write, "at once".',
          marks: [{ from: 0, to: 26 }],
          grade: 'primary',
        },
        e2: {
          id: 'e2',
          order: 'a1',
          title: '',
          publisher: '',
          date: '',
          url: 'https://example.org/map',
          quote: '',
          marks: [],
          grade: null,
        },
      },
    },
    {
      ...bareClaim(
        { id: 'noise', parent: 'm', order: 'a1', relation: 'supports' },
        'It gets quiet.\nSources:\n1.1. Pro:',
      ),
      group: 'g',
    },
    {
      ...bareClaim({ id: 'wind', parent: 'air', order: 'a0', relation: 'rebuts' }, 'The wind blows it in again [1].'),
      evidence: {
        e3: {
          id: 'e3',
          order: 'a0',
          title: '',
          publisher: '',
          date: '',
          url: 'https://example.org/map',
          quote: '',
          marks: [],
          grade: null,
        },
        e4: {
          id: 'e4',
          order: 'a1',
          title: 'Town records',
          publisher: '',
          date: '1987',
          url: 'shelf 4',
          quote: '',
          marks: [],
          grade: 'memory',
        },
      },
    },
    bareClaim({ id: 'cut', parent: 'wind', order: 'a0', relation: 'undercuts' }, 'True, but not from where cars are.'),
    bareClaim({ id: 'shops', parent: 'm', order: 'a2', relation: 'rebuts' }, 'Shops lose those who come from afar.'),
    { ...bareClaim({ id: 'see', parent: 'shops', order: 'a0', relation: 'rebuts' }), reference: 'noise' },
    bareClaim({ id: 'not', parent: 'see', order: 'a0', relation: 'undercuts' }, 'Quiet draws no buyers.'),
    bareClaim({ id: 'none', parent: 'shops', order: 'a1', relation: 'supports' }),
  ],
  [blankBallot({ id: 'b', order: 'a0', name: 'Judge' })],
)

test('F110 the file of a whole debate stays as it is', async () => {
  await expect(write(whole)).toMatchFileSnapshot('../fixtures/formats/whole.kialo.txt')
  const back = read(fixture('whole'))
  expect(back.report).toEqual([])
  expect(likeness(back.debate, holds)).toEqual(likeness(whole, holds))
})

test('F111 the newer kind: theses of a question, citations, passages over several lines', () => {
  const back = read(fixture('newer'))
  expect(told(back)).toEqual([])
  expect(sketch(back.debate)).toEqual([
    'How should a small town get around?',
    '  + By bus, as most towns of its size do. {https://example.org/towns}',
    '    + A bus carries fifty people in the room of three cars. {https://example.org/towns} {https://example.org/room}',
    '      - Outside rush hour it carries four.',
    "    - Buses wait in the same traffic as everybody else.\n- At school's end they wait longest.\n\nThey also wait for each other.",
    '  + By bicycle.',
    '    + It costs next to nothing. {The Price of Wheels, 2nd edition}',
    '    - -> See discussion #17: Who should pay for cycle lanes?',
    "    + -> Buses wait in the same traffic as everybody else.\n- At school's end they wait longest.\n\nThey also wait for each other.",
  ])
  const quotes = [...entries(back.debate.claims)].flatMap(([, claim]) =>
    cardsOf(back.debate, claim).map(({ quote }) => quote),
  )
  expect(quotes.filter(Boolean)).toEqual([
    'A bus of twelve metres takes the place of\nthree cars.\n\n1. Reading the figures\n[9] is a footnote of that page.\n\n1.1. Pro: so is this.',
  ])
})

test('F111 a question with theses is written as one again', () => {
  const once = write(read(fixture('newer')).debate)
  expect(once).toContain('\n1. Question:\n')
  expect(once).toContain('\n  1.2. Thesis:\n  By bicycle.\n')
})

test('F112 the older kind: links become sources, escaped brackets are brackets, lines without a number go on', () => {
  const back = read(fixture('older'))
  expect(told(back)).toEqual(['1: “Discussion Title” went into the note of the claim.'])
  expect(motionOf(back.debate).note).toBe('Discussion Title: Homework')
  expect(sketch(back.debate)).toEqual([
    'Homework should be abolished.',
    '  + Children need time to play and sleep (nine hours). {time to play https://example.org/play_(games)}',
    '    - Most homework takes less than an hour. {less than an hour https://example.org/hour_(study)}',
    '      - -> An hour is long for a child.\nIt is longer still for two.\n\n2. That is from a list of mine.',
    '    + An hour is long for a child.\nIt is longer still for two.\n\n2. That is from a list of mine.',
    '  - Practice makes perfect [so they say].',
    '    + -> See discussion #4: Is practice overrated?',
  ])
})

test('F112 theses without a label in the older kind have no relation of their own', () => {
  const back = read('Discussion Title: Q\n\n1. Q\n1.1. First\n1.1.1. Pro: a\n1.2. Second\n1.4. no thesis')
  expect(sketch(back.debate)).toEqual(['Q', '  + First', '    + a', '  + Second\n1.4. no thesis'])
  expect(told(back)).toEqual(['1: 2 claims do not say how they bear on the one above; they became supports.'])
})

test('F113 line ends, a byte order mark, a lost indent and a lost title change nothing of the claims', () => {
  for (const name of ['newer', 'older', 'whole']) {
    const plain = fixture(name)
    const expected = likeness(read(plain).debate, holds)
    for (const other of [
      `\uFEFF${plain.replaceAll('\n', '\r\n')}`,
      plain.replaceAll('\n', '\r'),
      `\n\n${plain}`,
      plain.replace(/^ +/gm, ''),
      plain.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
      plain.replace(/^Discussion (Name:\n.*|Title: .*)\n\n/, ''),
    ]) {
      expect(likeness(read(other).debate, holds)).toEqual(expected)
    }
  }
})

test.each<[string, string, string[], string[]]>([
  [
    'a number that is missing',
    newer('1.2. Con:', 'b', '', '1.3.1. Pro:', 'c'),
    ['M', '  - b', '  + c'],
    [
      '4: A number in the file is doubled, missing or out of place; claims stand in the order of their numbers.',
      '7: "c" has nothing above it in the file and was put under the motion.',
    ],
  ],
  [
    'a number that is given twice: what follows it hangs under it',
    newer('1.1. Pro:', 'a', '1.1.1. Con:', 'b', '1.1. Pro:', 'c', '1.1.1. Con:', 'd'),
    ['M', '  + a', '    - b', '  + c', '    - d'],
    ['8: 2 numbers in the file are doubled, missing or out of place; claims stand in the order of their numbers.'],
  ],
  [
    'lines out of order',
    newer('1.1. Pro:', 'a', '1.10. Pro:', 'j', '1.2.1. Con:', 'c', '1.2. Pro:', 'b'),
    ['M', '  + a', '  + b', '    - c', '  + j'],
    ['6: 3 numbers in the file are doubled, missing or out of place; claims stand in the order of their numbers.'],
  ],
  [
    'a reference that points forward',
    newer('1.1. Pro:', '-> See 1.2.', '1.2. Con:', 'b'),
    ['M', '  + -> b', '  - b'],
    [],
  ],
  [
    'a reference to nothing',
    newer('1.1. Pro:', '-> See 1.7.'),
    ['M', '  + -> See 1.7.'],
    ['4: "-> See 1.7." points to no other claim of this debate and was kept as a sentence.'],
  ],
  [
    'a reference to a reference',
    newer('1.1. Pro:', 'a', '1.2. Con:', '-> See 1.1', '1.3. Con:', '-> see 1.2.'),
    ['M', '  + a', '  - -> a', '  - -> a'],
    [],
  ],
  [
    'references to each other',
    newer('1.1. Pro:', '-> See 1.2.', '1.2. Con:', '-> See 1.1.'),
    ['M', '  + -> See 1.2.', '  - -> See 1.1.'],
    [
      '4: "-> See 1.2." points to no other claim of this debate and was kept as a sentence.',
      '6: "-> See 1.1." points to no other claim of this debate and was kept as a sentence.',
    ],
  ],
  [
    'a reference to what it stands under',
    newer('1.1. Pro:', 'a', '1.1.1. Con:', '-> See 1.1.', '1.1.2. Con:', '-> See 1.'),
    ['M', '  + a', '    - a', '    - M'],
    [
      '6: "a" points to no other claim of this debate and was kept as a sentence.',
      '8: "M" points to no other claim of this debate and was kept as a sentence.',
    ],
  ],
  [
    'a reference that is supported',
    newer('1.1. Pro:', 'a', '1.2. Con:', '-> See 1.1.', '1.2.1. Pro:', 'b', '1.2.2. Con:', 'c'),
    ['M', '  + a', '  - a', '    + b', '    - c'],
    ['6: "a" points to no other claim of this debate and was kept as a sentence.'],
  ],
  [
    'a reference that is only rebutted: its use is',
    newer('1.1. Pro:', 'a', '1.2. Con:', '-> See 1.1.', '1.2.1. Con:', 'c'),
    ['M', '  + a', '  - -> a', '    _ c'],
    [],
  ],
  [
    'a source that is cited, but missing',
    newer('1.1. Pro:', 'a [1], b [2020].', 'Sources:', '[1] www.example.org'),
    ['M', '  + a, b [2020]. {www.example.org}'],
    ['4: "[2020]" names no source of this file and stays in its sentence.'],
  ],
  ['brackets in a file without sources', newer('1.1. Pro:', 'a [1] b', '', 'Sources:'), ['M', '  + a [1] b'], []],
  [
    'several claims at the top',
    'Discussion Name:\nBoth\n\n1. Thesis:\na\n\n2. Thesis:\nb',
    ['Both', '  + a', '  + b'],
    ['1: 2 claims stand at the top, so "Both" became the motion and they its contentions.'],
  ],
  [
    'claims and words on one line',
    'Discussion Name: M\n1. Thesis: M\n1.1. Pro: a\n  b\n1.1.1. Con:c',
    ['M', '  + a\n  b', '    - c'],
    [],
  ],
  [
    'a list within a claim',
    newer('1.1. Con:', 'a', '1. Pro: it is', '2. Con: it is not'),
    ['M', '  - a\n1. Pro: it is\n2. Con: it is not'],
    [],
  ],
  ['"Sources:" within a claim', newer('1.1. Con:', 'See', 'Sources:', 'none'), ['M', '  - See\nSources:\nnone'], []],
  ['a claim of no words', newer('1.1. Con:', '1.2. Pro:', '', '', '1.3. Con:'), ['M', '  - ', '  + ', '  - '], []],
  [
    'a source named beside its address',
    newer('1.1. Pro:', '[1] a[1]', 'Sources:', '[1] A | B: https://a.b/c'),
    ['M', '  + a {A https://a.b/c}'],
    [],
  ],
])('F114 %s', (_, text, claims, report) => {
  const back = read(text)
  expect(sketch(back.debate)).toEqual(claims)
  expect(told(back)).toEqual(report)
  expect(check(back.debate)).toEqual([])
})

test("F115 what belongs to no claim goes into the first one's note", () => {
  const back = read(
    'Discussion Name:\nName\n\nExported today.\n\n1. Thesis:\nM [2]\n\nSources:\n[1] https://a.b\n"x\ny"\n[2] https://c.d\n[2] https://e.f',
  )
  expect(motionOf(back.debate).note).toBe(
    'Discussion Name: Name\n\nExported today.\n\n[1] https://a.b\n"x\ny"\n\n[2] https://e.f',
  )
  expect(told(back)).toEqual([
    '1: “Discussion Name” went into the note of the claim.',
    '1: “text before the first claim” went into the note of the claim.',
    '10: 2 × “source that no claim cites” went into the note of the claim.',
  ])
})

const quoted = (...lines: string[]) => {
  const { debate } = read(['1. Thesis:', 'M [1] [2] [3]', '', 'Sources:', ...lines].join('\n'))
  return cardsOf(debate, motionOf(debate)).map(({ url, quote }) => `${url} ${quote}`)
}

test.each<[string, string[], string[]]>([
  [
    'not closed',
    ['[1] a.org', '"half', '[2] https://b.org', 'bare', '[3] c.org'],
    ['a.org "half', 'https://b.org bare', 'c.org '],
  ],
  [
    'with a footnote',
    ['[1] a.org', '"one', '[2] two', 'three"', '', '[2] b.org', '[3] c.org'],
    ['a.org one\n[2] two\nthree', 'b.org ', 'c.org '],
  ],
  [
    'with signs of ours',
    ['[1] a.org', '"=== a == b \\[x] \\\\n === "', '[2] b.org', '"\\[3] c"'],
    ['a.org === a == b \\[x] \\n === ', 'b.org [3] c'],
  ],
])('F116 a passage %s', (_, lines, expected) => {
  expect(quoted(...lines)).toEqual(expected)
})

test.each([
  ['nothing', ''],
  ['a shopping list', '1. Milk\n2. Bread'],
  ['only a title', 'Discussion Title: X\n\nSources:\n[1] https://example.org'],
  ['another format', '{"nodes": []}'],
])('F117 %s is refused in one sentence', (_, text) => {
  expect(() => read(text)).toThrow(FormatError)
  expect(() => read(text)).toThrow(/^This is no text export of Kialo, .*1\.1\. Pro:.*\.$/)
})

test('F118 whatever happens to a file, it is read as a sound debate or refused', () => {
  const files = [fixture('newer'), fixture('older'), fixture('whole')]
  const piece = fc.constantFrom(
    '1.',
    '1.1.1. ',
    'Pro:',
    '\n',
    '\n\n',
    '[1]',
    '"',
    '\\',
    '==',
    '|',
    '-> See 1.1.',
    'Sources:\n',
    '  ',
    '<',
    '(',
    ']',
  )
  const mutation = fc.record({ kind: fc.nat(5), at: fc.nat(), length: fc.nat(80), piece })
  let refused = 0
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(mutation, { minLength: 1, maxLength: 8 }), (file, mutations) => {
      let text = file
      for (const { kind, at, length, piece } of mutations) {
        const from = at % (text.length + 1)
        const lines = text.split('\n')
        const line = at % lines.length
        if (kind === 0) text = text.slice(0, from)
        else if (kind === 1) text = text.slice(0, from) + text.slice(from + length)
        else if (kind === 2) text = text.slice(0, from) + piece + text.slice(from)
        else if (kind === 3) text = text.slice(from) + text.slice(0, from)
        else if (kind === 4) text = lines.toSpliced(line, 0, lines[length % lines.length] as string).join('\n')
        else text = lines.toSpliced(line, 1).join('\n')
      }
      try {
        const back = read(text)
        expect(check(back.debate)).toEqual([])
        for (const line of back.report) {
          expect(line.line).toBeGreaterThanOrEqual(1)
          expect(line.line).toBeLessThanOrEqual(text.split('\n').length)
          expect(reportInWords(line)).not.toMatch(/undefined|NaN/)
        }
        expect(likeness(read(write(back.debate)).debate, holds, trimmed)).toEqual(likeness(back.debate, holds, trimmed))
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        refused++
      }
    }),
    { numRuns: 1000 },
  )
  expect(refused).toBeLessThan(300)
})

/** Claims that each hang under the one before. */
const chain = (length: number) =>
  debateOf(
    [
      bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'M'),
      ...Array.from({ length }, (_, i) =>
        bareClaim({ id: `c${i}`, parent: i === 0 ? 'm' : `c${i - 1}`, order: 'a0', relation: 'rebuts' }, 'x'),
      ),
    ],
    [blankBallot({ id: 'b', order: 'a0', name: 'Judge' })],
  )

test('F119 claims 1,500 deep come back, and deeper ones than any text can number are refused', () => {
  const back = read(write(chain(1500)))
  expect(back.report).toEqual([])
  expect(subtreeOf(back.debate, back.debate.motion)).toHaveLength(1501)
  expect(() => write(chain(20_000))).toThrow(/too deep for Kialo/)
})

test('F119 long runs of one sign take no long time', () => {
  for (const sign of [
    ' ',
    '\\',
    '[',
    ']',
    '(',
    '"',
    '=',
    '1.',
    '[1](',
    '[1]',
    '| ',
    '<',
    '\n',
    'Sources:\n',
    '"\n[1] a',
  ]) {
    const run = sign.repeat(100_000)
    for (const text of [
      run,
      newer('1.1. Pro:', run),
      newer('1.1. Pro:', 'a [1]', 'Sources:', `[1] ${run}`, `"${run}`),
      `1. a\n1.1. Pro: ${run}`,
    ]) {
      try {
        expect(check(read(text).debate)).toEqual([])
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }
  }
})
