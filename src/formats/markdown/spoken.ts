import type { Relation } from '../../core/model/claim.ts'
import { relationOfSign, relationOfWords } from '../relationWords.ts'

/** What a sentence says at its start of itself, and where the sentence begins. */
export interface Spoken {
  /** A source is none of a claim's answers: it is what the claim above rests on. */
  readonly as: Relation | 'source'
  readonly from: number
}

const sign = /^(?:(\*\*|__)([+＋➕−－–➖⊘-])\1|[[(（]([+＋−－-])[\])）]|([+＋➕−－–➖⊘-]))(?:[ \t\u3000]+|$)/u
const word = /^[*_[(（【]{0,3}([\p{L}][\p{L}\p{M} '’-]{0,38})([*_\])）】]{0,3})[ \t]?([:：])?[*_]{0,3}[ \t\u3000]*/u
const sourceWord = /^(?:sources?|references?|citations?|links?|出典|出所|資料)$/i

/**
 * The sign or the words before a sentence, in raw Markdown: `+`, `**−**`, "Con:", "**Rebuttal:**", "(Pro)", "反対：", "Source:"; null
 * where there are none. A sign may stand alone.
 */
export function spokenIn(raw: string): Spoken | null {
  const signed = sign.exec(raw)
  if (signed !== null) {
    const relation = relationOfSign((signed[2] ?? signed[3] ?? signed[4]) as string)
    if (relation !== null) return { as: relation, from: signed[0].length }
  }
  const said = word.exec(raw)
  const [all = '', name = '', closing = '', colon] = said ?? []
  const isMarked = colon !== undefined || (/^[*_]{0,2}[[(（【]/.test(raw) && /[\])）】]/.test(closing))
  // `[Pro](https://…)` is a link.
  if (!isMarked || all.length === raw.length || raw[all.length] === '(') return null
  if (colon !== undefined && sourceWord.test(name.trim())) return { as: 'source', from: all.length }
  const relation = relationOfWords(name)
  return relation === null ? null : { as: relation, from: all.length }
}

/**
 * The relation of what stands under a heading or an item of these words alone, such as "**Pros**", "Arguments against zoos" or
 * "👎 反対意見:"; else null.
 */
export function sectionIn(raw: string): Relation | null {
  if (raw.length > 100 || raw.includes('\\')) return null
  const words = raw
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .replace(/[*_`:：()（）【】「」]/gu, ' ')
    .replace(/^[^\p{L}&]+/u, '')
    .replace(
      /^((?:arguments?|reasons?|points?|case) (?:for|against|in favou?r)|pros|cons|(?:dis)?advantages) .*$/i,
      '$1',
    )
  return relationOfWords(words)
}

/** Whether a line is clearly meant as a heading over what follows: "Con:", "**Against**". */
export function isSectionLine(raw: string): boolean {
  return /[:：]\**_*$|^\*\*.*\*\*$|^__.*__$|^【.*】$/u.test(raw.slice(0, 120)) && sectionIn(raw) !== null
}

const sourceHeading =
  /^(?:sources?|references?|bibliography|works cited|citations?|links?|further reading|出典|参考文献|参考資料|資料)$/i

/** Whether a heading stands over a list of sources. */
export function isSourceHeading(raw: string): boolean {
  return raw.length < 60 && sourceHeading.test(raw.replace(/[*_:：\s]+|^[\d.]+/g, ' ').trim())
}

const pointer = /^(?:(?:→|->|=>)[ \t]*(?:see\b)?[: \t]*|(?:see|cf\.|参照|siehe)[ \t]*[:：][ \t]*)/iu

/** The sentence that a claim points to instead of saying one, such as in "see: It costs too much"; null where it does not. */
export function pointedTo(text: string): string | null {
  const found = pointer.exec(text)
  if (found === null || found[0].length === text.length) return null
  return text.slice(found[0].length).replace(/^["“„「](.*)["”“」]$/su, '$1')
}
