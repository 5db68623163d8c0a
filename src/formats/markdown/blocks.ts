import type { Relation } from '../../core/model/claim.ts'
import { type Line, linesOf } from './lines.ts'
import type { Definitions } from './linkTail.ts'
import { isSectionLine, isSourceHeading, sectionIn, spokenIn } from './spoken.ts'
import { isUnderlined, type Style, styleOf, withoutFront } from './style.ts'

/** Something under a block that is not its sentence. */
export type Part = { readonly line: number; readonly lines: string[] } & (
  | { readonly kind: 'paragraph' | 'quote' | 'comment' }
  /** Stays as it stands in the file. */
  | { readonly kind: 'kept'; readonly what: 'code' | 'table' | 'HTML' }
)

/** A heading, an item, or a line that stands for one. Whether it is a claim is not yet known. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'line'
  readonly parent: Block | null
  readonly line: number
  /** Raw Markdown. */
  readonly lines: string[]
  /** In the order of the file. */
  readonly parts: Part[]
  /** What a heading such as "Con" says of all that stands directly under it. */
  readonly section: Relation | null
  /** What began the item, "" for others. */
  readonly bullet: string
}

export interface Outline {
  /** Parents before children, in the order of the file. */
  readonly blocks: readonly Block[]
  /** What stands above the first block. */
  readonly loose: readonly Part[]
  readonly style: Style
  readonly definitions: Definitions
  readonly footnotes: ReadonlyMap<string, string>
  /** Front matter, raw, without its fences; null where there is none. */
  readonly front: string | null
}

/** Levels below this one are written no further in; their items say theirs in a comment. */
export const deepestIndent = 100

/**
 * Finds the blocks of a Markdown text and what hangs under what, in time linear in its length and at any depth: CommonMark's own
 * parsers take minutes for a thousand levels. Lists are read more leniently than CommonMark has them: two columns further in is
 * under, whatever began the item above.
 */
export function outlineOf(text: string): Outline {
  const { front, lines } = withoutFront(linesOf(text))
  const definitions = new Map<string, { url: string; title: string }>()
  const footnotes = new Map<string, string>()
  const style = styleOf(lines)
  const builder = new Builder(style)
  for (const [i, line] of lines.entries()) {
    if (isUnderlined(lines, i)) builder.heading(line, (lines[i + 1] as { level: number }).level)
    else if (line.kind !== 'definition') builder.take(line, lines[i - 1], isOverItems(lines, i))
    else if (line.isNote) footnotes.set(line.label, line.text)
    else {
      const [, url = line.text, title = ''] = /^<?([^\s<>]+)>?(?:\s+["'(](.*)["')])?$/s.exec(line.text) ?? []
      definitions.set(line.label, { url, title })
    }
  }
  return { blocks: builder.blocks, loose: builder.loose, style, definitions, footnotes, front }
}

function isOverItems(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.kind !== 'text') return false
  let next = at + 1
  while (lines[next]?.kind === 'blank') next++
  return lines[next]?.kind === 'item'
}

/** Puts lines one after another where they belong. */
class Builder {
  readonly blocks: Block[] = []
  readonly loose: Part[] = []
  readonly #style: Style
  readonly #headings: { level: number; block: Block }[] = []
  /** `actual` is how far in it stands, `indent` how far it would without its number or its comment. */
  readonly #items: { indent: number; actual: number; block: Block }[] = []
  /** Where the next line of text goes on, if it does. */
  #open: string[] | null = null
  #root: Block | null = null

  constructor(style: Style) {
    this.#style = style
  }

  /** @param isOver whether the next that stands under the line is an item */
  take(line: Line, before: Line | undefined, isOver: boolean): void {
    const isSame = before?.kind === line.kind && this.#open !== null
    switch (line.kind) {
      case 'heading':
        this.heading(line, line.level)
        break
      case 'item':
        this.#item('item', line, effectiveIndent(line), line.bullet)
        break
      case 'comment': {
        const owner = (this.#items.at(-1) ?? this.#headings.at(-1))?.block
        const parts = owner?.parts ?? this.loose
        parts.push({ kind: 'comment', line: line.line, lines: [line.text] })
        break
      }
      case 'quote':
        if (isSame) this.#open?.push(line.text)
        else this.#open = this.#part({ kind: 'quote', line: line.line, lines: [line.text] }, line.indent)
        break
      case 'code':
      case 'table':
      case 'html': {
        const what = line.kind === 'html' ? 'HTML' : line.kind
        if (isSame) this.#open?.push(line.text)
        else this.#open = this.#part({ kind: 'kept', what, line: line.line, lines: [line.text] }, line.indent)
        break
      }
      case 'text':
        if (before?.kind === 'code' || before?.kind === 'table' || before?.kind === 'html') this.#open = null
        this.#text(line, isOver)
        break
      default:
        this.#open = null
    }
  }

  heading(line: Line, level: number): void {
    this.#heading('heading', line, level, sectionIn(line.text))
    this.#open = null
  }

  #text(line: Line, isOver: boolean): void {
    const style = this.#style
    // A word that only goes on with the sentence above is no heading, whatever comes after it.
    const isApart =
      this.#open === null || (line.indent <= (this.#items.at(-1)?.actual ?? 0) && /^\P{Ll}/u.test(line.text))
    const section = (isOver && isApart) || isSectionLine(line.text) ? sectionIn(line.text) : null
    const under = this.#headings.at(-1)?.block.section
    if (section !== null) this.#sectionLine(line, section)
    else if (spokenIn(line.text) !== null) this.#item('line', line, line.indent)
    // What stands first in a file without a title is its title.
    else if (this.blocks.length === 0 && !style.hasTitle && (!style.isOutline || style.isLed)) {
      this.#heading('line', line, 0.25, null)
    } else if (style.isOutline) this.#item('line', line, line.indent)
    else if (this.#open !== null) this.#open.push(line.text)
    else if (style.isProse && under != null) this.#item('line', line, line.indent)
    else this.#open = this.#part({ kind: 'paragraph', line: line.line, lines: [line.text] }, line.indent)
  }

  /** "Con:" alone on its line: under an item of a list if it stands further in, else a heading of no level of its own. */
  #sectionLine(line: Line, section: Relation): void {
    const items = this.#items
    if (line.indent <= (items[0]?.actual ?? line.indent)) {
      const above = this.#headings.findLast(({ level }) => level >= 1)?.level ?? 0
      this.#heading('line', line, Math.floor(above) + 0.5, section)
    } else {
      const isBeside = (item: (typeof items)[number]) =>
        item.indent + 2 > line.indent || (item.block.section !== null && item.indent + 2 === line.indent)
      while (items.length > 0 && isBeside(items.at(-1) as (typeof items)[number])) items.pop()
      const parent = (items.at(-1) ?? this.#headings.at(-1))?.block ?? null
      const indent = line.indent - 2
      items.push({ indent, actual: indent, block: this.#block('line', parent, line, section) })
    }
    this.#open = null
  }

  #heading(kind: Block['kind'], line: Line, level: number, section: Relation | null): void {
    const headings = this.#headings
    while (headings.length > 0 && (headings.at(-1) as { level: number }).level >= level) headings.pop()
    this.#items.length = 0
    // Motion, Pro, Con and sources are often headings of one level.
    const isOfRoot = section !== null || isSourceHeading(line.text)
    const parent = headings.at(-1)?.block ?? (isOfRoot ? this.#root : null)
    const block = this.#block(kind, parent, line, section)
    if (section === null) this.#root ??= block
    headings.push({ level, block })
  }

  #item(kind: Block['kind'], line: Line, indent: number, bullet = ''): void {
    const items = this.#items
    while (items.length > 0 && indent < (items.at(-1) as { indent: number }).indent + 2) items.pop()
    const parent = (items.at(-1) ?? this.#headings.at(-1))?.block ?? null
    items.push({ indent, actual: line.indent, block: this.#block(kind, parent, line, null, bullet) })
  }

  #block(kind: Block['kind'], parent: Block | null, line: Line, section: Relation | null, bullet = ''): Block {
    const lines = line.text === '' ? [] : [line.text]
    const block: Block = { kind, parent, line: line.line, lines, parts: [], section, bullet }
    this.blocks.push(block)
    this.#open = lines
    return block
  }

  /** Puts something under the item that it stands further in than, or the heading above; lists that it stands outside of end. */
  #part(part: Part, indent: number): string[] {
    const items = this.#items
    while (items.length > 0 && (items.at(-1) as { actual: number }).actual >= indent) items.pop()
    const owner = (items.at(-1) ?? this.#headings.at(-1))?.block
    const parts = owner?.parts ?? this.loose
    parts.push(part)
    return part.lines
  }
}

function effectiveIndent(line: Line & { kind: 'item' }): number {
  const said = line.indent < 2 * deepestIndent ? -1 : line.text.lastIndexOf(levelMark)
  const level =
    said < 0 ? Number.NaN : Number.parseInt(line.text.slice(said + levelMark.length, said + levelMark.length + 6), 10)
  // In "1.2.3." each dot is a step down, however far in it stands.
  return Number.isNaN(level) ? line.indent + 2 * (line.bullet.split(/[.．]/).length - 1) : 2 * (level - 1)
}

const levelMark = '<!-- {"level":'
