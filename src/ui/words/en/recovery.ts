import { pluralIn } from '../plural.ts'

const count = pluralIn('en')
const debates = (n: number) => count(n, { one: '# debate', other: '# debates' })
const claims = (n: number) => count(n, { one: '# claim', other: '# claims' })

/** The words of the screen on which lost debates are brought back. */
export const recovery = {
  title: {
    empty: 'Your debates are not where they were saved.',
    losses: 'Some debates are not as they were saved.',
    copies: 'There are no debates here, but copies of some.',
    damaged: 'The browser cannot open your debates.',
    stores: 'The database of your debates is damaged.',
  },
  why: {
    empty: (n: number) => `The browser handed out an empty database. ${debates(n)} had been saved in it:`,
    losses: 'The browser handed out a database that lacks what had been saved in it:',
    copies:
      'The browser handed out an empty database. Copies that were made of an earlier one are still here, so this is not the first start.',
    damaged: 'What they are stored in can no longer be read as it is. Trying again sometimes helps.',
    stores: 'It lacks the parts that hold debates. It is left as it is.',
  },
  promise: 'Nothing was deleted by this program, and nothing on this page deletes anything.',
  missing: (motion: string, n: number, when: string) => `“${motion}”: ${claims(n)}, changed ${when}. It is missing.`,
  earlier: (motion: string, n: number, when: string) =>
    `“${motion}”, changed ${when}: ${count(n, { one: 'the last change is missing.', other: 'the last # changes are missing.' })}`,
  retry: 'Try again',
  saveRaw: 'Save the raw data',
  saveRawHint: 'Everything that can still be read, as it is, in one file: for somebody who knows how to mend it.',
  found: 'What was found',
  looking: 'Looking for copies…',
  nothing: 'No copy was found in this browser.',
  nothingHint: 'If you have a backup, on this device or another, bring it here.',
  file: 'Read a backup file…',
  from: {
    copy: (when: string) => `Daily copy, ${when}`,
    version: (when: string) => `Version, ${when}`,
    file: (when: string) => `Backup file, ${when}`,
  },
  contents: (n: number, all: number) => `${debates(n)}, ${claims(all)}`,
  holds: (n: number) => claims(n),
  unread: (files: string) => `This could not be read in it: ${files}. It stays where it is.`,
  look: 'Look at it',
  restore: 'Bring it back',
  restoring: 'Bringing it back…',
  restored: 'Brought back.',
  save: 'Save as a file',
  unsaved: 'Kept, but never saved',
  unsavedLine: (motion: string, n: number, when: string) =>
    `${count(n, { one: '# change', other: '# changes' })} of “${motion}”, made ${when}. They are made again when that debate is opened, and are in the raw data.`,
  unsavedUnread: (motion: string) => `Changes of “${motion}” that cannot be read. They are in the raw data.`,
  on: 'Go on',
  onHint: 'All that was missing is back.',
  without: {
    empty: 'Start without them',
    losses: 'Go on without them',
    copies: 'Start without them',
    damaged: 'Start with a new, empty database',
  },
  consent: {
    empty: 'I know that the debates named above will not be there. Copies of them stay until I delete them.',
    losses: 'I know that what is named above will not be there. Copies of them stay until I delete them.',
    copies: 'I know that these debates will not be there. The copies stay until I delete them.',
    damaged:
      'I know that the debates will not be there. The damaged database stays beside the new one, and so do the copies.',
  },
  noneOpens:
    'The browser cannot open a new database either. Nothing was changed. Save the copies and the raw data as files, and start the browser again. If that does not help, delete the data of this site in its settings, and read the files here.',
  ofThis: 'Copies of this debate',
  asNew: 'It is brought back beside what is here; nothing is replaced.',
}
