import type { Token } from './syntax.ts'

type Piece = { readonly text: string; readonly tag: string | null }

const lineEnd: Piece = { text: '\n', tag: null }

/**
 * Puts a sentence together from its tokens as it stands in the file: emphasis, links and mentions keep their signs,
 * escapes lose their backslash, comments are gone, lines are joined. Tags at the end are taken off; a tag that is a
 * word of the sentence leaves the word.
 */
export class Sentence {
  readonly #source: string
  readonly #pieces: Piece[] = []
  readonly #tags = new Set<string>()
  readonly #cut: [line: number, text: string][] = []
  #end: number | null = null

  /** @param source the normalised text that the tokens' offsets count in */
  constructor(source: string) {
    this.#source = source
  }

  /** Adds the next token. */
  add(token: Token): void {
    this.#bridge(token)
    this.#end = token.endOffset + 1
    const kind = token.tokenType.name
    if (kind === 'Newline') this.#pieces.push(lineEnd)
    else if (kind === 'EscapedChar') this.#pieces.push({ text: token.image.slice(1), tag: null })
    else if (kind === 'Tag') {
      const tag = token.image.trim().replace(/^#\(?|\)$/g, '')
      this.#tags.add(tag)
      this.#pieces.push({ text: tag + (token.image.endsWith(' ') ? ' ' : ''), tag })
    } else this.#pieces.push({ text: token.image, tag: null })
  }

  /** The sentence, its tags in order, and any address whose end a "//" cut off. */
  finish(): { text: string; tags: string[]; cut: readonly [line: number, text: string][] } {
    const pieces = [...this.#pieces]
    for (let last = pieces.at(-1); last !== undefined; last = pieces.at(-1)) {
      if (last.tag === null && last.text.trim() !== '') break
      pieces.pop()
    }
    return { text: joinLines(pieces.map((piece) => piece.text).join('')), tags: [...this.#tags], cut: this.#cut }
  }

  /** What the lexer skipped between two tokens: spaces and comments. */
  #bridge(token: Token): void {
    if (this.#end === null || this.#end === token.startOffset) return
    const gap = this.#source.slice(this.#end, token.startOffset)
    if (gap === '') return
    if (gap.startsWith('//') && /[a-z]:$/i.test(this.#source.slice(Math.max(0, this.#end - 2), this.#end))) {
      this.#cut.push([token.startLine, gap.trim()])
    }
    if (gap.trim() === '') this.#pieces.push({ text: gap, tag: null })
    else if (/^\s|\s$/.test(gap) && !this.#pieces.at(-1)?.text.endsWith(' '))
      this.#pieces.push({ text: ' ', tag: null })
  }
}

/** Lines become one, with one blank between two; blanks within a line stay, as in a sentence whose writer sets two after a full stop. */
function joinLines(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : text.trim()
}
