import { type Chains, chainBy, type Edges, inOrder, onRings } from './topological.ts'

/**
 * The parts of a quantitative bipolar argumentation framework without its weights: n nodes, and up to n links from them,
 * both numbered from 0. A *vertex* is either: node i is vertex 2i, link l is vertex 2l + 1.
 */
export interface Parts {
  /** For each node the link that it is a premise of, or −1. Nodes that share one are a linked group. */
  readonly links: Int32Array
  /** For each node, the node whose strength it takes over, or −1. Links onto such a node have no effect on it. */
  readonly originals: Int32Array
  /** For each link, the vertex that it bears on (a link, where it undercuts one), or −1 where it bears on nothing. */
  readonly targets: Int32Array
  /** For each link, +1 where it supports a node, −1 where it attacks one; of no account where it undercuts a link. */
  readonly polarities: Int8Array
}

/** Parts put in order: what a semantics walks over. Independent of all weights, so one graph serves every ballot. */
export interface Graph extends Parts {
  /** n: how many nodes there are. Link numbers are below it, too. */
  readonly nodes: number
  /** By link its premises (nodes). */
  readonly premises: Chains
  /** By vertex the links onto it: the arguments about a node, the undercuts of a link. */
  readonly onto: Chains
  /** By node the nodes that take over its strength. */
  readonly references: Chains
  /** Every vertex once, each after all that it depends on: a link after its premises and undercuts, a node after its links. */
  readonly order: Int32Array
}

export function vertexOfNode(node: number): number {
  return 2 * node
}

export function vertexOfLink(link: number): number {
  return 2 * link + 1
}

/** Whether a vertex is a link; its number, or else the node's, is vertex >> 1. */
export function isLink(vertex: number): boolean {
  return (vertex & 1) === 1
}

/**
 * Puts parts in order. O(n), no recursion; quick where all that is new since `before` is a claim without answers, or that
 * some are gone.
 *
 * Where something depends on itself, every vertex on that ring loses the links onto it and its original, so that it counts
 * as its own conviction; everything else keeps its place. A sound debate has no ring.
 * @param before the graph of the same nodes before an edit: a help, of no account for what the graph says
 */
export function graphOf(parts: Parts, before?: Graph): Graph {
  const patched = before && patchedFrom(before, parts)
  if (patched !== undefined) return patched
  const graph = put(parts)
  const { nodes, order, originals, targets } = graph
  if (order.length === 2 * nodes) return graph
  const ringed = onRings(2 * nodes, dependentsIn(graph), needsIn(graph))
  return put({
    ...parts,
    originals: originals.map((original, node) => (ringed[vertexOfNode(node)] === 1 ? -1 : original)),
    targets: targets.map((target) => (target >= 0 && ringed[target] === 1 ? -1 : target)),
  })
}

function put({ links, originals, targets, polarities }: Parts): Graph {
  const nodes = links.length
  const chained = {
    nodes,
    links,
    originals,
    targets,
    polarities,
    premises: chainBy(links, nodes),
    onto: chainBy(targets, 2 * nodes),
    references: chainBy(originals, nodes),
  }
  return { ...chained, order: falling(chained) ?? inOrder(2 * nodes, dependentsIn(chained)) }
}

/**
 * The order from the last number to the first, each node before its link, where that is one: claims are numbered in
 * reading order, so it mostly is, and what is evaluated in it lies side by side in memory. Undefined where it is not.
 */
function falling({ nodes, links, originals, targets }: Omit<Graph, 'order'>): Int32Array | undefined {
  for (let i = 0; i < nodes; i++) {
    const original = originals[i] as number
    if ((links[i] as number) > i || (targets[i] as number) >> 1 >= i) return undefined
    if (original >= 0 && original <= i) return undefined
  }
  const order = new Int32Array(2 * nodes)
  for (let i = nodes - 1, place = 0; i >= 0; i--) {
    order[place++] = vertexOfNode(i)
    order[place++] = vertexOfLink(i)
  }
  return order
}

/** From a node to its link and the references to it, from a link to what it bears on. */
export function dependentsIn({ links, targets, references }: Omit<Graph, 'order'>): Edges {
  const { first, next } = references
  return (vertex, found) => {
    const i = vertex >> 1
    if (isLink(vertex)) {
      const target = targets[i] as number
      if (target >= 0) found(target)
      return
    }
    const link = links[i] as number
    if (link >= 0) found(vertexOfLink(link))
    for (let node = first[i] as number; node >= 0; node = next[node] as number) found(vertexOfNode(node))
  }
}

/** From a vertex to the links onto it, from a link to its premises, from a reference to its original. */
function needsIn({ originals, premises, onto }: Graph): Edges {
  return (vertex, found) => {
    for (let link = onto.first[vertex] as number; link >= 0; link = onto.next[link] as number) found(vertexOfLink(link))
    const i = vertex >> 1
    if (isLink(vertex)) {
      for (let node = premises.first[i] as number; node >= 0; node = premises.next[node] as number) {
        found(vertexOfNode(node))
      }
    } else if ((originals[i] as number) >= 0) found(vertexOfNode(originals[i] as number))
  }
}

/** The graph of parts that differ from another's by leaves that came and claims that went; undefined where they do more. */
function patchedFrom(before: Graph, parts: Parts): Graph | undefined {
  const { links, originals, targets, polarities } = parts
  const [had, nodes] = [before.nodes, links.length]
  const gone: number[] = []
  for (let i = 0; i < had; i++) {
    if (links[i] === before.links[i] && targets[i] === before.targets[i] && originals[i] === before.originals[i]) {
      continue
    }
    // Somebody moved, was linked or unlinked, or came to refer: the order may be another.
    if (links[i] !== -1 || targets[i] !== -1 || originals[i] !== -1 || before.links[i] !== i) return undefined
    gone.push(i)
  }
  for (let i = had; i < nodes; i++) {
    const leaf = links[i] === i && originals[i] === -1 && (targets[i] as number) < 2 * had
    if (!leaf && (links[i] !== -1 || targets[i] !== -1 || originals[i] !== -1)) return undefined
  }
  const premises = longer(before.premises, nodes, nodes)
  const onto = longer(before.onto, 2 * nodes, nodes)
  const references = longer(before.references, nodes, nodes)
  for (const i of gone) {
    unchain(premises, before.links[i] as number, i)
    unchain(onto, before.targets[i] as number, i)
    unchain(references, before.originals[i] as number, i)
  }
  const order = new Int32Array(2 * nodes)
  let end = 0
  for (let i = had; i < nodes; i++) {
    chain(premises, links[i] as number, i)
    chain(onto, targets[i] as number, i)
    order[end++] = vertexOfNode(i)
    order[end++] = vertexOfLink(i)
  }
  order.set(before.order, end)
  return { nodes, links, originals, targets, polarities, premises, onto, references, order }
}

function longer({ first, next }: Chains, keys: number, items: number): Chains {
  return { first: lengthened(first, keys), next: lengthened(next, items) }
}

function lengthened(old: Int32Array, length: number): Int32Array {
  const array = new Int32Array(length).fill(-1, old.length)
  array.set(old)
  return array
}

function chain({ first, next }: Chains, key: number, item: number): void {
  if (key < 0) return
  next[item] = first[key] as number
  first[key] = item
}

function unchain({ first, next }: Chains, key: number, item: number): void {
  if (key < 0) return
  if (first[key] === item) first[key] = next[item] as number
  else {
    let at = first[key] as number
    while (at >= 0 && next[at] !== item) at = next[at] as number
    if (at >= 0) next[at] = next[item] as number
  }
  next[item] = -1
}
