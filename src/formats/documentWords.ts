import type { DocumentWords } from './format.ts'

/** The words that written documents have of their own, in English. */
export const documentWords = {
  pro: 'Pro',
  con: 'Con',
  supports: 'supports',
  rebuts: 'rebuts',
  undercuts: 'undercuts',
  see: 'see',
  note: 'Note',
  sources: 'Sources',
  standing: 'standing',
  conviction: 'conviction',
  relevance: 'relevance',
  unanswered: 'unanswered',
  search: 'Search',
  accessed: 'accessed',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  untitled: 'Untitled',
} satisfies DocumentWords
