/** Which side the motion's standing speaks for; neither where it stands at the threshold. */
export type Verdict = 'pro' | 'con' | 'even'

/** Where a motion counts as carried when nothing else is said. */
export const evenOdds = 0.5

/** How near to a limit counts as on it: far below what any screen shows, far above rounding. */
export const hair = 1e-9

/** @param threshold what the motion has to stand above, between 0 and 1 */
export function verdictOf(standing: number, threshold = evenOdds): Verdict {
  if (Math.abs(standing - threshold) <= hair) return 'even'
  return standing > threshold ? 'pro' : 'con'
}
