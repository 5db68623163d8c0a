// @vitest-environment node
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeJson } from '../../src/formats/json.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { called, temporaryFolder } from './fakeTerminal.ts'

const json = writeJson(debateFrom('+ one\n- two\n  - three'))

test('T9 a file without a problem is said to have none: exit 0', async () => {
  const at = temporaryFolder()
  writeFileSync(at('a.json'), json)
  expect(await called(['check', at('a.json')])).toMatchObject({
    code: 0,
    out: '',
    said: [`${at('a.json')}: no problems.`],
  })
})

test('T9 what loses something is a problem, what loses nothing a note, each with its line', async () => {
  const notes = await called(['check', '-'], '[M]: M\n  + <A>: one\n  + <A>: two words\n')
  expect(notes.code).toBe(0)
  expect(notes.out).toMatch(/^standard input:\d+: note: /m)
  expect(notes.out).not.toMatch(/problem/)
  expect(notes.said).toEqual([expect.stringMatching(/^standard input: no problems, \d notes?\.$/)])
  const lossy = await called(['check', '-'], '# Title\n\n[M]: M {colour: red}\n  + a\n\n## Heading\n')
  expect(lossy.code).toBe(1)
  expect(lossy.out).toContain('standard input:3: problem: The data "colour" is not ours and was left out.\n')
  expect(lossy.out).toContain('standard input:6: problem: The heading "Heading" was left out.\n')
  expect(lossy.said.at(-1)).toMatch(/^standard input: 2 problems/)
})

test('T9 why a file cannot be read is a problem with its line', async () => {
  const { code, out, said } = await called(['check', '-'], '[M]: M\n  + a {conviction: 7}\n')
  expect(code).toBe(1)
  expect(out).toMatch(
    /^standard input:2: problem: Line 2, column \d+: "conviction" must be a number from 0 to 1, not 7\.\n$/,
  )
  expect(said).toEqual(['standard input: 1 problem.'])
  expect((await called(['check', '-'], '%PDF-1.4')).out).toMatch(/^standard input: problem: This is a PDF/)
})

test('T10 of our own format every wrong field is listed with its line', async () => {
  const file = JSON.parse(json)
  file.claims[1].relation = 'doubts'
  file.claims[2].tags = 5
  file.ballots[0].conviction = { one: 2 }
  const text = JSON.stringify(file, null, 2)
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length
  const { code, out } = await called(['check', '-'], text)
  expect(code).toBe(1)
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(`^standard input:${lineOf('"doubts"')}: problem: claims\\.1\\.relation: `),
    expect.stringMatching(`^standard input:${lineOf('"tags": 5')}: problem: claims\\.2\\.tags: `),
    expect.stringMatching(`^standard input:${lineOf('"one": 2')}: problem: ballots\\.0\\.conviction\\.one: `),
  ])
})

test('T10 so is every id that is given twice, and every broken rule', async () => {
  const doubled = JSON.parse(json)
  doubled.claims.push(doubled.claims[0], doubled.claims[1])
  const twice = await called(['check', '-'], JSON.stringify(doubled, null, 1))
  expect(twice.out.match(/Two claims are called/g)).toHaveLength(2)
  const broken = JSON.parse(json)
  const at = broken.claims.findIndex(({ id }: { id: string }) => id === 'one')
  broken.claims[at].order = ''
  broken.ballots[1].conviction = { gone: 1, too: 1 }
  const text = JSON.stringify(broken, null, 1)
  const claimLine = jsonLineOf(text, at)
  const rules = await called(['check', '-'], text)
  expect(rules.code).toBe(1)
  expect(rules.out).toContain(
    `standard input:${claimLine}: problem: The debate breaks the rule "order-empty" at one.\n`,
  )
  expect(rules.out.match(/weight-without-claim/g)).toHaveLength(2)
})

test('T10 all wrong data of an Argdown file is listed, and all that is no Argdown', async () => {
  const text = `===
title: T
ballots:
  Lay: {conviction: 9}
===

[M]: M {conviction: 7}
  + a {relevance: -1}
  - b {sources: 5, relevance: x}
`
  const { code, out } = await called(['check', '-', '--from', 'argdown'], text)
  expect(code).toBe(1)
  const listed = out.trimEnd().split('\n')
  expect(listed.map((line) => Number(/:(\d+): problem: /.exec(line)?.[1]))).toEqual([4, 7, 8, 9, 9])
  for (const [i, field] of ['ballots.Lay.conviction', 'conviction', 'relevance'].entries())
    expect(listed[i]).toContain(`"${field}"`)

  const unread = await called(['check', '-', '--from', 'argdown'], '[M]: M\n  + a\n    +\n\n<B>: b\n  -\n\n')
  expect(unread.code).toBe(1)
  expect(unread.out.match(/^standard input:\d+: problem: /gm)?.length).toBeGreaterThan(1)
})

test('T10 all rows of a sheet with what is no weight, no level, or another row’s id are listed', async () => {
  const text = `id,parent,relation,text,conviction,relevance
1,,,M,0.5,
2,1,supports,a,hello,0.5
2,1,supports,b,0.5,-3
3,1,rebuts,c,0.5,zzz
`
  const { code, out } = await called(['check', '-', '--from', 'csv'], text)
  expect(code).toBe(1)
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^standard input:3: problem: .*“hello”/),
    expect.stringMatching(/^standard input:4: problem: .*same id “2”/),
    expect.stringMatching(/^standard input:4: problem: .*“-3”/),
    expect.stringMatching(/^standard input:5: problem: .*“zzz”/),
  ])
})

/** The line where a claim begins in our JSON of one blank a level. */
function jsonLineOf(text: string, claim: number): number {
  const begins = text.split('\n').flatMap((line, i) => (line === '  {' ? [i + 1] : []))
  return begins[claim] as number
}
