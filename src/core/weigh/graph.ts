import { type Filed, fileBy, inOrder, type Needs, onRings } from './topological.ts'

/**
 * The parts of a quantitative bipolar argumentation framework, without its weights, in any order. Nodes are numbered from
 * 0, links from 0. A *vertex* is either: node i is vertex i, link l is vertex nodes + l.
 */
export interface Parts {
  readonly nodes: number
  /** For each node, the node whose strength it takes over, or −1. Links onto such a node have no effect on it. */
  readonly originals: Int32Array
  /** For each link, the vertex that it bears on (a link, where it undercuts one), or −1 where it bears on nothing. */
  readonly targets: Int32Array
  /** For each link, +1 where it supports a node, −1 where it attacks one; of no account where it undercuts a link. */
  readonly polarities: Int8Array
  /** Pairs: node `premises[i]` is a premise of link `premiseOf[i]`. A link with several is a linked group. */
  readonly premises: Int32Array
  readonly premiseOf: Int32Array
}

/** Parts put in order: what a semantics walks over. Independent of all weights, so one graph serves every ballot. */
export interface Graph {
  readonly nodes: number
  readonly links: number
  readonly originals: Int32Array
  readonly targets: Int32Array
  readonly polarities: Int8Array
  /** Each link's premises (nodes). */
  readonly premisesOf: Filed
  /** The links onto each vertex: the arguments about a node, the undercuts of a link. */
  readonly linksOnto: Filed
  /** Every vertex once, each after all that it depends on: a link after its premises and undercuts, a node after its links. */
  readonly order: Int32Array
}

/**
 * Puts parts in order. O(nodes + links + premises), no recursion.
 *
 * Where something depends on itself, every vertex on that ring loses the links onto it and its original, so that it counts
 * as its own conviction; everything else keeps its place. A sound debate has no ring.
 */
export function graphOf(parts: Parts): Graph {
  const links = parts.targets.length
  const needs = needsOf(parts)
  let { originals, targets } = parts
  let order = inOrder(needs)
  if (order.length < needs.count) {
    const ringed = onRings(needs)
    originals = originals.map((original, node) => (ringed[node] === 1 ? -1 : original))
    targets = targets.map((target) => (target >= 0 && ringed[target] === 1 ? -1 : target))
    order = inOrder(needsOf({ ...parts, originals, targets }))
  }
  const { from, items } = fileBy(parts.premiseOf, links)
  return {
    nodes: parts.nodes,
    links,
    originals,
    targets,
    polarities: parts.polarities,
    premisesOf: { from, items: items.map((pair) => parts.premises[pair] as number) },
    linksOnto: fileBy(targets, parts.nodes + links),
    order,
  }
}

function needsOf({ nodes, originals, targets, premises, premiseOf }: Parts): Needs {
  const links = targets.length
  const edges = nodes + links + premises.length
  const needed = new Int32Array(edges)
  const dependent = new Int32Array(edges)
  for (let node = 0; node < nodes; node++) {
    needed[node] = originals[node] as number
    dependent[node] = node
  }
  for (let link = 0; link < links; link++) {
    needed[nodes + link] = nodes + link
    dependent[nodes + link] = targets[link] as number
  }
  for (let pair = 0; pair < premises.length; pair++) {
    needed[nodes + links + pair] = premises[pair] as number
    dependent[nodes + links + pair] = nodes + (premiseOf[pair] as number)
  }
  return { count: nodes + links, needed, dependent }
}
