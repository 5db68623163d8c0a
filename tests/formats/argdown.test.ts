// @vitest-environment node
import { expect, test } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { type Claim, tagsOf } from '../../src/core/model/claim.ts'
import { ballotsOf, type Debate, motionOf, needClaim } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { entries } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { ArgdownError } from '../../src/formats/argdown/error.ts'
import { readArgdown } from '../../src/formats/argdown/read.ts'
import { reasonInWords } from '../../src/formats/argdown/words.ts'
import { loses, type ReportLine } from '../../src/formats/report.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'

const read = (text: string): { debate: Debate; report: ReportLine[] } => {
  let last = 0
  const result = readArgdown(text, () => `x${++last}`)
  expect(check(result.debate)).toEqual([])
  return result
}

/** The tree as text: a sign, the sentence or "see …", a level per two spaces. */
const shown = (debate: Debate): string => {
  const depth = new Map<string, number>()
  const signs = { supports: '+', rebuts: '-', undercuts: '_' }
  const lines = subtreeOf(debate, debate.motion).map((id) => {
    const claim = needClaim(debate, id)
    const level = claim.parent === null ? 0 : (depth.get(claim.parent) ?? 0) + 1
    depth.set(id, level)
    const words = claim.reference === undefined ? claim.text : `see ${needClaim(debate, claim.reference).text}`
    return `${'  '.repeat(level)}${claim.parent === null ? '' : `${signs[claim.relation]} `}${words}`
  })
  return lines.join('\n')
}

const claimSaying = (debate: Debate, text: string): Claim => {
  const found = [...entries(debate.claims)].find(([, claim]) => claim.text === text)
  if (found === undefined) throw new Error(`No claim says ${text}.`)
  return found[1]
}

const kinds = (report: readonly ReportLine[]): string[] =>
  report.filter(({ kind }) => kind !== 'titles-left-out').map(({ line, kind }) => `${line} ${kind}`)

const failure = (text: string): ArgdownError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ArgdownError) return error
    throw error
  }
  throw new Error('It was read.')
}

test('F1 signs become relations, from either end, in the order of the file', () => {
  const { debate, report } = read(
    '[M]: Motion\n  + pro\n    - answer\n      _ link\n  <- con\n  <+ pro too\n    <_ cut\n',
  )
  expect(shown(debate)).toBe('Motion\n  + pro\n    - answer\n      _ link\n  - con\n  + pro too\n    _ cut')
  expect(kinds(report)).toEqual([])
  expect(shown(read('[A]: a\n  +> [M]: Motion\n    - b\n').debate)).toBe('Motion\n  + a\n  - b')
  expect(shown(read('a\n  -> Motion\n').debate)).toBe('Motion\n  - a')
  expect(shown(read('[M]: Motion\n  + [A]: a\n\n[U]: u\n  _> [A]\n').debate)).toBe('Motion\n  + a\n    _ u')
})

test('F2 a title defined elsewhere is one claim; statements and arguments have titles of their own', () => {
  const { debate, report } = read('[M]: Motion\n  + <A>\n  - [A]\n\n<A>: argument\n  - x\n\n[A]: statement\n')
  expect(shown(debate)).toBe('Motion\n  + argument\n    - x\n  - statement')
  expect(kinds(report)).toEqual([])
})

test('F3 a second place becomes a reference, and only undercuts stay under it', () => {
  const text =
    '[M]: Motion\n  + a\n    - [B]: b {relevance: 0.2}\n  - [B] #again {relevance: 0.7, note: "here"}\n    _ cut\n    + more\n'
  const { debate, report } = read(text)
  expect(shown(debate)).toBe('Motion\n  + a\n    - b\n      + more\n  - see b\n    _ cut')
  expect(kinds(report)).toEqual(['4 second-place'])
  const [, second] = childrenOf(debate, debate.motion)
  const reference = needClaim(debate, second as string)
  expect([reference.text, reference.note, tagsOf(reference)]).toEqual(['', 'here', ['again']])
  const [ballot] = ballotsOf(debate)
  expect(ballot && weightSet(ballot, 'relevance', reference.id)).toBe(0.7)
  expect(ballot && weightSet(ballot, 'relevance', claimSaying(debate, 'b').id)).toBe(0.2)
})

test('F3 the same relation said twice is one claim', () => {
  const { debate, report } = read('[M]: Motion\n  + [A]: a\n\n[M]\n  + [A]\n  - [A]\n')
  expect(shown(debate)).toBe('Motion\n  + a\n  - see a')
  expect(kinds(report)).toEqual(['6 second-place'])
})

test('F4 weights, ballots, notes, groups and sources come from the data', () => {
  const text = `===
ballot: Our judgement
ballots:
  Lay: {conviction: 0.4}
===

[M]: Motion {conviction: 0.3}
  + a {conviction: 0.7, relevance: 1, group: pair, ballots: {Lay: {relevance: 0.9}, Flow: {conviction: 0}}}
  + b {group: pair}
  - c
    {
      note: "look it up"
      sources:
        - title: "T: one, two"
          publisher: "P"
          date: 2024-06-13
          url: "https://example.org/a?b={c}"
          quote: "words"
          grade: news
        - title: 1984
    }
`
  const { debate, report } = read(text)
  expect(kinds(report)).toEqual([])
  const [a, b, c] = ['a', 'b', 'c'].map((name) => claimSaying(debate, name))
  expect(a?.group).toBeDefined()
  expect(a?.group).toBe(b?.group)
  const ballots = ballotsOf(debate)
  expect(ballots.map(({ name, defaults }) => [name, defaults.conviction, defaults.relevance])).toEqual([
    ['Our judgement', 0.5, 0.5],
    ['Lay', 0.4, 0.5],
    ['Flow', 0.5, 0.5],
  ])
  const [ours, lay, flow] = ballots
  const id = a?.id ?? ''
  expect(ours && [weightSet(ours, 'conviction', debate.motion), weightSet(ours, 'conviction', id)]).toEqual([0.3, 0.7])
  expect(ours && [weightSet(ours, 'relevance', id), weightSet(ours, 'relevance', b?.id ?? '')]).toEqual([1, undefined])
  expect(lay && [weightSet(lay, 'relevance', id), weightSet(lay, 'conviction', id)]).toEqual([0.9, undefined])
  expect(flow && weightSet(flow, 'conviction', id)).toBe(0)
  expect(c?.note).toBe('look it up')
  const [first, second] = c === undefined ? [] : cardsOf(debate, c)
  expect(first).toMatchObject({
    title: 'T: one, two',
    publisher: 'P',
    date: '2024-06-13',
    quote: 'words',
    grade: 'news',
  })
  expect(first?.url).toBe('https://example.org/a?b={c}')
  expect(second).toMatchObject({ title: '1984', publisher: '', grade: null, marks: [] })
})

test('F4 marks are tidied, and a group with one member is undone and reported', () => {
  const { debate, report } = read(
    'M\n  + a {group: g, sources: [{quote: "abcdef", marks: [{from: 3, to: 5}, {from: 0, to: 3}]}]}\n  - b {group: g}\n',
  )
  expect(cardsOf(debate, claimSaying(debate, 'a'))[0]?.marks).toEqual([{ from: 0, to: 5 }])
  expect(kinds(report)).toEqual(['2 group-alone', '3 group-alone'])
})

test('F5 tags at the end leave the sentence, a tag inside it leaves its word; emphasis and links stay as written', () => {
  const { debate, report } = read(
    'Motion\n  + A **bold** [link](https://x.org/a) and\n    a #costs word \\# 5. #(two words) #b {relevance: 0.5}\n  - c // no part of it\n',
  )
  const claim = claimSaying(debate, 'A **bold** [link](https://x.org/a) and a costs word # 5.')
  expect(tagsOf(claim)).toEqual(['b', 'costs', 'two words'])
  expect(claimSaying(debate, 'c').text).toBe('c')
  expect(kinds(report)).toEqual([])
})

test('F5 a tag that cannot be kept is reported', () => {
  const { debate, report } = read('Motion\n  + a #__proto__ #constructor\n')
  expect(tagsOf(claimSaying(debate, 'a'))).toEqual(['constructor'])
  expect(kinds(report)).toEqual(['2 data-ignored'])
})

test('F5 an address that Argdown takes for a comment is reported', () => {
  expect(kinds(read('Motion\n  + see https://x.org/a and more\n  - b\n').report)).toEqual(['2 address-cut'])
})

test('F6 several roots become contentions of the title, and plain paragraphs a note', () => {
  const { debate, report } = read('===\ntitle: The title\n===\n\n[A]: a\n  - x\n\n[B]: b\n\nJust a remark.\n')
  expect(shown(debate)).toBe('The title\n  + a\n    - x\n  + b')
  expect(motionOf(debate).note).toBe('Just a remark.')
  expect(kinds(report)).toEqual(['1 several-roots', '10 loose-text'])
  expect(motionOf(read('# From a heading\n\n[A]: a\n\n[B]: b\n').debate).text).toBe('From a heading')
})

test('F7 an undercut of the motion becomes a rebuttal and is reported', () => {
  const { debate, report } = read('Motion\n  _ beside the point\n')
  expect(shown(debate)).toBe('Motion\n  - beside the point')
  expect(kinds(report)).toEqual(['2 undercut-of-motion'])
})

test('F8 what we cannot say is reported with its line', () => {
  const text =
    '# Part\n\n## Sub\n\n[M]: Motion\n  + [A]: a\n    - [M]\n  >< other\n  - [W] {colour: red}\n\n[A]: a in other words\n'
  const { debate, report } = read(text)
  expect(shown(debate)).toBe('Motion\n  + a in other words\n  - other\n  - W')
  expect(claimSaying(debate, 'a in other words').note).toBe('a')
  expect(kinds(report)).toEqual([
    '1 title-unused',
    '3 heading',
    '6 second-wording',
    '7 ring',
    '8 contradiction',
    '9 data-ignored',
    '9 title-as-text',
  ])
  for (const line of report) expect(reportInWords(line)).toMatch(/^\S.*\.$/)
  expect(report.filter(loses).map(({ kind }) => kind)).toEqual(['heading', 'ring', 'contradiction', 'data-ignored'])
})

test('F8 premises become linked supports of the argument, step by step', () => {
  const { debate, report } = read(
    '[M]: Motion\n  + <A>: gist\n\n<A>\n\n(1) p\n(2) q\n-- Modus ponens --\n(3) r\n(4) s\n----\n(5) so\n',
  )
  expect(shown(debate)).toBe('Motion\n  + gist\n    + r\n      + p\n      + q\n    + s')
  expect(claimSaying(debate, 'gist').note).toBe('so')
  const group = (text: string): string | undefined => claimSaying(debate, text).group
  expect(group('p')).toBe(group('q'))
  expect(group('r')).toBe(group('s'))
  expect(group('p')).not.toBe(group('r'))
  expect(kinds(report)).toEqual(['6 premises', '8 inference-rule', '12 second-wording'])
})

test.each<[string, string, number, string]>([
  ['a share above 1', 'M\n  + a {conviction: 1.4}\n', 2, '"conviction" must be a number from 0 to 1, not 1.4.'],
  [
    'a share in words',
    'M\n  + a\n    {\n      relevance: high\n    }\n',
    4,
    '"relevance" must be a number from 0 to 1, not "high".',
  ],
  [
    'an unknown grade',
    'M {sources: [{grade: good}]}\n',
    1,
    '"sources[1].grade" must be one of primary, news, secondary, weak, memory, not "good".',
  ],
  [
    'an address that runs',
    'M {sources: [{url: "javascript:alert(1)"}]}\n',
    1,
    '"sources[1].url" must be an address that begins with http:// or https://, not "javascript:alert(1)".',
  ],
  [
    'marks past the quote',
    'M {sources: [{quote: "abc", marks: [{from: 1, to: 9}]}]}\n',
    1,
    '"sources[1].marks" must be a list of {from, to} inside the quote, "from" before "to", not a list.',
  ],
  ['sources that are no list', 'M {sources: none}\n', 1, '"sources" must be a list, not "none".'],
  [
    'another ballot out of range',
    'M\n  + a {ballots: {Lay: {relevance: -1}}}\n',
    2,
    '"ballots.Lay.relevance" must be a number from 0 to 1, not -1.',
  ],
])('F9 %s is an error with its line', (_, text, line, words) => {
  const error = failure(text)
  expect([error.line, reasonInWords(error.reason)]).toEqual([line, words])
})

test('F9 broken YAML is an error on the line within the block', () => {
  const error = failure('M\n  + a\n    {\n      note: "open\n    }\n')
  expect(error.reason.kind).toBe('yaml')
  expect(error.line).toBeGreaterThanOrEqual(4)
  expect(failure('===\ntitle: a: b\n===\n\nM\n').line).toBe(2)
})

test('F10 broken syntax is an error with its line and column', () => {
  const error = failure('[M]: Motion\n  + [A]: a\n    - <B> text after it\n')
  expect([error.line, error.column, error.reason.kind]).toEqual([3, 11, 'cannot-stand'])
  expect(failure('Motion\n  + a\n  - b \\\n  + c\n').line).toBe(3)
  expect(failure('').reason.kind).toBe('empty')
  expect(failure('// nothing but a comment\n').reason.kind).toMatch(/empty|something-missing/)
})

test('F11 Windows line ends and a byte order mark change nothing', () => {
  const text = '[M]: Motion\n  + a\n    {\n      note: "n"\n    }\n'
  expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`).debate).toEqual(read(text).debate)
})

test('F12 nesting that overflows the parser is read all the same, and its errors keep their places', () => {
  const rows = Array.from(
    { length: 2_500 },
    (_, i) => `${' '.repeat(i)}${i === 0 ? '' : '+ '}claim ${i} #t {relevance: 0.3}`,
  )
  const { debate } = read(['===', 'title: T', '===', '', ...rows, ' - last', '', 'A remark.'].join('\n'))
  expect(subtreeOf(debate, 'x1')).toHaveLength(2_501)
  expect(childrenOf(debate, 'x1')).toHaveLength(2)
  expect(claimSaying(debate, 'claim 2499').relation).toBe('supports')
  expect(motionOf(debate).note).toBe('A remark.')
  const error = failure([...rows, ' - <B> text'].join('\n'))
  expect([error.line, error.column, error.reason.kind]).toEqual([2_501, 8, 'syntax'])
  expect(failure([...rows, '+ at the edge'].join('\n')).line).toBe(2_501)
  // Deep through titles rather than indents.
  const chain = Array.from({ length: 10_000 }, (_, i) => `[${i}]: claim ${i}\n  + [${i + 1}]\n`).join('\n')
  expect(subtreeOf(read(chain).debate, 'x1')).toHaveLength(10_001)
})

test('F13 the same file gives the same debate, deeply frozen', () => {
  const text = 'M #t\n  + a {sources: [{title: x}]}\n'
  const { debate } = read(text)
  expect(read(text).debate).toEqual(debate)
  expect(Object.isFrozen(claimSaying(debate, 'a').evidence)).toBe(true)
  expect(Object.isFrozen(debate.claims)).toBe(true)
})
