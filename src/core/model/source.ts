import type { Debate } from './debate.ts'
import { at } from './shelf.ts'

export type SourceId = string

/** What is known of where words stand. Any part may be empty. */
export interface Citation {
  /** As it is to be read, several separated by "; ". */
  readonly author: string
  /** Why the author is to be believed: office, profession, experience. */
  readonly qualification: string
  readonly title: string
  readonly publisher: string
  /** As the source gives it, so a year or a season is as good as a day. */
  readonly date: string
  readonly url: string
  /** When somebody last looked at it, as they wrote it. */
  readonly accessed: string
}

/** A source, kept once for all the claims that quote it. */
export interface Source extends Citation {
  readonly id: SourceId
}

/** The parts of a citation in the order in which they are read. */
export const citationParts = [
  'author',
  'qualification',
  'title',
  'publisher',
  'date',
  'url',
  'accessed',
] as const satisfies readonly (keyof Citation)[]

/** A citation of which nothing is known. */
export const blankCitation: Citation = {
  author: '',
  qualification: '',
  title: '',
  publisher: '',
  date: '',
  url: '',
  accessed: '',
}

/** The source called `id`; where it is gone, one of which nothing is known. */
export function sourceOf(debate: Debate, id: SourceId): Source {
  return at(debate.sources, id) ?? { ...blankCitation, id }
}

/** The citation alone, its parts in their order. */
export function citationOf(source: Citation): Citation {
  const { author, qualification, title, publisher, date, url, accessed } = source
  return { author, qualification, title, publisher, date, url, accessed }
}

/** Whether nothing is known of where the words stand. */
export function isBlankCitation(citation: Citation): boolean {
  return citationParts.every((part) => citation[part] === '')
}

/** Whether two citations say the same, letter by letter. */
export function sameCitation(a: Citation, b: Citation): boolean {
  return citationParts.every((part) => a[part] === b[part])
}
