import type { Token } from './syntax.ts'

const none: readonly never[] = []

/**
 * Puts a sentence together from its tokens as it stands in the file: emphasis, links and mentions keep their signs,
 * escapes lose their backslash, comments are gone, lines are joined. Tags at the end are taken off; a tag that is a
 * word of the sentence leaves the word.
 */
export class Sentence {
  readonly #source: string
  #tags: readonly string[] = none
  #cut: readonly [line: number, text: string][] = none
  #text = ''
  /** Where the last word ends that is no tag. */
  #wordsEnd = 0
  /** Where the last token ended in the source. */
  #end = -1

  /** @param source the normalised text that the tokens' offsets count in */
  constructor(source: string) {
    this.#source = source
  }

  /** Adds the next token. */
  add(token: Token): void {
    if (this.#end >= 0 && this.#end < token.startOffset) this.#bridge(token)
    this.#end = token.endOffset + 1
    const { image } = token
    switch (token.tokenType.name) {
      case 'Newline':
        this.#text += '\n'
        break
      case 'EscapedChar':
        this.#addWords(image.slice(1))
        break
      case 'Tag': {
        const tag = image.trim().replace(/^#\(?|\)$/g, '')
        if (!this.#tags.includes(tag)) this.#tags = [...this.#tags, tag]
        this.#text += image.endsWith(' ') ? `${tag} ` : tag
        break
      }
      default:
        this.#addWords(image)
    }
  }

  /** The sentence, its tags in order, and any address whose end a "//" cut off. */
  finish(): { text: string; tags: readonly string[]; cut: readonly [line: number, text: string][] } {
    return { text: joinLines(this.#text.slice(0, this.#wordsEnd)), tags: this.#tags, cut: this.#cut }
  }

  #addWords(words: string): void {
    this.#text += words
    if (/\S/.test(words)) this.#wordsEnd = this.#text.length
  }

  /** What the lexer skipped between two tokens: spaces and comments. */
  #bridge(token: Token): void {
    const gap = this.#source.slice(this.#end, token.startOffset)
    if (gap.startsWith('//') && /[a-z]:$/i.test(this.#source.slice(Math.max(0, this.#end - 2), this.#end))) {
      this.#cut = [...this.#cut, [token.startLine, gap.trim()]]
    }
    if (gap.trim() === '') this.#text += gap
    else if (/^\s|\s$/.test(gap) && !this.#text.endsWith(' ')) this.#text += ' '
  }
}

/** Lines become one, a blank between two; blanks within a line stay, for writers who set two after a full stop. */
function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim()
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}
