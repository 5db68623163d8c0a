import { type Ballot, type Weight, weightSet } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { type Shelf, slotOf } from '../model/shelf.ts'
import { childrenOf, type Tree, treeOf } from '../model/tree.ts'
import { answers, subtreeOf } from '../model/walk.ts'

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
 * references, whose conviction is their original's. The first time for a shape of the debate O(size of the branch); after
 * that one rating more costs the slot of the ballot's shelf that it stands in.
 * @param branch its first claim; the motion means the whole debate
 */
export function ratingOf(debate: Debate, ballot: Ballot, branch: ClaimId, weight: Weight): Progress {
  const asked = askedOf(debate, branch, weight)
  const missing: (readonly number[])[] = []
  let unrated = 0
  for (const part of asked.parts) {
    const places = missingIn(part, ballot[weight], asked.walk)
    unrated += places.length
    if (places.length > 0) missing.push(places)
  }
  const at = (place: number): ClaimId | undefined => asked.walk[place]
  return {
    rated: asked.of - unrated,
    of: asked.of,
    lacks: (claim) => asked.claims.has(claim) && weightSet(ballot, weight, claim) === undefined,
    next(after) {
      const from = after === null ? -1 : (asked.places.get(after) ?? -1)
      const ahead = missing.map((places) => places[countUpTo(places, from)] ?? Number.POSITIVE_INFINITY)
      const nearest = Math.min(...ahead)
      return at(nearest < asked.walk.length ? nearest : Math.min(...missing.map((places) => places[0] as number)))
    },
    previous(before) {
      const from = before === null ? asked.walk.length : (asked.places.get(before) ?? asked.walk.length)
      const behind = missing.map((places) => places[countUpTo(places, from - 1) - 1] ?? -1)
      const nearest = Math.max(...behind)
      return at(nearest >= 0 ? nearest : Math.max(...missing.map((places) => places.at(-1) as number)))
    },
  }
}

/** What a ballot is asked about a branch. */
interface Asked {
  /** All claims of the branch in reading order, those too that it is not asked about, and where each of them stands. */
  readonly walk: readonly ClaimId[]
  readonly places: ReadonlyMap<ClaimId, number>
  readonly claims: ReadonlySet<ClaimId>
  readonly of: number
  readonly parts: readonly Part[]
}

/** The claims asked about whose weights stand in one slot, by their places; and which of them a slot lacks. */
interface Part {
  readonly slot: string
  readonly places: readonly number[]
  readonly missing: WeakMap<Shelf<number>[string], readonly number[]>
}

const known = new WeakMap<Tree, Map<string, Asked>>()

function askedOf(debate: Debate, branch: ClaimId, weight: Weight): Asked {
  const tree = treeOf(debate)
  const lists = known.get(tree) ?? new Map<string, Asked>()
  known.set(tree, lists)
  const key = `${weight} ${branch}`
  const found = lists.get(key)
  if (found !== undefined) return found
  const walk = walkOf(debate, branch)
  const claims = new Set<ClaimId>()
  const parts = new Map<string, number[]>()
  for (const [place, id] of walk.entries()) {
    if (id === debate.motion || (weight === 'conviction' && needClaim(debate, id).reference !== undefined)) continue
    claims.add(id)
    const slot = slotOf(id)
    const part = parts.get(slot)
    if (part === undefined) parts.set(slot, [place])
    else part.push(place)
  }
  const asked: Asked = {
    walk,
    places: new Map(walk.map((id, place) => [id, place])),
    claims,
    of: claims.size,
    parts: [...parts].map(([slot, places]) => ({ slot, places, missing: new WeakMap() })),
  }
  lists.set(key, asked)
  return asked
}

/** A branch as the outline shows it; of the whole debate the motion, Pro's branches, and then Con's. */
function walkOf(debate: Debate, branch: ClaimId): ClaimId[] {
  if (branch !== debate.motion) return subtreeOf(debate, branch)
  const contentions = childrenOf(debate, branch)
  const columns = [false, true].map((con) => contentions.filter((id) => answers(needClaim(debate, id)) === con))
  return [branch, ...columns.flat().flatMap((id) => subtreeOf(debate, id))]
}

/** The places of a part that a shelf sets nothing for; kept by the slot, which stays the same value until it changes. */
function missingIn({ slot, places, missing }: Part, shelf: Shelf<number>, walk: readonly ClaimId[]): readonly number[] {
  const weights = shelf[slot]
  if (weights === undefined) return places
  const found = missing.get(weights) ?? places.filter((place) => !Object.hasOwn(weights, walk[place] as ClaimId))
  missing.set(weights, found)
  return found
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
