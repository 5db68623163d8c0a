import { type Claim, type Side, tagsOf } from '../../core/model/claim.ts'
import { type Debate, motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import { treeOf } from '../../core/model/tree.ts'
import { brief } from '../brief.ts'
import { tellerOf } from '../documentFacts.ts'
import { type DocumentRow, documentRows } from '../documentRows.ts'
import type { WriteContext } from '../format.ts'
import { bookmarkOf, claimXml, factsXml, noteXml, type Telling } from './claimXml.ts'
import type { Footnotes } from './footnotes.ts'
import { namespaces, xmlHead } from './package.ts'
import { bookmark, linkTo, type ParagraphStyle, paragraph, run } from './paragraphXml.ts'

const sides: readonly Side[] = ['pro', 'con']

/** The part that holds a debate's text. @param footnotes gets one for each source */
export function documentXml(debate: Debate, context: WriteContext, footnotes: Footnotes): string {
  const { words } = context
  const motion = motionOf(debate)
  const rows = documentRows(debate)
  const { referrers } = treeOf(debate)
  const teller = tellerOf(debate, context)
  const isTarget = (claim: Claim) => claim.parent === debate.motion || referrers.has(claim.id)
  const telling: Telling = {
    context,
    teller,
    footnotes,
    target: (claim) => (isTarget(claim) ? rows.numberOf(claim.id) : null),
    above: ({ parent }) => (parent === null ? '' : textOf(debate, needClaim(debate, parent))),
  }
  const signed = (side: Side) => `${side === 'pro' ? '+' : '−'} ${words[side]}`
  const title = motion.text || words.untitled
  const parts = [
    paragraph('Title', run(title), { direction: title }),
    factsXml(motion, [teller.ballot.name, ...tagsOf(motion).map((tag) => `#${tag}`)], telling),
    noteXml(motion, context),
    contentsXml(sides.flatMap((side) => entriesOf(side, signed(side), rows[side]))),
  ]
  for (const [i, side] of sides.entries()) {
    // Bookmarks go by number, the claims' from 1: those of the two sides come after all.
    const id = rows.pro.length + rows.con.length + 1 + i
    const heading = run(signed(side), side === 'pro' ? 'RelationPro' : 'RelationCon')
    parts.push(paragraph('Heading1', bookmark(id, side, heading)))
    for (const row of rows[side]) parts.push(claimXml(row, telling))
  }
  return `${xmlHead}<w:document ${namespaces}><w:body>${parts.join('\n')}${pageXml(context)}</w:body></w:document>`
}

interface Entry {
  readonly style: ParagraphStyle
  readonly bookmark: string
  readonly text: string
}

function entriesOf(side: Side, name: string, rows: readonly DocumentRow[]): Entry[] {
  const contentions = rows
    .filter(({ level }) => level === 1)
    .map(({ number, original }): Entry => ({ style: 'TOC2', bookmark: bookmarkOf(number), text: original.text || '…' }))
  return [{ style: 'TOC1', bookmark: side, text: name }, ...contentions]
}

/**
 * The table of contents: a field that Word brings up to date when it is asked to, with page numbers then. What stands in
 * it until then needs no field to be run, so that no program asks a question when the file is opened.
 */
function contentsXml(entries: readonly Entry[]): string {
  const field = (type: string, inner = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>${inner === '' ? '' : `<w:r><w:instrText xml:space="preserve"> ${inner} </w:instrText></w:r>`}`
  const lines = entries.map(({ style, bookmark, text }, i) => {
    const begin = i === 0 ? field('begin', 'TOC \\o "1-2" \\h \\z \\u') + field('separate') : ''
    const end = i === entries.length - 1 ? field('end') : ''
    return paragraph(style, begin + linkTo(bookmark, run(brief(text))) + end, { direction: text })
  })
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}</w:sdtContent></w:sdt>`
}

/** The page: Letter where that is the usual paper, else A4; margins of 2 cm. In twentieths of a point. */
function pageXml({ language }: WriteContext): string {
  const [width, height] = /-(US|CA|MX)$/i.test(language) ? [12240, 15840] : [11906, 16838]
  return `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}
