import type { ChangedClaim } from '../model/changedClaims.ts'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { childrenOf } from '../model/tree.ts'

/**
 * The claims that stand elsewhere: under another claim, or before or after other siblings than before. Of a row in which several
 * changed places the fewest count as moved, so that a claim that was taken to the front does not move all the others.
 * @param touched the claims that differ at all
 */
export function shifted(was: Debate, is: Debate, touched: readonly ChangedClaim[]): ReadonlySet<ClaimId> {
  const moved = new Set<ClaimId>()
  const rows = new Set<ClaimId>()
  for (const { id, was: before, is: after } of touched) {
    if (before === undefined || after === undefined) continue
    if (before.parent !== after.parent) moved.add(id)
    else if (before.order !== after.order && after.parent !== null) rows.add(after.parent)
  }
  for (const parent of rows) {
    const stays = (debate: Debate) => (id: ClaimId) => claimOf(debate, id)?.parent === parent
    const before = childrenOf(was, parent).filter(stays(is))
    const after = childrenOf(is, parent).filter(stays(was))
    const place = new Map(before.map((id, i) => [id, i]))
    const still = new Set(risingRun(after.map((id) => place.get(id) ?? 0)))
    after.forEach((id, i) => {
      if (!still.has(i)) moved.add(id)
    })
  }
  return moved
}

/** The indices of a longest run of numbers that only rise. Patience sorting, O(n log n). */
function risingRun(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, i) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : (ends[low - 1] as number))
    ends[low] = i
  })
  const run: number[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number) run.push(i)
  return run.reverse()
}
