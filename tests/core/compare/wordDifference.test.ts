// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from '../../../src/core/compare/wordDifference.ts'
import { anyText } from '../anyText.ts'

const told = (was: string, is: string) =>
  wordDifference(was, is)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

test('P92 what went and what came is told by words, and sign by sign where a script has no blanks', () => {
  expect(told('Taxes on sugar work.', 'Taxes on salt work well.')).toBe('Taxes on [-sugar-][+salt+] work[+ well+].')
  expect(told('制服は高い', '制服は安い')).toBe('制服は[-高-][+安-]い'.replace('安-', '安+'))
  expect(told('', 'new')).toBe('[+new+]')
  expect(told('👩‍👩‍👧 a', '👩‍👩‍👧 b')).toBe('👩‍👩‍👧 [-a-][+b+]')
})

test('P92 both texts can be read back from the difference, whatever they are', () => {
  fc.assert(
    fc.property(anyText, anyText, (was, is) => {
      const found = wordDifference(was, is)
      const without = (kind: string) => found.flatMap((each) => (each.kind === kind ? [] : [each.text])).join('')
      expect(without('come')).toBe(was)
      expect(without('gone')).toBe(is)
    }),
  )
})

test('P92 two texts of 20,000 signs that share nothing are told apart', () => {
  const words = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(' ')
  expect(wordDifference(words('a'), words('b')).length).toBeGreaterThan(0)
})
