import type { DocumentFrame, DocumentPart, ListItem } from './documentPart.ts'

/** Writes a document as bare text, to be pasted anywhere: headings 1 to 3 with a blank line more before them. */
export function documentText(parts: readonly DocumentPart[], frame: DocumentFrame): string {
  const written = parts.map((part) => partText(part)).filter((text) => text.trim() !== '')
  return `${[frame.title, ...written].join('\n\n')}\n`
}

function partText(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return (part.level === 4 ? '' : '\n') + said(part)
    case 'paragraph':
      return said(part)
    case 'list':
      return part.items.map((item, i) => `${i + 1}. ${said(item)}`).join('\n')
    case 'cite': {
      const { head, rest, url } = part.cite
      const more = [...rest, url].filter((text) => text !== '').join(', ')
      return [head, more].filter((text) => text !== '').join(' – ')
    }
    case 'passage':
      return part.passage.quote
  }
}

function said({ text, lead }: ListItem): string {
  return lead === undefined ? text : `${lead} · ${text}`
}
