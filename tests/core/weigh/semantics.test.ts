// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { methods } from '../../../src/core/weigh/semantics.ts'
import { semanticsOf } from '../../../src/core/weigh/standing.ts'
import { derivativeAt } from './derivatives.ts'
import { slack } from './sample.ts'

const anyBase = fc.double({ min: 0.01, max: 0.99, noNaN: true })

describe.each(methods)('%s', (method) => {
  const { influence, inverse, slope, baseSlope, bends, cornerAtZero } = semanticsOf[method]
  // Sums of pulls go far; products stay within 1.
  const reach = method === 'knock-out' ? 0.99 : 6
  const anyAggregate = fc
    .double({ min: -reach, max: reach, noNaN: true })
    .filter((a) => !cornerAtZero || Math.abs(a) > 2.5e-3)

  test('W30 the inverse finds the aggregate that makes a strength', () => {
    fc.assert(
      fc.property(anyBase, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (tau, strength) => {
        expect(Math.abs(influence(tau, inverse(tau, strength)) - strength)).toBeLessThanOrEqual(slack)
        expect(Math.sign(inverse(tau, strength))).toBe(Math.sign(strength - tau))
      }),
    )
    fc.assert(
      fc.property(anyBase, (tau) => {
        expect(Math.abs(inverse(tau, tau))).toBe(0)
      }),
    )
  })

  test('W30 the inverse is infinite, or beyond what pulls come to, where no aggregate makes a strength', () => {
    for (const tau of [0.01, 0.5, 0.99]) {
      const [least, most] = [inverse(tau, 0), inverse(tau, 1)]
      expect([least, most]).toEqual(
        method === 'knock-out' ? [-1, 1] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      )
    }
  })

  test('W30 at a = 0, where some have a corner, the slope is the one above it', () => {
    fc.assert(
      fc.property(anyBase, (tau) => {
        const above = (influence(tau, 1e-7) - tau) / 1e-7
        expect(slope(tau, 0)).toBeCloseTo(above, 5)
        expect(baseSlope(tau, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('W30 dσ/da, dσ/dτ and the bends of σ agree with differences to 1e-9', () => {
    const into = new Float64Array(4)
    const bendAt = (tau: number, a: number, order: number): number => {
      bends(tau, a, influence(tau, a), into)
      return into[order] as number
    }
    fc.assert(
      fc.property(anyBase, anyAggregate, (tau, a) => {
        const agree = (given: number, f: (x: number) => number, at: number, h?: number): void =>
          expect(Math.abs(given - derivativeAt(f, at, h))).toBeLessThanOrEqual(1e-9)
        agree(slope(tau, a), (x) => influence(tau, x), a)
        // Near 0 and 1 log-odds bend sharply.
        agree(baseSlope(tau, a), (x) => influence(x, a), tau, 2e-3 * Math.min(tau, 1 - tau))
        expect(Math.abs(bendAt(tau, a, 0) - slope(tau, a))).toBeLessThanOrEqual(slack)
        for (const order of [1, 2, 3]) agree((order + 1) * bendAt(tau, a, order), (x) => bendAt(tau, x, order - 1), a)
      }),
      { numRuns: 500 },
    )
  })
})
