import { SaxesParser } from 'saxes'
import { brief } from './brief.ts'
import type { FileProblem, OpenTag } from './fileProblem.ts'
import { FormatError } from './formatError.ts'
import { htmlEntities } from './htmlEntities.ts'
import { mended } from './mendXml.ts'
import { shown } from './xmlEscape.ts'

/** Attributes by name, without a prototype. */
export type XmlAttributes = Readonly<Record<string, string>>

/** Is told what an XML file holds, in its order. */
export interface XmlEvents {
  /** @param line where the tag begins, from 1 */
  open(name: string, attributes: XmlAttributes, line: number): void
  close(name: string): void
  /** Text between two tags; the text of CDATA sections comes by itself. */
  words(text: string): void
}

/** Deeper than any outline that a person made, and no burden yet. */
const deepest = 100_000

/**
 * Reads XML 1.0 (https://www.w3.org/TR/xml/). What the declaration says of the encoding does not matter, because the text is text
 * already. Nothing outside the file is ever looked at, and no entity is declared but those that HTML has: old mind maps use them.
 * Slips that can mean one thing only are mended, see `mended`.
 * @throws FormatError where the file is no well-formed XML, or declares entities
 */
export function readXml(source: string, events: XmlEvents): void {
  const xml = mended(source)
  if (!xml.trimStart().startsWith('<')) throw new FormatError({ kind: 'xml-none' })
  const parser = new SaxesParser()
  parser.ENTITIES = htmlEntities
  const open: OpenTag[] = []
  let last: OpenTag | undefined
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '')
    const end = /<\/([^<>\s]*)\s*>$/.exec(xml.slice(Math.max(0, parser.position - 200), parser.position))
    throw new FormatError(
      problemOf(reason, parser.line, reason === 'unexpected close tag.' ? last : open.at(-1), end?.[1]),
    )
  })
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return
    throw new FormatError({ kind: 'xml-doctype', line: parser.line })
  })
  parser.on('opentagstart', ({ name }) => {
    open.push({ name, line: parser.line })
    if (open.length > deepest) throw new FormatError({ kind: 'xml-deep', line: parser.line })
  })
  parser.on('opentag', ({ name, attributes }) => {
    for (const key of Object.keys(attributes)) attributes[key] = shown(attributes[key] as string)
    events.open(name, attributes, (open.at(-1) as OpenTag).line)
  })
  parser.on('closetag', ({ name }) => {
    last = open.pop()
    events.close(name)
  })
  parser.on('text', (text) => events.words(shown(text)))
  parser.on('cdata', (text) => events.words(shown(text)))
  parser.write(xml).close()
}

function problemOf(reason: string, line: number, tag: OpenTag | undefined, end: string | undefined): FileProblem {
  const open = tag === undefined ? null : { name: brief(tag.name), line: tag.line }
  if (/^un(closed tag|expected end)/.test(reason)) return { kind: 'xml-broken-off', line, open }
  if (reason === 'unexpected close tag.' && end !== undefined) {
    return { kind: 'xml-wrong-end', line, end: brief(end), open }
  }
  if (reason.startsWith('undefined entity')) return { kind: 'xml-entity', line }
  return { kind: 'xml-syntax', line, detail: brief(reason.replace(/\.$/, '')) }
}
