import type { Patch } from 'immer'
import { type BallotId, ballotShelves } from '../model/ballot.ts'
import { checkClaim } from '../model/check.ts'
import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { at, entries } from '../model/shelf.ts'
import { sourceUses } from '../model/sourceUses.ts'
import { childrenOf, referrersOf, touchedClaims, treeOf } from '../model/tree.ts'
import { groupOf, pathUp } from '../model/walk.ts'
import type { Change, EditLabel } from './change.ts'

/**
 * Whether what patches left behind is sound, looking only at the claims that they touched and those whose soundness
 * hangs on them: each keeps the rules and hangs under the motion, nothing hangs under, refers to or weighs one that is
 * gone, and no standing depends on itself. O(touched and, where there are references, what hangs under the moved),
 * unlike `check`.
 * @param unplaced whether claims may be left without a place (see `mayUnplace`)
 */
export function isSoundAfter(debate: Debate, patches: readonly Patch[], unplaced = false): boolean {
  const touched = touchedClaims(patches)
  const moved = touchedClaims(patches, dependencyFields)
  if (touched === 'all' || moved === 'all') return false
  const concerned = new Set<ClaimId>()
  for (const id of touched) {
    const claim = claimOf(debate, id)
    if (claim === undefined) {
      if (isNeeded(debate, id)) return false
      continue
    }
    if (!unplaced && !hangsUnderMotion(debate, id)) return false
    // The rules of a group and of a reference look at other claims, so those must be asked as well.
    for (const other of [id, ...groupOf(debate, id), ...referrersOf(debate, id)]) concerned.add(other)
    if (claim.parent !== null) concerned.add(claim.parent)
  }
  for (const id of concerned) {
    const claim = claimOf(debate, id)
    if (claim === undefined) {
      if (unplaced) continue
      return false
    }
    if (checkClaim(debate, claim).some((rule) => !unplaced || rule !== 'parent-missing')) return false
  }
  const placed = unplaced ? [...moved].filter((id) => hangsUnderMotion(debate, id)) : moved
  if (treeOf(debate).referrers.size > 0 && reachesRing(debate, placed)) return false
  if (patches.some((patch) => takesQuotedSource(debate, patch))) return false
  const weighed = patches.flatMap((patch) => weighedBy(patch) ?? weighedOn(debate, ballotBroughtBy(patch)))
  return weighed.every((id) => claimOf(debate, id) !== undefined) && Object.keys(debate.ballots).length > 0
}

/**
 * Whether a change may leave claims without a place, for a person to put them somewhere: it makes a debate become a state that
 * has such claims, or takes back that one of them was put somewhere.
 */
export function mayUnplace({ label, undoes }: Pick<Change, 'label' | 'undoes'>): boolean {
  return becoming.has(label) || (label === 'place' && undoes !== undefined)
}

const becoming: ReadonlySet<EditLabel> = new Set(['merge-copy', 'restore-version', 'bring-back', 'replace-debate'])

/** Where a claim stands and what it stands for: the fields by which one standing depends on another. */
const dependencyFields: ReadonlySet<string | number> = new Set(['parent', 'reference'])

function hangsUnderMotion(debate: Debate, id: ClaimId): boolean {
  return pathUp(debate, id).at(-1)?.id === debate.motion
}

/** Whether a claim that is gone still has claims under it, references to it or weights. */
function isNeeded(debate: Debate, id: ClaimId): boolean {
  if (childrenOf(debate, id).length > 0 || referrersOf(debate, id).length > 0) return true
  return Object.values(debate.ballots).some((ballot) =>
    ballotShelves.some((shelf) => at<unknown>(ballot[shelf], id) !== undefined),
  )
}

/** Every claim that a ballot says something about. */
function weighedOn(debate: Debate, id: BallotId | undefined): ClaimId[] {
  const ballot = id === undefined ? undefined : debate.ballots[id]
  if (ballot === undefined) return []
  return ballotShelves.flatMap((shelf) => [...entries<unknown>(ballot[shelf])].map(([claim]) => claim))
}

/** Whether some standing below the given claims, or what they stand for, depends on itself. A walk in depth, once. */
function reachesRing(debate: Debate, from: Iterable<ClaimId>): boolean {
  const walked = new Map<ClaimId, 'open' | 'done'>()
  const waiting = [...from]
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    if (walked.has(id)) {
      walked.set(id, 'done')
      waiting.pop()
      continue
    }
    walked.set(id, 'open')
    const reference = claimOf(debate, id)?.reference
    for (const next of [...childrenOf(debate, id), ...(reference === undefined ? [] : [reference])]) {
      if (walked.get(next) === 'open') return true
      if (!walked.has(next)) waiting.push(next)
    }
  }
  return false
}

function takesQuotedSource(debate: Debate, { op, path }: Patch): boolean {
  return op === 'remove' && path[0] === 'sources' && path.length === 3 && sourceUses(debate).has(String(path[2]))
}

/** The claim whose weight, or a part of whose impact, a patch sets; undefined for any other patch. */
export function weighedBy({ op, path }: Patch): ClaimId | undefined {
  const [part, , shelf, , id] = path
  const sets = op !== 'remove' && part === 'ballots' && ballotShelves.some((known) => known === shelf)
  return sets && id !== undefined ? String(id) : undefined
}

/** The ballot that a patch brings with all its weights, or undefined for any other patch. */
export function ballotBroughtBy({ op, path }: Patch): BallotId | undefined {
  return op !== 'remove' && path[0] === 'ballots' && path.length === 2 ? String(path[1]) : undefined
}
