import { type Impact, type ImpactPart, impactLevels } from '../model/impact.ts'

/** What makes an impact large; its probability then discounts it. */
const sizing = ['magnitude', 'timeframe', 'reversibility', 'scope'] as const satisfies readonly ImpactPart[]

/**
 * The relevance that an impact suggests: the size, which is the mean of magnitude, timeframe, reversibility and scope, times
 * the probability, each level counting as a fifth of what is possible.
 *
 * This is a convention of debaters ("probability times magnitude"), as an expected loss is reckoned, and no truth: nobody has
 * measured that the steps between the levels are equal, or that the four parts of the size count alike. It is simple enough
 * to be worked out by hand, and meant to be argued with.
 *
 * What is unset is left out, not guessed: the size is the mean of the parts that are set; without a probability nothing is
 * discounted, and with nothing but a probability that is all there is to go by. So one more part that is set can lower what is
 * suggested. Of parts that are set, a higher level of any one suggests more.
 * @returns above 0, up to 1 where every part that is set is at its highest; undefined where nothing is set
 */
export function suggestedRelevance(impact: Impact): number | undefined {
  const sizes = sizing.flatMap((part) => impact[part] ?? [])
  const { probability } = impact
  if (sizes.length === 0 && probability === undefined) return undefined
  const most = impactLevels.length
  const size = sizes.length === 0 ? most : sizes.reduce<number>((sum, level) => sum + level, 0) / sizes.length
  return (size * (probability ?? most)) / (most * most)
}
