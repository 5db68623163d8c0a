import type { Aggregation } from './aggregation.ts'

/** The three methods that the program offers. */
export const methods = ['balanced', 'knock-out', 'cautious'] as const
export type Method = (typeof methods)[number]

/**
 * A way to turn convictions and relevances into strengths, one node at a time: σ = influence(base(conviction), a), where
 * a is what the links onto the node come to together.
 */
export interface Semantics {
  readonly aggregation: Aggregation
  /** The base score τ, 0 to 1, that a conviction of 0 to 1 counts as. */
  readonly base: (conviction: number) => number
  /** The strength σ, 0 to 1, of a node with base score τ and aggregate a; τ itself where a is 0. */
  readonly influence: (base: number, aggregate: number) => number
  /** dσ/da, 0 or more. At a corner, the slope above it. */
  readonly slope: (base: number, aggregate: number) => number
  /**
   * Writes into `into` the coefficients of the first to the fourth power of σ as a polynomial in a change of a (its Taylor
   * series), σ being `strength`. At a corner, those above it.
   */
  readonly bends: (base: number, aggregate: number, strength: number, into: Float64Array) => void
  /** Whether σ has a corner, or bends of a sudden, where a is 0. */
  readonly cornerAtZero: boolean
  /**
   * How far an aggregate may change, no corner being passed, for the motion's strength to follow its Taylor polynomial of the
   * fourth degree to 10⁻¹³.
   *
   * Let r be such that no complex change of a within r moves σ, times the most that a strength can move the next aggregate,
   * by more than r. Then the motion is analytic within r of any aggregate, however far up it lies, and moves by at most 1
   * there; so its nth coefficient is at most r⁻ⁿ (Cauchy), and what is left out is about (change / r)⁵.
   */
  readonly near: number
  /** dσ/dτ, 0 or more. */
  readonly baseSlope: (base: number, aggregate: number) => number
  /** The a with influence(τ, a) = σ, infinite or NaN where there is none. */
  readonly inverse: (base: number, strength: number) => number
}
