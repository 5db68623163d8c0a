// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knockOut } from '../../../src/core/weigh/knockOut.ts'
import { roundTogether } from '../../../src/core/weigh/rounding.ts'
import { sharesByShapley } from '../../../src/core/weigh/shapley.ts'

const anyLinks = (least: number, most: number) =>
  fc.record({
    base: fc.double({ min: 0, max: 1, noNaN: true }),
    links: fc.array(fc.record({ pull: fc.double({ min: 0, max: 1, noNaN: true }), sign: fc.constantFrom(1, -1) }), {
      minLength: least,
      maxLength: most,
    }),
  })

function strengthOf(base: number, links: readonly { pull: number; sign: number }[]): number {
  const left = (sign: number) => links.filter((link) => link.sign === sign).reduce((p, { pull }) => p * (1 - pull), 1)
  return knockOut.influence(base, left(-1) - left(1))
}

/** All orders of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((first, i) => orders(list.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

test('W42 up to twelve links: the mean of what each adds over all orders', () => {
  fc.assert(
    fc.property(anyLinks(0, 6), ({ base, links }) => {
      const { shares, sampled } = sharesByShapley(
        links.map(({ pull }) => pull),
        links.map(({ sign }) => sign),
        (a) => knockOut.influence(base, a),
      )
      expect(sampled).toBe(false)
      const all = orders(links.map((_, i) => i))
      for (const [i, share] of shares.entries()) {
        let mean = 0
        for (const order of all) {
          const before = order.slice(0, order.indexOf(i)).map((j) => links[j] as (typeof links)[number])
          const link = links[i] as (typeof links)[number]
          mean += (strengthOf(base, [...before, link]) - strengthOf(base, before)) / all.length
        }
        expect(share).toBeCloseTo(mean, 12)
      }
    }),
    { numRuns: 60 },
  )
})

test('W42 more links are sampled, always alike; the shares still add up, and come near those that are counted out', () => {
  fc.assert(
    fc.property(anyLinks(13, 24), ({ base, links }) => {
      const pulls = links.map(({ pull }) => pull)
      const signs = links.map(({ sign }) => sign)
      const strength = (a: number) => knockOut.influence(base, a)
      const { shares, sampled } = sharesByShapley(pulls, signs, strength)
      expect(sampled).toBe(true)
      expect(shares.reduce((sum, share) => sum + share, base)).toBeCloseTo(strengthOf(base, links), 9)
      expect(sharesByShapley(pulls, signs, strength).shares).toEqual(shares)
    }),
    { numRuns: 20 },
  )
  // Twelve links and one that pulls nothing: counted out without it, sampled with it.
  const pulls = Array.from({ length: 12 }, (_, i) => (i + 1) / 15)
  const signs = pulls.map((_, i) => (i % 3 === 0 ? -1 : 1))
  const strength = (a: number) => knockOut.influence(0.4, a)
  const exact = sharesByShapley(pulls, signs, strength).shares
  const near = sharesByShapley([...pulls, 0], [...signs, 1], strength).shares
  expect(near[12]).toBe(0)
  for (const [i, share] of exact.entries()) expect(Math.abs((near[i] as number) - share)).toBeLessThan(0.01)
})

test('W43 rounded points, with the rounded start, add up to the rounded end, each one being rounded up or down', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 12 }),
      (start, parts) => {
        const end = parts.reduce((sum, part) => sum + part, start)
        const rounded = roundTogether(start, parts, end)
        for (const [i, part] of parts.entries()) expect(Math.abs((rounded[i] as number) - part)).toBeLessThanOrEqual(1)
        const sum = rounded.reduce((total, part) => total + part, Math.round(start))
        // Zero and minus zero read alike.
        expect(sum + 0).toBe(Math.round(end) + 0)
      },
    ),
  )
  expect(roundTogether(70, [9.4, 3.7, -15.2, -7.1], 60.8)).toEqual([9, 4, -15, -7])
})
