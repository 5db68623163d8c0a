import { usualPaper } from '../../core/layout/tiles.ts'
import { escaped } from '../xml.ts'
import { numberingPart } from './numbering.ts'
import {
  contentTypes,
  documentRelationships,
  footerPart,
  namespaces,
  packageRelationships,
  relationships,
  xmlHead,
} from './package.ts'
import { languageXml, stylesPart } from './styles.ts'
import { zipped } from './zipped.ts'

/** What a Word file holds beside what every one has. */
export interface DocxContent {
  readonly title: string
  /** The language of its words, with the country whose paper and spelling it has where that is known, such as en-US. */
  readonly language: string
  /** The day that the file is written, as YYYY-MM-DD. */
  readonly today: string
  /** The part `word/document.xml`. */
  readonly document: string | Uint8Array
  /** The relationships of that part to addresses: what its links lead to. Empty where there are none. */
  readonly links?: string
  /** The part `word/footnotes.xml`, and the relationships of its links. */
  readonly footnotes: Uint8Array
  readonly footnoteLinks: string
}

/** A Word file as bytes. It names no author. */
export function docxFile(content: DocxContent): Promise<Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships,
    'docProps/core.xml': coreProperties(content),
    'word/document.xml': content.document,
    'word/_rels/document.xml.rels': documentRelationships(content.links),
    'word/styles.xml': stylesPart(content.language),
    'word/numbering.xml': numberingPart,
    'word/settings.xml': settings(content),
    'word/footnotes.xml': content.footnotes,
    'word/_rels/footnotes.xml.rels': relationships(content.footnoteLinks),
    'word/footer.xml': footerPart,
  }
  const encoder = new TextEncoder()
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, typeof xml === 'string' ? encoder.encode(xml) : xml]),
  )
  // The time is that of the day, whoever writes.
  return zipped(files, new Date(`${content.today}T00:00:00`))
}

/** The page: Letter where that is the usual paper, else A4; margins of 2 cm. In twentieths of a point. */
export function pageXml(language: string): string {
  const [width, height] = usualPaper(language) === 'letter' ? [12240, 15840] : [11906, 16838]
  return `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

function coreProperties({ title, language, today }: DocxContent): string {
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(today)}T00:00:00Z</dcterms:${name}>`,
  )
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>${dates.join('')}</cp:coreProperties>`
}

/** Says among others that the document is of today's Word, which else opens it as one of an old Word. */
function settings({ language }: DocxContent): string {
  return `${xmlHead}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang ${languageXml(language)}/></w:settings>`
}
