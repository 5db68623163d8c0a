import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Mark } from '../../core/model/evidence.ts'
import { plainLabel } from './lines.ts'
import { plainInline } from './plainInline.ts'

/** What a stretch of raw Markdown says. */
export interface Inline {
  /** Its words, without emphasis. */
  readonly text: string
  /** What of the text stands in bold: UTF-16 offsets. */
  readonly bold: readonly Mark[]
  /** `end` is where the link's words end in the text. */
  readonly links: readonly { readonly title: string; readonly url: string; readonly end: number }[]
  /** As they stand in the file. */
  readonly images: readonly string[]
  /** The tags of HTML, and comments, that are not in the text. */
  readonly html: readonly string[]
}

/** The addresses of links whose labels stand elsewhere in the file, by the plain label. */
export type Definitions = ReadonlyMap<string, { readonly url: string; readonly title: string }>

/** Where more stands open than this the parser's time grows with its square, and it is no sentence. */
const mostSigns = 500

/** Blocks do not begin inside of a sentence. */
const disabled = [
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'list',
  'codeIndented',
  'codeFenced',
  'blockQuote',
  'htmlFlow',
]

/** Reads raw Markdown within a block, as CommonMark has it. A line break that no mark makes hard is a blank. */
export function readInline(raw: string, definitions: Definitions): Inline {
  const plain = plainInline(raw, joined)
  if (plain !== null) return { ...plain, links: [], images: [], html: [] }
  if ((raw.match(/[`*_[\]<&!\\]/g)?.length ?? 0) > mostSigns) {
    return { text: joined(raw), bold: [], links: [], images: [], html: [] }
  }
  const labels = [...new Set((raw.match(/\[[^[\]]{1,200}\]/g) ?? []).map((label) => plainLabel(label.slice(1, -1))))]
  const known = labels.filter((label) => definitions.has(label))
  const whole = [raw, ...known.map((label) => `[${label}]: <x>`)].join('\n\n')
  const constructs = known.length === 0 ? [...disabled, 'definition'] : disabled
  const tree = fromMarkdown(whole, { extensions: [{ disable: { null: constructs } }] })
  return collected(tree, raw, definitions)
}

/** Goes through a tree that is no deeper than its sentence has signs. */
function collected(tree: Nodes, raw: string, definitions: Definitions): Inline {
  const found = {
    text: '',
    bold: [] as Mark[],
    links: [] as { title: string; url: string; end: number }[],
    images: [] as string[],
    html: [] as string[],
  }
  const link = (from: number, url: string) => {
    const title = found.text.slice(from)
    found.links.push({ title: title === url ? '' : title, url, end: found.text.length })
  }
  const visit = (node: Nodes): void => {
    const from = found.text.length
    switch (node.type) {
      case 'text':
        found.text += joined(node.value)
        return
      case 'inlineCode':
        found.text += node.value
        return
      case 'break':
        found.text += '\n'
        return
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) found.text += '\n'
        else found.html.push(node.value)
        return
      case 'image':
      case 'imageReference':
        found.images.push(raw.slice(node.position?.start.offset, node.position?.end.offset))
        return
      case 'definition':
        return
    }
    if ('children' in node) for (const child of node.children) visit(child)
    if (node.type === 'strong' && found.text.length > from) found.bold.push({ from, to: found.text.length })
    if (node.type === 'link') link(from, node.url)
    if (node.type === 'linkReference') link(from, definitions.get(plainLabel(node.label ?? node.identifier))?.url ?? '')
  }
  visit(tree)
  return found
}

/** Lines as one: with a blank between them, but none between signs of writing that knows no blanks. */
function joined(text: string): string {
  if (!text.includes('\n')) return text
  return text
    .replace(/(?<=[\u3001-\u30ff\u3400-\u9fff\uff00-\uffef])\n(?=[\u3001-\u30ff\u3400-\u9fff\uff00-\uffef])/g, '')
    .replaceAll('\n', ' ')
}
