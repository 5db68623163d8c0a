// @vitest-environment node
import { readFileSync } from 'node:fs'
import { argdown } from '@argdown/core/dist/argdown.js'
import { shortcodes } from '@argdown/core/dist/plugins/shortcodes.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ballot, blankBallot } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { bareClaim, type Relation, relations } from '../../src/core/model/claim.ts'
import { type Debate, needClaim, textOf } from '../../src/core/model/debate.ts'
import { entries, sizeOf } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { escapeSentence } from '../../src/formats/argdown/escape.ts'
import { plainSentence } from '../../src/formats/argdown/plain.ts'
import { readArgdown } from '../../src/formats/argdown/read.ts'
import { writeArgdown } from '../../src/formats/argdown/write.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { formatOf } from '../../src/formats/formats.ts'
import type { ReportLine } from '../../src/formats/report.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { type WrittenCard, type WrittenClaim, writtenDebate } from '../core/writtenDebate.ts'
import { hostileAddresses, hostileTexts } from './hostileDebate.ts'
import { countedIds, likeness } from './likeness.ts'
import { tangledDebate } from './tangledDebate.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const { holds } = formatOf('argdown')
const written = (debate: Debate): string => writeArgdown(debate, context) as string

/** Writes and reads a debate, and proves that it came back. */
const proved = (debate: Debate): { text: string; report: readonly ReportLine[] } => {
  const text = written(debate)
  const read = readArgdown(text, countedIds())
  expect(check(read.debate)).toEqual([])
  expect(likeness(read.debate, holds)).toEqual(likeness(debate, holds))
  return { text, report: read.report }
}

const judge = blankBallot({ id: 'b', order: 'a0', name: 'Judge' })

/** A debate of a motion and claims under claims that came before. */
const debateSaying = (
  motion: string,
  claims: readonly Partial<WrittenClaim>[],
  ballots: readonly Ballot[] = [judge],
): Debate =>
  writtenDebate(
    [
      bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, motion),
      ...claims.map((claim, i): WrittenClaim => {
        const place = { id: `c${i + 1}`, parent: 'm', order: `a${String(i).padStart(6, '0')}` }
        return { ...bareClaim({ ...place, relation: 'supports' }), ...claim }
      }),
    ],
    ballots,
  )

const evidence = (fields: Partial<WrittenCard>): WrittenClaim['evidence'] => ({
  e: { id: 'e', order: 'a0', ...fields },
})

/** What Argdown's own program makes of a text, as far as it matters here. */
interface Theirs {
  readonly lexerErrors?: readonly unknown[]
  readonly parserErrors: readonly unknown[]
  readonly statements: Readonly<Record<string, { readonly members: readonly { readonly text?: string }[] }>>
  readonly relations: readonly {
    readonly relationType: string
    readonly from: { readonly title: string }
    readonly to: { readonly title: string }
  }[]
}

const theirs = (text: string): Theirs => {
  const process = ['parse-input', 'build-model']
  const result = argdown.run({ input: text, process, logLevel: 'silent' }) as unknown as Theirs
  expect([result.lexerErrors ?? [], result.parserErrors]).toEqual([[], []])
  return result
}

const nasty = fc.constantFrom(
  ...[
    '[',
    ']',
    '<',
    '>',
    '{',
    '}',
    '+',
    '-',
    '_',
    '#',
    '*',
    '**',
    '__',
    '\n',
    '  ',
    ' ',
    ' ',
    ' ',
    ':',
    '//',
    '/',
    '/*',
  ],
  ...[
    '*/',
    '<!--',
    '-->',
    '\\',
    '(1)',
    '(',
    ')',
    '==',
    '===',
    'ab',
    'c',
    '@',
    'é',
    '--',
    '1.',
    '.',
    '.A.',
    ':smile:',
    '#t',
  ],
  ...[
    'e.g.',
    'https://x.org/a?b#c',
    '[l](http://u.v/w)',
    '**b**',
    '_i_',
    '*j k*',
    'あ',
    '\u3000',
    '\u00a0',
    '\t',
    '😀',
    ',',
  ],
  ...[
    ';',
    '~',
    '`',
    '"',
    "'",
    '|',
    '\u2028',
    '\u0000',
    '\ud800',
    '!',
    '?',
    '[T]: ',
    '<A>:',
    '@[m]',
    '#(a b)',
    '{a: 1}',
  ],
  ...[']:', '} x', '\r\n', '\u0085', '\ufeff', '$', '%', '>-<', '><', '+>'],
)
const nastyText = fc.array(nasty, { maxLength: 10 }).map((pieces) => pieces.join(''))

test('F100 whatever a debate holds comes back from its Argdown', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      proved(debate)
    }),
    { numRuns: 200 },
  )
})

test('F100 whatever signs texts, tags, addresses and names hold, they come back, and nothing is reported', () => {
  const claim = fc.record({ text: nastyText, note: nastyText, tag: nastyText, url: nastyText, quote: nastyText })
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), nastyText, nastyText, (claims, motion, name) => {
      const filled = claims.map(({ text, note, tag, url, quote }) => ({
        text,
        note,
        tags: tag === '' ? {} : { [tag]: true as const },
        evidence: evidence({
          ...{ url, quote, title: url, author: url, qualification: quote, accessed: url },
          marks: quote === '' ? [] : [{ from: 0, to: quote.length }],
        }),
      }))
      const ballots = [
        { ...judge, name },
        { ...judge, id: 'b2', order: 'a1', name },
      ]
      const { text, report } = proved(debateSaying(motion, filled, ballots))
      expect(report).toEqual([])
      expect(theirs(text).relations).toHaveLength(claims.length)
    }),
    { numRuns: 400 },
  )
})

test('F101 a sentence on one line is written as it is, and Argdown itself reads it so', () => {
  fc.assert(
    fc.property(fc.array(nastyText, { minLength: 1, maxLength: 4 }), (texts) => {
      const plain = texts.map(plainSentence)
      const text = written(
        debateSaying(
          'Motion',
          plain.map((words) => ({ text: words })),
        ),
      )
      expect(text).not.toContain('{text:')
      const said = Object.values(theirs(text).statements).map(({ members }) => members[0]?.text ?? '')
      // Argdown drops blanks between signs, and the signs of links and emphasis.
      const bare = (words: string) => words.replace(/[ *_]|\[l\]\(http:\/\/u\.v\/w\)|^l$/g, '')
      const linked = plain.some((words) => words.includes('[l]'))
      if (!linked) expect(said.map(bare).sort()).toEqual(['Motion', ...plain].map(bare).sort())
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['A plain sentence, e.g. this one (with 50% of it in brackets).', null],
  ['See [the report](https://example.org/a_b?c#d), **not** the _summary_.', null],
  ['C# and # 5 and 2 * 3 - 1', null],
  ['https://example.org:80/a', null],
  ['https://example.org/a', 'https:\\//example.org/a'],
  ['#tag', '\\#tag'],
  ['snake_case', 'snake\\_case'],
  ['[brackets] <angles> {braces}', '\\[brackets] \\<angles> \\{braces}'],
  ['a \\ b', 'a \\\\ b'],
  ['x === y', 'x \\=\\== y'],
  ['**open', '\\*\\*open'],
  ['+ - _ 1. (1)', null],
])('F101 "%s" is written with no more backslashes than Argdown needs', (text, expected) => {
  expect(escapeSentence(text)).toBe(expected ?? text)
  proved(debateSaying(text, [{ text }]))
})

test('F101 none of the words that Argdown turns into signs is turned', () => {
  const texts = Object.keys(shortcodes).map((code) => `Say ${code} twice`)
  const { text } = proved(
    debateSaying(
      'Motion',
      texts.map((words) => ({ text: words })),
    ),
  )
  const said = Object.values(theirs(text).statements).map(({ members }) => members[0]?.text)
  expect(said).toEqual(expect.arrayContaining(texts))
})

test('F102 a sentence of several lines, or of none, is shown in part and kept whole in the data', () => {
  const texts = ['one\ntwo', '', '  \n', ' ends ', 'a\u0000b']
  const { text, report } = proved(
    debateSaying(
      'M',
      texts.map((words) => ({ text: words })),
    ),
  )
  expect(text.split('\n').slice(4)).toEqual([
    '[Motion]: M',
    '  + one two {text: "one\\ntwo"}',
    '  + … {text: ""}',
    '  + … {text: "  \\n"}',
    '  + ends {text: " ends "}',
    '  + a b {text: "a\\u0000b"}',
    '',
  ])
  expect(report).toEqual([])
})

test('F102 claims with the same sentence stay as many claims, named apart where they are named', () => {
  const same = { text: 'The same words are said here again.' }
  const debate = debateSaying(same.text, [
    same,
    same,
    { reference: 'c1', relation: 'rebuts' },
    { reference: 'c2', relation: 'rebuts', order: 'a1' },
  ])
  const { text } = proved(debate)
  expect(text.match(/\[.+?\]/g)).toEqual([
    '[Motion]',
    '[The same words are]',
    '[The same words are said here again]',
    '[The same words are]',
    '[The same words are said here again]',
  ])
  expect(Object.keys(theirs(text).statements)).toHaveLength(3)
})

test('F102 titles are no names that objects have, nor those that Argdown gives', () => {
  const texts = ['constructor', 'Untitled 1', 'toString', '…', 'Motion', '!']
  const claims = texts.map((text) => ({ text }))
  const references = texts.map((_, i) => ({ reference: `c${i + 1}`, relation: 'rebuts' as const }))
  const { text } = proved(debateSaying('M', [...claims, ...references]))
  const titles = new Set(text.match(/\[.+?\]/g))
  expect([...titles]).toEqual([
    '[Motion]',
    '[constructor 2]',
    '[Untitled 1 2]',
    '[toString 2]',
    '[Claim]',
    '[Motion 2]',
    '[Claim 2]',
  ])
  expect(Object.keys(theirs(text).statements)).toHaveLength(7)
})

test('F103 a reference before its original, beside it or beside another one stays a reference', () => {
  const debate = debateFrom(`+ a
  - =c''''
    _ cut
- b
  + =c
  + =c'
  + c
    - d
  + =c''
  - =c'''`)
  const { text } = proved(debate)
  expect(text.match(/reference: true/g)).toHaveLength(4)
  expect(text).toContain('- [c]\n')
})

test('F103 what is nested deeply goes on in a block of its own, and Argdown itself reads it', () => {
  const claims = Array.from({ length: 200 }, (_, i) => ({
    parent: i === 0 ? 'm' : `c${i}`,
    relation: i === 0 ? ('supports' as const) : (relations[i % 3] as Relation),
    text: `Claim number ${i}`,
  }))
  const { text, report } = proved(debateSaying('M', claims))
  expect(Math.max(...text.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0))).toBe(60)
  expect(text).toContain('\n\n[Claim number 29]\n')
  expect(report).toEqual([])
  expect(theirs(text).relations).toHaveLength(200)
})

test('F104 any source comes back, one that is not of the web as another key', () => {
  const addresses = [
    ...hostileAddresses,
    'https://example.org',
    ' https://example.org',
    'Shelf 12',
    'http://',
    'HTTPS://A.B',
  ]
  const claims = addresses.map((url) => ({ evidence: evidence({ url }) }))
  const { text } = proved(debateSaying('M', claims))
  expect(text).toContain('address: "Shelf 12"')
  expect(text).toContain('- url: "https://example.org"')
  proved(debateSaying('M', [{ evidence: evidence({}) }]))
})

test('F104 texts that break out of what they are put into come back from every place', () => {
  for (const words of hostileTexts) {
    const tags = words === '' ? {} : { [words]: true as const }
    const filled = {
      text: words,
      note: words,
      tags,
      evidence: evidence({
        title: words,
        quote: words,
        date: words,
        author: words,
        qualification: words,
        accessed: words,
      }),
    }
    const { text } = proved(debateSaying(words, [filled, { ...filled, evidence: {} }], [{ ...judge, name: words }]))
    expect(theirs(text).relations).toHaveLength(2)
  }
})

test('F105 ballots keep their order, names and defaults, whatever their names are', () => {
  const names = [
    'Judge',
    'Judge',
    '',
    ' ',
    '2',
    '1',
    '__proto__',
    'constructor',
    'null',
    'Lay: judge',
    'Ballot 2',
    '審判',
    'n',
  ]
  const ballots = names.map((name, i) => ({
    ...blankBallot({ id: `b${i}`, order: `a${String(i).padStart(2, '0')}`, name }),
    defaults: { conviction: i / 20, relevance: 0.5 },
  }))
  for (let i = 0; i < ballots.length; i++) proved(debateSaying('M', [], ballots.slice(i)))
})

test('F106 a file that was damaged is read as a sound debate or refused, never anything else', () => {
  const files = [wholeDebate(), tangledDebate()].map(written)
  const damage = fc.record({
    file: fc.constantFrom(...files),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    put: fc.oneof(nastyText, fc.constant(''), fc.constant('twice')),
    lines: fc.boolean(),
  })
  fc.assert(
    fc.property(damage, ({ file, from, length, put, lines }) => {
      const parts = lines ? file.split('\n') : [...file]
      const at = Math.floor(from * parts.length)
      const cut = parts.splice(at, put === '' ? length + 1 : length % 3)
      parts.splice(at, 0, ...(put === 'twice' ? [...cut.toReversed(), ...cut] : [put]))
      try {
        expect(check(readArgdown(parts.join(lines ? '\n' : ''), countedIds()).debate)).toEqual([])
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['whole', wholeDebate],
  ['tangled', tangledDebate],
])('F107 the %s debate is written as it was', (name, debate) => {
  expect(written(debate())).toBe(readFileSync(`tests/fixtures/formats/${name}.argdown`, 'utf8'))
  proved(debate())
})

test('F108 Argdown itself reads the same relations', () => {
  const kinds = { supports: 'support', rebuts: 'attack', undercuts: 'undercut' }
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      // Sentences become numbers, so that titles and statements can be told apart.
      const numbers = new Map(subtreeOf(debate, 'm').map((id, i) => [id, `Number ${i}`]))
      const claims = [...entries(debate.claims)].map(([id, claim]) => ({
        ...claim,
        tags: {},
        text: claim.reference === undefined ? (numbers.get(id) ?? '') : '',
      }))
      const numbered = debateOf(claims, Object.values(debate.ballots))
      const { statements, relations: drawn } = theirs(written(numbered))
      const said = (title: string) => statements[title]?.members.map(({ text }) => text?.trim()).find(Boolean)
      // To Argdown a place is nothing of its own: the same said twice is said once, and a claim says nothing of itself.
      const sentences = (pairs: readonly (readonly [string | undefined, string, string | undefined])[]) =>
        [...new Set(pairs.filter(([from, , to]) => from !== to).map((pair) => pair.join(' ')))].sort()
      const got = drawn.map(({ from, to, relationType }) => [said(from.title), relationType, said(to.title)] as const)
      const expected = claims.flatMap((claim) => {
        if (claim.parent === null) return []
        const parent = needClaim(numbered, claim.parent)
        return [[textOf(numbered, claim), kinds[claim.relation], textOf(numbered, parent)] as const]
      })
      expect(sentences(got)).toEqual(sentences(expected))
    }),
    { numRuns: 100 },
  )
})

test('F109 10,000 levels and 10,000 siblings come back', () => {
  const count = 10_000
  const deep = Array.from({ length: count }, (_, i) => ({
    parent: i === 0 ? 'm' : `c${i}`,
    relation: i === 0 ? ('rebuts' as const) : (relations[i % 3] as Relation),
    text: `Level ${i}.`,
  }))
  const read = readArgdown(written(debateSaying('M', deep)), countedIds()).debate
  expect(
    subtreeOf(read, read.motion)
      .slice(1)
      .map((id) => needClaim(read, id).text),
  ).toEqual(deep.map(({ text }) => text))
  const flat = Array.from({ length: count }, (_, i) => ({
    text: 'Again and again.',
    reference: i % 2 === 1 ? `c${i}` : '',
  }))
  const claims = flat.map(({ text, reference }) => (reference === '' ? { text } : { reference }))
  const wide = readArgdown(written(debateSaying('M', claims)), countedIds()).debate
  expect(childrenOf(wide, wide.motion)).toHaveLength(count)
  expect([...entries(wide.claims)].filter(([, claim]) => claim.reference !== undefined)).toHaveLength(count / 2)
  expect(sizeOf(wide.claims)).toBe(count + 1)
})

const reportOf = (text: string) => {
  const { debate, report } = readArgdown(text, countedIds())
  const claims = [...entries(debate.claims)].map(([, claim]) => claim)
  return { claims, report: report.map((line) => `${line.line} ${line.kind}`) }
}

test('F109 a sentence that was changed by hand counts before the one in the data, which goes into the note', () => {
  const { claims, report } = reportOf('[M]: M\n  + one two three {text: "one\\ntwo"}\n  + [A] {text: "Only here"}\n')
  expect(claims.map(({ text, note }) => [text, note])).toEqual(
    expect.arrayContaining([
      ['one two three', 'one\ntwo'],
      ['Only here', ''],
    ]),
  )
  expect(report).toEqual(['1 titles-left-out', '2 second-wording'])
})

test('F109 what says that it is a reference, and is the only place of its claim, is that place', () => {
  const { claims, report } = reportOf(
    '[M]: M\n  + [A]: a {reference: true}\n  - [B] {reference: true}\n  - b\n    + [B]: c\n',
  )
  expect(claims.filter(({ reference }) => reference !== undefined)).toHaveLength(1)
  expect(report.filter((line) => !line.endsWith('titles-left-out'))).toEqual(['2 data-ignored'])
})

test('F109 tags in the data join those of the sentence', () => {
  const { claims } = reportOf('M\n  + a #b {tags: ["c)", d]}\n')
  expect(claims.map(({ tags }) => Object.keys(tags).sort())).toContainEqual(['b', 'c)', 'd'])
})
