import type { Patch } from 'immer'
import { type Claim, type ClaimId, compare, type GroupId } from './claim.ts'
import type { Debate } from './debate.ts'
import { at, entries } from './shelf.ts'

/**
 * The debate's shape: who stands under whom, in order. Derived, never stored. A new value whenever a claim comes, goes,
 * moves, or changes how it bears on its parent; the same value while only words, weights or evidence change.
 */
export interface Tree {
  /** Each parent's children in order. A parent without children has no entry. */
  readonly children: ReadonlyMap<ClaimId, readonly ClaimId[]>
  /** The references that stand for each original. */
  readonly referrers: ReadonlyMap<ClaimId, readonly ClaimId[]>
  /** The members of each group. */
  readonly groups: ReadonlyMap<GroupId, readonly ClaimId[]>
  /** For each contention a value that is new whenever the shape of its branch is. */
  readonly branches: ReadonlyMap<ClaimId, BranchShape>
  /** How many claims there are, the motion not counted. */
  readonly size: number
  /** The same value through all edits of one opened debate. Holds nothing; others may keep what they have got by it. */
  readonly lineage: Lineage
}

/** Stands for a debate through all its edits. Holds nothing. */
export type Lineage = Readonly<Record<never, never>>

/** Stands for the shape of a branch: the same value, the same shape. Holds nothing; others may remember things by it. */
export type BranchShape = Readonly<Record<never, never>>

const known = new WeakMap<Debate['claims'], Tree>()
const none: readonly ClaimId[] = []

/** The tree of a debate. Computed once for a debate's claims: O(n log n) the first time, then O(1). */
export function treeOf(debate: Debate): Tree {
  const found = known.get(debate.claims)
  if (found !== undefined) return found
  const tree = grow(debate)
  known.set(debate.claims, tree)
  return tree
}

/** A claim's children in order. */
export function childrenOf(debate: Debate, id: ClaimId): readonly ClaimId[] {
  return treeOf(debate).children.get(id) ?? none
}

/** The references that stand for a claim. */
export function referrersOf(debate: Debate, id: ClaimId): readonly ClaimId[] {
  return treeOf(debate).referrers.get(id) ?? none
}

/**
 * Hands the tree on from one debate to the next, changing only the lists of the claims that `patches` touch. Calling it
 * is never needed for a right answer, only for a fast one.
 */
export function carryTree(before: Debate, after: Debate, patches: readonly Patch[]): void {
  if (before.claims === after.claims || known.has(after.claims)) return
  const tree = known.get(before.claims)
  if (tree === undefined) return
  const touched = touchedClaims(patches, shapeFields)
  if (touched === 'all') return
  known.set(after.claims, touched.size === 0 ? tree : regrow(tree, before, after, touched))
}

const shapeFields: ReadonlySet<string | number> = new Set(['parent', 'order', 'relation', 'group', 'reference'])

/** The claims whose record, or one of whose `fields`, some patch writes; 'all' where a patch writes whole shelves. */
export function touchedClaims(
  patches: readonly Patch[],
  fields?: ReadonlySet<string | number>,
): ReadonlySet<ClaimId> | 'all' {
  const touched = new Set<ClaimId>()
  for (const { path } of patches) {
    if (path.length === 0) return 'all'
    if (path[0] !== 'claims') continue
    if (path.length < 3) return 'all'
    const field = path[3]
    if (field === undefined || fields === undefined || fields.has(field)) touched.add(String(path[2]))
  }
  return touched
}

function grow(debate: Debate): Tree {
  const lists = { children: newLists(), referrers: newLists(), groups: newLists() }
  let size = -1
  for (const [, claim] of entries(debate.claims)) {
    size++
    file(lists, claim)
  }
  const bySiblingOrder = siblingOrder(debate)
  for (const list of lists.children.values()) if (list.length > 1) list.sort(bySiblingOrder)
  for (const list of lists.referrers.values()) list.sort(compare)
  for (const list of lists.groups.values()) list.sort(compare)
  const branches = new Map((lists.children.get(debate.motion) ?? none).map((id) => [id, {}]))
  return { ...lists, branches, size, lineage: {} }
}

function regrow(tree: Tree, before: Debate, after: Debate, touched: ReadonlySet<ClaimId>): Tree {
  const left = { children: newLists(), referrers: newLists(), groups: newLists() }
  const arrived = { children: newLists(), referrers: newLists(), groups: newLists() }
  let size = tree.size
  for (const id of touched) {
    const was = at(before.claims, id)
    const is = at(after.claims, id)
    size += (is === undefined ? 0 : 1) - (was === undefined ? 0 : 1)
    if (was !== undefined) file(left, was)
    if (is !== undefined) file(arrived, is)
  }
  const children = relist(tree.children, left.children, arrived.children, siblingOrder(after))
  return {
    children,
    branches: rebranch(tree, children.get(after.motion) ?? none, touchedBranches(before, after, touched)),
    referrers: relist(tree.referrers, left.referrers, arrived.referrers, compare),
    groups: relist(tree.groups, left.groups, arrived.groups, compare),
    size,
    lineage: tree.lineage,
  }
}

/** The contentions whose branches hold a touched claim, before or after. */
function touchedBranches(before: Debate, after: Debate, touched: ReadonlySet<ClaimId>): ReadonlySet<ClaimId> {
  const branches = new Set<ClaimId>()
  const seen = new Set<ClaimId>()
  for (const debate of [before, after]) {
    seen.clear()
    for (const id of touched) {
      for (let claim = at(debate.claims, id); claim?.parent != null; claim = at(debate.claims, claim.parent)) {
        if (claim.parent === debate.motion) branches.add(claim.id)
        // Claims climbed past before lead to a branch that is known; in a broken debate they may lead round.
        if (seen.has(claim.id)) break
        seen.add(claim.id)
      }
    }
  }
  return branches
}

function rebranch(tree: Tree, contentions: readonly ClaimId[], changed: ReadonlySet<ClaimId>): Tree['branches'] {
  return new Map(contentions.map((id) => [id, (changed.has(id) ? undefined : tree.branches.get(id)) ?? {}]))
}

type Lists = ReadonlyMap<ClaimId, readonly ClaimId[]>

function newLists(): Map<ClaimId, ClaimId[]> {
  return new Map()
}

/** Enters a claim under its parent, its original and its group. */
function file(lists: Record<'children' | 'referrers' | 'groups', Map<string, ClaimId[]>>, claim: Claim): void {
  if (claim.parent !== null) listIn(lists.children, claim.parent).push(claim.id)
  if (claim.reference !== undefined) listIn(lists.referrers, claim.reference).push(claim.id)
  if (claim.group !== undefined) listIn(lists.groups, claim.group).push(claim.id)
}

/** The lists after some ids left and some arrived; the very same lists where none did. An empty list goes. */
function relist(lists: Lists, left: Lists, arrived: Lists, order: (a: ClaimId, b: ClaimId) => number): Lists {
  if (left.size === 0 && arrived.size === 0) return lists
  const relisted = new Map(lists)
  for (const key of new Set([...left.keys(), ...arrived.keys()])) {
    const gone = new Set(left.get(key))
    const list = [...(lists.get(key) ?? none).filter((id) => !gone.has(id)), ...(arrived.get(key) ?? none)]
    if (list.length === 0) relisted.delete(key)
    else relisted.set(key, list.sort(order))
  }
  return relisted
}

function siblingOrder(debate: Debate): (a: ClaimId, b: ClaimId) => number {
  return (a, b) => compare(orderOf(at(debate.claims, a)), orderOf(at(debate.claims, b))) || compare(a, b)
}

function orderOf(claim: Claim | undefined): string {
  return claim?.order ?? ''
}

function listIn(map: Map<ClaimId, ClaimId[]>, key: ClaimId): ClaimId[] {
  let list = map.get(key)
  if (list === undefined) {
    list = []
    map.set(key, list)
  }
  return list
}
