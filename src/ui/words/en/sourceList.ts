import type { SourceFlag } from '../../../core/prepare/sourceList.ts'
import { pluralIn } from '../plural.ts'

const count = pluralIn('en')

/** The words of the list of sources, and of reading and writing citations. */
export const sourceList = {
  title: 'Sources',
  search: 'Search the sources',
  list: 'Sources of this debate',
  shown: (n: number) => count(n, { one: '# source', other: '# sources' }),
  shownOf: (shown: string, all: string) => `${shown} of ${all} sources`,
  filter: 'Show',
  all: 'All',
  flags: {
    'broken-address': 'address broken',
    'no-address': 'no address',
    'no-date': 'no date',
    nameless: 'nameless',
    'not-quoted': 'not quoted',
    double: 'duplicate',
  } satisfies Record<SourceFlag, string>,
  empty: 'This debate has no sources yet.',
  emptyHint: 'They come with the evidence of claims. You can also bring in what you have collected elsewhere.',
  none: 'No source is like that.',
  showAll: 'Show all sources',
  new: 'New source',
  quotedBy: (n: number) => count(n, { one: 'quoted by # claim', other: 'quoted by # claims' }),
  notQuoted: 'No claim quotes it.',
  claims: 'Quoted by',
  moreClaims: (n: number) => count(n, { one: '# more', other: '# more' }),
  follow: 'All claims that quote it follow.',
  choose: (source: string) => `Choose ${source}`,
  chooseNone: 'Choose none',
  remove: 'Remove',
  removeAll: (n: number) =>
    count(n, { one: 'Remove the one that nobody quotes', other: 'Remove # that nobody quotes' }),
  removed: (n: number) => count(n, { one: '# source removed.', other: '# sources removed.' }),
  same: 'Seems to be the same source',
  sameHint: 'Whatever quotes the other quotes this one then. Parts that are blank here are taken from there.',
  makeOne: 'Merge into this source',
  makeOneOf: (source: string) => `Merge into this source: ${source}`,
  makeAllOne: (n: number) => count(n, { one: 'Merge all # into this source', other: 'Merge all # into this source' }),
  paste: 'Paste or open citations…',
  pasteBox: 'Citations as BibTeX, RIS or CSL-JSON',
  pasteHint: 'Zotero, Mendeley, library catalogues and most journals export these.',
  file: 'Open a file…',
  reading: 'Reading…',
  failed: (reason: string) => `Nothing was read. ${reason}`,
  failedFile: (file: string, reason: string) => `“${file}”: ${reason}`,
  found: (n: number) => count(n, { one: '# citation found', other: '# citations found' }),
  alreadyHere: 'seems to be here already',
  unread: (n: number) => count(n, { one: '# thing to check', other: '# things to check' }),
  line: (line: string, problem: string) => `Line ${line}: ${problem}`,
  moreFound: (n: number) => count(n, { one: 'Show # more', other: 'Show # more' }),
  add: (n: number) => count(n, { one: 'Add # source', other: 'Add # sources' }),
  added: (n: number) => count(n, { one: '# source added.', other: '# sources added.' }),
  an: 'An entry',
  entry: (key: string) => `“${key}”`,
  problems: {
    'not-closed': (entry: string) =>
      `${entry} is never closed; it was read as far as it goes. See whether all of it is there.`,
    'not-readable': (entry: string) => `${entry} cannot be read from here on; it was read up to here.`,
    'left-out': (entry: string) =>
      `${entry} is not closed, or not written as it must be: nothing of it could be read, and it was left out.`,
    empty: (entry: string) => `${entry} says nothing of a source and was left out.`,
    'too-long': (entry: string) => `${entry} is too long for a citation and was left out.`,
    'too-deep': (entry: string) => `${entry} is nested too deeply and was left out.`,
    'field-left-out': (entry: string, field: string) =>
      `${entry} has a field “${field}” that cannot be read; it was left out.`,
    'unknown-command': (entry: string, command: string) =>
      `${entry} has the unknown command “${command}”, which stays as it is written.`,
    'unknown-abbreviation': (entry: string, name: string) =>
      `${entry} has the abbreviation “${name}”, which is not explained and stays as it is written.`,
    'crossref-lost': (entry: string, key: string) =>
      `${entry} refers to “${key}”, which is not there or cannot be read.`,
    'name-cut': (entry: string, name: string) =>
      `${entry} has a name with too many commas, “${name}”; its end was left out.`,
    'stray-text': (text: string) => `“${text}” belongs to no entry and was left out.`,
  },
  export: (n: number) => count(n, { one: 'Export # source as', other: 'Export # sources as' }),
  format: 'Format of citations',
  save: 'Save file',
  copy: 'Copy',
  fileName: (motion: string) => `Sources, ${motion}`,
}
