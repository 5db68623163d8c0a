import { hair } from './verdict.ts'

/** Standards of proof, each asking for more than the one before it. */
export const burdens = ['scintilla', 'preponderance', 'clear-and-convincing', 'beyond-reasonable-doubt'] as const
export type Burden = (typeof burdens)[number]

/**
 * Whether Pro meets a standard of proof, by the strongest argument of each side (Gordon, Prakken, Walton 2007, "The
 * Carneades model of argument and burden of proof", Artificial Intelligence 171; the margins follow Carneades' defaults).
 *
 * - scintilla: Pro has some argument;
 * - preponderance: Pro's strongest pulls more than Con's;
 * - clear and convincing: it also pulls more than 0.5, and more than 0.3 above Con's;
 * - beyond reasonable doubt: Con's also pulls less than 0.2.
 * @param pro the largest pull for the motion, 0 to 1; 0 where there is none
 * @param con the largest pull against it, likewise
 */
export function meetsBurden(burden: Burden, pro: number, con: number): boolean {
  if (burden === 'scintilla') return pro > 0
  if (!exceeds(pro, con)) return false
  if (burden === 'preponderance') return true
  if (!exceeds(pro, 0.5) || !exceeds(pro - con, 0.3)) return false
  return burden === 'clear-and-convincing' || exceeds(0.2, con)
}

/** Whether it is more, and not by rounding: 0.9 − 0.6 is not more than 0.3. */
function exceeds(value: number, limit: number): boolean {
  return value - limit > hair
}
