import { type Ballot, type Weight, weightSet } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { type Shelf, slotOf } from '../model/shelf.ts'
import { type BranchShape, childrenOf, type Tree, treeOf } from '../model/tree.ts'
import { answers, pathUp, subtreeOf } from '../model/walk.ts'

/** How far a ballot has got with a branch, and the ways on from claim to claim. */
export interface Progress {
  readonly rated: number
  readonly of: number
  /** Whether a claim is one that the ballot is asked about and has not rated. */
  lacks(claim: ClaimId): boolean
  /**
   * The next claim in reading order that is not rated, after a claim and then from the top; undefined where all are rated.
   * @param after any claim; null, or one that is not of the branch, begins at the top
   */
  next(after: ClaimId | null): ClaimId | undefined
  /** The one before it, up from a claim and then from the bottom; null begins at the bottom. */
  previous(before: ClaimId | null): ClaimId | undefined
}

/**
 * How far a ballot has got with a branch. It is asked about every claim of it once, in reading order: what speaks for the
 * motion before what speaks against it. Not about the motion, for nobody argues it here; nor, for conviction, about
 * references, whose conviction is their original's. The first time for the shape of a contention's branch O(its size);
 * after that one rating more costs the slot of the ballot's shelf that it stands in.
 * @param branch its first claim; the motion means the whole debate
 */
export function ratingOf(debate: Debate, ballot: Ballot, branch: ClaimId, weight: Weight): Progress {
  const parts = (branch === debate.motion ? contentionsInOrder(debate) : [branch]).map((id) => {
    const asked = askedOf(debate, id, weight)
    const missing = asked.slots.map((slot) => missingIn(slot, ballot[weight], asked.walk))
    return { asked, missing: missing.filter((places) => places.length > 0) }
  })
  let of = 0
  let unrated = 0
  for (const { asked, missing } of parts) {
    of += asked.of
    for (const places of missing) unrated += places.length
  }
  /** The part in which a claim stands, and its place there. */
  const find = (claim: ClaimId | null): [part: number, place: number] | undefined => {
    const part = claim === null ? -1 : parts.findIndex(({ asked }) => asked.places.has(claim))
    return part < 0 ? undefined : [part, parts[part]?.asked.places.get(claim as ClaimId) as number]
  }
  /** The unrated claim nearest to a place of a part, further down or up. */
  const nearest = (part: number, place: number, by: 1 | -1): ClaimId | undefined => {
    const { asked, missing } = parts[part] as (typeof parts)[number]
    const places = missing.map((list) => list[by > 0 ? countUpTo(list, place) : countUpTo(list, place - 1) - 1])
    const there = places.filter((found) => found !== undefined)
    return there.length === 0 ? undefined : asked.walk[by > 0 ? Math.min(...there) : Math.max(...there)]
  }
  const go = (from: [part: number, place: number], by: 1 | -1): ClaimId | undefined => {
    let found = parts.length === 0 ? undefined : nearest(...from, by)
    const beyond = by > 0 ? -1 : Number.POSITIVE_INFINITY
    for (let step = 1; found === undefined && step <= parts.length; step++) {
      found = nearest((from[0] + by * step + parts.length) % parts.length, beyond, by)
    }
    return found
  }
  return {
    rated: of - unrated,
    of,
    lacks: (claim) =>
      parts.some(({ asked }) => asked.claims.has(claim)) && weightSet(ballot, weight, claim) === undefined,
    next: (after) => go(find(after) ?? [0, -1], 1),
    previous: (before) => go(find(before) ?? [parts.length - 1, Number.POSITIVE_INFINITY], -1),
  }
}

/** What a ballot is asked about a branch. */
interface Asked {
  /** All claims of the branch in reading order, those too that it is not asked about, and where each of them stands. */
  readonly walk: readonly ClaimId[]
  readonly places: ReadonlyMap<ClaimId, number>
  readonly claims: ReadonlySet<ClaimId>
  readonly of: number
  readonly slots: readonly AskedSlot[]
}

/** The claims asked about whose weights stand in one slot, by their places; and which of them its records lack. */
interface AskedSlot {
  readonly slot: string
  readonly places: readonly number[]
  readonly missing: WeakMap<Shelf<number>[string], readonly number[]>
}

const known = new WeakMap<BranchShape, Map<string, Asked>>()
const columns = new WeakMap<Tree, readonly ClaimId[]>()

/** All contentions, Pro's before Con's. */
function contentionsInOrder(debate: Debate): readonly ClaimId[] {
  const tree = treeOf(debate)
  const found = columns.get(tree)
  if (found !== undefined) return found
  const contentions = childrenOf(debate, debate.motion)
  const list = [false, true].flatMap((con) => contentions.filter((id) => answers(needClaim(debate, id)) === con))
  columns.set(tree, list)
  return list
}

function askedOf(debate: Debate, branch: ClaimId, weight: Weight): Asked {
  const contention = pathUp(debate, branch).at(-2)?.id ?? branch
  const shape = treeOf(debate).branches.get(contention) ?? {}
  const lists = known.get(shape) ?? new Map<string, Asked>()
  known.set(shape, lists)
  const key = `${weight} ${branch}`
  const found = lists.get(key)
  if (found !== undefined) return found
  const walk = subtreeOf(debate, branch)
  const claims = new Set<ClaimId>()
  const slots = new Map<string, number[]>()
  for (const [place, id] of walk.entries()) {
    if (weight === 'conviction' && needClaim(debate, id).reference !== undefined) continue
    claims.add(id)
    const slot = slotOf(id)
    const places = slots.get(slot)
    if (places === undefined) slots.set(slot, [place])
    else places.push(place)
  }
  const asked: Asked = {
    walk,
    places: new Map(walk.map((id, place) => [id, place])),
    claims,
    of: claims.size,
    slots: [...slots].map(([slot, places]) => ({ slot, places, missing: new WeakMap() })),
  }
  lists.set(key, asked)
  return asked
}

/** The places that a shelf sets nothing for; kept by the slot's records, which are the same value until one changes. */
function missingIn(asked: AskedSlot, shelf: Shelf<number>, walk: readonly ClaimId[]): readonly number[] {
  const weights = shelf[asked.slot]
  if (weights === undefined) return asked.places
  const known = asked.missing.get(weights)
  if (known !== undefined) return known
  const missing = asked.places.filter((place) => !Object.hasOwn(weights, walk[place] as ClaimId))
  asked.missing.set(weights, missing)
  return missing
}

/** How many numbers of a rising list are not above a limit. */
function countUpTo(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
