import type { Write } from '../format.ts'
import { tagFields } from '../outline/fieldsOf.ts'
import { type OutlineRow, outlineOf } from '../outline/outlineOf.ts'
import { writeNested } from '../outline/writeNested.ts'
import { xmlAttribute, xmlText } from '../xmlEscape.ts'
import { edgeColours, relationIcons } from './marks.ts'

/**
 * Writes a FreeMind map (freemind.xsd of FreeMind 1.0.1), which Freeplane and others open too: a claim is a node, its relation an
 * icon, its side a place and a colour, its note a note, a reference an arrow to its original, and all that FreeMind has no words
 * for stands in the node's attributes, see `fieldsOf`.
 */
export const writeFreemind: Write = (debate) => {
  const rows = outlineOf(debate)
  const nodes = writeNested(rows, {
    open: (row, isLeaf) => {
      const parts = partsOf(row, row.parent === null ? undefined : rows[row.parent - 1])
      const start = `<node${attributesOf(row)}`
      return parts === '' && isLeaf ? `${start}/>\n` : `${start}>\n${parts}${isLeaf ? '</node>\n' : ''}`
    },
    close: () => '</node>\n',
  })
  return `<map version="1.0.1">\n${nodes}</map>\n`
}

/** FreeMind takes a text that begins so for HTML. */
const htmlStart = /^\s*<html/i

function attributesOf({ number, text, depth, side, fields }: OutlineRow): string {
  const [, address] = fields.find(([name]) => name === 'source-url') ?? []
  return [
    xmlAttribute('ID', idOf(number)),
    htmlStart.test(text) ? '' : xmlAttribute('TEXT', text),
    depth === 1 ? xmlAttribute('POSITION', side === 'pro' ? 'right' : 'left') : '',
    address !== undefined && /^https?:/i.test(address) ? xmlAttribute('LINK', address) : '',
  ].join('')
}

function partsOf(row: OutlineRow, above: OutlineRow | undefined): string {
  const parts: string[] = []
  if (htmlStart.test(row.text)) parts.push(richContent('NODE', row.text))
  if (row.note !== '') parts.push(richContent('NOTE', row.note))
  // An edge has the colour of the one above it where it has none.
  if (above !== undefined && (above.parent === null || above.side !== row.side)) {
    parts.push(`<edge${xmlAttribute('COLOR', edgeColours[row.side])}/>`)
  }
  if (above !== undefined) parts.push(`<icon${xmlAttribute('BUILTIN', relationIcons[row.relation])}/>`)
  const fields = [...row.fields, ...tagFields(row.tags)]
  if (row.original !== null) {
    const original = idOf(row.original)
    fields.push(['reference', original])
    parts.push(`<arrowlink${xmlAttribute('DESTINATION', original)} STARTARROW="None" ENDARROW="Default"/>`)
  }
  for (const [name, value] of fields) parts.push(`<attribute NAME="${name}"${xmlAttribute('VALUE', value)}/>`)
  return parts.map((part) => `${part}\n`).join('')
}

function idOf(number: number): string {
  return `ID_${number}`
}

/** A line is a paragraph, where HTML keeps all its blanks; else the text is preformatted. */
function richContent(type: 'NODE' | 'NOTE', text: string): string {
  const lines = text.split('\n')
  const flows = lines.every(flowsWell) && lines[0] !== '' && lines.at(-1) !== '' && type === 'NOTE'
  const body = flows ? lines.map((line) => `<p>${xmlText(line)}</p>`).join('') : `<pre>\n${xmlText(text)}</pre>`
  return `<richcontent TYPE="${type}"><html><head/><body>${body}</body></html></richcontent>`
}

function flowsWell(line: string): boolean {
  return line === line.trim() && !/[\t\r\f]| {2}/.test(line)
}
