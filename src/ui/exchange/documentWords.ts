import type { DocumentWords } from '../../formats/format.ts'
import type { Speech } from '../words/language.tsx'

const names = [
  'pro',
  'con',
  'supports',
  'rebuts',
  'undercuts',
  'see',
  'note',
  'sources',
  'standing',
  'conviction',
  'relevance',
  'unanswered',
  'search',
  'foldAll',
  'unfoldAll',
  'untitled',
] as const satisfies readonly (keyof DocumentWords)[]

/** The words that written documents have for people, in the page's language. */
export function documentWords(t: Speech['t']): DocumentWords {
  return Object.fromEntries(names.map((name) => [name, t(`exchange.document.${name}`)])) as unknown as DocumentWords
}
