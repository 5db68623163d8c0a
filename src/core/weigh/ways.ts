import { type Graph, isLink, vertexOfLink } from './graph.ts'

/** The ways up from links and nodes, where there is but one: they follow from the shape alone. */
export interface Ways {
  /** For each link the node that it bears on at last, through the links that it undercuts, or −1. */
  readonly above: Int32Array
  /** For each node the next one up, or −1. */
  readonly next: Int32Array
  /** The links that bear on a node at last, and have a premise and no other way up. */
  readonly single: Int32Array
  /** For each vertex 1 where more than one way may lead up: a node that is referred to, and all under it. */
  readonly forked: Uint8Array
  /** The nodes that something bears on, each after those above it. */
  readonly inner: Int32Array
  /** The links that undercut a link, each after the one that it undercuts. */
  readonly undercuts: Int32Array
}

const known = new WeakMap<Graph, Ways>()

/** One pass from the top down, O(n); once for each graph. */
export function waysOf(graph: Graph): Ways {
  const found = known.get(graph)
  if (found !== undefined) return found
  const { nodes, order, links, targets, references, onto, premises } = graph
  const above = new Int32Array(nodes).fill(-1)
  const next = new Int32Array(nodes).fill(-1)
  const forked = new Uint8Array(2 * nodes)
  const inner = new Int32Array(nodes)
  const undercuts: number[] = []
  let inners = 0
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (isLink(vertex)) {
      const target = targets[i] as number
      if (target < 0) continue
      if (isLink(target)) undercuts.push(i)
      above[i] = isLink(target) ? (above[target >> 1] as number) : target >> 1
      forked[vertex] = forked[target] as number
      continue
    }
    const link = links[i] as number
    if ((onto.first[vertex] as number) >= 0) inner[inners++] = i
    const referred = (references.first[i] as number) >= 0
    if (link >= 0) next[i] = above[link] as number
    forked[vertex] = referred || (link >= 0 && forked[vertexOfLink(link)] === 1) ? 1 : 0
  }
  const single = new Int32Array(nodes)
  let singles = 0
  for (let link = 0; link < nodes; link++) {
    if ((above[link] as number) < 0 || (premises.first[link] as number) < 0) continue
    if (forked[vertexOfLink(link)] === 0) single[singles++] = link
  }
  const ways = {
    above,
    next,
    single: single.subarray(0, singles),
    forked,
    inner: inner.subarray(0, inners),
    undercuts: Int32Array.from(undercuts),
  }
  known.set(graph, ways)
  return ways
}
