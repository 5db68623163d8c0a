import type { Claim, ClaimId } from './claim.ts'
import type { Shelf } from './shelf.ts'

/** A claim before and after; undefined where it was not there. */
export interface ChangedClaim {
  readonly id: ClaimId
  readonly was: Claim | undefined
  readonly is: Claim | undefined
}

/** The claims that differ between two states of a debate. Slots that both share are not looked into. */
export function changedClaims(before: Shelf<Claim>, after: Shelf<Claim>): ChangedClaim[] {
  const changed: ChangedClaim[] = []
  if (before === after) return changed
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[name] ?? {}
    const slot = after[name] ?? {}
    if (old === slot) continue
    for (const id of Object.keys(old)) if (!Object.hasOwn(slot, id)) changed.push({ id, was: old[id], is: undefined })
    for (const id of Object.keys(slot)) {
      const was = Object.hasOwn(old, id) ? old[id] : undefined
      if (was !== slot[id]) changed.push({ id, was, is: slot[id] })
    }
  }
  return changed
}
