import { type ChangedClaim, changedClaims } from '../model/changedClaims.ts'
import type { Claim, ClaimId, GroupId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { at } from '../model/shelf.ts'
import { type Lineage, type Tree, treeOf } from '../model/tree.ts'
import { type Graph, graphOf, vertexOfLink, vertexOfNode } from './graph.ts'
import { Nodes } from './nodes.ts'

/** A debate as a graph, and where its claims went. Link l is the link of claim l, or of the linked group that it is first of. */
export interface DebateGraph {
  readonly graph: Graph
  /** The claims' numbers, shared with the graphs of the debate before and after; it may know claims that are not here. */
  readonly nodes: Nodes
  /** The node of a claim that is in this debate, or −1. */
  nodeOf(id: ClaimId): number
}

/** What the next graph of an edited debate is made from. */
interface Made {
  readonly claims: Debate['claims']
  readonly nodes: Nodes
  /** For each node 1 where its claim is in the debate. */
  readonly present: Uint8Array
  readonly links: Int32Array
  readonly originals: Int32Array
  /** For each link the node that it bears on, or the link that it undercuts, or −1. */
  readonly aims: Int32Array
  /** For each link 1 where it undercuts one. */
  readonly undercutting: Uint8Array
  readonly polarities: Int8Array
  readonly graph?: Graph
}

const known = new WeakMap<Tree, DebateGraph>()
const latest = new WeakMap<Lineage, Made>()
const none: readonly ClaimId[] = []

/**
 * The graph of a debate's shape: a node for each claim, a link for each claim or linked group that stands under another.
 * Computed once for each tree: O(1) while only words, weights or evidence change. After an edit of the shape, only the
 * claims that it touched are read again; what is left is O(n) over typed arrays.
 *
 * - `supports` and `rebuts` bear on the parent, `undercuts` on the parent's own link.
 * - Siblings of one group and one relation are the premises of one link, and undercutting any of them undercuts it.
 * - A reference takes over its original's strength. Only undercuts count under it, for its link is its own.
 *
 * Of an unsound debate it makes what it can: a link to a missing parent bears on nothing, a missing original is ignored,
 * and claims on a ring count as their conviction.
 */
export function debateGraphOf(debate: Debate): DebateGraph {
  const tree = treeOf(debate)
  const found = known.get(tree)
  if (found !== undefined) return found
  const before = latest.get(tree.lineage)
  // Numbers of claims that are gone stay taken, until they are most of them.
  const worn = before !== undefined && before.nodes.size > 2 * tree.size + 64
  const made = makeNext(before === undefined || worn ? nothing() : before, debate, tree)
  const { nodes, present, links, originals, polarities } = made
  const graph = graphOf({ links, originals, targets: targetsOf(made), polarities }, worn ? undefined : before?.graph)
  latest.set(tree.lineage, { ...made, graph })
  const built: DebateGraph = {
    graph,
    nodes,
    nodeOf(id) {
      const node = nodes.find(id)
      return present[node] === 1 ? node : -1
    },
  }
  known.set(tree, built)
  return built
}

function nothing(): Made {
  const none = new Int32Array(0)
  const no = new Uint8Array(0)
  return {
    claims: {},
    nodes: new Nodes(),
    present: no,
    links: none,
    originals: none,
    aims: none,
    undercutting: no,
    polarities: new Int8Array(0),
  }
}

/** For each link the vertex that it bears on. */
function targetsOf({ aims, undercutting }: Made): Int32Array {
  const targets = new Int32Array(aims.length)
  for (let link = 0; link < targets.length; link++) {
    const aim = aims[link] as number
    targets[link] = aim < 0 ? -1 : undercutting[link] === 1 ? vertexOfLink(aim) : vertexOfNode(aim)
  }
  return targets
}

/** The parts of a debate, from those of the same debate before. Takes as long as there are claims that differ. */
function makeNext(before: Made, debate: Debate, tree: Tree): Made {
  const { nodes } = before
  const { claims } = debate
  const touched = touchedBetween(before.claims, claims)
  if (nodes.size === 0) numberInOrder(nodes, tree, debate.motion)
  for (const { id } of touched) nodes.numberOf(id)

  const count = nodes.size
  const present = grown(before.present, new Uint8Array(count))
  const links = grown(before.links, new Int32Array(count).fill(-1))
  const originals = grown(before.originals, new Int32Array(count).fill(-1))
  const aims = grown(before.aims, new Int32Array(count).fill(-1))
  const undercutting = grown(before.undercutting, new Uint8Array(count))
  const polarities = grown(before.polarities, new Int8Array(count))
  for (const { id, is } of touched) present[nodes.find(id)] = is === undefined ? 0 : 1
  const placed = (id: ClaimId | null | undefined): number => {
    const node = nodes.find(id)
    return node >= 0 && present[node] === 1 ? node : -1
  }

  const relinked: Claim[] = []
  const groups = new Set<GroupId>()
  for (const { id, was, is } of touched) {
    const node = nodes.find(id)
    links[node] = is === undefined || is.parent === null ? -1 : node
    aims[node] = -1
    originals[node] = placed(is?.reference)
    for (const reference of tree.referrers.get(id) ?? none) {
      originals[nodes.find(reference)] = placed(id)
      // Whether answers under it count depends on whether its original is there.
      relinked.push(at(claims, reference) as Claim)
    }
    if (was?.group !== undefined) groups.add(was.group)
    if (is?.group !== undefined) groups.add(is.group)
    if (is !== undefined) relinked.push(is)
    else for (const child of tree.children.get(id) ?? none) relinked.push(at(claims, child) as Claim)
  }
  for (const group of groups) {
    // A merge can leave a group whose members stand apart; then only those that stand together are linked.
    const firsts = new Map<string, number>()
    for (const id of tree.groups.get(group) ?? none) {
      const member = at(claims, id)
      if (member === undefined || member.parent === null) continue
      const node = nodes.find(id)
      const together = JSON.stringify([member.parent, member.relation])
      const first = firsts.get(together)
      firsts.set(together, first === undefined ? node : Math.min(first, node))
      relinked.push(member)
    }
    for (const id of tree.groups.get(group) ?? none) {
      const member = at(claims, id)
      if (member === undefined || member.parent === null) continue
      links[nodes.find(id)] = firsts.get(JSON.stringify([member.parent, member.relation])) as number
    }
  }

  const aim = (claim: Claim): void => {
    const node = nodes.find(claim.id)
    const parent = placed(claim.parent)
    aims[node] = -1
    undercutting[node] = claim.relation === 'undercuts' ? 1 : 0
    polarities[node] = claim.relation === 'supports' ? 1 : -1
    if (links[node] !== node || parent < 0) return
    if (claim.relation === 'undercuts') aims[node] = links[parent] as number
    else if ((originals[parent] as number) < 0) aims[node] = parent
  }
  const isNew = before.present.length === 0
  for (const claim of relinked) {
    aim(claim)
    // What hangs under a claim bears on it, or on its link. Where all is new, it has its own turn.
    if (!isNew) for (const child of tree.children.get(claim.id) ?? none) aim(at(claims, child) as Claim)
  }
  return { claims, nodes, present, links, originals, aims, undercutting, polarities }
}

/**
 * Numbers claims in reading order: those that bear on each other lie near each other, and answers after what they answer.
 * A claim that has a number is not gone into again, so that a ring of parents ends.
 */
function numberInOrder(nodes: Nodes, tree: Tree, motion: ClaimId): void {
  const waiting: ClaimId[] = [motion]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (nodes.find(id) >= 0) continue
    nodes.numberOf(id)
    const children = tree.children.get(id) ?? none
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i] as ClaimId)
  }
}

/** The claims that came, went, or bear otherwise on what is above them. */
function touchedBetween(before: Debate['claims'], after: Debate['claims']): ChangedClaim[] {
  return changedClaims(before, after).filter(({ was, is }) => !bearsAlike(was, is))
}

function bearsAlike(a: Claim | undefined, b: Claim | undefined): boolean {
  return (
    (a === undefined) === (b === undefined) &&
    a?.parent === b?.parent &&
    a?.relation === b?.relation &&
    a?.group === b?.group &&
    a?.reference === b?.reference
  )
}

/** Copies the old numbers into a longer array. */
function grown<T extends Int32Array | Uint8Array | Int8Array>(old: T, longer: T): T {
  longer.set(old)
  return longer
}
