import type { Side } from '../../core/model/claim.ts'
import { type Debate, needClaim, originalOf } from '../../core/model/debate.ts'
import type { Teller } from '../documentFacts.ts'
import type { DocumentRow, DocumentRows } from '../documentRows.ts'
import type { WriteContext } from '../format.ts'
import { escaped } from '../xml.ts'
import { claimHtml } from './claimHtml.ts'

/**
 * How deep lists stand in one another. Browsers take at most 512 elements in one another, a level takes three. What is deeper
 * follows at the deepest level, and says what it bears on.
 */
const deepestLevel = 60
/** From which level on lists are no longer indented. */
const narrowLevel = 12
/** Up to so many claims a page opens unfolded; a larger one shows the contentions and what bears on them. */
const mostUnfolded = 150

/** One side of a page: its heading and its claims as lists in one another. */
export function columnHtml(debate: Debate, side: Side, rows: DocumentRows, context: WriteContext, teller: Teller) {
  const column = rows[side]
  const isSmall = rows.pro.length + rows.con.length <= mostUnfolded
  const parts = [
    `<section class="${side}" aria-labelledby="${side}">`,
    `<h2 id="${side}">${side === 'pro' ? '+' : '−'} ${escaped(context.words[side])} <small>${column.length}</small></h2>`,
    '<ul role="list">',
  ]
  const levelOf = (row: DocumentRow | undefined) => Math.min(row?.level ?? 0, deepestLevel)
  for (const [i, row] of column.entries()) {
    const { claim, number } = row
    const isBeyond = row.level > deepestLevel
    const above = isBeyond && claim.parent !== null ? needClaim(debate, claim.parent) : null
    const { head, body } = claimHtml(row, {
      debate,
      context,
      teller,
      original: claim.reference === undefined ? null : rows.numberOf(claim.reference),
      above: above === null ? null : { number: rows.numberOf(above.id), text: originalOf(debate, above).text },
    })
    const level = levelOf(row)
    const next = levelOf(column[i + 1])
    const holds = next > level
    parts.push(`<li class="claim ${row.side}" id="c${number}">`)
    if (holds || body !== '') {
      const open = isSmall || level === 1 ? ' open' : ''
      parts.push(`<details${open}><summary class="head">${head}</summary>${body}`)
      parts.push(holds ? `<ul role="list"${level >= narrowLevel ? ' class="deep"' : ''}>` : '</details></li>')
    } else parts.push(`<div><div class="head">${head}</div></div></li>`)
    if (next < level) parts.push('</ul></details></li>'.repeat(level - Math.max(next, 1)))
    parts.push('\n')
  }
  parts.push('</ul></section>')
  return parts.join('')
}
