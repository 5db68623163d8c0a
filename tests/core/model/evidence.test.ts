// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, shiftMarks, tidyMarks, toggleMark } from '../../../src/core/model/evidence.ts'

const length = 20
const anyRange: fc.Arbitrary<Mark> = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const anyMarks = fc.array(anyRange, { maxLength: 5 }).map((marks) => tidyMarks(marks, length))

/** Whether each unit of the quote is marked. */
function mask(marks: readonly Mark[], of = length): boolean[] {
  return Array.from({ length: of }, (_, i) => marks.some(({ from, to }) => from <= i && i < to))
}

function expectTidy(marks: readonly Mark[], within: number): void {
  let end = -1
  for (const { from, to } of marks) {
    expect(from).toBeGreaterThan(end)
    expect(to).toBeGreaterThan(from)
    expect(to).toBeLessThanOrEqual(within)
    end = to
  }
}

test('M14 tidying keeps what is marked inside the quote, in order and never touching', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: fc.integer({ min: -5, max: 30 }), to: fc.integer({ min: -5, max: 30 }) })),
      (marks) => {
        const tidy = tidyMarks(marks, length)
        expectTidy(tidy, length)
        expect(mask(tidy)).toEqual(mask(marks))
        expect(tidyMarks(tidy, length)).toEqual(tidy)
      },
    ),
  )
})

test('M15 toggling marks a stretch, or clears it where all of it is marked', () => {
  fc.assert(
    fc.property(anyMarks, anyRange, (marks, range) => {
      const inside = (i: number): boolean => range.from <= i && i < range.to
      const before = mask(marks)
      const all = before.every((marked, i) => marked || !inside(i))
      const toggled = toggleMark(marks, range, length)
      expectTidy(toggled, length)
      expect(mask(toggled)).toEqual(before.map((marked, i) => (inside(i) ? !all : marked)))
    }),
  )
})

test('M15 toggling an unmarked stretch twice leaves things as they were', () => {
  const marks = [{ from: 2, to: 5 }]
  const range = { from: 8, to: 12 }
  expect(toggleMark(toggleMark(marks, range, length), range, length)).toEqual(marks)
  expect(toggleMark(marks, { from: 3, to: 4 }, length)).toEqual([
    { from: 2, to: 3 },
    { from: 4, to: 5 },
  ])
})

test('M16 marks stay on their words when the passage is rewritten elsewhere', () => {
  const letters = (some: string) => fc.string({ unit: fc.constantFrom(...some), maxLength: 6 })
  fc.assert(
    fc.property(
      letters('abc'),
      letters('pqr'),
      letters('xyz'),
      letters('klm'),
      fc.nat(6),
      fc.nat(6),
      (head, was, is, tail, a, b) => {
        const before = head + was + tail
        const after = head + is + tail
        const words = (marks: readonly Mark[], text: string): string[] =>
          marks.map(({ from, to }) => text.slice(from, to))
        const range = (within: string, start: number): Mark => {
          const [x, y] = [Math.min(a, within.length), Math.min(b, within.length)]
          return { from: start + Math.min(x, y), to: start + Math.max(x, y) }
        }
        for (const mark of [range(head, 0), range(tail, head.length + was.length)]) {
          if (mark.from === mark.to) continue
          const shifted = shiftMarks([mark], before, after)
          expect(words(shifted, after)).toEqual(words([mark], before))
        }
        const all = tidyMarks([{ from: 0, to: before.length }], before.length)
        if (head !== '' && tail !== '') expect(words(shiftMarks(all, before, after), after)).toEqual([after])
      },
    ),
    { numRuns: 1000 },
  )
})

test('M16 what is written right before or after a mark is not part of it', () => {
  const marks = [{ from: 2, to: 4 }]
  expect(shiftMarks(marks, 'abcd', 'abXXcd')).toEqual([{ from: 4, to: 6 }])
  expect(shiftMarks(marks, 'abcdef', 'abcdXXef')).toEqual(marks)
  expect(shiftMarks(marks, 'abcdef', 'abcXXdef')).toEqual([{ from: 2, to: 6 }])
  expect(shiftMarks(marks, 'abcdef', 'abXXXef')).toEqual([{ from: 2, to: 5 }])
  expect(shiftMarks(marks, 'abcdef', 'abef')).toEqual([])
})

test('M16 any rewriting leaves tidy marks', () => {
  fc.assert(
    fc.property(
      anyMarks,
      fc.string({ minLength: length, maxLength: length }),
      fc.string({ maxLength: 30 }),
      (marks, before, after) => {
        const shifted = shiftMarks(marks, before, after)
        expectTidy(shifted, after.length)
        expect(shiftMarks(marks, before, before)).toEqual(marks)
      },
    ),
  )
})
