import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

const claims = (n: number) => count(n, { one: '# claim', other: '# claims' })

/** The list of debates, and the one of those put away. */
export const library = {
  label: 'Debates',
  title: 'Debates on this device',
  new: 'New debate',
  all: 'All debates',
  claims,
  changed: (when: string) => `changed ${when}`,
  empty: 'There is no debate on this device yet.',
  emptyHint: 'Write a motion, and collect what speaks for and against it.',
  deleted: 'Put away',
  deletedHint: 'Nothing here is lost until you delete it for good.',
  restore: 'Restore',
  purge: 'Delete for good',
  purgeAsk: (motion: string) => `Delete “${motion}” for good? This cannot be undone.`,
  rename: 'Rename',
  duplicate: 'Duplicate',
  delete: 'Delete',
  actions: (motion: string) => `Actions for “${motion}”`,
  copyOf: (motion: string) => `${motion} (copy)`,
  unreadable: (n: number) =>
    count(n, {
      one: '# entry of the list cannot be read. It stays on disk.',
      other: '# entries of the list cannot be read. They stay on disk.',
    }),
  missing: 'This debate is not on this device.',
  missingHint: 'It may have been deleted for good, or it was made on another device.',
  untitled: 'A motion without words',
}
