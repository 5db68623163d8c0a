// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential } from '../../../src/core/weigh/exponential.ts'

test('W33 e^x is what Math.exp gives to 1e-15 of its size, and exactly 1 at 0', () => {
  expect([exponential(0), exponential(-0)]).toEqual([1, 1])
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(1e-15)
    }),
    { numRuns: 2000 },
  )
})

test('W33 never falls from one number to a greater one, across the steps of its table either', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: 1e-13, max: 1e-9, noNaN: true }), (i, by) => {
      const edge = i / 32
      expect(exponential(edge + by)).toBeGreaterThan(exponential(edge - by))
    }),
    { numRuns: 2000 },
  )
})

test('W33 beyond its table, to the ends of what a number holds', () => {
  expect([-800, -100, -32, 32, 100, 800].map(exponential)).toEqual([-800, -100, -32, 32, 100, 800].map(Math.exp))
})
