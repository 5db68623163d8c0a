import type { ClaimId, Side } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { type BranchShape, childrenOf, treeOf } from '../model/tree.ts'
import { answers, opposite, pathUp, subtreeOf } from '../model/walk.ts'

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
 * The lines of one column, top to bottom: for each contention of a side itself and all that hangs under it, except under
 * folded claims. A branch whose shape and folds are as they were gives the very list it gave before, so an edit costs what
 * its own branch holds. No recursion.
 */
export function outlineBranches(debate: Debate, column: Side, folded: ReadonlySet<ClaimId>): (readonly OutlineRow[])[] {
  const contentions = contentionsOf(debate, column)
  return contentions.map((id, i) =>
    branchRows(debate, column, { id, setSize: contentions.length, position: i + 1 }, folded),
  )
}

/** The lines of one column in one list. */
export function outlineRows(debate: Debate, column: Side, folded: ReadonlySet<ClaimId>): OutlineRow[] {
  return outlineBranches(debate, column, folded).flat()
}

/** The claims of a branch's lines; the same list for the same lines. */
export function idsOf(branch: readonly OutlineRow[]): readonly ClaimId[] {
  const known = named.get(branch)
  if (known !== undefined) return known
  const ids = branch.map((row) => row.id)
  named.set(branch, ids)
  return ids
}

/** Where a claim's line stands in a column of these branches, from 0; −1 where it shows none. Reads its own branch only. */
export function rowOf(debate: Debate, branches: readonly (readonly OutlineRow[])[], id: ClaimId): number {
  const contention = pathUp(debate, id).at(-2)?.id
  let above = 0
  for (const branch of branches) {
    if (branch[0]?.id === contention) {
      const within = branch.findIndex((row) => row.id === id)
      return within < 0 ? -1 : above + within
    }
    above += branch.length
  }
  return -1
}

/** How many claims a column holds, folded or not. */
export function columnSize(debate: Debate, column: Side): number {
  const { branches } = treeOf(debate)
  let size = 0
  for (const contention of contentionsOf(debate, column)) {
    const shape = branches.get(contention) ?? {}
    const counted = sizes.get(shape) ?? subtreeOf(debate, contention).length
    sizes.set(shape, counted)
    size += counted
  }
  return size
}

const named = new WeakMap<readonly OutlineRow[], readonly ClaimId[]>()
const sizes = new WeakMap<BranchShape, number>()
const drawn = new WeakMap<
  BranchShape,
  { readonly folded: ReadonlySet<ClaimId>; readonly rows: readonly OutlineRow[] }
>()

function branchRows(
  debate: Debate,
  side: Side,
  contention: Pick<OutlineRow, 'id' | 'setSize' | 'position'>,
  folded: ReadonlySet<ClaimId>,
): readonly OutlineRow[] {
  const { branches, children } = treeOf(debate)
  const shape = branches.get(contention.id) ?? {}
  const before = drawn.get(shape)
  const [head] = before?.rows ?? []
  const sameHead = head?.setSize === contention.setSize && head.position === contention.position && head.side === side
  if (before?.folded === folded && sameHead) return before.rows

  const rows: OutlineRow[] = []
  const openness = (id: ClaimId) => (children.has(id) ? !folded.has(id) : null)
  const waiting: OutlineRow[] = [{ ...contention, level: 1, side, open: openness(contention.id) }]
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row)
    if (row.open !== true) continue
    const list = children.get(row.id) ?? []
    for (let i = list.length - 1; i >= 0; i--) {
      const id = list[i] as ClaimId
      const turned = answers(needClaim(debate, id)) ? opposite(row.side) : row.side
      waiting.push({
        id,
        level: row.level + 1,
        setSize: list.length,
        position: i + 1,
        side: turned,
        open: openness(id),
      })
    }
  }
  drawn.set(shape, { folded, rows })
  return rows
}
