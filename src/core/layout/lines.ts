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
const pieces = /\n|[^\S\n]+|[^\s]+/gu

/**
 * Breaks text into lines as it is to be drawn: at spaces, after hyphens, between the characters of Chinese and Japanese with
 * their rules for brackets and points, and where a word is wider than a line between its characters (grapheme clusters). A
 * line break of the text is kept. Where text is left over the last line ends in "…".
 *
 * Reads no more than it shows.
 */
export function linesOf(text: string, widthOf: WidthOf, { width, lines: most }: Room): string[] {
  const lines: string[] = []
  const gap = widthOf(' ')
  let line = ''
  let used = 0
  /** Ends a line; tells whether there is room for another. */
  const end = (): boolean => {
    lines.push(line)
    line = ''
    used = 0
    return lines.length < most
  }
  /** Sets a part of a word, after a space that counts only where the line goes on; tells whether there was room. */
  const set = (part: string, spaced: boolean): boolean => {
    const wide = part.length > longestWord ? Number.POSITIVE_INFINITY : widthOf(part)
    const before = spaced && line !== '' ? gap : 0
    if (used + before + wide <= width) {
      line += before === 0 ? part : ` ${part}`
      used += before + wide
      return true
    }
    if (line !== '' && !end()) return false
    if (wide <= width) {
      line = part
      used = wide
      return true
    }
    for (const character of charactersOf(part)) {
      const step = widthOf(character)
      if (line !== '' && used + step > width && !end()) return false
      line += character
      used += step
    }
    return true
  }
  const whole = text.trim()
  const fits = plain.test(whole) ? setPlain(whole, set, end) : setAny(whole, set, end)
  if (!fits) return cut(lines, widthOf, width)
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

type Set = (part: string, spaced: boolean) => boolean
type End = () => boolean

/** Text of scripts with spaces between their words: nearly all there is, so set with least ado. */
const plain = /^[\n\u0020-\u007e\u00a1-\u024f‐–—‘’“”…]*$/

/** Sets plain text part by part; tells whether there was room for all of it. */
function setPlain(text: string, set: Set, end: End): boolean {
  let from = 0
  let spaced = false
  const { length } = text
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 0x20
    if (code === 0x20 || code === 0x0a) {
      if (i > from && !set(text.slice(from, i), spaced)) return false
      if (code === 0x0a && !end()) return false
      from = i + 1
      spaced = code === 0x20 && (spaced || i > 0)
    } else if (isHyphen(code) && i + 1 < length && !isHyphen(text.charCodeAt(i + 1)) && text.charCodeAt(i + 1) > 0x20) {
      if (!set(text.slice(from, i + 1), spaced)) return false
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
function setAny(text: string, set: Set, end: End): boolean {
  let spaced = false
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === '\n') {
      if (!end()) return false
      spaced = false
    } else if (piece.trim() === '') spaced = true
    else {
      for (const part of partsOf(piece)) {
        if (!set(part, spaced)) return false
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

/** The lines with "…" at the end of the last, which gives up what it must for that. */
function cut(lines: string[], widthOf: WidthOf, width: number): string[] {
  let last = lines.at(-1) ?? ''
  const room = width - widthOf(more)
  if (widthOf(last) > room) {
    const kept: string[] = []
    let used = 0
    for (const character of charactersOf(last)) {
      used += widthOf(character)
      if (used > room) break
      kept.push(character)
    }
    last = kept.join('')
  }
  lines[lines.length - 1] = `${last.trimEnd()}${more}`
  return lines
}
