import { shortened } from '../documents/shortened.ts'
import { linkTo, type ParagraphStyle, paragraph, run } from './paragraphXml.ts'

/** A line of a table of contents. */
export interface ContentsEntry {
  readonly style: Extract<ParagraphStyle, `TOC${number}`>
  readonly bookmark: string
  readonly text: string
}

/**
 * The table of contents: a field that Word brings up to date when it is asked to, with page numbers then. What stands in
 * it until then needs no field to be run, so that no program asks a question when the file is opened.
 * @param levels how many levels of headings it holds
 */
export function contentsXml(entries: readonly ContentsEntry[], levels: number): string {
  const field = (type: string, inner = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>${inner === '' ? '' : `<w:r><w:instrText xml:space="preserve"> ${inner} </w:instrText></w:r>`}`
  const lines = entries.map(({ style, bookmark, text }, i) => {
    const begin = i === 0 ? field('begin', `TOC \\o "1-${levels}" \\h \\z \\u`) + field('separate') : ''
    const end = i === entries.length - 1 ? field('end') : ''
    return paragraph(style, begin + linkTo(bookmark, run(shortened(text, 42))) + end, { direction: text })
  })
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}</w:sdtContent></w:sdt>`
}
