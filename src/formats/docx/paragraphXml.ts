import type { PassagePart } from '../passage.ts'
import { isRightToLeft } from '../rightToLeft.ts'
import { escaped } from '../xml.ts'

/**
 * The names of this file follow WordprocessingML (ECMA-376, Part 1, 17): a paragraph `w:p` holds runs `w:r`, each with one style.
 */

/** A run of words in one character style. @param more other properties, as `w:rPr` has them. Line breaks and tabs become Word's own. */
export function run(text: string, style?: CharacterStyle, more = ''): string {
  if (text === '') return ''
  const look =
    (style === undefined ? '' : `<w:rStyle w:val="${style}"/>`) + more + (isRightToLeft(text) ? '<w:rtl/>' : '')
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`
  return `<w:r>${properties}${words(text)}</w:r>`
}

/** A stretch of a quoted passage: what is said aloud is highlighted, as debaters' templates do. */
export function passageRun({ text, isAloud, isUnderlined, isEmphasised }: PassagePart): string {
  const style = isEmphasised ? 'Emphasis' : isAloud || isUnderlined ? 'StyleUnderline' : undefined
  return run(text, style, isAloud ? '<w:highlight w:val="yellow"/>' : '')
}

/** What a paragraph has beside its style. */
export interface ParagraphPlace {
  /** The words that say which way it runs. */
  readonly direction?: string
  /** Whether it stays on the page of the paragraph after it. */
  readonly keepsWithNext?: boolean
  /** Whether a new page begins with it. */
  readonly startsPage?: boolean
  /** The list and its level that it is an item of, as `w:numPr`. */
  readonly list?: string
  /** Its own indent, as `w:ind`. */
  readonly indent?: string
}

/** A paragraph of runs. */
export function paragraph(
  style: ParagraphStyle,
  runs: string,
  { direction = '', keepsWithNext = false, startsPage = false, list = '', indent = '' }: ParagraphPlace = {},
): string {
  const bidi = direction !== '' && isRightToLeft(direction) ? '<w:bidi/>' : ''
  const paging = (keepsWithNext ? '<w:keepNext/>' : '') + (startsPage ? '<w:pageBreakBefore/>' : '')
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${paging}${list}${bidi}${indent}</w:pPr>${runs}</w:p>`
}

/** Runs that lead to a bookmark in the same document. */
export function linkTo(bookmark: string, runs: string): string {
  return `<w:hyperlink w:anchor="${bookmark}">${runs}</w:hyperlink>`
}

/** Where a link leads to. @param id a number of its own in the document */
export function bookmark(id: number, name: string, runs: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
}

export type CharacterStyle =
  | 'RelationPro'
  | 'RelationCon'
  | 'Style13ptBold'
  | 'StyleUnderline'
  | 'Emphasis'
  | 'Hyperlink'
  | 'FootnoteReference'

export type ParagraphStyle =
  | 'Normal'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Answer'
  | 'Facts'
  | 'Note'
  | 'FootnoteText'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'TOC3'
  | 'Footer'

function words(text: string): string {
  if (!/[\t\n\r\u2028\u2029]/.test(text)) return piece(text)
  return text
    .split(/(\r\n|[\t\n\r\u2028\u2029])/)
    .map((part, i) => {
      if (i % 2 === 1) return part === '\t' ? '<w:tab/>' : '<w:br/>'
      return part === '' ? '' : piece(part)
    })
    .join('')
}

/** Blanks at the ends count only where that is said. */
function piece(text: string): string {
  const space = text === text.trim() ? '' : ' xml:space="preserve"'
  return `<w:t${space}>${escaped(text)}</w:t>`
}
