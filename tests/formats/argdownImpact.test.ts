// @vitest-environment node
import { expect, test } from 'vitest'
import { impactOn } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { ballotsOf, type Debate } from '../../src/core/model/debate.ts'
import { entries, sizeOf } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { ArgdownError } from '../../src/formats/argdown/error.ts'
import { readArgdown } from '../../src/formats/argdown/read.ts'
import { reasonInWords } from '../../src/formats/argdown/words.ts'
import type { ReportLine } from '../../src/formats/report.ts'

function read(text: string): { debate: Debate; report: ReportLine[] } {
  let last = 0
  const result = readArgdown(text, () => `x${++last}`)
  expect(check(result.debate)).toEqual([])
  return result
}

function idSaying(debate: Debate, text: string): string {
  return [...entries(debate.claims)].find(([, claim]) => claim.text === text)?.[0] ?? 'nobody'
}

/** The lines of a report that name data, with what they name. */
const named = (report: readonly ReportLine[]) =>
  report.flatMap((line) => ('key' in line ? [`${line.line} ${line.kind} ${line.key}`] : []))

test('F4 an impact comes from the data, part by part, for each ballot and each place', () => {
  const { debate, report } = read(`[M]: Motion
  + [A]: a {impact: {magnitude: 4, probability: 3, scope: null}, ballots: {Lay: {impact: {timeframe: 5}}}}
  - b
    + [A] {impact: {reversibility: 2}}
`)
  expect(named(report)).toEqual([])
  const [ours, lay] = ballotsOf(debate)
  const id = idSaying(debate, 'a')
  const place = childrenOf(debate, idSaying(debate, 'b'))[0] ?? ''
  expect(ours && impactOn(ours, id)).toEqual({ magnitude: 4, probability: 3 })
  expect(ours && impactOn(ours, place)).toEqual({ reversibility: 2 })
  expect(lay && impactOn(lay, id)).toEqual({ timeframe: 5 })
  expect(lay && impactOn(lay, place)).toEqual({})
})

test('F4 an empty impact says nothing', () => {
  const { debate } = read('M\n  + a {impact: {}}\n  + b {impact: null}\n')
  for (const { impact } of ballotsOf(debate)) expect(sizeOf(impact)).toBe(0)
})

test('F4 of an impact that is given twice the first counts, and what differs is told', () => {
  const { debate, report } = read(
    '[M]: Motion\n  + [A]: a {impact: {magnitude: 4}}\n\n[A] {impact: {magnitude: 2, scope: 5}}\n',
  )
  expect(named(report)).toEqual(['4 weight-twice impact.magnitude'])
  const [ours] = ballotsOf(debate)
  expect(ours && impactOn(ours, idSaying(debate, 'a'))).toEqual({ magnitude: 4, scope: 5 })
})

test('F8 parts of an impact that are none are told, and left out; so is an impact in the front matter', () => {
  const { report } = read('M\n  + a {impact: {size: 3}, ballots: {Lay: {impact: {speed: 1}}}}\n')
  expect(named(report)).toEqual(['2 data-ignored ballots.Lay.impact.speed', '2 data-ignored impact.size'])
  const front = read('===\nballots:\n  Lay: {impact: {scope: 1}}\n===\n\nM\n  + a\n').report
  expect(named(front)).toEqual([expect.stringContaining('data-ignored ballots.Lay.impact')])
})

test.each<[string, string, number, string]>([
  [
    'a part of an impact above 5',
    'M\n  + a {impact: {magnitude: 4, scope: 6}}\n',
    2,
    '"impact.scope" must be a whole number from 1 to 5, not 6.',
  ],
  [
    'a part of an impact between two levels',
    'M\n  + a\n    {\n      ballots:\n        Lay:\n          impact:\n            probability: 2.5\n    }\n',
    7,
    '"ballots.Lay.impact.probability" must be a whole number from 1 to 5, not 2.5.',
  ],
  [
    'a part of an impact in words',
    'M\n  + a {impact: {scope: many}}\n',
    2,
    '"impact.scope" must be a whole number from 1 to 5, not "many".',
  ],
  ['an impact that is no block', 'M\n  + a {impact: 4}\n', 2, '"impact" must be a block of keys and values, not 4.'],
])('F9 %s is an error with its line', (_, text, line, words) => {
  expect.assertions(1)
  try {
    read(text)
  } catch (error) {
    if (!(error instanceof ArgdownError)) throw error
    expect([error.line, reasonInWords(error.reason)]).toEqual([line, words])
  }
})
