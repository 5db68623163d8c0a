// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bothWrote } from '../../../src/core/model/bothWrote.ts'

test.each([
  ['It is so.', 'It is so. Mine', 'It is so. Theirs', 'It is so. Mine Theirs'],
  ['It is so.', 'Perhaps it is so.', 'It is so, they say.', 'Perhaps it is so, they say.'],
  ['It is so.', 'It is so, they say.', 'Perhaps it is so.', 'Perhaps it is so, they say.'],
  ['one two three', 'one three', 'one two three four', 'one three four'],
  ['one two three', 'one 2 three', 'one two 3', 'one 2 3'],
  ['', 'mine', 'theirs', 'mine theirs'],
  ['制服は必要だ。', '制服は本当に必要だ。', '制服は必要だと思う。', '制服は本当に必要だと思う。'],
  ['a😀', 'a😁', 'b😀', 'b😁'],
])('M26 of %o, what was written as %o and as %o is %o', (was, mine, theirs, both) => {
  expect(bothWrote(was, mine, theirs)).toBe(both)
})

test('M26 where both wrote over the same letters, one must give way; what one left alone is the other’s', () => {
  expect(bothWrote('cats', 'dogs', 'birds')).toBeNull()
  expect(bothWrote('one two', 'one 2', 'one II')).toBeNull()
  expect(bothWrote('sentence 1', 'sentence 10', 'sentence 15')).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, is) => {
      expect(bothWrote(was, was, is)).toBe(is)
      expect(bothWrote(was, is, was)).toBe(is)
      expect(bothWrote(was, is, is)).toBe(is)
    }),
  )
})

test('M26 whatever two people type into one text, chunk by chunk, each one’s words are there in one piece', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/)
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 8 }),
      fc.array(word, { maxLength: 8 }),
      fc.array(fc.boolean()),
      (a, b, order) => {
        const typed = [a.map((each) => each.toUpperCase()), b]
        let said = 'It is so.'
        const boxes = [said, said]
        const turns = [...order, ...a.map(() => true), ...b.map(() => false)]
        for (const turn of turns) {
          const who = turn ? 0 : 1
          const next = typed[who]?.shift()
          if (next === undefined) continue
          const before = boxes[who] as string
          boxes[who] = before + next
          said = bothWrote(before, boxes[who] as string, said) as string
        }
        expect(said.startsWith('It is so.')).toBe(true)
        expect(said).toContain(a.map((each) => each.toUpperCase()).join(''))
        expect(said).toContain(b.join(''))
      },
    ),
  )
})
