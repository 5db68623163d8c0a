import type { Claim, ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, needClaim } from '../model/debate.ts'
import { childrenOf, type Tree, treeOf } from '../model/tree.ts'
import { answers } from '../model/walk.ts'

/**
 * What follows for every claim from the shape of a debate alone, by the claim's place in reading order: the motion at 0,
 * what speaks for it before what speaks against it, parents before children. Claims that hang nowhere have no place.
 */
export interface Survey {
  readonly claims: readonly ClaimId[]
  /** A claim's place, or −1. */
  place(claim: ClaimId): number
  /** The place of the claim above; −1 for the motion. */
  readonly above: Int32Array
  /** The place of the contention that a claim hangs under, or is; −1 for the motion. */
  readonly contention: Int32Array
  /** The place of what a reference stands for; −1 for other claims. */
  readonly original: Int32Array
  /** 1 for claims that argue for Con. */
  readonly con: Uint8Array
  /** 1 for claims that support the one above. */
  readonly supports: Uint8Array
  /** 1 for claims that are answered; references where their originals are. */
  readonly answered: Uint8Array
  /** 1 for claims that are answered while none of the answers is answered in turn. */
  readonly undefended: Uint8Array
  /** 1 for references on the side of their originals: the same sentence, said a second time. */
  readonly repeats: Uint8Array
}

const known = new WeakMap<Tree, Survey>()

/** Surveys a debate: O(n) once for the shape of a debate. No recursion. */
export function surveyOf(debate: Debate): Survey {
  const tree = treeOf(debate)
  const found = known.get(tree)
  if (found !== undefined) return found
  const survey = take(debate)
  known.set(tree, survey)
  return survey
}

const placed = new WeakMap<Debate['claims'], readonly Claim[]>()

/** The claims themselves by the places of the survey. O(n) once for a debate's claims, without finding each by its id. */
export function claimsIn(debate: Debate): readonly Claim[] {
  const found = placed.get(debate.claims)
  if (found !== undefined) return found
  const { claims, place } = surveyOf(debate)
  const list = new Array<Claim>(claims.length)
  for (const slot of Object.values(debate.claims)) {
    for (const id of Object.keys(slot)) {
      const at = place(id)
      if (at >= 0) list[at] = slot[id] as Claim
    }
  }
  placed.set(debate.claims, list)
  return list
}

function take(debate: Debate): Survey {
  const { claims, places } = readingOrder(debate)
  const n = claims.length
  const above = new Int32Array(n).fill(-1)
  const contention = new Int32Array(n).fill(-1)
  const original = new Int32Array(n).fill(-1)
  const con = new Uint8Array(n)
  const supports = new Uint8Array(n)
  const attacked = new Uint8Array(n)
  for (const [i, claim] of claims.entries()) {
    if (claim.reference !== undefined) original[i] = places.get(claim.reference) ?? -1
    if (i === 0 || claim.parent === null) continue
    const up = places.get(claim.parent) as number
    const attacks = answers(claim)
    above[i] = up
    contention[i] = up === 0 ? i : (contention[up] as number)
    con[i] = attacks ? 1 - (con[up] as number) : (con[up] as number)
    supports[i] = attacks ? 0 : 1
    if (attacks) attacked[up] = 1
  }
  const answered = withOriginals(attacked, original)
  const replied = new Uint8Array(n)
  for (let i = 1; i < n; i++) if (supports[i] === 0 && answered[i] === 1) replied[above[i] as number] = 1
  const defended = withOriginals(replied, original)
  return {
    claims: claims.map((claim) => claim.id),
    place: (claim) => places.get(claim) ?? -1,
    above,
    contention,
    original,
    con,
    supports,
    answered,
    undefended: answered.map((is, i) => is & (1 - (defended[i] as number))),
    repeats: con.map((side, i) => ((original[i] as number) >= 0 && con[original[i] as number] === side ? 1 : 0)),
  }
}

function readingOrder(debate: Debate): { claims: Claim[]; places: Map<ClaimId, number> } {
  const claims: Claim[] = []
  const places = new Map<ClaimId, number>()
  const waiting: ClaimId[] = [debate.motion]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const claim = claimOf(debate, id)
    // In a broken debate the motion may hang under a claim of its own.
    if (claim === undefined || places.has(id)) continue
    places.set(id, claims.length)
    claims.push(claim)
    const children = id === debate.motion ? contentionsInOrder(debate) : childrenOf(debate, id)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i] as ClaimId)
  }
  return { claims, places }
}

/** All contentions, Pro's before Con's. */
function contentionsInOrder(debate: Debate): ClaimId[] {
  const claims = childrenOf(debate, debate.motion).map((id) => needClaim(debate, id))
  return [false, true].flatMap((con) => claims.filter((claim) => answers(claim) === con).map((claim) => claim.id))
}

/** What holds for claims, or for what they stand for. */
function withOriginals(own: Uint8Array, original: Int32Array): Uint8Array {
  return own.map((is, i) => is | (own[original[i] as number] ?? 0))
}
