import { type Mark, markKinds, type Passage, tidyMarks } from './evidence.ts'

/** One line of a passage: offsets, `to` before the break. */
interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What stays of a passage: where it was, and what comes between it and the piece before. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly before: string
}

/** Lines shorter than this share of the longest one end a paragraph where a sentence ends. */
const short = 0.7

const ending = /[.!?:;。！？][”’"'」』）)\]]*$/u
const item = /^(?:[-*•‣·–—・]\s|\(?\p{Nd}{1,2}[.)]\s|\(\p{L}\)\s)/u
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uff60]$/u

/**
 * The passage with the lines of each paragraph joined, as text comes that was broken at a fixed width. Paragraphs stay apart, by a
 * blank line or by a last line that is short, and so do the items of a list. A hyphen at the end of a line stays, since nobody
 * can tell whether it belongs to the word; a soft one goes. Marks stay on their words. O(n) for n characters.
 */
export function joinLines(passage: Passage): Passage {
  const lines = linesOf(passage.quote)
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const pieces = lines.map((line, i): Piece => {
    const above = lines[i - 1]
    if (above === undefined) return { ...trimmed(line, lines[1], longest), before: '' }
    if (!joins(above, line, longest)) return { ...trimmed(line, lines[i + 1], longest), before: '\n' }
    const from = line.from + line.text.length - line.text.trimStart().length
    return {
      ...trimmed(line, lines[i + 1], longest),
      from,
      before: between(above.text.trimEnd(), line.text.trimStart()),
    }
  })
  return rebuilt(passage, pieces)
}

/** The passage with the line breaks that a text box gives, which know no carriage return. */
export function plainBreaks(passage: Passage): Passage {
  if (!passage.quote.includes('\r')) return passage
  return rebuilt(
    passage,
    linesOf(passage.quote).map(({ from, to }, i) => ({ from, to, before: i === 0 ? '' : '\n' })),
  )
}

function linesOf(quote: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const { index, 0: found } of quote.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push({ from, to: index, text: quote.slice(from, index) })
    from = index + found.length
  }
  return [...lines, { from, to: quote.length, text: quote.slice(from) }]
}

function joins(above: Line, below: Line, longest: number): boolean {
  const [first, second] = [above.text.trim(), below.text.trim()]
  if (first === '' || second === '' || item.test(second)) return false
  return !(ending.test(first) && above.text.length < short * longest)
}

/** A line without what goes at its end: blanks before a line that is joined to it, and a soft hyphen. */
function trimmed(line: Line, below: Line | undefined, longest: number): { from: number; to: number } {
  if (below === undefined || !joins(line, below, longest)) return { from: line.from, to: line.to }
  return { from: line.from, to: line.from + line.text.trimEnd().replace(/\u00ad$/, '').length }
}

function between(above: string, below: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(above)) return ''
  const [last, first] = [[...above.slice(-2)].at(-1) ?? '', String.fromCodePoint(below.codePointAt(0) ?? 0)]
  return unspaced.test(last) && unspaced.test(first) ? '' : ' '
}

function rebuilt(passage: Passage, pieces: readonly Piece[]): Passage {
  let quote = ''
  const starts = pieces.map(({ from, to, before }) => {
    quote += before
    const at = quote.length
    quote += passage.quote.slice(from, to)
    return at
  })
  if (quote === passage.quote) return passage
  const moved = (marks: readonly Mark[]): Mark[] => {
    let next = 0
    const move = (offset: number): number => {
      while (next + 1 < pieces.length && (pieces[next + 1] as Piece).from <= offset) next++
      const { from, to } = pieces[next] as Piece
      return (starts[next] as number) + Math.max(0, Math.min(offset, to) - from)
    }
    return tidyMarks(
      marks.map(({ from, to }) => ({ from: move(from), to: move(to) })),
      quote.length,
    )
  }
  const marks = Object.fromEntries(markKinds.map((kind) => [kind, moved(passage[kind])]))
  return { ...passage, quote, ...marks }
}
