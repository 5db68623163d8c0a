import type { Claim, ClaimId, GroupId, Side } from '../core/model/claim.ts'
import { type Debate, needClaim, originalOf } from '../core/model/debate.ts'
import { childrenOf } from '../core/model/tree.ts'
import { isAnswered, opposite } from '../core/model/walk.ts'

/** A claim as a document tells it: whose words it has, and where it stands. */
export interface DocumentRow {
  readonly claim: Claim
  /** The claim whose sentence and sources count: a reference's original, else the claim itself. */
  readonly original: Claim
  readonly side: Side
  /** 1 for a contention. */
  readonly level: number
  /** Its place in reading order, from 1. */
  readonly number: number
  /** How many claims stand directly under it. */
  readonly children: number
  /** The number of its group in reading order, from 1; null where it is linked with none. */
  readonly group: number | null
  /** Whether it is a contention that nobody answers. */
  readonly isUnanswered: boolean
}

/** The claims under the motion, parents before children: what speaks for it with all that hangs there, then what speaks against it. */
export interface DocumentRows {
  readonly pro: readonly DocumentRow[]
  readonly con: readonly DocumentRow[]
  /** A claim's number, 0 for the motion. @throws Error where there is no such claim. */
  readonly numberOf: (claim: ClaimId) => number
}

/** A debate in the order in which a document tells it. No recursion, so any depth will do. */
export function documentRows(debate: Debate): DocumentRows {
  const numbers = new Map<ClaimId, number>([[debate.motion, 0]])
  const groups = new Map<GroupId, number>()
  const column = (side: Side): DocumentRow[] => {
    const rows: DocumentRow[] = []
    const sideUnder = (claim: Claim, above: Side) => (claim.relation === 'supports' ? above : opposite(above))
    const waiting = childrenOf(debate, debate.motion)
      .map((id) => ({ id, side: sideUnder(needClaim(debate, id), 'pro'), level: 1 }))
      .filter((contention) => contention.side === side)
      .reverse()
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { id, level } = next
      const claim = needClaim(debate, id)
      const children = childrenOf(debate, id)
      numbers.set(id, numbers.size)
      if (claim.group !== undefined && !groups.has(claim.group)) groups.set(claim.group, groups.size + 1)
      rows.push({
        claim,
        original: originalOf(debate, claim),
        side: next.side,
        level,
        number: numbers.size - 1,
        children: children.length,
        group: claim.group === undefined ? null : (groups.get(claim.group) ?? null),
        isUnanswered: level === 1 && !isAnswered(debate, id),
      })
      for (const child of children.toReversed()) {
        waiting.push({ id: child, side: sideUnder(needClaim(debate, child), next.side), level: level + 1 })
      }
    }
    return rows
  }
  return {
    pro: column('pro'),
    con: column('con'),
    numberOf(claim) {
      const number = numbers.get(claim)
      if (number === undefined) throw new Error(`There is no claim ${claim} in this debate.`)
      return number
    },
  }
}
