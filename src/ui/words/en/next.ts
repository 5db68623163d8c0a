import type { TaskKind } from '../../../core/prepare/task.ts'

export const next = {
  title: 'What to do next',
  list: 'To do',
  progress: (side: string) => `Claims of ${side} answered`,
  answeredOf: (n: { answered: string; of: string; side: string }) =>
    `${n.answered} of ${n.of} claims of ${n.side} answered`,
  answered: (n: { answered: string; of: string }) => `${n.answered} of ${n.of} answered`,
  noneToAnswer: (side: string) => `${side} has no claims yet.`,
  byContention: 'By contention',
  show: 'Show',
  all: (n: string) => `All ${n}`,
  kinds: {
    unprepared: 'Unprepared',
    unanswered: 'Unanswered',
    undefended: 'Undefended',
    'needs-evidence': 'Needs evidence',
    unsourced: 'No source',
    dated: 'Dated',
    'check-this': 'To check',
  } satisfies Record<TaskKind, string>,
  what: {
    unprepared: 'Prepare an answer: nothing speaks against it or what is under it',
    unanswered: 'Answer this',
    undefended: 'Defend this: it is attacked, and no attack is answered',
    'needs-evidence': 'Marked: needs evidence',
    unsourced: 'No source',
    dated: 'May be dated',
    'check-this': 'Marked: check this',
  } satisfies Record<TaskKind, string>,
  from: (dated: { years: string; sources: string }) =>
    `From ${dated.years}, may be dated${dated.sources === '' ? '' : `: ${dated.sources}`}`,
  attack: (claim: string) => `Attacked by: ${claim}`,
  points: (points: string) => `${points} points`,
  pointsHint: 'How far the motion would move if this claim were conceded, of 100',
  contention: 'contention',
  onMotion: 'the motion itself',
  rebut: 'Rebut',
  defend: 'Answer the attack',
  done: 'Done',
  hint: 'Up and Down go from row to row, Tab to the buttons of a row.',
  stale: 'Something moves the motion more than it did.',
  rankAgain: 'Rank again',
  empty: 'Well done.',
  emptyHint: (sides: { ours: string; theirs: string }) =>
    `Every claim of ${sides.theirs} is answered, and nothing of ${sides.ours} is undefended, without a source or out of date.`,
  emptyKinds: 'Nothing of this kind is left.',
  nothing: 'There is nothing to prepare for yet.',
  nothingHint:
    'Collect what speaks for and against the motion in the outline; what wants an answer or a source comes here.',
}
