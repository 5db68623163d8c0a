// @vitest-environment node
import { expect, test } from 'vitest'
import { entries } from '../../../src/core/model/shelf.ts'
import { readArgdown } from '../../../src/formats/argdown/read.ts'
import { countedIds } from '../likeness.ts'

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
