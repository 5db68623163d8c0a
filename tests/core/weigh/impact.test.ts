// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ImpactLevel, impactLevels, impactParts } from '../../../src/core/model/impact.ts'
import { suggestedRelevance } from '../../../src/core/weigh/impact.ts'
import { anyImpact } from '../anyDebate.ts'

const all = (level: ImpactLevel) => Object.fromEntries(impactParts.map((part) => [part, level]))

test('W60 a suggestion lies above 0 and at most at 1; there is none where nothing is set', () => {
  expect(suggestedRelevance({})).toBeUndefined()
  fc.assert(
    fc.property(anyImpact, (impact) => {
      const suggested = suggestedRelevance(impact)
      expect(suggested).toBeGreaterThan(0)
      expect(suggested).toBeLessThanOrEqual(1)
    }),
  )
})

test('W60 everything at its lowest suggests little, at its highest 1, in the middle what the middle is', () => {
  expect(suggestedRelevance(all(1))).toBeCloseTo(0.04, 12)
  expect(suggestedRelevance(all(3))).toBeCloseTo(0.36, 12)
  expect(suggestedRelevance(all(5))).toBe(1)
})

test('W60 what is likely and large, worked out by hand', () => {
  expect(suggestedRelevance({ magnitude: 5, timeframe: 4, probability: 4 })).toBeCloseTo(0.72, 12)
  expect(suggestedRelevance({ magnitude: 4, probability: 3, timeframe: 4, reversibility: 3 })).toBeCloseTo(0.44, 12)
})

test('W60 what is unset is left out: one part alone suggests its own share', () => {
  for (const part of impactParts) {
    for (const level of impactLevels) expect(suggestedRelevance({ [part]: level })).toBeCloseTo(level / 5, 12)
  }
})

test('W60 a higher level of a part that is set suggests more', () => {
  fc.assert(
    fc.property(
      anyImpact,
      fc.constantFrom(...impactParts),
      fc.constantFrom(...impactLevels),
      fc.constantFrom(...impactLevels),
      (impact, part, one, other) => {
        fc.pre(one < other)
        const low = suggestedRelevance({ ...impact, [part]: one }) ?? 0
        expect(suggestedRelevance({ ...impact, [part]: other })).toBeGreaterThan(low)
      },
    ),
  )
})

test('W60 nothing larger is suggested than what is probable, nor than the largest part', () => {
  fc.assert(
    fc.property(anyImpact, (impact) => {
      const suggested = suggestedRelevance(impact) ?? 0
      expect(suggested).toBeLessThanOrEqual((impact.probability ?? 5) / 5 + 1e-12)
      expect(suggested).toBeLessThanOrEqual(Math.max(...Object.values(impact)) / 5 + 1e-12)
    }),
  )
})
