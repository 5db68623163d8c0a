import type { Citation } from '../../core/model/source.ts'
import { namesOf } from './names.ts'

/**
 * A key for each citation, such as "smith2026robots": author, year and the first word of the title that says something. Only a to z,
 * digits and "-", so that every program takes it, and no two alike, capitals or not.
 */
export function citationKeys(citations: readonly Citation[]): string[] {
  const taken = new Set<string>()
  const turns = new Map<string, number>()
  return citations.map((citation) => {
    const plain = plainKey(citation)
    let turn = turns.get(plain) ?? 1
    let key = turn === 1 ? plain : `${plain}-${turn}`
    while (taken.has(key)) key = `${plain}-${++turn}`
    turns.set(plain, turn + 1)
    taken.add(key)
    return key
  })
}

function plainKey({ author, title, date }: Citation): string {
  const [name] = namesOf(author)
  const who = name === undefined ? [] : wordsOf('literal' in name ? name.literal : name.family)
  const year = /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0] ?? ''
  const about = wordsOf(title).find((word) => /[a-z]/.test(word) && !small.has(word))
  const key = `${(who.find((word) => !small.has(word)) ?? '').slice(0, 20)}${year}${(about ?? '').slice(0, 20)}`
  return /^[a-z]/.test(key) ? key : `source${key}`
}

/** The words of a text in plain small letters; those of other scripts give none. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase()
  return plain.match(/[a-z0-9]+/g) ?? []
}

const small = new Set(
  'a an and are as at by de der die el for from how in is la le of on or the to van von what why with'.split(' '),
)
