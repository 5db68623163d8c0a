import type { Citation } from '../../core/model/source.ts'

/** A citation as it stands over a passage: who and when, which is read aloud, and the rest, which is there to be asked for. */
export interface CiteWords {
  readonly head: string
  /** In their order, none empty. */
  readonly rest: readonly string[]
  readonly url: string
}

/** A citation in words. Where no author is known the publisher, else the title, stands for one. Empty where nothing is known. */
export function citeWords({ author, qualification, title, publisher, date, url, accessed }: Citation): CiteWords {
  const [name = '', ...others] = [author, publisher, title].filter((part) => part !== '')
  // What stands in for the author is not said a second time.
  const printed = author === '' ? others : [title, publisher].filter((part) => part !== '')
  return {
    head: [name, date].filter((part) => part !== '').join(', '),
    rest: [qualification, ...printed, accessed === '' ? '' : `(${accessed})`].filter((part) => part !== ''),
    url,
  }
}
