// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameDebate } from '../../../src/core/model/same.ts'
import { anyDebate } from '../anyDebate.ts'

/** The same value with the keys of every record in the other order. */
function turned<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(turned) as T
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, turned(held)]),
  ) as T
}

test('M20 a debate is the same whatever order its records came in, and another where one word differs', () => {
  fc.assert(
    fc.property(anyDebate(), fc.string({ minLength: 1 }), (debate, words) => {
      expect(sameDebate(debate, turned(debate))).toBe(true)
      const other = structuredClone(debate)
      const [first] = Object.values(other.claims).flatMap((slot) => Object.values(slot))
      if (first !== undefined) Object.assign(first, { note: first.note + words })
      expect(sameDebate(debate, other)).toBe(false)
      expect(sameDebate(other, debate)).toBe(false)
    }),
    { numRuns: 100 },
  )
})
