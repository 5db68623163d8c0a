import type { DrillGrade } from '../../../core/prepare/drill.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

export const practise = {
  title: 'Practise rebuttals',
  what: 'A claim of the other side appears, and the clock runs. Speak your rebuttal, or type it; then see what was prepared. What you missed comes back sooner.',
  waiting: (due: string, fresh: string) => `To practise now: ${due} due again, ${fresh} new.`,
  nothing: 'There is nothing to practise now.',
  comesBack: (when: string) => `The next claim comes back ${when}.`,
  done: (n: number) => count(n, { one: '# rebuttal practised.', other: '# rebuttals practised.' }),
  seconds: 'Seconds for each rebuttal',
  begin: 'Begin',
  timeLeft: 'Time left',
  timeUp: 'Time is up. Finish your sentence.',
  left: (n: number) => count(n, { one: '# claim left', other: '# claims left' }),
  stop: 'Stop',
  yours: 'Your rebuttal',
  placeholder: 'Speak it aloud, or type it here',
  show: 'Show what was prepared',
  prepared: 'Prepared answers',
  nonePrepared: 'No answer is prepared for this claim yet.',
  keep: 'Keep my rebuttal as a claim',
  kept: 'Kept as a rebuttal',
  how: 'How did it go?',
  grades: { missed: 'Missed', hard: 'Hard', good: 'Good', easy: 'Easy' } satisfies Record<DrillGrade, string>,
}
