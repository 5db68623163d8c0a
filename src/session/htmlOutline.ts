import type { OutlineRow } from '../formats/branchText.ts'

/** A line that is being gathered. */
interface Row {
  readonly indent: number
  words: string
}

/** What is no text for people. */
const silent = 'head, noframes, script, template, noscript, svg, math, object, [hidden]'
/** What begins a line of its own. */
const blocks = 'p, div, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, pre, tr, table, section, article, figcaption'
const lists = 'ul, ol, menu'

/** Below all headings, and below every paragraph: a list belongs to the paragraph above it. */
const paragraph = 100
const list = 200

/**
 * The lines of an outline in HTML as word processors, outliners and pages put it on the clipboard: headings, nested lists, the
 * paragraphs that Word makes of lists (`mso-list`), and paragraphs that are moved in. Only text is taken; the document that it is
 * parsed in runs nothing and loads nothing.
 * @returns null where the HTML shows no levels, so that the text beside it says as much
 */
export function htmlOutline(html: string): readonly OutlineRow[] | null {
  const { body } = new DOMParser().parseFromString(unstyled(html), 'text/html')
  const rows: Row[] = []
  /** The line of each list item, which its further paragraphs go on. */
  const rowOf = new Map<Element, Row>()
  let current: Row | null = null
  const begin = (element: Element): Row | null => {
    const item = element.closest('li')
    const known = item === null ? undefined : rowOf.get(item)
    if (known !== undefined && known === rows.at(-1)) {
      if (known.words.trim() !== '') known.words += '\n'
      return known
    }
    const row = { indent: indentOf(element), words: '' }
    rows.push(row)
    if (item !== null) rowOf.set(item, row)
    return row
  }
  let node: Node | null = body
  while (node !== null) {
    let inside = true
    if (node.nodeType === 1) {
      const element = node as HTMLElement
      if (element.matches(silent) || isHidden(element)) inside = false
      else if (element.localName === 'br') current = add(current ?? begin(body), '\n')
      else if (element.matches(lists)) current = null
      else if (element.matches('td, th')) current = add(current, ' ')
      else if (element.matches(blocks)) current = begin(element)
    } else if (node.nodeType === 3) {
      const words = (node.nodeValue ?? '').replace(/\s+/g, ' ')
      if (words.trim() !== '') current = add(current ?? begin(node.parentElement ?? body), words)
      else if (current !== null) current = add(current, words)
    }
    let next: Node | null = inside ? node.firstChild : null
    while (next === null && node !== null && node !== body) {
      if ((node as Element).matches?.(`${blocks}, ${lists}`)) current = null
      next = node.nextSibling
      if (next === null) node = node.parentNode
    }
    node = next
  }
  const told = rows.map(({ indent, words }) => ({ indent, words: tidy(words) })).filter(({ words }) => words !== '')
  return told.some(({ indent }) => indent !== told[0]?.indent || indent !== paragraph) ? told : null
}

/**
 * HTML whose styles style nothing: the page's policy speaks against styles even in a document that is never shown, and browsers would
 * report each of them. What stands between tags stays as it is.
 */
function unstyled(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1noframes')
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])style(?=\s*=)/gi, '$1data-style'))
}

/** What `unstyled` leaves of an element's style. */
function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? ''
}

function add(row: Row | null, words: string): Row | null {
  if (row !== null) row.words += words
  return row
}

function tidy(words: string): string {
  return words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Word writes the bullets of its lists as text, and marks them as what other programs should pass over. */
function isHidden(element: Element): boolean {
  return /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(styleOf(element))
}

/** How far in a line stands: titles, headings by their level, paragraphs by their margin, list items by how deep they are nested. */
function indentOf(element: Element): number {
  const style = styleOf(element)
  if (/^(mso)?title$/i.test(element.className)) return 0
  const [, heading] = /^h([1-6])$/.exec(element.localName) ?? /mso-outline-level:\s*([1-9])/i.exec(style) ?? []
  if (heading !== undefined) return Number(heading)
  const [, word] = /mso-list:[^;]*\blevel(\d)/i.exec(style) ?? []
  if (word !== undefined) return list + Number(word)
  const item = element.closest('li')
  if (item === null) return paragraph + marginOf(style)
  const said = Number(item.getAttribute('aria-level') ?? item.dataset.ariaLevel)
  return list + (said >= 1 ? said : nesting(item))
}

function nesting(item: Element): number {
  let levels = 0
  for (let at = item.parentElement; at !== null; at = at.parentElement) if (at.matches(lists)) levels++
  return levels
}

const points: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835 }

/** A left margin in tens of points; paragraphs stay above lists, however far in they are. */
function marginOf(style: string): number {
  const [, size = '0', unit = 'pt'] = /margin-left:\s*([\d.]+)(pt|px|in|cm|mm)/i.exec(style) ?? []
  return Math.min(99, (Number(size) * (points[unit.toLowerCase()] ?? 1)) / 10)
}
