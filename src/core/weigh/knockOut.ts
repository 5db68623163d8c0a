import { products } from './aggregation.ts'
import type { Semantics } from './semantics.ts'

/**
 * Knock-out: DF-QuAD (Rago, Toni, Aurisicchio, Baroni 2016, "Discontinuity-Free Decision Support with Quantitative
 * Argumentation Debates", KR). One full refutation that nobody answers takes a claim to 0. On a busy motion both sides fill
 * up and their difference says little, so it suits small maps.
 */
export const knockOut: Semantics = {
  aggregation: products,
  base: (conviction) => conviction,
  influence: (base, a) => (a >= 0 ? Math.min(1, base + (1 - base) * a) : Math.max(0, base + base * a)),
  slope: (base, a) => (a >= 0 ? 1 - base : base),
  cornerAtZero: true,
  near: Number.POSITIVE_INFINITY,
  bends(base, a, _, into) {
    into[0] = a >= 0 ? 1 - base : base
    into[1] = 0
    into[2] = 0
    into[3] = 0
  },
  baseSlope: (_, a) => 1 - Math.abs(a),
  inverse: (base, strength) => (strength >= base ? share(strength - base, 1 - base) : share(strength - base, base)),
}

/** part / whole, 0 where the part is 0. */
function share(part: number, whole: number): number {
  return part === 0 ? 0 : part / whole
}
