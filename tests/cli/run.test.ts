// @vitest-environment node
import { expect, test } from 'vitest'
import { formatIds } from '../../src/formats/format.ts'
import { called } from './fakeTerminal.ts'

test('T1 --help and --version say so on standard output', async () => {
  for (const args of [['--help'], ['-h'], ['weigh', '--help'], ['convert', 'a', '--help']]) {
    const { code, out, said } = await called(args)
    expect([code, said]).toEqual([0, []])
    for (const command of ['convert IN OUT', 'check IN', 'weigh IN', 'formats']) expect(out).toContain(command)
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
  }
  expect(await called(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', said: [] })
})

test('T1 formats lists id, label, extensions, and whether it is read and written', async () => {
  const { code, out, said } = await called(['formats'])
  expect([code, said]).toEqual([0, []])
  const [head, ...rows] = out.trimEnd().split('\n')
  expect(head).toMatch(/^id +label +extensions +reads +writes$/)
  expect(rows.map((row) => row.split(' ')[0])).toEqual([...formatIds])
  expect(rows.filter((row) => row.includes(' yes ')).map((row) => row.split(' ')[0])).toEqual(formatIds.slice(0, 8))
  expect(rows.every((row) => row.endsWith('yes'))).toBe(true)
  expect(rows[1]).toMatch(/^argdown +Argdown +\.argdown \.ad +yes +yes$/)
})

test.each<[string, string[], RegExp]>([
  ['no command', [], /^rejoinder: Say what to do; the commands are convert, check, weigh, formats\./],
  ['an unknown command', ['draw'], /There is no command "draw"/],
  ['the name of what every object has', ['toString'], /There is no command "toString"/],
  ['convert without files', ['convert'], /IN is missing/],
  ['convert without OUT', ['convert', 'a.json'], /OUT is missing/],
  ['convert with too much', ['convert', 'a.json', 'b.md', 'c.md'], /nothing to be done with "c\.md"/],
  ['an option that there is not', ['convert', 'a.json', 'b.md', '--form', 'json'], /Unknown option '--form'/],
  ['an option of another command', ['convert', 'a.json', 'b.md', '--json'], /Unknown option '--json'/],
  ['an option without its value', ['weigh', 'a.json', '--semantics'], /--semantics/],
  ['formats with a file', ['formats', 'a.json'], /nothing to be done with "a\.json"/],
  [
    'an OUT that says no format',
    ['convert', 'a.json', 'b.xyz'],
    /The name "b\.xyz" does not say which format to write: add --to json\|argdown/,
  ],
  [
    'standard output without a format',
    ['convert', 'a.json', '-'],
    /Standard output does not say which format to write: add --to/,
  ],
  [
    'an unknown format to write',
    ['convert', 'a.json', 'b', '--to', 'word'],
    /"word" is no format that is written; these are: json, argdown, .*html\./,
  ],
  [
    'an unknown format to read',
    ['check', '-', '--from', 'svg'],
    /"svg" is no format that is read; these are: json, .*csv\./,
  ],
  [
    'an unknown semantics',
    ['weigh', 'a.json', '--semantics', 'fair'],
    /"fair" is no semantics; these are: balanced, knock-out, cautious\./,
  ],
  [
    'a file that is not there',
    ['check', '/nowhere/a.json'],
    /\/nowhere\/a\.json cannot be read: there is no such file/,
  ],
  ['a folder', ['weigh', '/'], /\/ cannot be read: it is a folder/],
])('T2 %s is a wrong call: exit 2, one line on standard error, nothing on standard output', async (_, args, words) => {
  const { code, out, said } = await called(args)
  expect([code, out, said.length]).toEqual([2, '', 1])
  expect(said[0]).toMatch(words)
  expect(said[0]).toMatch(/^rejoinder: .*\. "rejoinder --help" tells more\.$/)
})
