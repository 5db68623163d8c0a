import type { Passage } from '../../core/model/evidence.ts'
import { type Pace, secondsFor } from '../../core/prepare/speaking.ts'

/** How long a passage takes to say, in seconds: all of it, and what is marked to be read aloud, or null where nothing is. */
export function readingTime(
  { quote, marks }: Passage,
  pace: Pace,
): { readonly whole: number; readonly aloud: number | null } {
  const words = marks.map(({ from, to }) => quote.slice(from, to)).join(' ')
  return { whole: secondsFor(quote, pace), aloud: marks.length === 0 ? null : secondsFor(words, pace) }
}
