import { documentWords } from '../../../formats/documentWords.ts'
import { featureWords } from '../../../formats/featureWords.ts'
import { problemInWords } from '../../../formats/fileProblemWords.ts'
import { reportInWords } from '../../../formats/reportWords.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The words of import and export. */
export const exchange = {
  importTitle: 'Import',
  reading: (file: string) => `Reading “${file}”…`,
  readingOf: (file: string, at: string, all: string) => `Reading “${file}”: ${at} of ${all}…`,
  comparing: (at: string, all: string) => `Comparing ${at} of ${all} with what is here…`,
  storing: (at: string, all: string) => `Storing ${at} of ${all}…`,
  /** What was pasted has no name. */
  pasted: 'Pasted text',
  format: 'Format',
  whichFormat: 'Read it as',
  read: 'Read it',
  contents: (claims: number, sources: number) =>
    `${count(claims, { one: '# claim', other: '# claims' })} · ${count(sources, { one: '# source', other: '# sources' })}`,
  sides: (pro: number, con: number) => `Contentions: ${pro} Pro, ${con} Con`,
  ballots: (names: string) => `Ballots: ${names}`,
  motion: 'Motion',
  relation: 'Claims that do not say how they bear on the one above',
  relations: { supports: 'support it', rebuts: 'rebut it' },
  firstLevels: 'What is in it',
  more: (n: number) => count(n, { one: 'and # more', other: 'and # more' }),
  report: 'What was adapted',
  reportNone: 'Everything in the file has its place.',
  line: (line: string, sentence: string) => `Line ${line}: ${sentence}`,
  losses: (n: number) =>
    count(n, { one: '# thing in the file has no place here.', other: '# things in the file have no place here.' }),
  where: 'Where to',
  asNew: 'A new debate',
  under: (claim: string) => `Under “${claim}”`,
  addBallots: (names: string) => `Add the ballots that this debate lacks, with their weights: ${names}`,
  ballotsStay: (names: string) => `What these ballots say stays behind: ${names}.`,
  casesStay: (n: number) =>
    count(n, {
      one: '# case of the file stays behind: it belongs to its own debate.',
      other: '# cases of the file stay behind: they belong to their own debate.',
    }),
  take: 'Import',
  takeSeveral: (n: number) => count(n, { one: 'Import # debate', other: 'Import # debates' }),
  takeAndMerge: (fresh: number, copies: number) => {
    const merge = count(copies, { one: 'erge # copy', other: 'erge # copies' })
    return fresh === 0
      ? `M${merge}`
      : `${count(fresh, { one: 'Import # debate', other: 'Import # debates' })}, m${merge}`
  },
  several: (sound: string, all: string) => `${sound} of ${all} files can be imported.`,
  notRead: (file: string, reason: string) => `${file}: ${reason}`,
  alone: 'Import it by itself to be asked.',
  alike: 'A debate with this motion, these claims and this evidence is here already. Imported, it is here twice.',
  severalTwice: 'What would be here twice',
  severalAlike: {
    here: (n: number) =>
      count(n, {
        one: '# file has the motion, the claims and the evidence of a debate that is here already:',
        other: '# files have the motion, the claims and the evidence of debates that are here already:',
      }),
    twice: (n: number) =>
      count(n, {
        one: '# file is the same as another of them:',
        other: '# files are the same as others of them:',
      }),
  },
  leaveOut: 'Leave out what would be here twice',
  drop: 'Drop the file to import it',
  reportLine: reportInWords,
  problem: problemInWords,

  restoreTitle: 'Restore a backup',
  madeAgo: (when: string) => `made ${when}`,
  meeting: {
    new: 'is not here: it is brought in',
    same: 'is here already, the same',
    differs: 'is here and says something else: both are kept',
    beside: 'is here as it is in the backup, beside one that says something else: nothing is brought in',
    replaced: 'is here and says something else: the one here is put away',
    away: 'was put away here: it comes back',
    other: 'is not in the backup: it is put away',
  },
  how: 'How',
  ways: { merge: 'Add what is missing', replace: 'Replace what is here' },
  restore: 'Restore',

  exportTitle: 'Export',
  scope: 'What',
  whole: 'The whole debate',
  side: { pro: 'The Pro side', con: 'The Con side' },
  branch: (claim: string) => `The branch under “${claim}”`,
  depth: 'Levels',
  allLevels: 'All',
  include: 'With',
  weights: 'Weights and ballots',
  sources: 'Sources and quotes',
  notes: 'Notes',
  casesLeft: (n: number) =>
    count(n, {
      one: '# case stays behind: it speaks of claims that do not go out.',
      other: '# cases stay behind: they speak of claims that do not go out.',
    }),
  casesShortened: (n: number) =>
    count(n, {
      one: '# case goes out without what it says of claims that stay behind.',
      other: '# cases go out without what they say of claims that stay behind.',
    }),
  sourcesLeft: (n: number) =>
    count(n, {
      one: '# source that no claim quotes stays behind.',
      other: '# sources that no claim quotes stay behind.',
    }),
  lost: (features: string) => `This format does not hold: ${features}.`,
  features: featureWords,
  preview: 'Preview',
  previewCut: 'The file goes on.',
  previewFolded: 'The preview folds branches away and counts their claims; the file shows them all.',
  previewNone: (size: string) => `A file of ${size} that another program shows.`,
  writing: 'Writing…',
  size: (size: string) => `${size} KB`,
  save: 'Save the file',
  copy: 'Copy',
  share: 'Share…',
  failed: (reason: string) => `It could not be written: ${reason}`,
  document: documentWords,
}
