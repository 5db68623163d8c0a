import { type Zippable, zipSync } from 'fflate'
import { motionOf } from '../../core/model/debate.ts'
import type { Write, WriteContext } from '../format.ts'
import { escaped } from '../xml.ts'
import { documentXml } from './documentXml.ts'
import { createFootnotes } from './footnotes.ts'
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

/**
 * Writes a debate as a Word document: the motion as its title, Pro and Con, contentions and answers as headings, what is
 * deeper as lists, sources as footnotes. It names no author. The parts are written here and not by a library: the one at
 * hand took eight times as long for 10,000 claims.
 * WordprocessingML in its transitional form, ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/.
 */
export const writeDocx: Write = (debate, context) => {
  const footnotes = createFootnotes()
  const document = documentXml(debate, context, footnotes)
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships,
    'docProps/core.xml': coreProperties(motionOf(debate).text || context.words.untitled, context),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': documentRelationships,
    'word/styles.xml': stylesPart(context.language),
    'word/numbering.xml': numberingPart,
    'word/settings.xml': settings(context),
    'word/footnotes.xml': footnotes.xml(),
    'word/_rels/footnotes.xml.rels': relationships(footnotes.relationships()),
    'word/footer.xml': footerPart,
  }
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const [name, xml] of Object.entries(parts)) files[name] = encoder.encode(xml)
  // Compressing well takes longer than writing, and spares little: at 10,000 claims 1.0 MB become 0.8. The time is that of
  // the day, whoever writes.
  return zipSync(files, { level: 1, mem: 8, mtime: new Date(`${context.today}T00:00:00`) })
}

function coreProperties(title: string, { language, today }: WriteContext): string {
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(today)}T00:00:00Z</dcterms:${name}>`,
  )
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>${dates.join('')}</cp:coreProperties>`
}

/** Says among others that the document is of today's Word, which else opens it as one of an old Word. */
function settings({ language }: WriteContext): string {
  return `${xmlHead}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang ${languageXml(language)}/></w:settings>`
}
