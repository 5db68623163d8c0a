import type { Citation } from '../../core/model/source.ts'

/** A citation as it stands over a passage: who and when, which is read aloud, and the rest, which is there to be asked for. */
export interface CiteWords {
  readonly head: string
  /** In their order, none empty. */
  readonly rest: readonly string[]
  readonly url: string
}

/** Whoever is known to say it, the publisher or title standing in for an unknown author, and when; '' where nothing is known. */
export function citeHead({ author, publisher, title, date }: Citation): string {
  return [author || publisher || title, date].filter((part) => part !== '').join(', ')
}

/**
 * A citation in words; empty where nothing is known.
 * @param accessedOn the day on which somebody looked, in words, such as "accessed 3 October 2026"
 */
export function citeWords(citation: Citation, accessedOn: (date: string) => string): CiteWords {
  const { author, qualification, title, publisher, url, accessed } = citation
  // What stands in for the author is not said a second time.
  const printed = author !== '' ? [title, publisher] : publisher !== '' ? [title] : []
  return {
    head: citeHead(citation),
    rest: [qualification, ...printed, accessed === '' ? '' : accessedOn(accessed)].filter((part) => part !== ''),
    url,
  }
}
