// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPace, type Pace, paceRanges, secondsFor, usualPace, wordsIn } from '../../../src/core/prepare/speaking.ts'
import { anyText } from '../anyText.ts'

const anyPace: fc.Arbitrary<Pace> = fc.record({
  words: fc.integer({ min: paceRanges.words.least, max: paceRanges.words.most }),
  characters: fc.integer({ min: paceRanges.characters.least, max: paceRanges.characters.most }),
})

test.each([
  ['', 0],
  [' \n— … (!) ', 0],
  ['The house would ban it.', 5],
  ["It doesn’t; we don't, the students' vote.", 7],
  ['a long-term, well-thought-out plan', 7],
  ['risk—reward', 2],
  ['1,000,000 people, 3.5 times, in the 1990s', 7],
  ['a 5% rise, or $5bn & more', 9],
  ['The report [1] says [2, 3–5] so [ 7 ].', 4],
  ['as [they] said', 3],
  ['naïve cafe\u0301 co\u00adoperate', 3],
  ['Это наша страна', 3],
  ['한국어 토론 대회', 3],
  ['اَلْعَرَبِيَّةُ می\u200cروم', 2],
  ['👍🏽 yes 😀', 1],
])('R5 the words of %j are counted as a speaker says them: %i', (text, words) => {
  expect(wordsIn(text)).toEqual({ words, characters: 0 })
})

test.each([
  ['死刑を廃止すべきだ。', 9, 0],
  ['〆切、「コーヒー」・時々', 8, 0],
  ['2026年に1,000円', 11, 0],
  ['ガギ', 2, 0],
  ['か\u3099', 1, 0],
  ['日本のGDPは3%だ', 6, 2],
  ['我们 should 反对 it', 4, 2],
])('R6 of %j %i characters and %i words are said', (text, characters, words) => {
  expect(wordsIn(text)).toEqual({ words, characters })
})

test('R6 scripts without blanks of another kind are told as words, not as one long one', () => {
  const { words, characters } = wordsIn('เราควรยกเลิกโทษประหารชีวิต')
  expect(characters).toBe(0)
  expect(words).toBeGreaterThanOrEqual(3)
  expect(words).toBeLessThanOrEqual(9)
})

test('R7 seconds follow from the pace: 150 words or 320 characters are a minute, and a mixed text takes both', () => {
  const words = 'word '.repeat(150)
  const characters = '字'.repeat(320)
  expect(secondsFor(words)).toBe(60)
  expect(secondsFor(characters)).toBe(60)
  expect(secondsFor(words + characters)).toBe(120)
  expect(secondsFor(words, { words: 300, characters: 100 })).toBe(30)
  expect(secondsFor({ words: 75, characters: 160 })).toBe(60)
})

test('R7 time is never negative, more is never quicker, and a faster speaker is never slower', () => {
  fc.assert(
    fc.property(anyText, anyText, anyPace, (one, other, pace) => {
      const alone = secondsFor(one, pace)
      const both = secondsFor(`${one}\n${other}`, pace)
      expect(alone).toBeGreaterThanOrEqual(0)
      expect(both).toBeCloseTo(alone + secondsFor(other, pace), 9)
      expect(
        secondsFor(one, { words: paceRanges.words.most, characters: paceRanges.characters.most }),
      ).toBeLessThanOrEqual(alone)
    }),
  )
})

test('R8 a pace is 60 to 400 words and 100 to 800 characters a minute', () => {
  expect(isPace(usualPace)).toBe(true)
  fc.assert(fc.property(anyPace, isPace))
  for (const words of [59, 401, 0, -150, Number.NaN, Number.POSITIVE_INFINITY])
    expect(isPace({ ...usualPace, words })).toBe(false)
  for (const characters of [99, 801, Number.NaN]) expect(isPace({ ...usualPace, characters })).toBe(false)
})

test.each([
  ['a', 1, 0],
  ['1.', 1, 0],
  ['1', 1, 0],
  ["'a", 1, 0],
  ['[1', 200_000, 0],
  ['字', 0, 200_000],
])('R9 a long run of %j is counted whole', (piece, words, characters) => {
  expect(wordsIn(piece.repeat(200_000))).toEqual({ words, characters })
})
