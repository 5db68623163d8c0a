// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshKeys, placeAmong } from '../../../src/core/model/order.ts'

/** Keys as the program makes them, as another program might, and none at all. */
const anyKey = fc.oneof(
  fc.constantFrom('', 'a0', 'a1', 'a00', 'a0V', 'Zz', 'zz', 'a', 'A', '0', 'a1 ', 'a0é', `a0${'V'.repeat(60)}`),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(...'aAzZ019V!'), maxLength: 5 }),
)
const anyRow = fc.array(anyKey, { maxLength: 8 })

/** The row with the new key in its place, numbered anew where that was asked for. */
function rowAfter(keys: readonly string[], index: number): string[] {
  const { order, renumbered } = placeAmong(keys, index)
  return [...(renumbered ?? keys)].toSpliced(index, 0, order)
}

test('M12 no row of keys, equal, malformed or out of order, makes it throw', () => {
  fc.assert(
    fc.property(anyRow, fc.nat(8), (keys, index) => {
      const { order, renumbered } = placeAmong(keys, Math.min(index, keys.length))
      expect(order).not.toBe('')
      if (renumbered !== null) expect(renumbered).toHaveLength(keys.length)
    }),
    { numRuns: 2000 },
  )
})

test('M12 the new key sorts at the place asked for, whatever the keys beside it', () => {
  fc.assert(
    fc.property(anyRow, fc.nat(8), (row, index) => {
      const keys = row.sort()
      const place = Math.min(index, keys.length)
      const after = rowAfter(keys, place)
      const order = after[place] as string
      if (place > 0) expect((after[place - 1] as string) < order).toBe(true)
      if (place < keys.length) expect(order < (after[place + 1] as string)).toBe(true)
      expect(after).toEqual([...after].sort())
    }),
    { numRuns: 5000 },
  )
})

test('M12 siblings keep their keys where there is room', () => {
  const keys = freshKeys(5)
  for (let index = 0; index <= keys.length; index++) expect(placeAmong(keys, index).renumbered).toBeNull()
})

test.each([
  ['always first', () => 0],
  ['always second', () => 1],
  ['always last', (length: number) => length],
  ['always before the last', (length: number) => Math.max(0, length - 1)],
])('M13 a thousand claims put %s leave short keys in order', (_, indexOf) => {
  let keys = freshKeys(2)
  for (let i = 0; i < 1000; i++) keys = rowAfter(keys, indexOf(keys.length))
  expect(keys).toEqual([...new Set(keys)].sort())
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(48)
})

test('M13 fresh keys are in order and short', () => {
  const keys = freshKeys(1000)
  expect(keys).toEqual([...new Set(keys)].sort())
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(4)
})
