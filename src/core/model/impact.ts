/** What debaters ask about what a claim would bring about, in the order in which they ask it. */
export const impactParts = ['magnitude', 'probability', 'timeframe', 'reversibility', 'scope'] as const

/**
 * `magnitude`: how much it would change; `probability`: how likely it is; `timeframe`: how soon; `reversibility`: how hard
 * it is to undo, so that 5 can never be undone; `scope`: how many it touches.
 */
export type ImpactPart = (typeof impactParts)[number]

/** From the least that counts for the claim to the most. */
export const impactLevels = [1, 2, 3, 4, 5] as const
export type ImpactLevel = (typeof impactLevels)[number]

/** How large one person takes the impact of a claim to be where it stands. Any part may be unset. */
export type Impact = { readonly [part in ImpactPart]?: ImpactLevel }

/** Whether a value is a level: a whole number from 1 to 5. */
export function isImpactLevel(value: unknown): value is ImpactLevel {
  return (impactLevels as readonly unknown[]).includes(value)
}

/** Whether all that is set in an impact is a level. */
export function isImpact(value: unknown): value is Impact {
  return typeof value === 'object' && value !== null && Object.values(value).every(isImpactLevel)
}
