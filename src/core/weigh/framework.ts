import type { Ballot, Weight } from '../model/ballot.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { entries } from '../model/shelf.ts'
import { type Tree, treeOf } from '../model/tree.ts'
import { type Graph, graphOf } from './graph.ts'

/** A graph with its weights: what a semantics turns into strengths. */
export interface Framework {
  readonly graph: Graph
  /** For each node, 0 to 1, as the ballot has it: no semantics has touched it. */
  readonly convictions: Float64Array
  /** For each link, 0 to 1, before any undercut. */
  readonly relevances: Float64Array
}

/** A debate as a graph, and where its claims went. */
export interface DebateGraph {
  readonly graph: Graph
  /** Each claim's node. */
  readonly nodes: ReadonlyMap<ClaimId, number>
  /** For each node, the link from its claim to the claim above, or −1. Members of a linked group share one. */
  readonly links: Int32Array
}

const known = new WeakMap<Tree, DebateGraph>()

/**
 * The graph of a debate's shape: a node for each claim, a link for each claim or linked group that stands under another.
 * Computed once for each tree, O(n) without recursion; while only words, weights or evidence change, O(1).
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
  const built = build(debate)
  known.set(tree, built)
  return built
}

/**
 * A debate on a ballot as a framework. Unset weights count as the ballot's defaults, and a weight outside 0 to 1 as the
 * nearest end.
 *
 * A linked group's relevance is the smallest among its members. The members carry their parent only together, so nothing
 * that the group says can matter more than what its least relevant member says matters; and grouping a claim with others
 * never makes any of them matter more than it did alone.
 */
export function frameworkOf(debate: Debate, ballot: Ballot): Framework {
  const { graph, nodes, links } = debateGraphOf(debate)
  const convictions = weightsOf(ballot, 'conviction', nodes)
  const byClaim = weightsOf(ballot, 'relevance', nodes)
  const relevances = new Float64Array(graph.links).fill(1)
  for (let node = 0; node < graph.nodes; node++) {
    const link = links[node] as number
    if (link >= 0) relevances[link] = Math.min(relevances[link] as number, byClaim[node] as number)
  }
  return { graph, convictions, relevances }
}

function build(debate: Debate): DebateGraph {
  const nodes = new Map<ClaimId, number>()
  const claims: Claim[] = []
  for (const [id, claim] of entries(debate.claims)) {
    nodes.set(id, claims.length)
    claims.push(claim)
  }
  const count = claims.length
  const nodeOf = (id: ClaimId | null | undefined): number => (id == null ? -1 : (nodes.get(id) ?? -1))

  const parents = new Int32Array(count)
  const originals = new Int32Array(count)
  const links = new Int32Array(count).fill(-1)
  const firstOf = new Int32Array(count)
  const groups = new Map<string, number>()
  let linked = 0
  for (let node = 0; node < count; node++) {
    const { parent, reference, relation, group } = claims[node] as Claim
    parents[node] = nodeOf(parent)
    originals[node] = nodeOf(reference)
    if (parent === null) continue
    let link = linked
    if (group !== undefined) {
      // A merge can leave a group whose members stand apart; then only those that stand together are linked.
      const together = JSON.stringify([group, parent, relation])
      link = groups.get(together) ?? linked
      groups.set(together, link)
    }
    links[node] = link
    if (link === linked) firstOf[linked++] = node
  }

  const targets = new Int32Array(linked).fill(-1)
  const polarities = new Int8Array(linked)
  for (let link = 0; link < linked; link++) {
    const first = firstOf[link] as number
    const parent = parents[first] as number
    const { relation } = claims[first] as Claim
    polarities[link] = relation === 'supports' ? 1 : -1
    if (parent < 0) continue
    if (relation !== 'undercuts') {
      if ((originals[parent] as number) < 0) targets[link] = parent
    } else if ((links[parent] as number) >= 0) targets[link] = count + (links[parent] as number)
  }

  const premises = new Int32Array(count)
  const premiseOf = new Int32Array(count)
  let pairs = 0
  for (let node = 0; node < count; node++) {
    if ((links[node] as number) < 0) continue
    premises[pairs] = node
    premiseOf[pairs++] = links[node] as number
  }
  const graph = graphOf({
    nodes: count,
    originals,
    targets,
    polarities,
    premises: premises.subarray(0, pairs),
    premiseOf: premiseOf.subarray(0, pairs),
  })
  return { graph, nodes, links }
}

function weightsOf(ballot: Ballot, weight: Weight, nodes: DebateGraph['nodes']): Float64Array {
  const weights = new Float64Array(nodes.size).fill(withinUnit(ballot.defaults[weight]))
  for (const slot of Object.values(ballot[weight])) {
    const { at, values } = slotWeights(slot, nodes)
    for (let i = 0; i < at.length; i++) weights[at[i] as number] = values[i] as number
  }
  return weights
}

/** One slot of a ballot's weights, ready to copy: `values[i]` belongs to node `at[i]`. */
interface SlotWeights {
  readonly nodes: DebateGraph['nodes']
  readonly at: Int32Array
  readonly values: Float64Array
}

const knownSlots = new WeakMap<object, SlotWeights>()

/**
 * Finding the nodes of 20,000 weights takes longer than weighing them, and one weight that changes leaves 63 of 64 slots
 * as they were. So each slot is read once for as long as it and the debate's shape last.
 */
function slotWeights(slot: Readonly<Record<ClaimId, number>>, nodes: DebateGraph['nodes']): SlotWeights {
  const found = knownSlots.get(slot)
  if (found?.nodes === nodes) return found
  const ids = Object.keys(slot)
  const at = new Int32Array(ids.length)
  const values = new Float64Array(ids.length)
  let read = 0
  for (const id of ids) {
    const node = nodes.get(id)
    if (node === undefined) continue
    at[read] = node
    values[read++] = withinUnit(slot[id] as number)
  }
  const weights = { nodes, at: at.subarray(0, read), values: values.subarray(0, read) }
  knownSlots.set(slot, weights)
  return weights
}

function withinUnit(weight: number): number {
  return weight >= 0 ? Math.min(weight, 1) : 0
}
