import type { ClaimId, Side } from '../core/model/claim.ts'
import { type Debate, needClaim } from '../core/model/debate.ts'
import { opposite, subtreeOf } from '../core/model/walk.ts'

/** The sides of all claims under the motion, as `sideOf` gives them one by one. O(claims), however deep. */
export function sidesOf(debate: Debate): ReadonlyMap<ClaimId, Side> {
  const sides = new Map<ClaimId, Side>()
  for (const id of subtreeOf(debate, debate.motion)) {
    const { parent, relation } = needClaim(debate, id)
    const above = (parent === null ? undefined : sides.get(parent)) ?? 'pro'
    sides.set(id, parent === null || relation === 'supports' ? above : opposite(above))
  }
  return sides
}
