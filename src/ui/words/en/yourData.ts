import type { PlaceProblem } from '../../../storage/backupPlace.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')
const edits = (n: number) => count(n, { one: '# edit', other: '# edits' })

/** The words of where a person's work is kept, and of backups. */
export const yourData = {
  title: 'Your data',
  where: 'Where it is',
  whereText: (place: string) =>
    `In this browser on this device, for the address ${place}. Other browsers and other addresses have debates of their own. Nothing is sent anywhere.`,
  insecure:
    'This page came over plain http. Writing, saving, import and export work. But here the browser gives no daily copies, no backup folder, no offline start and no promise to keep the data: take a backup to a file often, or open the program over https.',
  space: 'Room',
  spaceText: (used: string, left: string) => `${used} used, ${left} left`,
  spaceUnknown: 'This browser does not tell.',
  keeping: 'Kept for good',
  kept: 'The browser has promised to keep it, even when the device runs short of room.',
  notKept: 'The browser may throw it away when the device runs short of room. It decides by how you use the program.',
  keepUnknown: 'This browser makes no promise about it.',
  ask: 'Ask it to keep the data',
  refused: 'It gave no promise this time. It may after some days of use, or once the program is installed.',
  copies: 'Daily copies',
  copiesText: (days: number) =>
    `Apart from the database, the last ${days} days with work have a copy in this browser. What you delete for good leaves them after as many days.`,
  copiesNone: 'None yet: the first is made when the work of a day rests.',
  copiesCannot: 'This browser has no place for them. Take backups of your own more often.',
  copyKept: 'stays until you delete it',
  save: 'Save as a file',
  restore: 'Restore…',
  delete: 'Delete',
  deleteAsk: (when: string) => `Delete the copy of ${when} for good? This cannot be undone.`,
  ofCopy: (when: string) => `Actions for the copy of ${when}`,
  backups: 'Your backups',
  backupsText: 'A backup is one file with all debates. It is yours, and opens in this program on any machine.',
  never: 'You have not taken a backup yet.',
  last: (file: string, when: string) => `Last backup: “${file}”, ${when}.`,
  lastIn: (file: string, folder: string, when: string) => `Last backup: “${file}” in the folder “${folder}”, ${when}.`,
  since: (n: number) => (n === 0 ? 'Nothing was changed since.' : `${edits(n)} since.`),
  goesTo: {
    directory: (name: string) => `Backups go to your folder “${name}”, each as a file of its own.`,
    file: (name: string) => `Backups go to your file “${name}”, each in the place of the one before.`,
  },
  downloads: 'Backups go to the browser’s downloads.',
  chooseFolder: 'Choose a folder…',
  chooseFile: 'Choose a file…',
  forget: 'Use downloads again',
  due: (n: number, last: string | null) =>
    last === null ? `${edits(n)}, and no backup yet.` : `${edits(n)} since the last backup, ${last}.`,
  now: 'Back up now',
  later: 'Later',
  reminder: 'Backup',
  backedUp: (file: string, place: string) =>
    file === place
      ? `The backup was written to your file “${file}”.`
      : `“${file}” was written to your folder “${place}”.`,
  placeFailed: (place: string, file: string, reason: string) =>
    `Nothing was written to “${place}”: ${reason} The backup is in the downloads instead, as “${file}”. “Your data” lets you choose another place.`,
  problems: {
    refused: 'the browser was given no leave.',
    foreign: 'it holds debates that are not here, or newer ones than here, or is no backup. It was left as it is.',
    torn: 'what was written did not read back the same.',
    gone: 'it is not there any more.',
    full: 'there is no room.',
    failed: 'the browser could not.',
  } satisfies Record<PlaceProblem, string>,
  incomplete: (motions: string) =>
    `The backup lacks what cannot be read: ${motions}. Open those debates to see what can be done.`,
}
