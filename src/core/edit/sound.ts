import type { Patch } from 'immer'
import { checkClaim } from '../model/check.ts'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { childrenOf, referrersOf, touchedClaims } from '../model/tree.ts'
import { pathUp } from '../model/walk.ts'

/**
 * Whether what patches left behind is sound, looking only at the claims that they touched: each keeps the rules and hangs
 * under the motion, and nothing hangs under, or refers to, one that is gone. O(touched), unlike `check`.
 */
export function isSoundAfter(debate: Debate, patches: readonly Patch[]): boolean {
  const touched = touchedClaims(patches)
  if (touched === 'all') return false
  for (const id of touched) {
    const claim = claimOf(debate, id)
    if (claim === undefined) {
      if (childrenOf(debate, id).length > 0 || referrersOf(debate, id).length > 0) return false
    } else if (checkClaim(debate, claim).length > 0 || !hangsUnderMotion(debate, id)) return false
  }
  const weighed = patches.map(weighedBy).filter((id) => id !== undefined)
  return weighed.every((id) => claimOf(debate, id) !== undefined) && Object.keys(debate.ballots).length > 0
}

function hangsUnderMotion(debate: Debate, id: ClaimId): boolean {
  return pathUp(debate, id).at(-1)?.id === debate.motion
}

/** The claim whose weight a patch sets, or undefined for any other patch. */
export function weighedBy({ op, path }: Patch): ClaimId | undefined {
  const [shelf, , weight, , id] = path
  const sets = op !== 'remove' && shelf === 'ballots' && (weight === 'conviction' || weight === 'relevance')
  return sets && id !== undefined ? String(id) : undefined
}
