import type { Weight } from '../../core/model/ballot.ts'

/** What stands after a sentence, in raw Markdown. */
export interface Trailer {
  /** What stands before it. */
  readonly rest: string
  /** In the order of the file. */
  readonly tags: readonly string[]
  /** In percent, as written, 0 to 100. */
  readonly percents: Readonly<Partial<Record<Weight, number>>>
  readonly group: string | null
  /** What the comments hold. */
  readonly comments: readonly string[]
}

const weightWords: Readonly<Record<string, Weight | 'standing'>> = {
  conviction: 'conviction',
  relevance: 'relevance',
  standing: 'standing',
  説得力: 'conviction',
  確信度: 'conviction',
  関連度: 'relevance',
  関連性: 'relevance',
  評価値: 'standing',
}

/** The weight that a word means, whatever its case; null where it means none. */
export function weightOfWord(word: string): Weight | 'standing' | null {
  const plain = word.toLowerCase()
  return Object.hasOwn(weightWords, plain) ? (weightWords[plain] as Weight | 'standing') : null
}

/** A tag as it can stand in a sentence: with a letter, without blanks or signs but `-`, `/` and `_` between its letters. */
const tagToken = /^#((?=[^#]*\p{L})[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_/-]*[\p{L}\p{N}\p{M}])?)$/u

const longestTag = 100

/** Whether a tag can stand in a sentence as `#tag`. */
export function isPlainTag(tag: string): boolean {
  return tag.length < longestTag && tagToken.test(`#${tag}`)
}

/** Takes comments, `#tags` and `(conviction 70, relevance 90)` off the end of a sentence. */
export function trailerOf(raw: string): Trailer {
  let rest = raw
  const tags: string[] = []
  const comments: string[] = []
  const percents: Partial<Record<Weight, number>> = {}
  let group: string | null = null
  for (;;) {
    const commented = commentAtEnd(rest)
    if (commented !== null) {
      comments.push(commented.comment)
      rest = commented.rest
      continue
    }
    const token = lastToken(rest)
    const tag = tagToken.exec(token)?.[1]
    if (tag !== undefined) {
      tags.push(tag)
      rest = withoutEnd(rest.slice(0, rest.length - token.length))
      continue
    }
    const said = rest.endsWith(')') ? weightsIn(rest.slice(-300)) : null
    if (said === null) break
    Object.assign(percents, said.percents)
    group = said.group ?? group
    rest = withoutEnd(rest.slice(0, rest.length - said.length))
  }
  return { rest, tags: tags.reverse(), percents, group, comments: comments.reverse() }
}

/** A comment that raw Markdown ends with, and what stands before it; null where it ends otherwise. */
export function commentAtEnd(raw: string): { readonly comment: string; readonly rest: string } | null {
  const start = raw.endsWith('-->') ? raw.lastIndexOf('<!--', raw.length - 7) : -1
  return start < 0 ? null : { comment: raw.slice(start + 4, -3), rest: withoutEnd(raw.slice(0, start)) }
}

function weightsIn(
  end: string,
): { percents: Partial<Record<Weight, number>>; group: string | null; length: number } | null {
  const [all, inside] = /(?<!\\)\(([^()]{1,200})\)$/.exec(end) ?? []
  if (all === undefined || inside === undefined) return null
  const percents: Partial<Record<Weight, number>> = {}
  let group: string | null = null
  for (const part of inside.split(/[,;、]/)) {
    const [, word = '', value = ''] = /^\s*(\p{L}+)[ \t:：]*([^\s%][^%]*?)\s*%?\s*$/u.exec(part) ?? []
    if (/^group$/i.test(word)) group = value
    else {
      const weight = weightOfWord(word)
      const number = /^\d{1,3}$/.test(value)
        ? Number(value)
        : /^[01]?[.,]\d{1,9}$/.test(value)
          ? 100 * Number(value.replace(',', '.'))
          : -1
      if (weight === null || number < 0 || number > 100) return null
      if (weight !== 'standing') percents[weight] = number
    }
  }
  return { percents, group, length: all.length }
}

/** What stands after the last blank; '' where that is longer than a tag. */
function lastToken(text: string): string {
  let from = text.length
  while (from > 0 && text.length - from <= longestTag && !/[ \t\n]/.test(text[from - 1] as string)) from--
  return text.length - from > longestTag ? '' : text.slice(from)
}

function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[ \t\n]/.test(text[end - 1] as string)) end--
  return text.slice(0, end)
}
