// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { ballotsOf, type Debate, motionOf, needClaim } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import type { Unsaid } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { formatOf } from '../../src/formats/formats.ts'
import { readMarkdown } from '../../src/formats/markdown/readMarkdown.ts'
import { writeMarkdown } from '../../src/formats/markdown/writeMarkdown.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { deepDebate, hostileDebate, hostileTexts } from './hostileDebate.ts'
import { countedIds, likeness } from './likeness.ts'
import { sketched } from './sketched.ts'
import { tangledDebate } from './tangledDebate.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const { holds } = formatOf('markdown')
const unsaid: Unsaid = { title: 'Untitled', ballot: 'Judge', relation: 'supports' }
const read = (text: string) => readMarkdown(text, countedIds(), unsaid)
const write = (debate: Debate) => writeMarkdown(debate, context)
const sketch = (text: string) => {
  const { debate, report } = read(text)
  expect(check(debate)).toEqual([])
  return [...sketched(debate).split('\n'), ...report.map((line) => `${line.line}: ${reportInWords(line)}`)]
}
const guessed = (count: number) => `1: ${reportInWords({ line: 1, kind: 'relation-guessed', count, as: 'supports' })}`

test('F120 a debate that is written as Markdown and read again says the same', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const { debate: again, report } = read(write(debate))
      expect(likeness(again, holds)).toEqual(likeness(debate, holds))
      expect(check(again)).toEqual([])
      expect(report).toEqual([])
    }),
    { numRuns: 200 },
  )
})

/** Words of which Markdown, or our reader, makes something. */
const anyWord = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '[',
    ']',
    '](',
    '<',
    '>',
    '<!--',
    '-->',
    '{"level":9}',
    '&',
    '&amp;',
    '&#65;',
    '\\',
    '\\\n',
  ],
  ...[
    '#',
    '#tag',
    '##',
    '- ',
    '+ ',
    '− ',
    '⊘',
    '1. ',
    '1)',
    '・',
    '> ',
    '|',
    '---',
    '===',
    '~~~',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
  ],
  ...[
    'Pro: ',
    'Con',
    '反対：',
    'see: ',
    '→ ',
    '— ',
    '(conviction 7)',
    '[x] ',
    '[^1]',
    'https://e.org/a_b',
    'Source: ',
    'a',
    'b.',
  ],
  ...['😀', '\u00a0', '\u3000', '\ud800', '\u0000', '!', '![a](b)', '<br>', '"', ', ', '1999', '__', 'Against'],
)
const anyMarkdownText = fc.array(anyWord, { maxLength: 6 }).map((words) => words.join(''))

test('F120 words of which Markdown makes something come back wherever they stand', () => {
  const texts = fc.array(anyMarkdownText, { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(tangledTexts(texts), (debate) => {
      const { debate: again, report } = read(write(debate))
      expect(likeness(again, holds)).toEqual(likeness(debate, holds))
      expect(report).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** The tangled debate with other words in all its places. */
function tangledTexts(texts: fc.Arbitrary<string[]>): fc.Arbitrary<Debate> {
  return texts.map((words) => {
    const debate = tangledDebate()
    let next = 0
    const word = () => words[next++ % words.length] as string
    const sources = Object.fromEntries(
      Object.entries(debate.sources).map(([slot, held]) => [
        slot,
        Object.fromEntries(
          Object.entries(held).map(([id, source]) => {
            const cited = { author: word(), title: word(), publisher: word(), date: word(), url: word() }
            return [id, { ...source, ...cited }]
          }),
        ),
      ]),
    )
    const claims = Object.fromEntries(
      Object.entries(debate.claims).map(([slot, held]) => [
        slot,
        Object.fromEntries(
          Object.entries(held).map(([id, claim]) => {
            const evidence = Object.fromEntries(
              Object.entries(claim.evidence).map(([key, card]) => {
                const quote = word()
                const marks = quote.length > 2 ? [{ from: 1, to: quote.length - 1 }] : []
                const underlined = quote.length > 2 ? [{ from: 0, to: quote.length - 2 }] : []
                return [key, { ...card, quote, marks, underlined, emphasised: marks }]
              }),
            )
            return [id, { ...claim, text: claim.reference === undefined ? word() : '', note: word(), evidence }]
          }),
        ),
      ]),
    )
    return { ...debate, claims, sources } as Debate
  })
}

test('F120 texts of nothing but signs come back, however long', () => {
  const debate = tangledDebate()
  const long = '*_[x] `'.repeat(2000)
  const claims = Object.fromEntries(
    Object.entries(debate.claims).map(([slot, held]) => [
      slot,
      Object.fromEntries(Object.entries(held).map(([id, claim]) => [id, { ...claim, note: `${long}.` }])),
    ]),
  )
  const whole = { ...debate, claims } as Debate
  expect(likeness(read(write(whole)).debate, holds)).toEqual(likeness(whole, holds))
})

test('F120 hostile texts come back whole', () => {
  const { debate, report } = read(write(hostileDebate()))
  expect(likeness(debate, holds)).toEqual(likeness(hostileDebate(), holds))
  expect(report).toEqual([])
})

test('F120 what is written stays as it is', () => {
  const text = write(wholeDebate())
  expect(text).toBe(readFileSync('tests/fixtures/formats/whole.md', 'utf8'))
  expect(likeness(read(text).debate, holds)).toEqual(likeness(wholeDebate(), holds))
  expect(write(read(text).debate)).toBe(text)
})

test('F120 other languages, other line ends and a byte order mark change nothing', () => {
  const ja = { ...context.words, pro: '肯定', con: '否定', see: '参照', conviction: '説得力', relevance: '関連度' }
  const ru = {
    ...context.words,
    pro: 'За',
    con: 'Против',
    see: 'см.',
    conviction: 'убедительность',
    relevance: 'важность',
  }
  for (const words of [ja, ru]) {
    const text = `\uFEFF${writeMarkdown(tangledDebate(), { words }).replaceAll('\n', '\r\n')}`
    const { debate, report } = read(text)
    expect(likeness(debate, holds)).toEqual(likeness(tangledDebate(), holds))
    expect(report).toEqual([])
  }
})

test('F122 bullets, numbers and indentation of all kinds make the same tree', () => {
  const tree = ['motion: M', '  supports: A', '    supports: B', '    supports: C', '  supports: D', guessed(4)]
  expect(sketch('# M\n\n- A\n  - B\n  - C\n- D\n')).toEqual(tree)
  expect(sketch('M\n=\n\n* A\n    * B\n    * C\n* D')).toEqual(tree)
  expect(sketch('M\n\n+ A\n\t+ B\n\t+ C\n+ D')).toEqual(tree)
  expect(sketch('- M\n\t- A\n\t\t- B\n\t\t- C\n\t- D')).toEqual(tree)
  expect(sketch('# M\r\n1. A\r\n  - B\r\n  - C\r\n2) D')).toEqual(tree)
  expect(sketch('# M #\n\n1. A\n1.1. B\n1.2. C\n2. D')).toEqual(tree)
  expect(sketch('M\n\tA\n\t\tB\n\t\tC\n\tD')).toEqual(tree)
  expect(sketch('M\n  A\n    B\n    C\n\n  D')).toEqual(tree)
  expect(sketch('**M**\n\n• A\n   ◦ B\n   ◦ C\n• D')).toEqual(tree)
  expect(sketch('M\n\n・A\n　・B\n　・C\n・D')).toEqual(tree)
  expect(sketch('# M\n## A\n### B\n### C\n## D')).toEqual(tree)
  expect(sketch('# M\n## A\n- B\n- C\n\n## D')).toEqual(tree)
})

test('F122 several roots become contentions; front matter may hold the title', () => {
  const roots = '1: 2 claims stand at the top, so "Untitled" became the motion and they its contentions.'
  expect(sketch('- A\n- B\n  - C')).toEqual([
    'motion: Untitled',
    '  supports: A',
    '  supports: B',
    '    supports: C',
    roots,
    guessed(3),
  ])
  expect(sketch('---\ntitle: "M"\n---\n- A\n- B')).toEqual([
    'motion: M',
    '  supports: A',
    '  supports: B',
    roots.replace('Untitled', 'M'),
    guessed(2),
  ])
  expect(sketch('---\ntags: x\n---\n# M\n- A')).toEqual([
    'motion: M',
    '  supports: A',
    '1: “front matter” was left out: there is no place for it here.',
    guessed(1),
  ])
})

test('F123 headings, prefixes and signs say how claims bear', () => {
  const tree = ['motion: M', '  supports: A', '    rebuts: B', '  rebuts: C']
  for (const text of [
    '# M\n## Pro\n- A\n  - Con: B\n## Con\n- C',
    '# M\n# Pros\n- A\n  - **Rebuttal:** B\n# Cons\n- C',
    '# M\n\nFor:\n- A\n  - (−) B\nAgainst:\n- C',
    '# M\n\n**Arguments for**\n\n* A\n    * __Counterargument__: B\n\n**Arguments against**\n\n* C',
    '# M\n## 賛成\n- A\n  - 反論：B\n## 反対意見\n- C',
    '# M\n## 【肯定】\n1. A\n   1. 反対: B\n## 【否定】\n1. C',
    '# M\n- Pro\n  - A\n    - Con\n      - B\n- Con\n  - C',
    '# M\n- Pro:\n  - A\n    Con:\n    - B\n- Con:\n  - C',
    '# M\n- + A\n  - − B\n- - C',
    '# M\n- \\+ A\n  - **-** B\n- (-) C',
    '# M\n+ A\n  - B\n- C',
    'M\nPro: A\n  Con: B\nCon: C',
    '- M\n  - Pro: A\n    - Con: B\n  - Con: C',
    '# M\n## 👍 Pros:\n### A\n#### Rebuttals\n##### B\n## 👎 Cons:\n### C',
    'M\n\nPros\n- A\n  Rebuttals:\n  - B\nCons\n- C',
    '# M\n## Arguments For (Proposition)\n### 1. A\nRebuttal: B\n## Arguments against the ban\n### 1. C',
  ]) {
    expect(sketch(text), text).toEqual(tree)
  }
  expect(sketch('# M\n- − A\n  - ⊘ B\n  - Undercut: C')).toEqual([
    'motion: M',
    '  rebuts: A',
    '    undercuts: B',
    '    undercuts: C',
  ])
  expect(sketch('# M\n* A\n  + B\n    - C')).toEqual([
    'motion: M',
    '  supports: A',
    '    supports: B',
    '      supports: C',
    guessed(3),
  ])
  expect(sketch('## Pro\n- A\n## Con\n- B')).toEqual([
    'motion: Untitled',
    '  supports: A',
    '  rebuts: B',
    '1: 2 claims stand at the top, so "Untitled" became the motion and they its contentions.',
  ])
  expect(sketch('# M\n## Con\n- A')).toEqual(['motion: M', '  rebuts: A'])
  expect(sketch('# M\n\n## Pro\n\nA is\nlong.\n\nB\n\n## Con\n\nC')).toEqual([
    'motion: M',
    '  supports: A is long.',
    '  supports: B',
    '  rebuts: C',
  ])
})

test('F124 links, quotes and footnotes become sources, and the sentence keeps its words', () => {
  const text = `# M
- A *says* [the **report**](https://e.org/r "Report"), \`x\` and [more][1].
  > We found
  > it.
  >
  > — [Air](https://e.org/a), Institute, 2023
- B (https://e.org/b).
- C[^n] <https://e.org/c>
  - Source: [Book](https://e.org/d)
  - Source: A memory of ours
- https://e.org/e

[1]: https://e.org/m
[^n]: Smith 2020, https://e.org/f
`
  expect(sketch(text)).toEqual([
    'motion: M',
    '  supports: A says the report, x and more. | [the report](https://e.org/r) | [more](https://e.org/m) | [Air](https://e.org/a)',
    '  supports: B | [](https://e.org/b)',
    '  supports: C | [](https://e.org/c) | [Smith 2020, https://e.org/f](https://e.org/f) | [Book](https://e.org/d) | [A memory of ours]()',
    '  supports: https://e.org/e | [](https://e.org/e)',
    guessed(4),
  ])
  const { debate } = read(text)
  const [, a] = subtreeOf(debate, debate.motion)
  expect(cardsOf(debate, needClaim(debate, a as string)).at(-1)).toMatchObject({
    quote: 'We found it.',
    publisher: 'Institute',
    date: '2023',
  })
})

test.each([
  ['[T](https://e.org), Institute', '', 'Institute', ''],
  ['[T](https://e.org), 2023', '', '', '2023'],
  ['[T](https://e.org), Institute, spring', '', 'Institute', 'spring'],
  ['[T](https://e.org), The Times, May 3, 2024', '', 'The Times', 'May 3, 2024'],
  ['[T](https://e.org), Ann Air, Institute, 2023', 'Ann Air', 'Institute', '2023'],
  ['[T](https://e.org), Ann Air, Institute, spring', 'Ann Air', 'Institute', 'spring'],
  ['[T](https://e.org), Air, A., Calm, B., Institute, 3 May, 2023', 'Air, A., Calm, B.', 'Institute', '3 May, 2023'],
  ['T, Ann Air, Channel 4, May 2023', 'Ann Air', 'Channel 4', 'May 2023'],
])('F124 who is named after a dash: %s', (signed, author, publisher, date) => {
  const { debate } = read(`# M\n\n- **+** A\n\n  > Words\n  >\n  > — ${signed}\n`)
  const [, a] = subtreeOf(debate, debate.motion)
  expect(cardsOf(debate, needClaim(debate, a as string))).toMatchObject([{ title: 'T', author, publisher, date }])
})

test('F124 a card with author, publisher and date is read from its words alone', () => {
  const whole = write(wholeDebate())
  const bare = whole.replaceAll(/ <!-- .*? -->/g, '')
  const { debate } = read(bare)
  const [, a] = subtreeOf(debate, debate.motion)
  expect(cardsOf(debate, needClaim(debate, a as string))[0]).toMatchObject({
    author: 'A. Breath; B. Calm',
    title: 'Air in the centre',
    publisher: 'Institute of Air',
    date: '2023',
    marks: [
      { from: 27, to: 59 },
      { from: 65, to: 77 },
    ],
  })
})

test('F124 what stands under a heading for sources is the motion’s', () => {
  expect(sketch('# M\n## Pro\n- A\n## Sources\n- [X](https://e.org/x)\n- Y, 2020\n')).toEqual([
    'motion: M | [X](https://e.org/x) | [Y, 2020]()',
    '  supports: A',
  ])
  expect(sketch('# M\n# Pro\n- A\n# 参考文献\n1. https://e.org/x\n')).toEqual([
    'motion: M | [](https://e.org/x)',
    '  supports: A',
  ])
})

test('F125 paragraphs are notes; what else stands there is kept or told', () => {
  const text = `Before.

# M

Note *one*
goes on.

- [x] A ![pic](p.png) <b>bold</b><br>two <!-- mine -->

  See [this](https://e.org).

  \`\`\`js
  - code
  \`\`\`

  | a | b |
  |---|---|
  | 1 | 2 |

  <div>words</div>

***

After.
`
  expect(sketch(text)).toEqual([
    'motion: M | note "Before.\\n\\nNote one goes on.\\n\\nAfter."',
    '  supports: A  bold',
    'two | note "![pic](p.png)\\n\\nSee this (https://e.org).\\n\\n```js\\n- code\\n```\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n\\nwords"',
    guessed(1),
    '8: “[x]” was left out: there is no place for it here.',
    '8: “comment” was left out: there is no place for it here.',
    '8: 2 × “HTML” were left out: there is no place for it here.',
    '8: “image” went into the note of the claim.',
    '12: “code” went into the note of the claim.',
    '16: “table” went into the note of the claim.',
    '20: “HTML” went into the note of the claim.',
  ])
})

test('F126 weights, tags and groups after a sentence are read, in any order', () => {
  const { debate } = read(
    '# M\n- A (conviction 70%, Relevance: 0.9) #key #two-words\n- B #1 (group x)\n- C (conviction 170)\n- D (説得力 10、関連度 20) #鍵\n- E (group x)',
  )
  expect(sketched(debate).split('\n')).toEqual([
    'motion: M',
    '  supports: A | #key | #two-words',
    '  supports: B #1',
    '  supports: C (conviction 170)',
    '  supports: D | #鍵',
    '  supports: E',
  ])
  const [ballot] = ballotsOf(debate)
  const [, a, b, , d, e] = subtreeOf(debate, debate.motion)
  const weights = (id: string | undefined) => [
    weightSet(ballot as never, 'conviction', id as string),
    weightSet(ballot as never, 'relevance', id as string),
  ]
  expect([weights(a), weights(d)]).toEqual([
    [0.7, 0.9],
    [0.1, 0.2],
  ])
  expect(needClaim(debate, b as string).group).toBe(needClaim(debate, e as string).group)
})

test('F127 words that somebody changed count more than the comment after them', () => {
  const written = `# M

(conviction 33) <!-- {"rejoinder":1,"ballots":[{"name":"Ann","conviction":0.4,"relevance":0.6}],"conviction":0.3333} -->

- **+** A changed (conviction 20) <!-- {"text":" A ","conviction":0.3333,"strange":1,"group":7} -->
`
  const { debate, report } = read(written)
  const [ballot] = ballotsOf(debate)
  const [m, a] = subtreeOf(debate, debate.motion)
  expect([ballot?.name, ballot?.defaults]).toEqual(['Ann', { conviction: 0.4, relevance: 0.6 }])
  expect([m, a].map((id) => weightSet(ballot as never, 'conviction', id as string))).toEqual([0.3333, 0.2])
  expect(needClaim(debate, a as string).text).toBe('A changed')
  expect(report).toEqual([
    { line: 5, kind: 'data-ignored', key: 'strange' },
    { line: 5, kind: 'data-ignored', key: 'group' },
  ])
})

test('F127 a claim points to another by its sentence; what points to nothing stays a sentence', () => {
  expect(sketch('# M\n- + A\n- − B\n  - + see: “a”\n  - − → A\n  - − See: nothing')).toEqual([
    'motion: M',
    '  supports: A',
    '  rebuts: B',
    '    supports: → A',
    '    rebuts: → A',
    '    rebuts: See: nothing',
  ])
})

test('F128 2,000 levels are read, and 10,000 come back', () => {
  const deep = Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n')
  expect(subtreeOf(read(deep).debate, motionOf(read(deep).debate).id).length).toBe(2000)
  const tabs = Array.from({ length: 500 }, (_, i) => `${'\t'.repeat(i)}${i} words`).join('\n')
  expect(subtreeOf(read(tabs).debate, motionOf(read(tabs).debate).id).length).toBe(500)
  const deepest = deepDebate(10_000)
  const { debate, report } = read(write(deepest))
  expect(report).toEqual([])
  const told = (of: Debate) =>
    subtreeOf(of, of.motion).map((id) => {
      const { text, relation, parent } = needClaim(of, id)
      return [text, relation, parent === null ? null : needClaim(of, parent).text]
    })
  expect(told(debate)).toEqual(told(deepest))
})

test('F128 long runs of signs take no long time', () => {
  const runs = [
    '>',
    '[',
    '*',
    '*a ',
    '`',
    '[a](',
    '<',
    '![a',
    '_a*',
    '`a``b',
    '- ',
    '|a|',
    '&#x',
    '\\',
    '[a][b]',
    '<!--',
    '#',
    '(conviction 1',
    ' #a',
    '"',
    '1.',
    '\n> ',
    '\n\n',
    '\t',
    '```\n',
    '<!-- {"level":3} -->',
  ]
  for (const run of runs) {
    const text = `# M\n- a\n  - b ${run.repeat(20_000)}`
    expect(check(read(text).debate)).toEqual([])
    expect(() => read(run.repeat(20_000))).not.toThrow(RangeError)
  }
}, 30_000)

test.each([
  ['', 'There is no claim in this file'],
  ['\n\n---\n', 'There is no claim in this file'],
  ['```\n- a\n```', 'There is no claim in this file'],
  ['# M\n\n<!-- {"rejoinder":2} -->', 'The file has version 2; this program reads up to 1. Update it.'],
])('F129 %j is refused in one sentence', (text, words) => {
  const reading = () => {
    try {
      read(text)
    } catch (error) {
      if (!(error instanceof FormatError)) throw new Error('another error', { cause: error })
      throw error
    }
  }
  expect(reading).toThrow(words)
})

test('F129 any damage leaves a sound debate or one sentence', () => {
  const turn = fc.record({
    kind: fc.constantFrom('cut', 'insert', 'delete', 'swap', 'line', 'lines'),
    at: fc.nat(),
    to: fc.nat(40),
    piece: anyWord,
  })
  const foreign = '---\ntitle: x\n---\nM\n\n- Pro: [a](b)\n\t1. Con: c\n> d\n\n[^1]: e\n\n## For\nf\n===\n'
  const files = [write(wholeDebate()), write(tangledDebate()), foreign]
  let sound = 0
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(turn, { minLength: 1, maxLength: 4 }), (file, turns) => {
      let text = file
      for (const { kind, at, to, piece } of turns) {
        const from = at % (text.length + 1)
        const lines = text.split('\n')
        const line = at % lines.length
        if (kind === 'cut') text = text.slice(0, from)
        else if (kind === 'insert') text = text.slice(0, from) + piece + text.slice(from)
        else if (kind === 'delete') text = text.slice(0, from) + text.slice(from + to)
        else if (kind === 'swap')
          text = text.slice(0, from) + [...text.slice(from, from + to)].reverse().join('') + text.slice(from + to)
        else if (kind === 'line') text = lines.toSpliced(line, 0, lines[line] as string).join('\n')
        else text = lines.toSpliced(line, 1, lines[to % lines.length] as string).join('\n')
      }
      try {
        const { debate, report } = read(text)
        sound++
        expect(check(debate)).toEqual([])
        for (const line of report) {
          expect(line.line).toBeLessThanOrEqual(text.split('\n').length)
          expect(reportInWords(line)).not.toContain('undefined')
        }
        read(write(debate))
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        expect(error.message).toMatch(/^[^\n\r]{10,300}\.$/u)
      }
    }),
    { numRuns: 1000 },
  )
  expect(sound).toBeGreaterThan(700)
})

test('F129 any text at all loses no words', () => {
  const letters = (text: string) =>
    [...text]
      .filter((sign) => /[a-e]/.test(sign))
      .sort()
      .join('')
  const piece = fc.constantFrom(
    'a',
    'b',
    'c d',
    'e',
    ...'*_`[]()<>#-+|~=:!\n\n\n\t ',
    '\n- ',
    '\n  ',
    '\n\n',
    '> ',
    '1. ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      try {
        const { debate, report } = read(text)
        const told = report.some((line) => line.kind === 'left-out' || line.kind === 'data-ignored')
        const held = subtreeOf(debate, debate.motion).flatMap((id) => {
          const claim = needClaim(debate, id)
          const cards = cardsOf(debate, claim).map(
            ({ title, author, publisher, date, url, quote }) => title + author + publisher + date + url + quote,
          )
          return [claim.text, claim.note, ...Object.keys(claim.tags), ...cards]
        })
        const words = letters(held.join('').replace('Untitled', ''))
        // A link's words are in the sentence and in the source.
        if (!told && !/\]|<|`{3}|~{3}/.test(text)) expect(words, JSON.stringify(text)).toBe(letters(text))
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        expect(letters(text)).toBe(letters(text))
      }
    }),
    { numRuns: 2000 },
  )
})

test('F129 hostile texts as they are do not break the reader', () => {
  for (const text of hostileTexts) {
    try {
      expect(check(read(text).debate)).toEqual([])
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
    }
  }
})
