import { type HtmlCollector, htmlCollector } from '../htmlText.ts'
import { linkSource } from '../outline/outlineNode.ts'
import type { XmlAttributes, XmlEvents } from '../readXml.ts'
import type { ReportTally } from '../reportTally.ts'
import { type MapNode, mapNode } from './mapNode.ts'
import { takeNodeAttributes } from './nodeAttributes.ts'

/** Elements that say how a map looks on the screen or repeat what stands elsewhere in it. */
const viewState = new Set(
  'attribute_layout attribute_registry bookmarks conditional_styles linktarget map_styles properties'.split(' '),
)
const hooksOfView = /^(?:MapStyle|AutomaticEdgeColor|accessories\/plugins\/(?:AutomaticLayout|HierarchicalIcons)\b.*)$/
const noteHook = 'accessories/plugins/NodeNote.properties'

/** Something in a node whose text is collected until it ends. */
interface Rich {
  readonly type: string
  readonly line: number
  readonly isPlain: boolean
  readonly html: HtmlCollector
  /** How many elements are open in it. */
  depth: number
}

/** Listens to a mind map's XML, and gathers its nodes, parents before children. */
export function mapEvents(tally: ReportTally): { readonly events: XmlEvents; readonly nodes: readonly MapNode[] } {
  const nodes: MapNode[] = []
  const inside: MapNode[] = []
  let rich: Rich | null = null
  /** How many elements are open in one that is passed over. */
  let passed = 0

  const take = (node: MapNode, { type, html, isPlain, line }: Rich) => {
    const { text: all, links, leftOut } = html.done()
    const text = isPlain ? all.trim() : all
    for (const { title, url } of links) node.links.push(linkSource(url, title))
    for (const left of leftOut) tally.leftOut(left, line)
    if (text === '') return
    if (type === 'NODE') node.text = text
    else if (type === 'NOTE') node.notes.push(text)
    else {
      node.notes.push(text)
      tally.intoNote(type, line)
    }
  }

  const open = (name: string, attributes: XmlAttributes, line: number) => {
    const node = inside.at(-1)
    if (rich !== null) {
      rich.depth++
      rich.html.open(localName(name), attributes)
    } else if (passed > 0) passed++
    else if (name === 'node') {
      const next = mapNode(node ?? null, line)
      takeNodeAttributes(next, attributes, tally)
      nodes.push(next)
      inside.push(next)
    } else if (name === 'map') {
      if (node !== undefined) passed = 1
    } else if (node === undefined || viewState.has(name)) {
      passed = 1
      if (!viewState.has(name) && !hooksOfView.test(attributes.NAME ?? '')) tally.leftOut(name, line)
    } else if (name === 'richcontent') {
      const isPlain = /^plain\b/i.test(attributes['CONTENT-TYPE'] ?? '')
      rich = { type: (attributes.TYPE ?? 'NOTE').toUpperCase(), line, isPlain, html: htmlCollector(isPlain), depth: 0 }
    } else if (name === 'hook' && attributes.NAME === noteHook) {
      rich = { type: 'NOTE', line, isPlain: true, html: htmlCollector(true), depth: 0 }
    } else {
      passed = 1
      takePart(node, name, attributes, line, tally)
    }
  }
  const close = (name: string) => {
    if (rich !== null) {
      if (rich.depth-- > 0) rich.html.close(localName(name))
      else {
        take(inside.at(-1) as MapNode, rich)
        rich = null
      }
    } else if (passed > 0) passed--
    else if (name === 'node') inside.pop()
  }
  const words = (text: string) => {
    if (rich !== null) rich.html.words(text)
    else if (text.trim() !== '') {
      const node = inside.at(-1)
      if (node === undefined || passed > 0) tally.leftOut('text', node?.line ?? 1)
      else {
        node.notes.push(text.trim())
        tally.intoNote('text', node.line)
      }
    }
  }
  return { events: { open, close, words }, nodes }
}

/** Takes what an element in a node says. */
function takePart(node: MapNode, name: string, attributes: XmlAttributes, line: number, tally: ReportTally): void {
  if (name === 'attribute') node.fields.push([attributes.NAME ?? '', attributes.VALUE ?? ''])
  else if (name === 'icon') node.icons.push(attributes.BUILTIN ?? '')
  else if (name === 'edge') node.edges.push(attributes.COLOR ?? '')
  else if (name === 'arrowlink' && attributes.DESTINATION) {
    const labels = ['SOURCE_LABEL', 'MIDDLE_LABEL', 'TARGET_LABEL'].map((label) => attributes[label] ?? '')
    node.arrows.push({ to: attributes.DESTINATION, label: labels.filter((label) => label !== '').join(', ') })
  } else if (name === 'hook') takeHook(node, attributes, line, tally)
  else tally.leftOut(name, line)
}

function takeHook(node: MapNode, attributes: XmlAttributes, line: number, tally: ReportTally): void {
  const name = (attributes.NAME ?? 'hook').split('/').at(-1) as string
  if (hooksOfView.test(attributes.NAME ?? '')) return
  if (attributes.EQUATION) {
    node.notes.push(attributes.EQUATION)
    tally.intoNote(name, line)
  } else if (attributes.URI) {
    // A picture stands beside the node; its address is all that text can keep of it.
    node.links.push(linkSource(attributes.URI))
    tally.leftOut(name, line)
  } else tally.leftOut(name, line)
}

/** XHTML may come with a prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
