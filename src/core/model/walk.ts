import type { Claim, ClaimId, Side } from './claim.ts'
import { claimOf, type Debate, needClaim } from './debate.ts'
import { childrenOf, treeOf } from './tree.ts'

/**
 * The claim and all that hangs under it, parents before children, siblings in order. No recursion. In a broken debate a
 * claim may hang under itself: each has one parent, so the walk can only come back to where it began, and stops there.
 */
export function subtreeOf(debate: Debate, root: ClaimId): ClaimId[] {
  const walked: ClaimId[] = []
  const waiting: ClaimId[] = [root]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    walked.push(id)
    const children = childrenOf(debate, id)
    for (let i = children.length - 1; i >= 0; i--) {
      if (children[i] !== root) waiting.push(children[i] as ClaimId)
    }
  }
  return walked
}

/** The claim, its parent, and so on up to the motion. Stops at a claim seen before, so a broken debate ends it too. */
export function pathUp(debate: Debate, from: ClaimId): Claim[] {
  const path: Claim[] = []
  const seen = new Set<ClaimId>()
  let claim = claimOf(debate, from)
  while (claim !== undefined && !seen.has(claim.id)) {
    seen.add(claim.id)
    path.push(claim)
    claim = claim.parent === null ? undefined : claimOf(debate, claim.parent)
  }
  return path
}

/** The side that a claim argues for: the motion is Pro, `supports` keeps the parent's side, the others flip it. */
export function sideOf(debate: Debate, id: ClaimId): Side {
  let flips = 0
  for (const claim of pathUp(debate, id)) if (claim.parent !== null && claim.relation !== 'supports') flips++
  return flips % 2 === 0 ? 'pro' : 'con'
}

/** The other side. */
export function opposite(side: Side): Side {
  return side === 'pro' ? 'con' : 'pro'
}

/** Whether a claim answers its parent: it rebuts or undercuts it. */
export function answers(claim: Claim): boolean {
  return claim.parent !== null && claim.relation !== 'supports'
}

/** A claim is answered when at least one claim rebuts or undercuts it; a reference is answered where its original is. */
export function isAnswered(debate: Debate, id: ClaimId): boolean {
  const claim = needClaim(debate, id)
  const own = childrenOf(debate, id).some((child) => answers(needClaim(debate, child)))
  if (own || claim.reference === undefined) return own
  return childrenOf(debate, claim.reference).some((child) => answers(needClaim(debate, child)))
}

/**
 * The claims that a person sees as one list: children of one parent; under the motion only those of the same side,
 * because Pro and Con stand in columns of their own.
 */
export function rowOf(debate: Debate, id: ClaimId): readonly ClaimId[] {
  const claim = needClaim(debate, id)
  if (claim.parent === null) return [id]
  const siblings = childrenOf(debate, claim.parent)
  if (claim.parent !== debate.motion) return siblings
  return siblings.filter((sibling) => answers(needClaim(debate, sibling)) === answers(claim))
}

/** The members of a claim's group, the claim among them; just the claim where it has no group. */
export function groupOf(debate: Debate, id: ClaimId): readonly ClaimId[] {
  const { group } = needClaim(debate, id)
  return (group === undefined ? undefined : treeOf(debate).groups.get(group)) ?? [id]
}

/**
 * Whether the standing of `from` depends on `to`: `to` hangs under `from`, or under what stands there by reference.
 * A reference must never close such a path into a ring. O(size of what is reached).
 */
export function dependsOn(debate: Debate, from: ClaimId, to: ClaimId): boolean {
  const seen = new Set<ClaimId>()
  const waiting: ClaimId[] = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    const reference = claimOf(debate, id)?.reference
    if (reference !== undefined) waiting.push(reference)
    for (const child of childrenOf(debate, id)) waiting.push(child)
  }
  return false
}
