import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burdens, meetsBurden } from '../../../src/core/weigh/burden.ts'

test.each([
  [0.8, 0.4, [true, true, true, false]],
  [0.6, 0.1, [true, true, true, true]],
  [0.45, 0.1, [true, true, false, false]],
  [0.3, 0.3, [true, false, false, false]],
  [0.1, 0.9, [true, false, false, false]],
  [0, 0, [false, false, false, false]],
  [0.9, 0.6, [true, true, false, false]],
  [0.5, 0, [true, true, false, false]],
  [0.51, 0.2, [true, true, true, false]],
])('W28 strongest pro %d and con %d', (pro, con, met) => {
  expect(burdens.map((burden) => meetsBurden(burden, pro, con))).toEqual(met)
})

test('W28 who meets a standard meets every one before it', () => {
  const anyPull = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(anyPull, anyPull, (pro, con) => {
      const met = burdens.map((burden) => meetsBurden(burden, pro, con))
      expect(met).toEqual(met.toSorted((a, b) => Number(b) - Number(a)))
    }),
  )
})

test('W28 nobody loses a standard by a stronger argument of their own, or a weaker one against them', () => {
  const anyPull = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...burdens), anyPull, anyPull, anyPull, (burden, pro, con, other) => {
      if (!meetsBurden(burden, pro, con)) return
      expect(meetsBurden(burden, Math.max(pro, other), con)).toBe(true)
      expect(meetsBurden(burden, pro, Math.min(con, other))).toBe(true)
    }),
  )
})
