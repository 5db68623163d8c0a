import type { DocumentWords, Feature } from './format.ts'

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
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  untitled: 'Untitled',
} satisfies DocumentWords

/** What a format may not hold, in English, as a list goes on after "does not hold". */
export const featureWords: Readonly<Record<Feature, string>> = {
  relations: 'how claims bear on each other',
  undercuts: 'undercuts (they become rebuttals)',
  groups: 'linked claims',
  references: 'references (they become sentences)',
  notes: 'notes',
  tags: 'tags',
  sources: 'sources',
  authors: 'authors and their qualification',
  quotes: 'quotes',
  markings: 'what is underlined and emphasised',
  grades: 'grades of sources',
  lasting: 'what is meant to be old',
  weights: 'weights',
  ballots: 'further ballots',
  impacts: 'impact calculus',
  unquoted: 'sources that no claim quotes',
  cases: 'cases and the order of answers',
}
