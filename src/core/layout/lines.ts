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

/** A word beyond this length is taken character by character: nobody measures 20,000 of them to show 20. */
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
  let line = ''
  let used = 0
  /** Spaces that count only where something follows them on the line. */
  let space = ''
  /** Ends a line; tells whether there is room for another. */
  const end = (): boolean => {
    lines.push(line)
    line = ''
    used = 0
    space = ''
    return lines.length < most
  }
  for (const [piece] of text.trim().matchAll(pieces)) {
    if (piece === '\n') {
      if (!end()) return cut(lines, widthOf, width)
      continue
    }
    if (piece.trim() === '') {
      space = ' '
      continue
    }
    for (const part of partsOf(piece)) {
      const gap = line === '' ? '' : space
      space = ''
      const wide = widthOf(part)
      if (used + (gap === '' ? 0 : widthOf(gap)) + wide <= width) {
        line += gap + part
        used += (gap === '' ? 0 : widthOf(gap)) + wide
        continue
      }
      if (line !== '' && !end()) return cut(lines, widthOf, width)
      if (wide <= width) {
        line = part
        used = wide
        continue
      }
      for (const character of charactersOf(part)) {
        const step = widthOf(character)
        if (line !== '' && used + step > width && !end()) return cut(lines, widthOf, width)
        line += character
        used += step
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** The parts of a word between which a line may end. */
function* partsOf(word: string): Generator<string> {
  if (word.length > longestWord) {
    yield* charactersOf(word)
    return
  }
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
