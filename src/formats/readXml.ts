import { SaxesParser } from 'saxes'
import { FormatError } from './formatError.ts'
import { htmlEntities } from './htmlEntities.ts'
import { mended } from './mendXml.ts'
import { brief } from './proved.ts'
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
  if (!xml.trimStart().startsWith('<')) throw new FormatError('The file is not XML: it does not begin with a tag.')
  const parser = new SaxesParser()
  parser.ENTITIES = htmlEntities
  const open: Tag[] = []
  let last: Tag | undefined
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '')
    const end = /<\/([^<>\s]*)\s*>$/.exec(xml.slice(Math.max(0, parser.position - 200), parser.position))
    throw new FormatError(
      inWords(reason, parser.line, reason === 'unexpected close tag.' ? last : open.at(-1), end?.[1]),
    )
  })
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return
    throw new FormatError(
      `The file declares parts of its own in the DOCTYPE that ends on line ${parser.line}, which is not read for safety; save it without a DOCTYPE.`,
    )
  })
  parser.on('opentagstart', ({ name }) => {
    open.push({ name, line: parser.line })
    if (open.length > deepest)
      throw new FormatError(`The tags on line ${parser.line} are nested deeper than can be read.`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    for (const key of Object.keys(attributes)) attributes[key] = shown(attributes[key] as string)
    events.open(name, attributes, (open.at(-1) as Tag).line)
  })
  parser.on('closetag', ({ name }) => {
    last = open.pop()
    events.close(name)
  })
  parser.on('text', (text) => events.words(shown(text)))
  parser.on('cdata', (text) => events.words(shown(text)))
  parser.write(xml).close()
}

interface Tag {
  readonly name: string
  readonly line: number
}

/** What is wrong, as one sentence. */
function inWords(reason: string, line: number, tag: Tag | undefined, end: string | undefined): string {
  const opened = tag === undefined ? '' : `<${brief(tag.name)}> of line ${tag.line}`
  if (/^un(closed tag|expected end)/.test(reason)) {
    return tag === undefined
      ? `The file breaks off on line ${line}; get a whole copy of it.`
      : `The file breaks off on line ${line}, before ${opened} is closed; get a whole copy of it.`
  }
  if (reason === 'unexpected close tag.' && end !== undefined) {
    return `Line ${line} has </${brief(end)}> where ${opened} should be closed; mend that line.`
  }
  if (reason.startsWith('undefined entity')) {
    return `Line ${line} has a character by a name that neither XML nor HTML knows; write the character itself there.`
  }
  return `The file is not well-formed XML on line ${line} (${brief(reason.replace(/\.$/, ''))}); mend that line.`
}
