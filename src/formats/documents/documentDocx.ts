import { type ContentsEntry, contentsXml } from '../docx/contentsXml.ts'
import { docxFile, pageXml } from '../docx/docxFile.ts'
import { createFootnotes } from '../docx/footnotes.ts'
import { createLinks, type Links } from '../docx/links.ts'
import { namespaces, xmlHead } from '../docx/package.ts'
import { bookmark, type ParagraphStyle, paragraph, passageRun, run } from '../docx/paragraphXml.ts'
import { passageOf } from '../passage.ts'
import { contentsOf, type DocumentFrame, type DocumentPart } from './documentPart.ts'

/**
 * Writes a document for Word: headings 1 to 4 for its navigation pane, a cite paragraph whose name and date are in the
 * template's style for them, then the passage whole. What has no evidence is a plain paragraph.
 * WordprocessingML in its transitional form, ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/.
 */
export function documentDocx(parts: readonly DocumentPart[], frame: DocumentFrame): Promise<Uint8Array> {
  const links = createLinks()
  const footnotes = createFootnotes()
  const lines = frame.contents === null ? [] : contentsOf(parts)
  const listed = new Map(lines.map(({ part }, i) => [part, i + 1]))
  const entries = lines.map(
    ({ level, text }, i): ContentsEntry => ({ style: `TOC${level}`, bookmark: nameOf(i + 1), text }),
  )
  const xml = [
    paragraph('Title', run(frame.title), { direction: frame.title }),
    ...(entries.length === 0 || frame.contents === null
      ? []
      : [paragraph('TOCHeading', run(frame.contents), { direction: frame.contents }), contentsXml(entries, 3)]),
    ...parts.map((part, i) => {
      const place = { bookmark: listed.get(i), startsPage: i === 0 && lines.length > 0, next: parts[i + 1] }
      return partXml(part, place, links)
    }),
  ].join('\n')
  return docxFile({
    ...frame,
    document: `${xmlHead}<w:document ${namespaces}><w:body>${xml}${pageXml(frame.language)}</w:body></w:document>`,
    links: links.relationships(),
    footnotes: footnotes.xml(),
    footnoteLinks: footnotes.relationships(),
  })
}

function nameOf(number: number): string {
  return `part${number}`
}

interface Place {
  /** The number of the bookmark that the table of contents leads to. */
  readonly bookmark: number | undefined
  readonly startsPage: boolean
  readonly next: DocumentPart | undefined
}

function partXml(part: DocumentPart, { bookmark: number, startsPage, next }: Place, links: Links): string {
  switch (part.kind) {
    case 'heading': {
      const colour = part.side === undefined ? undefined : part.side === 'pro' ? 'RelationPro' : 'RelationCon'
      const runs = numbered(part.number) + led(part.lead) + run(part.text, colour)
      const marked = number === undefined ? runs : bookmark(number, nameOf(number), runs)
      return paragraph(`Heading${part.level}` as ParagraphStyle, marked, { direction: part.text, startsPage })
    }
    case 'paragraph':
      return paragraph(part.quiet ? 'Facts' : 'Normal', numbered(part.number) + led(part.lead) + run(part.text), {
        direction: part.text,
        keepsWithNext: part.leadsOn === true,
      })
    case 'list':
      return part.items
        .map(({ text, lead }, i) =>
          paragraph('Normal', run(`${i + 1}. `) + led(lead) + run(text), { direction: text, indent: hanging }),
        )
        .join('\n')
    case 'cite': {
      const { head, rest, url } = part.cite
      const more = [...rest.map((text) => run(text)), ...(url === '' ? [] : [links.address(url)])].join(run(', '))
      const between = head === '' || more === '' ? '' : run(' – ')
      return paragraph('Normal', run(head, 'Style13ptBold') + between + more, {
        direction: head,
        keepsWithNext: next?.kind === 'passage',
      })
    }
    case 'passage':
      return paragraph('Normal', passageOf(part.passage).map(passageRun).join(''), { direction: part.passage.quote })
  }
}

const hanging = '<w:ind w:left="340" w:hanging="340"/>'

function numbered(number: number | undefined): string {
  return number === undefined ? '' : run(`${number}. `)
}

function led(lead: string | undefined): string {
  return lead === undefined ? '' : run(`${lead} · `)
}
