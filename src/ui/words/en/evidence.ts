import type { Grade, MarkKind } from '../../../core/model/evidence.ts'
import type { WorkMark } from '../../../core/model/marks.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The words of evidence: its card, its editor, and the marks of claims that want some. */
export const evidence = {
  title: 'Title',
  author: 'Author',
  qualification: 'Qualification',
  publisher: 'Publisher',
  date: 'Date',
  url: 'Address',
  accessed: 'Accessed',
  today: 'Today',
  accessedToday: 'Accessed: today',
  accessedOn: (date: string) => `accessed ${date}`,
  urlInvalid: 'Only addresses that begin with http:// or https:// become links.',
  quote: 'Quoted passage',
  quoteHint: 'Keep the passage whole. Select words in it, then mark them.',
  marking: 'Mark the selected words',
  kinds: {
    underlined: 'Underline',
    emphasised: 'Emphasise',
    marks: 'Mark for reading aloud',
  } satisfies Record<MarkKind, string>,
  joinLines: 'Join lines',
  joinHint: 'Joins lines that were broken at a fixed width, as in text copied from a PDF.',
  aloud: (time: string) => `Read aloud in ${time}`,
  aloudOf: (time: string, whole: string) => `Read aloud in ${time}, all of it in ${whole}`,
  grade: 'Grade',
  ungraded: 'not graded',
  grades: {
    primary: 'primary',
    news: 'news',
    secondary: 'secondary',
    weak: 'weak',
    memory: 'from memory',
  } satisfies Record<Grade, string>,
  isOld: 'old',
  stillHolds: 'Still holds',
  stillHoldsHint: 'It is meant to be old, such as a treaty or a figure of its time: it is no longer listed as dated.',
  edit: 'Edit',
  done: 'Done',
  remove: 'Remove',
  untitled: 'A source without a title',
  sharedBy: (n: number) =>
    count(n, {
      one: 'This claim quotes the source more than once: a change here changes it there too.',
      other: 'Quoted by # claims: a change here changes it there too.',
    }),
  onlyHere: 'Only here',
  another: 'Another source…',
  find: 'Find a source of this debate',
  found: 'Sources',
  foundNone: 'No source of this debate has these words.',
  newSource: 'New source',
  newHeading: 'Or',
  paste: 'Paste citation…',
  fill: 'Fill in',
  wanted: { 'needs-evidence': 'Needs evidence', 'check-this': 'Check this' } satisfies Record<WorkMark, string>,
  wantedLabel: 'Work to do on it',
}
