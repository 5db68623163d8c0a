import { documentWords as english } from '../../formats/documentWords.ts'
import type { DocumentWords } from '../../formats/format.ts'
import type { Speech } from '../words/language.tsx'

const names = Object.keys(english) as (keyof DocumentWords)[]

/** The words that written documents have for people, in the page's language. */
export function documentWords(t: Speech['t']): DocumentWords {
  const words = { ...english }
  for (const name of names) words[name] = t(`exchange.document.${name}`)
  return words
}
