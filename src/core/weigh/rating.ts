import { type Ballot, type Weight, weightSet } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { childrenOf, type Tree, treeOf } from '../model/tree.ts'
import { answers, subtreeOf } from '../model/walk.ts'

/** How far a ballot has got with a branch. */
export interface Progress {
  readonly rated: number
  readonly of: number
}

const known = new WeakMap<Tree, Map<string, readonly ClaimId[]>>()

/**
 * The claims of a branch that a ballot is asked about, in reading order: what speaks for the motion before what speaks
 * against it. The motion is not among them, for nobody argues it here; nor, for conviction, are references, whose
 * conviction is their original's. O(size of the branch) the first time a shape of the debate is asked about.
 * @param branch its first claim; the motion means the whole debate
 */
export function claimsToRate(debate: Debate, branch: ClaimId, weight: Weight): readonly ClaimId[] {
  const tree = treeOf(debate)
  const lists = known.get(tree) ?? new Map<string, readonly ClaimId[]>()
  known.set(tree, lists)
  const key = `${weight} ${branch}`
  const found = lists.get(key)
  if (found !== undefined) return found
  const whole = branch === debate.motion
  const contentions = whole ? childrenOf(debate, branch) : [branch]
  const inOrder = whole
    ? [false, true].flatMap((against) => contentions.filter((id) => answers(needClaim(debate, id)) === against))
    : contentions
  const list = inOrder
    .flatMap((id) => subtreeOf(debate, id))
    .filter((id) => weight === 'relevance' || needClaim(debate, id).reference === undefined)
  lists.set(key, list)
  return list
}

/** How many of a branch's claims have a weight set on a ballot. O(size of the branch). */
export function progressOn(debate: Debate, ballot: Ballot, branch: ClaimId, weight: Weight): Progress {
  const claims = claimsToRate(debate, branch, weight)
  let rated = 0
  for (const id of claims) if (weightSet(ballot, weight, id) !== undefined) rated += 1
  return { rated, of: claims.length }
}

/**
 * The next claim of a branch whose weight is not set, after a claim and then from the top; undefined where all are set.
 * @param after any claim; where it is not of the branch, the search begins at the top
 * @param by 1 for the next, −1 for the one before
 */
export function nextUnrated(
  debate: Debate,
  ballot: Ballot,
  branch: ClaimId,
  weight: Weight,
  after: ClaimId | null,
  by: 1 | -1,
): ClaimId | undefined {
  const claims = claimsToRate(debate, branch, weight)
  const at = after === null ? -1 : claims.indexOf(after)
  const from = at < 0 && by < 0 ? claims.length : at
  for (let step = 1; step <= claims.length; step++) {
    const i = (((from + by * step) % claims.length) + claims.length) % claims.length
    const id = claims[i] as ClaimId
    if (weightSet(ballot, weight, id) === undefined) return id
  }
  return undefined
}
