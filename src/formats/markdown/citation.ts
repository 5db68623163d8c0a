import { type CardFields, type Mark, markKinds } from '../../core/model/evidence.ts'
import { blankCitation, citationParts } from '../../core/model/source.ts'
import { commentOf, type Data } from './data.ts'
import { brokenLines, escapedLine, escapedStart, shownLines, shownParagraphs, shownText } from './escape.ts'
import { type Inline, readInline } from './inline.ts'
import type { Definitions } from './linkTail.ts'
import { unescaped } from './reference.ts'
import { commentAtEnd } from './trailer.ts'

export type Source = CardFields

/** What a block quote says. */
export interface Citation {
  readonly source: Source
  /** Links in the passage that are not the source's own. */
  readonly links: Inline['links']
  readonly comments: readonly string[]
  readonly images: readonly string[]
  readonly html: readonly string[]
}

/**
 * A source as the lines of a block quote without their `>`: the passage, what is read aloud in bold, and under it
 * `— [title](address), author, publisher, date`, with a comment where that does not say all.
 */
export function citationLines(source: Source): string[] {
  const { lines, read } = shownCitation(source)
  const data = Object.fromEntries(
    Object.entries(source).filter(([key, value]) => !isSame(value, read[key as keyof Source])),
  )
  const comment = commentOf(data as Data)
  // Of a source of which nothing is known a dash is left.
  if (comment === '') return lines.length === 0 ? ['—'] : lines
  // Without words the dash is what keeps the comment in the quote.
  const last = lines.at(-1)
  if (last?.startsWith('—')) return [...lines.slice(0, -1), `${last}${comment}`]
  return [...(lines.length > 0 ? [...lines, ''] : []), `—${comment}`]
}

const cardParts = [...citationParts, 'quote', ...markKinds, 'grade', 'stillHolds'] as const

/** A source as the data of a comment complete it; where somebody changed what is shown, that counts alone. */
export function completed(source: Source, data: Data): Source {
  const exact = cardParts.flatMap((part) => (data[part] === undefined ? [] : [[part, data[part]] as const]))
  if (exact.length === 0) return source
  const whole: Source = { ...source, ...Object.fromEntries(exact) }
  const shown = shownCitation(whole).read
  return Object.entries(source).every(([key, value]) => isSame(value, shown[key as keyof Source])) ? whole : source
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}

/** A source without a comment, and what is read of it. */
function shownCitation(source: Source): { lines: string[]; read: Source } {
  const { lines: quote, ...passage } = shownPassage(source)
  const signed = attribution(source)
  const lines = signed === '' ? quote : [...quote, ...(quote.length > 0 ? [''] : []), `— ${signed}`]
  const unsaid = { underlined: [], emphasised: [], grade: null }
  return { lines, read: { ...blankCitation, ...readAttribution(signed, new Map()), ...passage, ...unsaid } }
}

const [opening, closing] = ['\uE000', '\uE001']

/** The passage, its marks in bold where bold shows just them, and what is read of it. */
function shownPassage({ quote, marks }: Source): { lines: string[]; quote: string; marks: readonly Mark[] } {
  if (marks.length > 0 && !/[\uE000\uE001]/.test(quote)) {
    let [at, marked] = [0, '']
    for (const { from, to } of marks) {
      marked += quote.slice(at, from) + opening + quote.slice(from, to) + closing
      at = to
    }
    const lines = passageLines(marked + quote.slice(at)).map((line) => line.replace(/[\uE000\uE001]/g, '**'))
    const read = readPassage(lines, new Map())
    if (read.text === quote && isSame(read.bold, marks)) return { lines, quote, marks }
  }
  return { lines: passageLines(quote), quote: shownText(quote), marks: [] }
}

function passageLines(quote: string): string[] {
  return shownParagraphs(quote).flatMap((lines, i) => [
    ...(i === 0 ? [] : ['']),
    ...brokenLines(lines.map(escapedStart), '').split('\n'),
  ])
}

function attribution({ author, title, publisher, date, url }: Source): string {
  const piece = (text: string) => escapedLine(shownLines(text).join(' ')).replaceAll(',', '\\,')
  // Other schemes run things; addresses with blanks are none.
  const opens = /^(?:https?:\/\/|mailto:)[^\s<>\p{Cc}\p{Surrogate}]+$/iu.test(url)
  const address = url.replace(/[\\()]|&(?=#?[a-z0-9]{1,40};)/gi, '\\$&')
  const head = !opens ? piece(title) : title === '' ? `<${url}>` : `[${piece(title)}](${address})`
  return [head, piece(author), piece(publisher), piece(date)].filter((text) => text !== '').join(', ')
}

/** Reads a block quote: a passage, and who is named after a dash on its last line. @param lines without their `>` */
export function readCitation(lines: readonly string[], definitions: Definitions): Citation {
  const last = lines.findLastIndex((line) => line !== '')
  const [dash] = /^(?:[—–―]|--)[ \t]*/.exec(lines[last] ?? '') ?? []
  const passage = readPassage(dash === undefined ? lines : lines.slice(0, last), definitions)
  let signed = dash === undefined ? '' : (lines[last] as string).slice(dash.length)
  const comments: string[] = []
  for (let found = commentAtEnd(signed); found !== null; found = commentAtEnd(signed)) {
    comments.unshift(found.comment)
    signed = found.rest
  }
  const named = readAttribution(signed, definitions)
  const [first] = passage.links
  const isOwn = named.url === '' && named.title === '' && first !== undefined
  return {
    source: {
      ...blankCitation,
      ...named,
      ...(isOwn ? { url: first.url } : {}),
      quote: passage.text,
      marks: passage.bold,
      underlined: [],
      emphasised: [],
      grade: null,
    },
    links: isOwn ? passage.links.slice(1) : passage.links,
    comments,
    images: passage.images,
    html: passage.html,
  }
}

function readPassage(lines: readonly string[], definitions: Definitions): Inline {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line.replace(/^(?:>[ \t]?)+/, ''))
  }
  let text = ''
  const bold: Mark[] = []
  const rest = { links: [] as Inline['links'][number][], images: [] as string[], html: [] as string[] }
  for (const paragraph of paragraphs.filter(({ length }) => length > 0)) {
    const read = readInline(paragraph.join('\n'), definitions)
    if (text !== '') text += '\n\n'
    for (const { from, to } of read.bold) bold.push({ from: from + text.length, to: to + text.length })
    text += read.text
    rest.links.push(...read.links)
    rest.images.push(...read.images)
    rest.html.push(...read.html)
  }
  return { text, bold, ...rest }
}

const linkAtStart =
  /^\[((?:[^\\[\]]|\\.){0,2000})\]\(<?((?:[^\\()<>\s]|\\.|\([^()\s]*\)){0,4000})>?(?:[ \t]+"[^"]*")?\)/
const addressAtStart = /^<?((?:https?:\/\/|mailto:)[^\s<>]*[^\s<>,])>?/i

/** Title, author, publisher and date stand in this order. Of two after the title the first is the publisher, or the date alone. */
function readAttribution(
  raw: string,
  definitions: Definitions,
): Pick<Source, 'author' | 'title' | 'publisher' | 'date' | 'url'> {
  const words = (text: string) => readInline(text, definitions).text
  const link = linkAtStart.exec(raw)
  const address = link === null ? addressAtStart.exec(raw) : null
  const length = (link ?? address)?.[0].length ?? 0
  const title = link === null ? '' : words(link[1] as string)
  const url = link === null ? (address?.[1] ?? '') : unescaped(link[2] as string)
  const pieces = piecesOf(raw.slice(length).replace(/^,?[ \t]*/, ''))
  const head =
    url === '' && title === '' ? readInline(pieces.shift() ?? '', definitions) : { text: title, links: [{ url }] }
  const dated = datedFrom(pieces)
  const printed = pieces.slice(0, dated)
  return {
    title: head.text,
    url: head.links[0]?.url ?? '',
    author: words(printed.slice(0, -1).join(', ')),
    publisher: words(printed.at(-1) ?? ''),
    date: words(pieces.slice(dated).join(', ')),
  }
}

const monthAndDay = /^(?:\d{1,2}\.? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?(?: \d{1,2})?$/iu

/** Which piece the date begins with: the last, or the one before, as in "May 3, 2024"; of two, the second. */
function datedFrom(pieces: readonly string[]): number {
  if (pieces.length < 2) return /\d{4}/.test(pieces[0] ?? '') ? 0 : 1
  const last = pieces.length - 1
  return last > 1 && monthAndDay.test(pieces[last - 1] as string) ? last - 1 : last
}

/** Cuts raw Markdown at its commas, but for those that are escaped or stand in brackets. */
function piecesOf(raw: string): string[] {
  const pieces: string[] = []
  let [from, depth] = [0, 0]
  for (let at = 0; at < raw.length; at++) {
    const sign = raw[at]
    if (sign === '\\') at++
    else if (sign === '[' || sign === '(') depth++
    else if (sign === ']' || sign === ')') depth = Math.max(0, depth - 1)
    else if (sign === ',' && depth === 0) {
      pieces.push(raw.slice(from, at).trim())
      from = at + 1
    }
  }
  const last = raw.slice(from).trim()
  return last === '' ? pieces : [...pieces, last]
}
