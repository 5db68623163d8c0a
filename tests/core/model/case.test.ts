// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, caseOf, casesOf, isDebateFormat, partsOf } from '../../../src/core/model/case.ts'
import { compare } from '../../../src/core/model/claim.ts'
import { anyFormat } from '../anyCase.ts'
import { anyDebate, debateOf } from '../anyDebate.ts'

test('M24 cases and the parts of a speech stand in order, ties by id, and every part stands in one speech', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const cases = casesOf(debate)
      expect(cases).toHaveLength(Object.keys(debate.cases).length)
      expectOrdered(cases)
      for (const held of cases) {
        const speeches = new Set(Object.values(held.parts).map(({ speech }) => speech))
        const rows = [...speeches].map((speech) => partsOf(held, speech))
        for (const row of rows) expectOrdered(row)
        expect(rows.flat()).toHaveLength(Object.keys(held.parts).length)
        expect(caseOf(debate, held.id)).toBe(held)
      }
    }),
    { numRuns: 60 },
  )
})

function expectOrdered(row: readonly Pick<Case, 'id' | 'order'>[]): void {
  for (const [i, { id, order }] of row.entries()) {
    const before = row[i - 1]
    if (before !== undefined) expect(compare(before.order, order) || compare(before.id, id)).toBeLessThan(0)
  }
}

test('M24 a case is not found by what every object has', () => {
  for (const id of ['toString', 'constructor', '__proto__']) expect(caseOf(debateOf([], []), id)).toBeUndefined()
})

test('M25 a format can be kept where every speech has an id of its own and lasts at most a day', () => {
  fc.assert(
    fc.property(anyFormat, (format) => {
      expect(isDebateFormat(format)).toBe(true)
      const [first] = format.speeches
      if (first === undefined) return
      expect(isDebateFormat({ ...format, speeches: [...format.speeches, first] })).toBe(false)
      for (const minutes of [0, -1, 1441, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(isDebateFormat({ ...format, speeches: [{ ...first, minutes }] })).toBe(false)
        expect(isDebateFormat({ ...format, preparation: minutes })).toBe(minutes === 0)
      }
    }),
    { numRuns: 60 },
  )
})
