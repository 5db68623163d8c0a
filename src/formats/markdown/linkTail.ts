import { plainLabel } from './lines.ts'
import { unescaped } from './reference.ts'

/** The addresses of links whose labels stand elsewhere in the file, by the plain label. */
export type Definitions = ReadonlyMap<string, { readonly url: string; readonly title: string }>

/** Where the words of a link lead, and where in the raw Markdown it ends. */
export interface LinkTail {
  readonly url: string
  readonly end: number
}

/** In angle brackets, or without blanks and with brackets only in pairs. */
const address = /<((?:[^<>\\\n]|\\.){0,4000})>|(?!<)((?:[^\s\\()\p{Cc}]|\\\S|\\(?=\s)|\([^\s()]{0,1000}\)){0,4000})/uy
const title = /[ \t\n]+(?:"(?:[^"\\]|\\.){0,2000}"|'(?:[^'\\]|\\.){0,2000}'|\((?:[^()\\]|\\.){0,2000}\))/sy
const blanks = /[ \t\n]*/y

/**
 * What follows the `]` after a link's words: `(address "title")`, `[label]`, `[]` or nothing where the words are a label.
 * @param at the place after the bracket
 * @param words between the brackets, raw
 */
export function linkTail(raw: string, at: number, words: string, definitions: Definitions): LinkTail | null {
  if (raw[at] === '(') {
    const from = matchEnd(blanks, raw, at + 1) ?? at + 1
    address.lastIndex = from
    const [all = '', bracketed, bare] = address.exec(raw) ?? []
    const after = from + all.length
    const titled = matchEnd(title, raw, after) ?? after
    const end = matchEnd(blanks, raw, titled) ?? titled
    if (raw[end] === ')') return { url: unescaped(bracketed ?? bare ?? ''), end: end + 1 }
  }
  if (definitions.size === 0) return null
  const [all = '', label = ''] =
    raw[at] === '[' ? (/^\[((?:[^[\]\\]|\\.){0,999})\]/s.exec(raw.slice(at, at + 1001)) ?? []) : []
  const found = definitions.get(plainLabel(label === '' ? words : label))
  return found === undefined ? null : { url: found.url, end: at + all.length }
}

function matchEnd(pattern: RegExp, raw: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(raw) ? pattern.lastIndex : null
}
