import type { Ballot, BallotId } from '../core/model/ballot.ts'
import { type Branch, branchOf } from '../core/model/branch.ts'
import { ballotsOf, type Debate, motionOf } from '../core/model/debate.ts'
import { childrenOf } from '../core/model/tree.ts'

/** What a debate brings along when it is put under a claim of another. */
export interface IncomingBranch {
  /** Its motion as a claim; without words, what bears on it. */
  readonly branch: Branch
  /** For a ballot there the one here that it means: the one of its name, and for the first the one that counts. */
  readonly alike: ReadonlyMap<BallotId, BallotId>
  /** The ballots that say something of the branch and mean none here, in their order. */
  readonly strange: readonly Ballot[]
}

/** @param chosen the ballot that counts in `to` */
export function incomingBranch(from: Debate, to: Debate, chosen: BallotId): IncomingBranch {
  const wordless = motionOf(from).text.trim() === ''
  const branch = { ...branchOf(from, wordless ? childrenOf(from, from.motion) : [from.motion]), from: null }
  const said = new Set(branch.claims.flatMap(({ weights }) => Object.keys(weights)))
  const ballots = ballotsOf(from)
  const alike = new Map<BallotId, BallotId>()
  // Two ballots there never mean the same one here: what one of them says would be gone.
  const free = new Map(ballotsOf(to).map(({ id, name }) => [id, name]))
  for (const { id, name } of ballots) {
    const found = [...free].find(([, here]) => here === name)?.[0]
    if (found === undefined) continue
    alike.set(id, found)
    free.delete(found)
  }
  const [first] = ballots
  if (first !== undefined && !alike.has(first.id) && free.has(chosen)) alike.set(first.id, chosen)
  return { branch, alike, strange: ballots.filter(({ id }) => said.has(id) && !alike.has(id)) }
}
