import { sums } from './aggregation.ts'
import { exponential } from './exponential.ts'
import type { Semantics } from './semantics.ts'

/**
 * Balanced, the default semantics: MLP-based with k = 2 and base scores kept between 0.01 and 0.99.
 *
 * Every link moves its target's log-odds by exactly ±2c, whatever else bears on it, so each share can be shown without
 * approximation. It is strictly monotone and dual, and one full attack of full relevance takes 50% to 12%. k = 2 gives
 * the slope at 50% that DF-QuAD has (Rago et al. 2016, "Discontinuity-Free Decision Support with Quantitative
 * Argumentation Debates", KR).
 *
 * Base scores stay short of 0 and 1 because nothing could ever move a claim whose log-odds are infinite: an "I am sure"
 * would silence every answer.
 */
export const balanced: Semantics = mlpBased({ k: 2, least: 0.01 })

/**
 * The MLP-based semantics: logit σ = logit τ + k·Σ p·c, a multilayer perceptron's neuron with the logistic function
 * (Potyka 2021, "Interpreting Neural Networks as Quantitative Argumentation Frameworks", AAAI). Duality is the property
 * defined in Potyka 2018, "Continuous Dynamical Systems for Weighted Bipolar Argumentation", KR.
 * @param k how far one full link moves the log-odds, above 0 and at most 2; the paper has 1
 * @param least how near to 0 and to 1 a base score may come, 0 to 0.5; the paper has 0
 */
export function mlpBased({ k, least }: { k: number; least: number }): Semantics {
  return {
    aggregation: sums(k),
    base: (conviction) => Math.min(1 - least, Math.max(least, conviction)),
    influence: shiftedLogOdds,
    slope(base, aggregate) {
      const strength = shiftedLogOdds(base, aggregate)
      return strength * (1 - strength)
    },
    cornerAtZero: false,
    // r = 2.3: σ moves by at most ½·tan(r/2) there.
    near: 5.5e-3,
    bends(_, __, strength, into) {
      const slope = strength * (1 - strength)
      into[0] = slope
      into[1] = (slope * (1 - 2 * strength)) / 2
      into[2] = (slope * (1 - 6 * slope)) / 6
      into[3] = (slope * (1 - 2 * strength) * (1 - 12 * slope)) / 24
    },
    baseSlope(base, aggregate) {
      const shrunk = exponential(-aggregate)
      return shrunk / (base + (1 - base) * shrunk) ** 2
    },
    inverse: (base, strength) => logOdds(strength) - logOdds(base),
  }
}

/**
 * The σ with logit σ = logit τ + a, as τ / (τ + (1 − τ)·e^−a): no logarithm, and exactly τ where a is 0.
 * @param base τ, 0 to 1; 0 and 1 stay what they are, however large a is
 */
function shiftedLogOdds(base: number, shift: number): number {
  if (base <= 0 || base >= 1) return base
  return base / (base + (1 - base) * exponential(-shift))
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}
