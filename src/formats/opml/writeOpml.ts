import type { Write } from '../format.ts'
import { tagFields } from '../outline/fieldsOf.ts'
import { type OutlineRow, outlineOf } from '../outline/outlineOf.ts'
import { writeNested } from '../outline/writeNested.ts'
import { xmlAttribute, xmlText } from '../xmlEscape.ts'

/**
 * Writes OPML 2.0 (http://opml.org/spec2.opml): a claim is an outline whose `text` is its sentence, `_note` its note, as outliners
 * write it, `category` its tags, and the rest attributes of ours with an underscore before their names, see `fieldsOf`.
 */
export const writeOpml: Write = (debate) => {
  const rows = outlineOf(debate)
  const body = writeNested(rows, {
    open: (row, isLeaf) => `${indent(row)}<outline${attributesOf(row)}${isLeaf ? '/>' : '>'}\n`,
    close: (row) => `${indent(row)}</outline>\n`,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${xmlText(rows[0]?.text ?? '')}</title>
  </head>
  <body>
${body}  </body>
</opml>
`
}

/** Deeper levels stand no further in, or 10,000 of them would be mostly blanks. */
function indent({ depth }: OutlineRow): string {
  return '  '.repeat(Math.min(depth, 20) + 2)
}

function attributesOf({ text, note, tags, fields, isReferred, number, original }: OutlineRow): string {
  const categories = tags.filter(isCategory)
  const own = [
    ...fields,
    ...tagFields(tags.filter((tag) => !isCategory(tag))),
    ...(isReferred ? [['id', String(number)] as const] : []),
    ...(original === null ? [] : [['reference', String(original)] as const]),
  ]
  return [
    xmlAttribute('text', text),
    note === '' ? '' : xmlAttribute('_note', note),
    categories.length === 0 ? '' : xmlAttribute('category', categories.join(',')),
    ...own.map(([name, value]) => xmlAttribute(`_${name}`, value)),
  ].join('')
}

/** Categories stand between commas, and readers trim them. */
function isCategory(tag: string): boolean {
  return tag === tag.trim() && !tag.includes(',')
}
