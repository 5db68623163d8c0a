/** How wide a piece of text is drawn. */
export type WidthOf = (piece: string) => number

/** How much room text has. */
export interface Room {
  /** Of a line, above 0, in the unit of `WidthOf`. */
  readonly width: number
  /** At most this many lines, 1 or more. */
  readonly lines: number
}

/** Where text was left out. */
const more = '…'

/** A word beyond this length is not measured whole, but set character by character: nobody measures 20,000 to show 20. */
const longestWord = 200

const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** No line begins with these (JIS X 4051, the common part), nor ends with those. */
const neverFirst =
  /^[、。，．・：；？！‼⁇⁈⁉）〕］｝〉》」』】〙〗〟’”｠»ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％,.:;?!)\]}…]/u
const neverLast = /[（〔［｛〈《「『【〘〖〝‘“｟«([{]$/u
const pieces = /\n| |[^\s]+/gu

/**
 * Breaks text into lines as it is to be drawn: at spaces, after hyphens, between the characters of Chinese and Japanese with
 * their rules for brackets and points, and where a word is wider than a line between its characters (grapheme clusters). A
 * line break of the text is kept. Where text is left over the last line ends in "…".
 *
 * Reads no more than it shows.
 */
export function linesOf(text: string, widthOf: WidthOf, room: Room): string[] {
  const trimmed = text.trim()
  const isPlain = plain.test(trimmed)
  const whole = isPlain && !trimmed.includes('  ') ? trimmed : trimmed.replace(/[^\S\n]{2,}|[^\S\n ]/gu, ' ')
  const setter = new LineSetter(whole, widthOf, room)
  return (isPlain ? setPlain(whole, setter) : setAny(whole, setter)) ? setter.finished() : setter.cut()
}

/** Sets text line by line, part by part. A line is cut out of the text when it is full: one string, and not one a word. */
class LineSetter {
  readonly #text: string
  readonly #widthOf: WidthOf
  readonly #room: Room
  readonly #gap: number
  readonly #lines: string[] = []
  /** Where the line that is being set begins and ends in the text, and how wide it is so far. */
  #begin = 0
  #until = 0
  #used = 0

  /** @param text with a single space wherever there is white space within a line */
  constructor(text: string, widthOf: WidthOf, room: Room) {
    this.#text = text
    this.#widthOf = widthOf
    this.#room = room
    this.#gap = widthOf(' ')
  }

  /** Ends a line; tells whether there is room for another. */
  end(): boolean {
    this.#lines.push(this.#text.slice(this.#begin, this.#until))
    this.#begin = this.#until
    this.#used = 0
    return this.#lines.length < this.#room.lines
  }

  /** Sets a part of a word, after a space that counts only where the line goes on; tells whether there was room. */
  set(from: number, to: number, spaced: boolean): boolean {
    const { width } = this.#room
    const part = this.#text.slice(from, to)
    const wide = part.length > longestWord ? Number.POSITIVE_INFINITY : this.#widthOf(part)
    const before = spaced && this.#begin < this.#until ? this.#gap : 0
    if (this.#used + before + wide <= width) {
      if (this.#begin === this.#until) this.#begin = from
      this.#until = to
      this.#used += before + wide
      return true
    }
    if (this.#begin < this.#until && !this.end()) return false
    this.#begin = from
    this.#until = from
    if (wide <= width) {
      this.#until = to
      this.#used = wide
      return true
    }
    for (const character of charactersOf(part)) {
      const step = this.#widthOf(character)
      if (this.#begin < this.#until && this.#used + step > width && !this.end()) return false
      this.#until += character.length
      this.#used += step
    }
    return true
  }

  /** All lines, where there was room for the whole text. */
  finished(): string[] {
    if (this.#begin < this.#until || this.#lines.length === 0) this.end()
    return this.#lines
  }

  /** The lines with "…" at the end of the last, which gives up what it must for that. */
  cut(): string[] {
    let last = this.#lines.pop() ?? ''
    const room = this.#room.width - this.#widthOf(more)
    if (this.#widthOf(last) > room) {
      const kept: string[] = []
      let used = 0
      for (const character of charactersOf(last)) {
        used += this.#widthOf(character)
        if (used > room) break
        kept.push(character)
      }
      last = kept.join('')
    }
    this.#lines.push(`${last.trimEnd()}${more}`)
    return this.#lines
  }
}

/** Text of scripts with spaces between their words: nearly all there is, so set with least ado. */
const plain = /^[\n\u0020-\u007e\u00a1-\u024f‐–—‘’“”…]*$/

/** Sets plain text part by part; tells whether there was room for all of it. */
function setPlain(text: string, setter: LineSetter): boolean {
  let from = 0
  let spaced = false
  const { length } = text
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 0x20
    if (code === 0x20 || code === 0x0a) {
      if (i > from && !setter.set(from, i, spaced)) return false
      if (code === 0x0a && !setter.end()) return false
      from = i + 1
      spaced = code === 0x20 && (spaced || i > 0)
    } else if (isHyphen(code) && i + 1 < length && !isHyphen(text.charCodeAt(i + 1)) && text.charCodeAt(i + 1) > 0x20) {
      if (!setter.set(from, i + 1, spaced)) return false
      from = i + 1
      spaced = false
    }
  }
  return true
}

/** Hyphens, dashes and the slash: a line may end after them. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2f || code === 0x2010 || code === 0x2013 || code === 0x2014
}

/** Sets any text part by part; tells whether there was room for all of it. */
function setAny(text: string, setter: LineSetter): boolean {
  let spaced = false
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === '\n') {
      if (!setter.end()) return false
      spaced = false
    } else if (piece === ' ') spaced = true
    else {
      let from = index
      for (const part of partsOf(piece)) {
        if (!setter.set(from, from + part.length, spaced)) return false
        from += part.length
        spaced = false
      }
    }
  }
  return true
}

/** The parts of a word between which a line may end. */
function* partsOf(word: string): Generator<string> {
  if (!wideScript.test(word)) {
    if (!/[-‐–—/]./u.test(word)) yield word
    else for (const [part] of word.matchAll(/[^-‐–—/]*[-‐–—/]+|[^-‐–—/]+$/gu)) yield part
    return
  }
  let part = ''
  for (const character of charactersOf(word)) {
    const together =
      part === '' ||
      neverFirst.test(character) ||
      neverLast.test(part) ||
      !(wideScript.test(character) || wideScript.test(part.slice(-1)))
    if (together) part += character
    else {
      yield part
      part = character
    }
  }
  if (part !== '') yield part
}

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character each. Plain letters need no segmenter, which takes its time. */
function* charactersOf(text: string): Generator<string> {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u0020-\u007e]*$/u.test(text)) {
    yield* text
    return
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}
