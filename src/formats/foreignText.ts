import { brokenOff } from './brokenOff.ts'
import { looksLikeJson } from './signs.ts'
import { xmlRoot } from './xmlRoot.ts'

/**
 * Tells texts that hold no debate of any format that is read.
 * @returns one sentence that says what the text is and what to do, or null where it is nothing in particular
 */
export function foreignText(text: string): string | null {
  const root = xmlRoot(text)
  if (root === 'html' || root === 'head' || root === 'body') return webPage
  if (root === 'svg') return 'This is an SVG picture; Rejoinder writes such files but does not read them.'
  if (root !== null) {
    return `This is XML that begins with <${root.slice(0, 60)}>; Rejoinder reads OPML and FreeMind of the files that are XML.`
  }
  if (looksLikeJson(text.replace(/^\uFEFF/, ''))) return brokenOff(text) ?? otherJson
  if (/^\s*(strict\s+)?(di)?graph\b[^{]{0,200}\{/i.test(text)) {
    return 'This is a graph in DOT; Rejoinder writes such files but does not read them.'
  }
  return null
}

const webPage =
  'This is a web page (HTML), which Rejoinder does not read: perhaps a page was saved, or was sent, in place of the file itself.'
const otherJson =
  'This JSON is neither a Rejoinder debate, which says "format": "rejoinder", nor AIF, which has "nodes" and "edges".'
