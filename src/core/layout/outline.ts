import type { ClaimId, Side } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { childrenOf, treeOf } from '../model/tree.ts'
import { answers, opposite } from '../model/walk.ts'

/** One line of a column: what a tree item says about its place. */
export interface OutlineRow {
  readonly id: ClaimId
  /** 1 for a contention. */
  readonly level: number
  /** How many claims stand in its list, and which of them it is, from 1. */
  readonly setSize: number
  readonly position: number
  readonly side: Side
  /** Whether its answers show; null where it has none. */
  readonly open: boolean | null
}

/** The contentions of one side, in order. */
export function contentionsOf(debate: Debate, column: Side): ClaimId[] {
  return childrenOf(debate, debate.motion).filter((id) => answers(needClaim(debate, id)) === (column === 'con'))
}

/**
 * The lines of one column, top to bottom: the contentions of a side and all that hangs under them, except under folded
 * claims. O(lines), no recursion.
 */
export function outlineRows(debate: Debate, column: Side, folded: ReadonlySet<ClaimId>): OutlineRow[] {
  const { children } = treeOf(debate)
  const rows: OutlineRow[] = []
  const waiting: OutlineRow[] = []
  const enter = (list: readonly ClaimId[], level: number, parentSide: Side) => {
    for (let i = list.length - 1; i >= 0; i--) {
      const id = list[i] as ClaimId
      const side = answers(needClaim(debate, id)) ? opposite(parentSide) : parentSide
      const open = children.has(id) ? !folded.has(id) : null
      waiting.push({ id, level, setSize: list.length, position: i + 1, side, open })
    }
  }
  enter(contentionsOf(debate, column), 1, 'pro')
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row)
    if (row.open === true) enter(children.get(row.id) ?? [], row.level + 1, row.side)
  }
  return rows
}
