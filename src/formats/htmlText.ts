import { htmlEntities } from './htmlEntities.ts'
import type { XmlAttributes } from './readXml.ts'

/** The plain text of a piece of HTML, and what else was in it. */
export interface HtmlText {
  /** Lines are separated by "\n"; no blank lines at the ends. */
  readonly text: string
  readonly links: readonly { readonly title: string; readonly url: string }[]
  /** Elements that no text can stand for, such as "img", one entry each. */
  readonly leftOut: readonly string[]
}

/** Takes HTML in piece by piece. Nothing in it is ever run or fetched. */
export interface HtmlCollector {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  words(text: string): void
  done(): HtmlText
}

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const unread = new Set(['head', 'script', 'style', 'template', 'title'])
const wordless = new Set(['audio', 'canvas', 'embed', 'iframe', 'img', 'math', 'object', 'script', 'svg', 'video'])

/**
 * Collects the text of HTML as a browser would lay it out: each paragraph a line, blanks run together except in `pre`.
 * @param blanksKept whether blanks and line breaks count everywhere
 */
export function htmlCollector(blanksKept = false): HtmlCollector {
  const lines: { readonly text: string; readonly exact: boolean }[] = []
  const links: { title: string; url: string }[] = []
  const leftOut: string[] = []
  const paragraphs: number[] = []
  // A line grows by its end alone: looking through all of it for each piece would be slow where it is long.
  let parts: string[] = []
  let hasWords = false
  let exact = blanksKept ? 1 : 0
  let silent = 0
  let lists = 0
  let isFirstOfPre = false
  let link: { title: string; url: string } | null = null
  const begin = (text: string) => {
    parts = text === '' ? [] : [text]
    hasWords = false
  }
  const add = (text: string) => {
    if (text === '') return
    parts.push(text)
    hasWords ||= text.trim() !== ''
  }
  const end = () => {
    const line = parts.join('')
    lines.push({ text: exact > 0 ? line : line.trimEnd(), exact: exact > 0 })
    begin('')
  }
  // A bullet waits for the paragraph that stands in its item; other blanks come to nothing.
  const endIfBegun = () => {
    if (hasWords) end()
    else if (parts[0]?.endsWith('- ') !== true) begin('')
  }
  const words = (text: string) => {
    if (silent > 0 || text === '') return
    if (link !== null) link.title += text
    if (exact > 0) {
      const [first = '', ...rest] = text.slice(isFirstOfPre && text.startsWith('\n') ? 1 : 0).split('\n')
      isFirstOfPre = false
      add(first)
      for (const part of rest) {
        end()
        add(part)
      }
      return
    }
    const joined = text.replace(/[ \t\n\r\f]+/g, ' ')
    add((parts.at(-1) ?? ' ').endsWith(' ') ? joined.replace(/^ /, '') : joined)
  }
  return {
    words,
    open(name, attributes) {
      if (unread.has(name)) silent++
      if (wordless.has(name)) leftOut.push(name)
      if (name === 'br') end()
      if (blocks.has(name)) endIfBegun()
      if (name === 'p') paragraphs.push(lines.length)
      if (name === 'ul' || name === 'ol') lists++
      if (name === 'li') begin(`${'  '.repeat(Math.min(20, Math.max(0, lists - 1)))}- `)
      if ((name === 'td' || name === 'th') && hasWords) words(' | ')
      if (name === 'img') words(attributes.alt ?? '')
      if (name === 'a' && attributes.href) link = { title: '', url: attributes.href.trim() }
      if (name === 'pre') {
        exact++
        isFirstOfPre = true
      }
    },
    close(name) {
      if (unread.has(name)) silent = Math.max(0, silent - 1)
      if (name === 'pre' && exact > 0) {
        end()
        exact--
      } else if (blocks.has(name)) endIfBegun()
      // A paragraph with nothing in it is how editors write a blank line.
      if (name === 'p' && paragraphs.pop() === lines.length) lines.push({ text: '', exact: false })
      if (name === 'ul' || name === 'ol') lists = Math.max(0, lists - 1)
      if (name === 'a' && link !== null) {
        links.push({ ...link, title: link.title.replace(/\s+/g, ' ').trim() })
        link = null
      }
    },
    done() {
      if (blanksKept || hasWords) end()
      const counts = ({ text, exact }: { text: string; exact: boolean }) => exact || text.trim() !== ''
      const first = lines.findIndex(counts)
      const text = first < 0 ? [] : lines.slice(first, lines.findLastIndex(counts) + 1).map((each) => each.text)
      if (link !== null) links.push(link)
      return { text: text.join('\n'), links, leftOut }
    },
  }
}

/**
 * The text of HTML that stands in a string and need not be well-formed.
 * @param blanksKept whether blanks and line breaks count everywhere
 */
export function textOfHtml(html: string, blanksKept: boolean): HtmlText {
  const collector = htmlCollector(blanksKept)
  const lower = html.toLowerCase()
  const ends = new Map([...unread].map((name) => [name, lower.lastIndexOf(`</${name}`)]))
  let at = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?![^\s/>])[^<>]*>|<!--[^<>]*-->/gi)) {
    collector.words(decoded(html.slice(at, tag.index)))
    at = tag.index + tag[0].length
    const name = tag[2]?.toLowerCase()
    if (name === undefined) continue
    // What is never closed would hide all that follows.
    if (tag[1] === '' && (ends.get(name) ?? at) < at) continue
    if (tag[1] === '') collector.open(name, { href: valueIn(tag[0], 'href'), alt: valueIn(tag[0], 'alt') })
    else collector.close(name)
  }
  collector.words(decoded(html.slice(at)))
  return collector.done()
}

function valueIn(tag: string, name: string): string {
  const [, double, single, bare] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? []
  return decoded(double ?? single ?? bare ?? '')
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w{1,10}));/gi, (all, hexadecimal, decimal, name) => {
    if (name !== undefined) return htmlEntities[name as string] ?? all
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal as string, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : (all as string)
  })
}
