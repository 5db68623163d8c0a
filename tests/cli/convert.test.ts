// @vitest-environment node
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { motionOf, textOf } from '../../src/core/model/debate.ts'
import { formatOf } from '../../src/formats/formats.ts'
import { readJson, writeJson } from '../../src/formats/json.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { likeness } from '../formats/likeness.ts'
import { tangledDebate } from '../formats/tangledDebate.ts'
import { wholeDebate } from '../formats/wholeDebate.ts'
import { called, temporaryFolder } from './fakeTerminal.ts'

const debate = debateFrom('+ one\n  _ cut\n- two\n  + =one')
const { holds } = formatOf('argdown')
const argdown = '# Title\n\n[Motion]: M {conviction: 0.7}\n  + <Reason>: R {note: keep}\n  - C\n\n## Aside\n'

test('T3 convert reads one format and writes another, by the names of the files', async () => {
  const at = temporaryFolder()
  writeFileSync(at('in.json'), writeJson(debate))
  expect(await called(['convert', at('in.json'), at('out.argdown')])).toMatchObject({ code: 0, out: '' })
  expect(await called(['convert', at('out.argdown'), at('back.json')])).toMatchObject({ code: 0, out: '' })
  const back = readJson(readFileSync(at('back.json'), 'utf8'))
  expect(likeness(back, holds)).toEqual(likeness(debate, holds))
  expect(readdirSync(at('.')).toSorted()).toEqual(['back.json', 'in.json', 'out.argdown'])
})

test('T3 what our own file tells of its past stays when it is converted into our own format, so that it can be merged', async () => {
  const at = temporaryFolder()
  const file = writeJson(debate, { lineage: ['start-1-2', 'A1'] })
  writeFileSync(at('in.json'), file)
  expect((await called(['convert', at('in.json'), at('out.json')])).code).toBe(0)
  expect(readFileSync(at('out.json'), 'utf8')).toBe(file)
})

test('T3 --from and --to go before names, and - is standard input and output', async () => {
  const at = temporaryFolder()
  writeFileSync(at('notes.txt'), argdown)
  const { code, out, said } = await called(['convert', '--from', 'argdown', at('notes.txt'), '-', '--to', 'json'])
  expect(code).toBe(0)
  expect(textOf(readJson(out), motionOf(readJson(out)))).toBe('M')
  // What was adapted is told on standard error, by line.
  expect(said.filter((line) => line.includes('The heading "Aside" was left out.'))).toEqual([
    `${at('notes.txt')}:7: The heading "Aside" was left out.`,
  ])
  const piped = await called(['convert', '-', '-', '--to', 'json'], argdown)
  expect(piped.out).toBe(out)
  expect(piped.said[0]).toMatch(/^standard input:\d+: /)
  expect((await called(['convert', '-', at('x.md'), '--to', 'json'], argdown)).code).toBe(0)
  expect(readFileSync(at('x.md'), 'utf8')).toBe(out)
})

test('T3 the same file gives the same debate every time, and another file another id', async () => {
  const once = await called(['convert', '-', '-', '--to', 'json'], argdown)
  const again = await called(['convert', '-', '-', '--to', 'json'], argdown)
  const other = await called(['convert', '-', '-', '--to', 'json'], `${argdown}\n`)
  expect(again.out).toBe(once.out)
  expect(readJson(other.out).id).not.toBe(readJson(once.out).id)
})

test('T4 what the format does not hold is told', async () => {
  const at = temporaryFolder()
  const { code, said } = await called(['convert', '-', at('out.txt'), '--to', 'kialo'], writeJson(debate))
  expect(code).toBe(0)
  expect(said).toEqual([expect.stringMatching(/^Kialo text does not hold: .*undercuts/)])
  expect(await called(['convert', '-', at('out.json')], writeJson(debate))).toMatchObject({ code: 0, said: [] })
})

test('T4 sources that nothing quotes, cases, authors and markings are told where they are lost, and only where they are', async () => {
  const whole = writeJson(wholeDebate())
  const told = async (to: string, input = whole) => (await called(['convert', '-', '-', '--to', to], input)).said
  for (const to of ['argdown', 'markdown', 'opml', 'freemind', 'aif', 'csv']) {
    expect(await told(to)).toEqual([expect.stringMatching(/does not hold: .+, .+\.$/)])
    expect(await told(to, writeJson(tangledDebate()))).toEqual([])
  }
  const [said = ''] = await told('argdown')
  expect(said).toMatch(/sources that no claim quotes/)
  expect(said).toMatch(/cases/)
  expect(said).not.toMatch(/author|emphasised/)
  const [kialo = ''] = await told('kialo')
  for (const words of [/author/, /emphasised/, /sources that no claim quotes/, /cases/]) expect(kialo).toMatch(words)
  expect(await told('json')).toEqual([])
  expect(await told('docx')).toEqual([expect.stringMatching(/does not hold: .*further ballots.*cases/)])
  const [dot = ''] = await told('dot')
  for (const words of [/notes/, /tags/, /sources/, /quotes/, /further ballots/]) expect(dot).toMatch(words)
})

test.each<[string, string | Uint8Array, string[], RegExp]>([
  [
    'that breaks a rule of its format',
    '[M]: M {conviction: 2}\n',
    [],
    /^rejoinder: Line 1, column \d+: "conviction" must be/,
  ],
  ['that is cut off', writeJson(debate).slice(0, 300), [], /^rejoinder: The JSON breaks off in line/],
  ['that is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), [], /^rejoinder: This is a picture/],
  ['that is empty', '', [], /^rejoinder: The file is empty\./],
  [
    'that may be of two formats',
    '# Motion\n\nText.\n',
    [],
    /say which it is\. Add --from argdown or --from markdown\.$/,
  ],
  [
    'that is not of the format that is named',
    writeJson(debate),
    ['--from', 'kialo'],
    /^rejoinder: This is no text export of Kialo/,
  ],
])('T5 an input %s is refused with exit 1, and what stood in OUT stays', async (_, input, more, words) => {
  const at = temporaryFolder()
  writeFileSync(at('out.json'), 'as it was')
  const { code, out, said } = await called(['convert', '-', at('out.json'), ...more], input)
  expect([code, out, said.length]).toEqual([1, '', 1])
  expect(said[0]).toMatch(words)
  expect(readdirSync(at('.'))).toEqual(['out.json'])
  expect(readFileSync(at('out.json'), 'utf8')).toBe('as it was')
})

test('T6 a file that is replaced keeps its rights, a link its target, and nothing is left beside it', async () => {
  const at = temporaryFolder()
  writeFileSync(at('real.json'), 'as it was')
  chmodSync(at('real.json'), 0o640)
  symlinkSync(at('real.json'), at('link.json'))
  expect((await called(['convert', '-', at('link.json')], argdown)).code).toBe(0)
  expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true)
  expect(readJson(readFileSync(at('real.json'), 'utf8')).motion).toBeDefined()
  expect(statSync(at('real.json')).mode & 0o777).toBe(0o640)
  expect(readdirSync(at('.')).toSorted()).toEqual(['link.json', 'real.json'])
  // In place: read whole before it is written.
  expect((await called(['convert', at('real.json'), at('real.json'), '--to', 'argdown'])).code).toBe(0)
  expect((await called(['check', at('real.json'), '--from', 'argdown'])).code).toBe(0)
})

test('T6 where OUT cannot be written, the call was wrong, and nothing is left', async () => {
  const at = temporaryFolder()
  mkdirSync(at('folder.json'))
  const folder = await called(['convert', '-', at('folder.json')], argdown)
  expect([folder.code, folder.said.at(-1)]).toEqual([2, expect.stringContaining('it is a folder')])
  const nowhere = await called(['convert', '-', at('gone/out.json')], argdown)
  expect([nowhere.code, nowhere.said.at(-1)]).toEqual([2, expect.stringContaining('there is no such file or folder')])
  expect(readdirSync(dirname(at('x')))).toEqual(['folder.json'])
  expect((await called(['convert', '-', '/dev/null', '--to', 'json'], argdown)).code).toBe(0)
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('T7 --ballot says whose weights a document shows, and a ballot that is not there is a wrong call', async () => {
  const json = writeJson(debate)
  expect((await called(['convert', '-', '-', '--to', 'json', '--ballot', 'Coach'], json)).code).toBe(0)
  const { code, said } = await called(['convert', '-', '-', '--to', 'json', '--ballot', 'Nobody'], json)
  expect([code, said[0]]).toEqual([2, expect.stringContaining('no ballot "Nobody"; it has "Judge", "Coach".')])
})

test('T8 what a file says cannot steer the terminal', async () => {
  const { said } = await called(['check', '-'], '[M]: M\n  + a\n\n# \x1b[2J\x07Heading\n')
  expect(said.join('')).not.toMatch(/(?!\n)\p{Cc}/u)
  const bent = await called(['check', '/nowhere/\x1b[31m'])
  expect(bent.said.join('')).not.toMatch(/\p{Cc}/u)
})
