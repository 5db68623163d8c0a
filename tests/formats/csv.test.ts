// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { weightSet } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import { ballotsOf, type Debate, motionOf, needClaim } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { readCsv } from '../../src/formats/csv/readCsv.ts'
import { writeCsv } from '../../src/formats/csv/writeCsv.ts'
import type { Unsaid } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { formatOf } from '../../src/formats/formats.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { deepDebate, hostileDebate } from './hostileDebate.ts'
import { countedIds, likeness } from './likeness.ts'
import { sketched } from './sketched.ts'
import { tangledDebate } from './tangledDebate.ts'
import { context, wholeDebate } from './wholeDebate.ts'

const { holds } = formatOf('csv')
const unsaid: Unsaid = { title: 'Untitled', ballot: 'Judge', relation: 'supports' }
const read = (text: string) => readCsv(text, countedIds(), unsaid)
const write = (debate: Debate) => writeCsv(debate, context)
const sketch = (text: string) => {
  const { debate, report } = read(text)
  expect(check(debate)).toEqual([])
  return [...sketched(debate).split('\n'), ...report.map((line) => `${line.line}: ${reportInWords(line)}`)]
}
const saying = (text: string): Debate =>
  debateOf(
    [bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, text)],
    ballotsOf(wholeDebate()).slice(1),
  )

test('F130 a debate that is written as CSV and read again says the same', () => {
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

test('F130 another program that saves it with semicolons, other lines and sorted rows changes nothing of the tree', () => {
  const rows = Papa.parse<string[]>(write(tangledDebate()), { skipEmptyLines: true }).data
  const [head, ...body] = rows
  const sorted = [head, ...body.toReversed()] as string[][]
  const again = read(Papa.unparse(sorted, { delimiter: ';', newline: '\n' }))
  expect(again.report).toEqual([])
  expect(sketched(again.debate).split('\n').sort()).toEqual(sketched(tangledDebate()).split('\n').sort())
})

test('F130 what is written stays as it is: one row a claim, a byte order mark, CRLF', () => {
  const text = write(wholeDebate())
  expect(text).toBe(readFileSync('tests/fixtures/formats/whole.csv', 'utf8'))
  expect(likeness(read(text).debate, holds)).toEqual(likeness(wholeDebate(), holds))
  expect(
    text.startsWith('\uFEFFnumber,level,parent,relation,side,claim,conviction,relevance,standing,tags,note,'),
  ).toBe(true)
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data.length).toBe(1 + subtreeOf(wholeDebate(), 'm').length)
})

test('F130 two ballots of one name both come back', () => {
  const [first] = ballotsOf(tangledDebate())
  const twins = {
    ...tangledDebate(),
    ballots: { one: { ...first, id: 'one' }, two: { ...first, id: 'two', order: 'b' } },
  } as Debate
  const { debate } = read(write(twins))
  expect(ballotsOf(debate).map(({ name }) => name)).toEqual(['Our judge', 'Our judge (2)'])
  const [one, two] = ballotsOf(debate).map(({ conviction }) => conviction)
  expect(one).toEqual(two)
})

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''-1",
  '＝1',
  "'",
  "''",
  "it's",
  ' =1',
  "=cmd|' /C calc'!A0",
  '-',
]

test.each(formulas)('F131 %j is no formula in a spreadsheet and comes back', (text) => {
  const [head = [], row = []] = Papa.parse<string[]>(write(saying(text))).data
  expect(row[head.indexOf('claim')]).not.toMatch(/^[=+\-@\t\r]/)
  expect(motionOf(read(write(saying(text))).debate).text).toBe(text)
})

test('F131 no cell of any debate begins a formula, whatever it says', () => {
  for (const debate of [hostileDebate(), tangledDebate()]) {
    const { data } = Papa.parse<string[]>(write(debate).slice(1))
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  }
})

test('F131 hostile texts come back, but for control characters and halves of signs', () => {
  const text = (words: string) => words.replace(/(?![\s\u0085])\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD')
  const without = (debate: Debate) =>
    likeness(
      debate,
      holds.filter((feature) => feature !== 'tags' && feature !== 'quotes'),
      { text },
    )
  const { debate, report } = read(write(hostileDebate()))
  expect(without(debate)).toEqual(without(hostileDebate()))
  expect(report).toEqual([])
})

test('F132 columns go by many names, in any order and with any separator', () => {
  const tree = ['motion: M', '  supports: A', '    rebuts: B', '  rebuts: C']
  expect(sketch('Id,Parent Id,Type,Text\n1,,motion,M\n2,1,Pro,A\n3,2,Con,B\n4,1,con,C\n')).toEqual(tree)
  expect(sketch('主張;番号;親番号;賛否\r\nM;1;;\r\nA;2;1;賛成\r\nB;3;2;反対\r\nC;4;1;反対\r\n')).toEqual(tree)
  expect(sketch('Relation\tClaim\tParent\n\tM\t\n+\tA\tM\n−\tB\tA\n-\tC\tm \n')).toEqual(tree)
  expect(sketch('sep=|\nclaim|stance|number\nM||1\nA|for|1.1\nB|against|1.1.1.\nC|Disadvantages|1.2\n')).toEqual(tree)
  expect(sketch('claim,side,level\nM,,0\nA,Pro,1\nB,Con,2\nC,neg,1\n')).toEqual(tree)
})

test('F132 claims may come in any order, and a byte order mark, blank rows and mixed ends of lines change nothing', () => {
  const text = '\uFEFFid,parent,relation,claim\r\n3,2,con,B\r4,1,con,C\n,,,\n2,1,pro,A\r\n\r\n1,,,M'
  expect(sketch(text)).toEqual(['motion: M', '  rebuts: C', '  supports: A', '    rebuts: B'])
})

test('F132 levels show by columns, by blanks, or by a row that repeats what stands above', () => {
  const tree = ['motion: M', '  supports: A', '    supports: B', '  supports: C']
  const guess = `1: ${reportInWords({ line: 1, kind: 'relation-guessed', count: 3, as: 'supports' })}`
  expect(sketch('Level 1,Level 2,Level 3\nM,,\n,A,\n,,B\n,C,\n')).toEqual([...tree, guess])
  expect(sketch('Level 1,Level 2,Level 3\nM,A,B\nM,C,\n')).toEqual([...tree, guess])
  expect(sketch('M\n,A\n,,B\n,C\n')).toEqual([...tree, guess])
  expect(sketch('claim\nM\n  A\n\tB\n  C\n')).toEqual([...tree, guess])
})

test('F132 a sentence says its relation where no column does', () => {
  expect(sketch('claim,level\nM,0\nPro: A,1\n"Con: B",1\n')).toEqual(['motion: M', '  supports: A', '  rebuts: B'])
})

test('F133 what nothing is made of is told by its name and how often it came', () => {
  expect(sketch('claim,Colour,Votes,relation\nM,Ann,3,thesis\nA,,2,related\n')).toEqual([
    'motion: Untitled',
    '  supports: M',
    '  supports: A',
    '1: 2 claims stand at the top, so "Untitled" became the motion and they its contentions.',
    '1: 2 claims do not say how they bear on the one above; they became supports.',
    '2: “Colour” was left out: there is no place for it here.',
    '2: 2 × “Votes” were left out: there is no place for it here.',
    '3: “relation: related” was left out: there is no place for it here.',
  ])
})

test('F133 an author beside no source is left out, for it is the claim’s; beside one it is the source’s', () => {
  expect(sketch('level,claim,relation,Author\n0,M,,\n1,A,pro,Ann\n1,B,pro,Ben\n')).toEqual([
    'motion: M',
    '  supports: A',
    '  supports: B',
    '3: 2 × “author” were left out: there is no place for it here.',
  ])
  const { debate } = read('level,claim,relation,Author,Source\n0,M,,,\n1,A,pro,Ann,A book\n')
  const [, a] = subtreeOf(debate, debate.motion)
  expect(cardsOf(debate, needClaim(debate, a as string))).toMatchObject([{ author: 'Ann', title: 'A book' }])
})

test('F133 a claim whose parent is forgotten or unknown goes under the motion, with a line of the report', () => {
  expect(sketch('id,parent,relation,claim\n1,,,M\n2,1,pro,A\n3,,con,B\n4,99,pro,C\n5,5,pro,D\n')).toEqual([
    'motion: M',
    '  supports: A',
    '  rebuts: B',
    '  supports: C',
    '  supports: D',
    '4: "B" has nothing above it in the file and was put under the motion.',
    '5: "C" has nothing above it in the file and was put under the motion.',
    '6: The relation of "D" was left out, because it closes a ring in which a claim rests on itself.',
  ])
})

test('F133 rows without a claim are left out, references to nothing become sentences', () => {
  expect(
    sketch('claim,parent,relation,tags,reference\nM,,,,\n,,,lost,\nA,M,pro,"#a; b",\nA,M,con,,A\nB,M,con,,X\n'),
  ).toEqual([
    'motion: M',
    '  supports: A | #a | #b',
    '  rebuts: → A',
    '  rebuts: B',
    '3: “row without a claim” was left out: there is no place for it here.',
    '6: "B" points to no other claim of this debate and was kept as a sentence.',
  ])
})

test('F134 sources are found in one column or several', () => {
  const { debate } = read('claim,source,year\nM,"Air (https://example.org/a)",2023\n')
  expect(sketched(debate)).toBe('motion: M | [Air](https://example.org/a)')
  const listed = read('claim,sources\nM,"Air, https://example.org/a\nhttp://example.org/b\nMemory"\n')
  expect(sketched(listed.debate)).toBe(
    'motion: M | [Air](https://example.org/a) | [](http://example.org/b) | [Memory]()',
  )
})

test('F135 weights are shares or percentages, and are refused with their line where they are neither', () => {
  const weights = (...cells: string[]) => {
    const { debate } = read(`claim;conviction\n${cells.map((cell) => `M;${cell}`).join('\n')}`)
    return subtreeOf(debate, debate.motion)
      .slice(cells.length === 1 ? 0 : 1)
      .map((id) => weightSet(ballotsOf(debate)[0] as never, 'conviction', id))
  }
  expect(weights('0.7', '1', '0')).toEqual([0.7, 1, 0])
  expect(weights('70', '1', '')).toEqual([0.7, 0.01, undefined])
  expect(weights('0,7', '80', '100 %')).toEqual([0.7, 0.8, 1])
  for (const cell of ['140', '-1', 'high', '1e999', '1/2']) {
    expect(() => weights('0.5', cell)).toThrow(FormatError)
    expect(() => weights('0.5', cell)).toThrow(/^Line 3: the conviction “.*” is no weight; write a number/)
  }
  expect(() => read('claim,magnitude\nM,6\n')).toThrow(
    'Line 2: the magnitude “6” is no level; write a whole number from 1 to 5.',
  )
  expect(() => read('claim,level\nM,x\n')).toThrow('Line 2: the level “x” is none')
})

test('F135 further ballots have columns of their own', () => {
  const { debate } = read('claim,conviction,conviction: Lay judge,scope: Lay judge\nM,,,\n A,0.3,0.4,5\n')
  const [first, second] = ballotsOf(debate)
  const [, claim] = subtreeOf(debate, debate.motion)
  expect([first?.name, second?.name]).toEqual(['Judge', 'Lay judge'])
  expect([first, second].map((ballot) => weightSet(ballot as never, 'conviction', claim as string))).toEqual([0.3, 0.4])
})

test.each([
  ['', 'There is no claim in this file.'],
  [' \n,,\n', 'There is no claim in this file.'],
  ['a,b\n1,2\n', 'Line 1: no column is for the claims; put a first line above them that calls one “claim”.'],
  ['claim\n', 'There is no claim in this file.'],
  ['claim,note\nA,"b\nc', 'Line 2: a quotation mark opens a cell and nothing closes it; close it, or double the mark.'],
  ['claim,note\n"x\ny",\n"A"b,c\n', 'Line 4: a quotation mark stands inside a quoted cell; double it.'],
  ['id,claim\n1,A\n2,B\n1,C\n', 'Lines 2 and 4 have the same id “1”; give each claim its own.'],
  ['number,claim\n1.1,A\n1.1,B\n', 'Lines 2 and 3 have the same number “1.1”; give each claim its own.'],
])('F136 %j is refused in one sentence', (text, words) => {
  expect(() => read(text)).toThrow(FormatError)
  expect(() => read(text)).toThrow(words)
})

test('F137 any damage leaves a sound debate or one sentence', () => {
  const lines = fc.constantFrom('\n', '\r\n', '"', ',', ';', "'", '1', '-', 'claim', '\uFEFF', '1.1', '99', '\0')
  const turn = fc.record({
    kind: fc.constantFrom('cut', 'insert', 'delete', 'swap', 'line'),
    at: fc.nat(),
    to: fc.nat(40),
    piece: lines,
  })
  const files = [write(wholeDebate()), write(tangledDebate())]
  let sound = 0
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(turn, { minLength: 1, maxLength: 4 }), (file, turns) => {
      let text = file
      for (const { kind, at, to, piece } of turns) {
        const from = at % (text.length + 1)
        if (kind === 'cut') text = text.slice(0, Math.max(200, from))
        else if (kind === 'insert') text = text.slice(0, from) + piece + text.slice(from)
        else if (kind === 'delete') text = text.slice(0, from) + text.slice(from + to)
        else if (kind === 'swap')
          text =
            text.slice(0, from) +
            text
              .slice(from, from + to)
              .split('')
              .reverse()
              .join('') +
            text.slice(from + to)
        else
          text = text
            .split('\n')
            .flatMap((line, i, all) => (i === at % all.length ? [line, line] : [line]))
            .join('\n')
      }
      try {
        const { debate, report } = read(text)
        sound++
        expect(check(debate)).toEqual([])
        for (const line of report) expect(reportInWords(line)).not.toContain('undefined')
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        expect(error.message).toMatch(/^[^\n\r]{10,300}\.$/u)
      }
    }),
    { numRuns: 1000 },
  )
  expect(sound).toBeGreaterThan(150)
})

test('F138 10,000 levels come back', () => {
  const { debate, report } = read(write(deepDebate(10_000)))
  expect(report).toEqual([])
  expect(subtreeOf(debate, debate.motion).length).toBe(10_001)
})
