import { motionOf } from '../../core/model/debate.ts'
import type { Write } from '../format.ts'
import { documentXml } from './documentXml.ts'
import { docxFile } from './docxFile.ts'
import { createFootnotes } from './footnotes.ts'

/**
 * Writes a debate as a Word document: the motion as its title, Pro and Con, contentions and answers as headings, what is
 * deeper as lists, sources as footnotes. It names no author. The parts are written here and not by a library: the one at
 * hand took eight times as long for 10,000 claims.
 * WordprocessingML in its transitional form, ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/.
 */
export const writeDocx: Write = (debate, context) => {
  const footnotes = createFootnotes()
  const document = documentXml(debate, context, footnotes)
  return docxFile({
    title: motionOf(debate).text || context.words.untitled,
    language: context.language,
    today: context.today,
    document,
    footnotes: footnotes.xml(),
    footnoteLinks: footnotes.relationships(),
  })
}
