// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../src/core/layout/lines.ts'

/** Everything that is not Latin is two wide. */
const widthOf = (piece: string): number =>
  [...piece].reduce((sum, c) => sum + ((c.codePointAt(0) as number) < 0x300 ? 1 : 2), 0)
const broken = (text: string, width: number, lines = 99) => linesOf(text, widthOf, { width, lines })

test('G10 text is broken at spaces and after hyphens, and its own breaks are kept', () => {
  expect(broken('Japan should join the mission', 12)).toEqual(['Japan should', 'join the', 'mission'])
  expect(broken('a non-combat role', 6)).toEqual(['a non-', 'combat', 'role'])
  expect(broken('one\ntwo  three', 9)).toEqual(['one', 'two three'])
  expect(broken('  spaced   out \t here ', 40)).toEqual(['spaced out here'])
  expect(broken('', 10)).toEqual([''])
})

test('G10 a word that is wider than a line is broken between its characters, as readers take them', () => {
  expect(broken('unbelievable', 5)).toEqual(['unbel', 'ievab', 'le'])
  expect(broken('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14)).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'])
  expect(broken('e\u0301e\u0301e\u0301', 4).join('')).toBe('e\u0301e\u0301e\u0301')
})

test('G10 Japanese is broken between characters; no line begins with a point or a small kana, nor ends with an open bracket', () => {
  expect(broken('日本は参加すべきだ。', 10)).toEqual(['日本は参加', 'すべきだ。'])
  expect(broken('これは「約束」です。', 8)).toEqual(['これは', '「約束」', 'です。'])
  expect(broken('チャンス', 4)).toEqual(['チャ', 'ンス'])
  expect(broken('NATOとJapan', 6)).toEqual(['NATOと', 'Japan'])
})

test('G10 where text is left over the last line ends in "…"', () => {
  expect(broken('one two three four', 9, 2)).toEqual(['one two', 'three…'])
  expect(broken('one two three', 9, 2)).toEqual(['one two', 'three'])
  expect(broken('aaaaaaaaaaaaaaaaaaaa', 5, 2)).toEqual(['aaaaa', 'aaa…'])
  expect(broken('a\nb\nc', 5, 2)).toEqual(['a', 'b…'])
})

test('G10 plain text is broken just as the same text in a script that needs more thought', () => {
  const anyWord = fc.stringMatching(/^[a-z]{1,9}([-/–][a-z]{1,4}){0,2}[.,]?$/)
  const anySpace = fc.constantFrom(' ', '  ', '\n', ' \n')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyWord, anySpace), { maxLength: 12 }),
      fc.integer({ min: 4, max: 24 }),
      (words, width) => {
        const text = words.flat().join('')
        // Cyrillic letters are as wide as Latin ones here, and no plain text.
        const strange = text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x430 - 0x61))
        const same = (piece: string) => [...piece].length
        const back = (line: string) =>
          line.replace(/[а-я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x430 + 0x61))
        const room = { width, lines: 99 }
        expect(linesOf(text, same, room)).toEqual(linesOf(strange, same, room).map(back))
      },
    ),
  )
})

test('G10 whatever is written: no line is too wide, nothing is lost but what "…" says', () => {
  const anyPart = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(' ', '\n', '-', '日本', '「約束」', 'שלום', 'مرحبا', '👩‍👩‍👧‍👦', 'supercalifragilistic', '…', '。'),
  )
  fc.assert(
    fc.property(
      fc.array(anyPart, { maxLength: 14 }),
      fc.integer({ min: 12, max: 30 }),
      fc.integer({ min: 1, max: 6 }),
      (parts, width, most) => {
        const text = parts.join('')
        const bare = (words: string) => words.replace(/\s/gu, '')
        const lines = broken(text, width, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines)
          expect(
            [...line].length === 1 || widthOf(line) <= width || [...new Intl.Segmenter().segment(line)].length === 1,
          ).toBe(true)
        const joined = bare(lines.join(''))
        if (joined !== bare(text)) {
          expect(joined.endsWith('…')).toBe(true)
          expect(bare(text).startsWith(joined.slice(0, -1))).toBe(true)
        }
        expect(bare(broken(text, width, 1e6).join(''))).toBe(bare(text))
      },
    ),
    { numRuns: 500 },
  )
})

test('G10 20,000 characters cost no more than what is shown', () => {
  let measured = 0
  const counting = (piece: string): number => {
    measured += piece.length
    return widthOf(piece)
  }
  for (const text of ['word '.repeat(4000), 'x'.repeat(20_000), '日'.repeat(20_000)]) {
    measured = 0
    expect(linesOf(text, counting, { width: 40, lines: 6 })).toHaveLength(6)
    expect(measured).toBeLessThan(1500)
  }
})
