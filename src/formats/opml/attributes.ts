import { type HtmlText, textOfHtml } from '../htmlText.ts'
import { isOurs, linkSource, type OutlineNode } from '../outline/outlineNode.ts'
import type { XmlAttributes } from '../readXml.ts'
import type { ReportTally } from '../reportTally.ts'

const viewState = /^_?(?:expanded|collapsed|folded)$/i
/** Types that change nothing about how an outline reads. */
const plainTypes = /^(?:|text|outline|link|rss|atom|include)$/i

/**
 * Takes what an outline's attributes say.
 * @returns whether the outline is commented out
 */
export function takeAttributes(node: OutlineNode, attributes: XmlAttributes, tally: ReportTally): boolean {
  for (const name of Object.keys(attributes)) {
    if (name.startsWith('_') && !asOutliners.has(name)) node.fields.push([name.slice(1), attributes[name] as string])
  }
  const ours = isOurs(node)
  const words = (markup: string): string => {
    if (ours || !hasMarkup(markup)) return markup
    const html: HtmlText = textOfHtml(markup, true)
    for (const { title, url } of html.links) node.links.push(linkSource(url, title))
    for (const left of html.leftOut) tally.leftOut(left, node.line)
    return html.text
  }
  for (const name of Object.keys(attributes)) {
    const value = attributes[name] as string
    if (value === '' || viewState.test(name)) continue
    switch (name) {
      case 'text':
        node.text = words(value)
        break
      case '_note':
      case 'note':
        node.notes.unshift(words(value))
        break
      case 'description':
        node.notes.push(words(value))
        tally.intoNote(name, node.line)
        break
      case 'title':
        if (!attributes.text) node.text = words(value)
        else if (value !== attributes.text) {
          node.notes.push(words(value))
          tally.intoNote(name, node.line)
        }
        break
      case 'category':
      case '_tags':
        node.tags.push(
          ...value
            .split(',')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== ''),
        )
        break
      case 'url':
      case 'htmlUrl':
      case 'xmlUrl':
        node.links.push(linkSource(value))
        break
      case '_id':
        node.id = value
        break
      case 'type':
        if (!plainTypes.test(value)) tally.leftOut(`type ${value}`, node.line)
        break
      case 'isComment':
        break
      default:
        // What is left of ours is looked at once all of the file is read.
        if (name.startsWith('_') && !asOutliners.has(name)) break
        if (value !== 'false') tally.leftOut(name, node.line)
    }
  }
  return attributes.isComment === 'true'
}

/** Attributes that begin with an underscore and are no fields of ours. */
const asOutliners = new Set(['_note', '_id', '_tags', '_complete', '_status', '_expanded', '_collapsed', '_folded'])

/** Whether text holds the tags or entities that outliners write into attributes. */
function hasMarkup(text: string): boolean {
  return /<\/?(?:a|b|br|code|del|div|em|font|i|img|li|mark|ol|p|s|small|span|strike|strong|sub|sup|time|u|ul)(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);/i.test(
    text,
  )
}
