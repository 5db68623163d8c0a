import type { DrillGrade } from '../../../core/prepare/drill.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

export const practise = {
  title: 'Practise rebuttals',
  what: 'A claim of the other side appears, and the clock runs. Speak your rebuttal, or type it; then see what was prepared, and say how it went. What you missed comes back sooner.',
  waiting: (due: string, fresh: string) => `To practise now: ${due} due again, ${fresh} new.`,
  nothing: 'There is nothing to practise now.',
  noClaims: (side: string) => `${side} has no claims yet that could be answered.`,
  comesBack: (when: string) => `The next claim comes back ${when}.`,
  done: (n: number) => count(n, { one: '# rebuttal practised', other: '# rebuttals practised' }),
  tally: (grade: string, n: string) => `${grade} ${n}`,
  seconds: 'Seconds for each rebuttal',
  secondsRefused: (least: string, most: string) => `A rebuttal has from ${least} to ${most} whole seconds.`,
  begin: 'Begin',
  ahead: (n: number) => count(n, { one: 'Practise # claim ahead of time', other: 'Practise # claims ahead of time' }),
  aheadHint:
    'They come before their time, the soonest due first. A try while it is fresh helps less than one in its time.',
  early: (due: string) => `Before its time: due ${due}`,
  begun: 'Begun and not finished',
  goOn: 'Go on',
  goOnWith: (claim: string) => `Go on with: ${claim}`,
  letGo: 'Discard',
  letGoOf: (claim: string) => `Discard what was begun against: ${claim}`,
  drill: 'Rebuttal',
  timeLeft: 'Time left',
  timeUp: 'Time is up. Finish your sentence.',
  progress: (done: string, left: string) => `${done} practised · ${left} to go`,
  stop: 'Stop',
  yours: 'Your rebuttal',
  placeholder: 'Speak it aloud, or type it here',
  show: 'Show what was prepared',
  prepared: 'Prepared answers',
  nonePrepared: 'No answer is prepared for this claim yet.',
  tick: 'Tick what you said.',
  said: (n: string, of: string) => `You said ${n} of ${of}.`,
  keep: 'Keep my rebuttal as a claim',
  kept: 'Kept as a claim. Undo takes it back.',
  how: 'How did it go?',
  grades: { missed: 'Missed', hard: 'Hard', good: 'Good', easy: 'Easy' } satisfies Record<DrillGrade, string>,
}
