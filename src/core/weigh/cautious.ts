import { sums } from './aggregation.ts'
import type { Semantics } from './semantics.ts'

/**
 * Cautious: the Quadratic Energy model (Potyka 2018, "Continuous Dynamical Systems for Weighted Bipolar Argumentation",
 * KR). h = a²/(1 + a²) moves little while little has been said, and much once one side clearly says more.
 */
export const cautious: Semantics = {
  aggregation: sums(1),
  base: (conviction) => conviction,
  influence: (base, a) => (a > 0 ? base + (1 - base) * energy(a) : base - base * energy(a)),
  slope: (base, a) => (a > 0 ? 1 - base : -base) * ((2 * a) / (1 + a * a) ** 2),
  cornerAtZero: true,
  // r = 0.6.
  near: 1.5e-3,
  bends(base, a, _, into) {
    const scale = a > 0 ? 1 - base : -base
    const square = a * a
    const falling = 1 + square
    into[0] = (scale * 2 * a) / falling ** 2
    into[1] = (scale * (1 - 3 * square)) / falling ** 3
    into[2] = (scale * 4 * a * (square - 1)) / falling ** 4
    into[3] = (scale * (-1 + 10 * square - 5 * square * square)) / falling ** 5
  },
  baseSlope: (_, a) => 1 - energy(a),
  inverse(base, strength) {
    if (strength === base) return 0
    const up = strength > base
    const h = up ? (strength - base) / (1 - base) : (base - strength) / base
    return (up ? 1 : -1) * Math.sqrt(h / (1 - h))
  },
}

function energy(a: number): number {
  return (a * a) / (1 + a * a)
}
