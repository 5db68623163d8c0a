import type { WhySkipped } from '../../../core/edit/history.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The messages that come and go at the foot of the screen. */
export const notices = {
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  skipped: {
    undo: (what: string, why: string) => `Not undone: ${what}. ${why}`,
    redo: (what: string, why: string) => `Not done again: ${what}. ${why}`,
  },
  whySkipped: {
    changed: 'Another tab has changed the same place since; its words were kept.',
    'no-place': 'What it would bring back has no place there any more.',
  } satisfies Record<WhySkipped, string>,
  editLost: (what: string) => `Not made: ${what}. Another tab changed the same place first.`,
  claimRestored: 'Another tab deleted the claim that you were writing in. It was brought back.',
  newerReplaced: 'Your words replaced newer ones from another tab. Undo brings those back.',
  deleted: (n: number) => count(n, { one: '# claim deleted.', other: '# claims deleted.' }),
  copied: (n: number) => count(n, { one: '# claim copied.', other: '# claims copied.' }),
  pasteNothing: 'There is no text to paste.',
  setAside: (n: number) =>
    count(n, {
      one: '# stored change could not be read. It was left out, and stays on disk.',
      other: '# stored changes could not be read. They were left out, and stay on disk.',
    }),
  debateDeleted: (motion: string) => `“${motion}” was put away.`,
  putAway: 'This debate is put away. What you write is kept in it, until somebody deletes it for good.',
  exported: (file: string) => `Saved as “${file}”.`,
  imported: (motion: string) => `Imported “${motion}”.`,
  importedSeveral: (n: number) => count(n, { one: 'Imported # debate.', other: 'Imported # debates.' }),
  importFailed: (file: string, reason: string) => `“${file}” was not imported. ${reason}`,
  restored: (n: number, away: number) =>
    `${count(n, { one: '# debate was brought in.', other: '# debates were brought in.' })}${away === 0 ? '' : ` ${count(away, { one: '# was put away.', other: '# were put away.' })}`}`,
  copiedText: (format: string) => `Copied as ${format}.`,
  databaseClosed: 'The browser closed the database. It is opened again with the next change.',
  newerOpened: 'A newer Rejoinder was opened in another tab. Reload this page to go on with it.',
  failed: (reason: string) => `Something went wrong: ${reason}`,
  reason: (words: string) => `The browser says: ${words}`,
}
