import type { Ballot, Weight } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { debateGraphOf } from './debateGraph.ts'
import type { Graph } from './graph.ts'
import type { Nodes } from './nodes.ts'

/** A graph with its weights: what a semantics turns into strengths. */
export interface Framework {
  readonly graph: Graph
  /** For each node, 0 to 1, as the ballot has it: no semantics has touched it. */
  readonly convictions: Float64Array
  /** For each link, 0 to 1, before any undercut. */
  readonly relevances: Float64Array
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
  const { graph, nodes } = debateGraphOf(debate)
  const convictions = weightsOf(ballot, 'conviction', nodes, graph.nodes)
  const byClaim = weightsOf(ballot, 'relevance', nodes, graph.nodes)
  // A link has the number of the claim that it is the link of, or of the first in its group.
  let relevances = byClaim
  for (let node = 0; node < graph.nodes; node++) {
    const link = graph.links[node] as number
    if (link < 0 || link === node) continue
    if (relevances === byClaim) relevances = byClaim.slice()
    relevances[link] = Math.min(relevances[link] as number, byClaim[node] as number)
  }
  return { graph, convictions, relevances }
}

/** Weights by node, and what they were read with. */
interface NodeWeights {
  readonly nodes: Nodes
  readonly unset: number
  readonly values: Float64Array
}

const knownShelves = new WeakMap<object, NodeWeights>()

/** All weights of one kind by node. A shelf is read once: a slider that is dragged changes one of the two. */
function weightsOf(ballot: Ballot, weight: Weight, nodes: Nodes, count: number): Float64Array {
  const shelf = ballot[weight]
  const unset = withinUnit(ballot.defaults[weight])
  const found = knownShelves.get(shelf)
  if (found?.nodes === nodes && found.unset === unset && found.values.length === count) return found.values
  const values = new Float64Array(count).fill(unset)
  for (const slot of Object.values(shelf)) {
    const { at, weights } = slotWeights(slot, nodes)
    // A claim that came after this graph was made has a number beyond the end, where nothing is written.
    for (let i = 0; i < at.length; i++) values[at[i] as number] = weights[i] as number
  }
  knownShelves.set(shelf, { nodes, unset, values })
  return values
}

/** One slot of a ballot's weights, ready to copy: `weights[i]` belongs to node `at[i]`. */
interface SlotWeights {
  readonly nodes: Nodes
  readonly at: Int32Array
  readonly weights: Float64Array
}

const knownSlots = new WeakMap<object, SlotWeights>()

/**
 * Finding the nodes of 20,000 weights takes longer than weighing them, and one weight that changes leaves 63 of 64 slots
 * as they were. So each slot is read once for as long as it and the claims' numbers last.
 */
function slotWeights(slot: Readonly<Record<ClaimId, number>>, nodes: Nodes): SlotWeights {
  const found = knownSlots.get(slot)
  if (found?.nodes === nodes) return found
  const ids = Object.keys(slot)
  const read: SlotWeights = {
    nodes,
    at: Int32Array.from(ids, (id) => nodes.numberOf(id)),
    weights: Float64Array.from(ids, (id) => withinUnit(slot[id] as number)),
  }
  knownSlots.set(slot, read)
  return read
}

function withinUnit(weight: number): number {
  return weight >= 0 ? Math.min(weight, 1) : 0
}
