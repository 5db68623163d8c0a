import type { Mark } from '../../core/model/evidence.ts'
import { flanks, pairRuns, type Run } from './emphasis.ts'
import { type Definitions, linkTail } from './linkTail.ts'
import { referenceAt } from './reference.ts'

/** What a stretch of raw Markdown says. */
export interface Inline {
  /** Its words, without emphasis. */
  readonly text: string
  /** What of the text stands in bold: UTF-16 offsets, in order, none in another. */
  readonly bold: readonly Mark[]
  /** `end` is where the link's words end in the text; the title is "" where they are just the address. */
  readonly links: readonly { readonly title: string; readonly url: string; readonly end: number }[]
  /** As they stand in the file. */
  readonly images: readonly string[]
  /** The tags of HTML, and comments, that are not in the text. */
  readonly html: readonly string[]
}

/** What may be more than a word. */
const special = /[\\`*_[\]<!&\n]/
/** From where it is set to; much cheaper than to look at character after character. */
const nextSpecial = new RegExp(special, 'g')
/** Nothing with more signs than this that are not escaped is a sentence; it stays as it is. */
const mostSigns = 5000

/**
 * Reads raw Markdown within a block, as CommonMark has it (0.31.2, 6), but for names of characters that HTML 4.01 does not know.
 * A line break that no mark makes hard is a blank, or nothing in writing without blanks.
 */
export function readInline(raw: string, definitions: Definitions): Inline {
  if (!special.test(raw) || signsIn(raw) > mostSigns) {
    return { text: raw.replaceAll('\n', ' '), bold: [], links: [], images: [], html: [] }
  }
  return new Sentence(raw, definitions).read()
}

function signsIn(raw: string): number {
  if (raw.length <= mostSigns) return 0
  return raw.replace(/\\[!-/:-@[-`{-~]/g, '').match(/[\\`*_[\]<!&]/g)?.length ?? 0
}

interface Bracket {
  /** Where it stands in the raw Markdown. */
  readonly at: number
  readonly piece: number
  readonly isImage: boolean
  /** How many runs of signs stand before it. */
  readonly runs: number
}

const codeEnd = /`+/g
const autolink =
  /<([a-z][a-z0-9+.-]{1,31}:[^\s<>\p{Cc}]{0,4000}|[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,200}@[a-z0-9.-]{1,200})>/iuy
const tag =
  /<(?:[a-z][a-z0-9-]{0,50}(?:\s+[a-z_:][\w.:-]{0,100}(?:\s*=\s*(?:[^\s"'=<>`]{1,2000}|'[^']{0,2000}'|"[^"]{0,2000}"))?){0,50}\s*\/?>|\/[a-z][a-z0-9-]{0,50}\s*>|!-->|!--->|!--.{0,20000}?-->|\?.{0,2000}?\?>|![a-z][^>]{0,2000}>)/isy

/** A sentence while it is read: pieces of text, of which signs that turn out to mean something are taken away. */
class Sentence {
  readonly #raw: string
  readonly #definitions: Definitions
  readonly #pieces: string[] = []
  #runs: Run[] = []
  #brackets: Bracket[] = []
  #links: { from: number; to: number; url: string }[] = []
  #bold: { opener: Run; closer: Run }[] = []
  readonly #images: string[] = []
  #html: { tag: string; at: number }[] = []
  #at = 0

  constructor(raw: string, definitions: Definitions) {
    this.#raw = raw
    this.#definitions = definitions
  }

  read(): Inline {
    const raw = this.#raw
    while (this.#at < raw.length) {
      const sign = raw[this.#at] as string
      if (sign === '\\') this.#backslash()
      else if (sign === '\n') this.#lineBreak()
      else if (sign === '`') this.#code()
      else if (sign === '*' || sign === '_') this.#signs(sign)
      else if (sign === '[' || (sign === '!' && raw[this.#at + 1] === '[')) this.#bracket(sign === '!')
      else if (sign === ']') this.#closingBracket()
      else if (sign === '<') this.#angle()
      else if (sign === '&') {
        const reference = referenceAt(raw, this.#at)
        this.#add(reference?.text ?? '&', reference?.length ?? 1)
      } else {
        const from = this.#at
        nextSpecial.lastIndex = from + 1
        this.#at = nextSpecial.test(raw) ? nextSpecial.lastIndex - 1 : raw.length
        this.#pieces.push(raw.slice(from, this.#at))
      }
    }
    this.#pair(0)
    return this.#told()
  }

  #add(text: string, length: number): void {
    this.#pieces.push(text)
    this.#at += length
  }

  #backslash(): void {
    const next = this.#raw[this.#at + 1] ?? ''
    if (next === '\n') this.#add('\n', 2 + blanksAt(this.#raw, this.#at + 2))
    else if (/[!-/:-@[-`{-~]/.test(next)) this.#add(next, 2)
    else this.#add('\\', 1)
  }

  /** Two blanks before it make it hard. */
  #lineBreak(): void {
    const raw = this.#raw
    let from = this.#at
    while (raw[from - 1] === ' ') from--
    const blanks = this.#at - from
    if (blanks > 0) this.#pieces.push((this.#pieces.pop() as string).slice(0, -blanks))
    const next = this.#at + 1 + blanksAt(raw, this.#at + 1)
    const isJoined = unspaced.test(raw[from - 1] ?? '') && unspaced.test(raw[next] ?? '')
    this.#add(blanks >= 2 ? '\n' : isJoined ? '' : ' ', next - this.#at)
  }

  #code(): void {
    const raw = this.#raw
    let from = this.#at
    while (raw[from] === '`') from++
    const length = from - this.#at
    codeEnd.lastIndex = from
    let end = codeEnd.exec(raw)
    while (end !== null && end[0].length !== length) end = codeEnd.exec(raw)
    if (end === null) {
      this.#add('`'.repeat(length), length)
      return
    }
    const code = raw.slice(from, end.index).replaceAll('\n', ' ')
    const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code)
    this.#add(isPadded ? code.slice(1, -1) : code, end.index + length - this.#at)
  }

  #signs(sign: '*' | '_'): void {
    const raw = this.#raw
    const from = this.#at
    let to = from
    while (raw[to] === sign) to++
    const { canOpen, canClose } = flanks(sign, characterBefore(raw, from), characterAt(raw, to))
    const length = to - from
    this.#runs.push({ sign, piece: this.#pieces.length, left: length, canOpen, canClose })
    this.#add(raw.slice(from, to), length)
  }

  #bracket(isImage: boolean): void {
    this.#brackets.push({ at: this.#at, piece: this.#pieces.length, isImage, runs: this.#runs.length })
    this.#add(isImage ? '![' : '[', isImage ? 2 : 1)
  }

  #closingBracket(): void {
    const opening = this.#brackets.pop()
    const words = opening === undefined ? '' : this.#raw.slice(opening.at + (opening.isImage ? 2 : 1), this.#at)
    const tail = opening === undefined ? null : linkTail(this.#raw, this.#at + 1, words, this.#definitions)
    if (opening === undefined || tail === null) {
      this.#add(']', 1)
      return
    }
    this.#pair(opening.runs)
    const { piece } = opening
    if (opening.isImage) {
      this.#images.push(this.#raw.slice(opening.at, tail.end))
      this.#pieces.length = piece
      this.#links = this.#links.filter(({ from }) => from < piece)
      this.#bold = this.#bold.filter(({ opener }) => opener.piece < piece)
      this.#html = this.#html.filter(({ at }) => at < opening.at)
    } else {
      this.#pieces[piece] = ''
      this.#links.push({ from: piece, to: this.#pieces.length, url: tail.url })
      // No link stands in another.
      this.#brackets = this.#brackets.filter(({ isImage }) => isImage)
    }
    this.#at = tail.end
  }

  #angle(): void {
    const link = matchAt(autolink, this.#raw, this.#at)
    if (link !== null) {
      const words = link.slice(1, -1)
      const url = /^[a-z][a-z0-9+.-]+:/i.test(words) ? words : `mailto:${words}`
      this.#links.push({ from: this.#pieces.length, to: this.#pieces.length + 1, url })
      this.#add(words, link.length)
      return
    }
    const html = matchAt(tag, this.#raw, this.#at)
    if (html === null) this.#add('<', 1)
    else if (/^<br\s*\/?>$/i.test(html)) this.#add('\n', html.length)
    else {
      this.#html.push({ tag: html, at: this.#at })
      this.#at += html.length
    }
  }

  /** Makes emphasis of the runs from one on, and forgets them. */
  #pair(from: number): void {
    const runs = this.#runs.slice(from)
    this.#runs.length = from
    for (const bold of pairRuns(runs)) this.#bold.push(bold)
    for (const { piece, sign, left } of runs) this.#pieces[piece] = sign.repeat(left)
  }

  #told(): Inline {
    const starts: number[] = []
    let length = 0
    for (const piece of this.#pieces) {
      starts.push(length)
      length += piece.length
    }
    starts.push(length)
    const text = this.#pieces.join('')
    const offset = (piece: number) => starts[piece] as number
    const bold = this.#bold.map(({ opener, closer }) => ({ from: offset(opener.piece + 1), to: offset(closer.piece) }))
    const links = this.#links
      .map(({ from, to, url }) => {
        const title = text.slice(offset(from), offset(to))
        return { title: url === title || url === `mailto:${title}` ? '' : title, url, end: offset(to) }
      })
      .sort((a, b) => a.end - b.end)
    return { text, bold: outermost(bold), links, images: this.#images, html: this.#html.map((html) => html.tag) }
  }
}

/** Writing whose lines break anywhere, without a blank: kana, ideographs and full-width signs. */
const unspaced = /[\u3001-\u30ff\u3400-\u9fff\uff00-\uffef]/

function outermost(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return sorted.filter(({ from, to }) => {
    const isOuter = from < to && from >= end
    if (isOuter) end = to
    return isOuter
  })
}

function matchAt(pattern: RegExp, raw: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(raw)?.[0] ?? null
}

function blanksAt(raw: string, at: number): number {
  let end = at
  while (raw[end] === ' ' || raw[end] === '\t') end++
  return end - at
}

function characterAt(raw: string, at: number): string {
  const code = raw.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(raw: string, at: number): string {
  const low = raw.charCodeAt(at - 1)
  return at === 0 ? '' : low >= 0xdc00 && low <= 0xdfff && at > 1 ? characterAt(raw, at - 2) : (raw[at - 1] as string)
}
