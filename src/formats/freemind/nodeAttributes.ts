import { textOfHtml } from '../htmlText.ts'
import { linkSource } from '../outline/outlineNode.ts'
import type { XmlAttributes } from '../readXml.ts'
import type { ReportTally } from '../reportTally.ts'
import type { MapNode } from './mapNode.ts'

/** Where a node lies on the screen, and whether it is folded: no part of a debate. */
const viewState =
  /^(?:FOLDED|POSITION|SIDE|LAYOUT|OBJECT|TEXT_SHORTENED|TEXT_ALIGN|UNIFORM_SHAPE|SHAPE_.*|.*(?:GAP|SHIFT|WIDTH|LAYOUT|ALIGNMENT)(?:_QUANTITY)?)$/

/** Takes what a node's own attributes say. */
export function takeNodeAttributes(node: MapNode, attributes: XmlAttributes, tally: ReportTally): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name] as string
    if (value === '' || viewState.test(name)) continue
    switch (name) {
      case 'TEXT':
        takeText(node, value, tally)
        break
      case 'LOCALIZED_TEXT':
        if (!attributes.TEXT) node.text = value
        break
      case 'ID':
        node.id = value
        break
      case 'LINK':
        if (value.startsWith('#')) node.arrows.push({ to: value.slice(1), label: '' })
        else node.links.push(linkSource(value))
        break
      case 'TAGS':
        node.tags.push(
          ...value
            .split('\n')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== ''),
        )
        break
      case 'TREE_ID':
      case 'CONTENT_ID':
        node.refersTo = value
        node.clonesBranch = name === 'TREE_ID'
        break
      default:
        tally.leftOut(name, node.line)
    }
  }
}

/** Before FreeMind 0.9, HTML stood in the attribute. */
function takeText(node: MapNode, value: string, tally: ReportTally): void {
  if (!/^\s*<html/i.test(value)) {
    node.text = value
    return
  }
  const { text, links, leftOut } = textOfHtml(value, false)
  node.text = text
  for (const { title, url } of links) node.links.push(linkSource(url, title))
  for (const left of leftOut) tally.leftOut(left, node.line)
}
