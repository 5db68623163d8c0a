import { type Claim, type Side, tagsOf } from '../../core/model/claim.ts'
import { type Debate, motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import { treeOf } from '../../core/model/tree.ts'
import { tellerOf } from '../documentFacts.ts'
import { type DocumentRow, documentRows } from '../documentRows.ts'
import type { WriteContext } from '../format.ts'
import { bookmarkOf, claimXml, factsXml, noteXml, type Telling } from './claimXml.ts'
import { type ContentsEntry, contentsXml } from './contentsXml.ts'
import { pageXml } from './docxFile.ts'
import type { Footnotes } from './footnotes.ts'
import { namespaces, xmlHead } from './package.ts'
import { bookmark, paragraph, run } from './paragraphXml.ts'
import { xmlBytes } from './xmlBytes.ts'

const sides: readonly Side[] = ['pro', 'con']

/** The part that holds a debate's text. @param footnotes gets one for each source */
export function documentXml(debate: Debate, context: WriteContext, footnotes: Footnotes): Uint8Array {
  const { words } = context
  const motion = motionOf(debate)
  const rows = documentRows(debate)
  const { referrers } = treeOf(debate)
  const teller = tellerOf(debate, context)
  const isTarget = (claim: Claim) => claim.parent === debate.motion || referrers.has(claim.id)
  const telling: Telling = {
    debate,
    context,
    teller,
    footnotes,
    target: (claim) => (isTarget(claim) ? rows.numberOf(claim.id) : null),
    above: ({ parent }) => (parent === null ? '' : textOf(debate, needClaim(debate, parent))),
  }
  const signed = (side: Side) => `${side === 'pro' ? '+' : '−'} ${words[side]}`
  const title = motion.text || words.untitled
  const xml = xmlBytes()
  xml.add(`${xmlHead}<w:document ${namespaces}><w:body>`)
  const parts = [
    paragraph('Title', run(title), { direction: title }),
    factsXml(motion, [teller.ballot.name, ...tagsOf(motion).map((tag) => `#${tag}`)], telling),
    noteXml(motion, context),
    contentsXml(
      sides.flatMap((side) => entriesOf(side, signed(side), rows[side])),
      2,
    ),
  ]
  for (const part of parts) xml.add(part)
  for (const [i, side] of sides.entries()) {
    // Bookmarks go by number, the claims' from 1: those of the two sides come after all.
    const id = rows.pro.length + rows.con.length + 1 + i
    const heading = run(signed(side), side === 'pro' ? 'RelationPro' : 'RelationCon')
    xml.add(paragraph('Heading1', bookmark(id, side, heading)))
    for (const row of rows[side]) xml.add(`\n${claimXml(row, telling)}`)
  }
  xml.add(`${pageXml(context.language)}</w:body></w:document>`)
  return xml.bytes()
}

function entriesOf(side: Side, name: string, rows: readonly DocumentRow[]): ContentsEntry[] {
  const contentions = rows
    .filter(({ level }) => level === 1)
    .map(
      ({ number, original }): ContentsEntry => ({
        style: 'TOC2',
        bookmark: bookmarkOf(number),
        text: original.text || '…',
      }),
    )
  return [{ style: 'TOC1', bookmark: side, text: name }, ...contentions]
}
