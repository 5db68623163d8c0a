import { type Graph, isLink, vertexOfLink } from './graph.ts'
import { type Ripple, rippleFrom } from './ripple.ts'
import type { Weighed } from './weighed.ts'

/**
 * For each node where the motion would stand if it were conceded, 0 to 1; NaN for what bears on nothing.
 *
 * To concede a claim is to give up all that it pulls: its link comes to 0, and so do the links of the references to it. A
 * reference alone is conceded in its one place. A linked group falls with any of its members.
 *
 * Exact: each concession is carried up to the motion through the real influence functions, and stops where nothing changes
 * any more. So this takes O(n) where concessions fade on their way, which they do at least by half a level under Balanced,
 * and the sum of all depths at most. What hangs under a claim that is referred to reaches the motion by several ways; there
 * the strengths that depend on it are evaluated again.
 */
export function concessionsOf(weighed: Weighed): Float64Array {
  const { graph } = weighed.framework
  const { nodes, links, references } = graph
  const forked = forkedIn(graph)
  const byLink = new Float64Array(nodes).fill(Number.NaN)
  const motions = new Float64Array(nodes).fill(Number.NaN)
  const way = wayUp(weighed)
  let ripple: Ripple | undefined
  for (let node = 0; node < nodes; node++) {
    const link = links[node] as number
    if (link < 0) continue
    const referred = (references.first[node] as number) >= 0
    if (!referred && !Number.isNaN(byLink[link] as number)) {
      motions[node] = byLink[link] as number
      continue
    }
    if (referred || forked[vertexOfLink(link)] === 1) {
      ripple ??= rippleFrom(weighed.framework, weighed.semantics, weighed.strengths)
      motions[node] = rippled(ripple, weighed, concededLinks(graph, node))
    } else motions[node] = carried(weighed, way, link)
    if (!referred) byLink[link] = motions[node] as number
  }
  return motions
}

/** The vertices that fall silent where a node is conceded: its link and those of the references to it. */
export function concededLinks({ links, references }: Graph, node: number): number[] {
  const silent = [links[node] as number]
  for (let other = references.first[node] as number; other >= 0; other = references.next[other] as number) {
    silent.push(links[other] as number)
  }
  return silent.filter((link) => link >= 0).map(vertexOfLink)
}

/** Marks (with 1) the vertices from which more than one way may lead up: a node that is referred to, and all under it. */
function forkedIn({ nodes, order, links, targets, references }: Graph): Uint8Array {
  const forked = new Uint8Array(2 * nodes)
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    let above = -1
    if (isLink(vertex)) above = targets[i] as number
    else if ((links[i] as number) >= 0) above = vertexOfLink(links[i] as number)
    const referred = !isLink(vertex) && (references.first[i] as number) >= 0
    forked[vertex] = referred || (above >= 0 && forked[above] === 1) ? 1 : 0
  }
  return forked
}

/** The one way up from each link and each node: to which node it leads, and how much of a change arrives there. */
interface WayUp {
  /** For each link, the node that it bears on at last (through the links that it undercuts), or −1. */
  readonly above: Int32Array
  /** For each link d(aggregate of that node)/dc, and for each node d(aggregate)/dσ through its link. */
  readonly byPull: Float64Array
  readonly byStrength: Float64Array
}

function wayUp({ framework, leverage }: Weighed): WayUp {
  const { nodes, order, links, targets } = framework.graph
  const above = new Int32Array(nodes).fill(-1)
  const byPull = new Float64Array(nodes)
  const byStrength = new Float64Array(nodes)
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (!isLink(vertex)) {
      const link = links[i] as number
      if (link >= 0) byStrength[i] = (leverage.premises[i] as number) * (byPull[link] as number)
      continue
    }
    const target = targets[i] as number
    if (target < 0) continue
    const lever = leverage.links[i] as number
    above[i] = isLink(target) ? (above[target >> 1] as number) : target >> 1
    byPull[i] = isLink(target) ? lever * (byPull[target >> 1] as number) : lever
  }
  return { above, byPull, byStrength }
}

/** The motion's strength once a link pulls nothing, along its one way up. */
function carried({ framework, semantics, strengths, leverage, motion }: Weighed, way: WayUp, conceded: number): number {
  const { links } = framework.graph
  const { influence, base } = semantics
  let node = way.above[conceded] as number
  let change = -(strengths.pulls[conceded] as number) * (way.byPull[conceded] as number)
  while (change !== 0 && node >= 0) {
    const start = base(framework.convictions[node] as number)
    const strength = influence(start, (leverage.aggregates[node] as number) + change)
    if (node === motion) return strength
    change = (strength - (strengths.nodes[node] as number)) * (way.byStrength[node] as number)
    const link = links[node] as number
    node = link < 0 ? -1 : (way.above[link] as number)
  }
  return strengths.nodes[motion] as number
}

function rippled(ripple: Ripple, { motion }: Weighed, silent: readonly number[]): number {
  ripple.hold(silent, 0)
  const moved = ripple.strengths.nodes[motion] as number
  ripple.takeBack()
  return moved
}
