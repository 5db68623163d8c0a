// @vitest-environment node
import { shortcodes } from '@argdown/core/dist/plugins/shortcodes.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeSentence } from '../../../src/formats/argdown/escape.ts'
import { plainSentence } from '../../../src/formats/argdown/plain.ts'
import { debateSaying, proved, theirs, written } from './argdownProof.ts'
import { nastyText } from './nastyText.ts'

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
