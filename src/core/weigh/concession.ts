import { type Graph, isLink, vertexOfLink } from './graph.ts'
import { type Ripple, rippleFrom } from './ripple.ts'
import type { Weighed } from './weighed.ts'

/**
 * For each node where the motion would stand if it were conceded, 0 to 1; NaN for what bears on nothing.
 *
 * To concede a claim is to give up all that it pulls: its link comes to 0, and so do the links of the references to it. A
 * reference alone is conceded in its one place. A linked group falls with any of its members.
 *
 * Each concession is carried up through the real influence functions until what is left of it is small; from there to the
 * motion it takes one step, with the derivatives that a single pass from the motion down has found. That is good to
 * 10⁻¹². It takes O(n) in all where concessions fade on their way, as they do under Balanced by half a level at least, and
 * the sum of all depths at most. What hangs under a claim that is referred to reaches the motion by several ways; there the
 * strengths that depend on it are evaluated again.
 */
export function concessionsOf(weighed: Weighed): Float64Array {
  const { graph } = weighed.framework
  const { nodes, links, references } = graph
  const forked = forkedIn(graph)
  const byLink = carriedUp(weighed, forked)
  const motions = new Float64Array(nodes).fill(Number.NaN)
  let ripple: Ripple | undefined
  for (let node = 0; node < nodes; node++) {
    const link = links[node] as number
    if (link < 0) continue
    if ((references.first[node] as number) >= 0 || forked[vertexOfLink(link)] === 1) {
      ripple ??= rippleFrom(weighed.framework, weighed.semantics, weighed.strengths)
      motions[node] = rippled(ripple, weighed, concededLinks(graph, node))
    } else motions[node] = byLink[link] as number
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
function forkedIn({ nodes, order, links, targets, originals, references }: Graph): Uint8Array {
  const forked = new Uint8Array(2 * nodes)
  if (originals.every((original) => original < 0)) return forked
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

/** The one way up from every link and node: where it leads, and how a change is turned on it. */
interface WayUp {
  /** For each link the node that it bears on at last, through the links that it undercuts, or −1. */
  readonly above: Int32Array
  /** For each link d(aggregate of that node)/dc. */
  readonly byPull: Float64Array
  /** For each node the next one up, or −1. */
  readonly next: Int32Array
  /**
   * For each node eight numbers side by side, for they are read together: its base score, its aggregate, its strength,
   * d(aggregate of the next node)/dσ, the first three derivatives of the motion's strength by its own, and how far its own
   * may move with no corner of any σ being passed on the way up.
   */
  readonly steps: Float64Array
}

const stride = 8

/**
 * Up to this change of a strength, the rest of the way up is taken in one step by its Taylor polynomial. What that leaves
 * out is about M·change⁴/24, M being the motion's fourth derivative by the strength. M is 0 under Knock-out; the largest that
 * a search came upon was 2 under Balanced and 28 under Cautious, whose a²/(1 + a²) alone has 24: 7·10⁻¹⁴ at most.
 */
const near = 5e-4

function wayUp({ framework, semantics, strengths, leverage, motion }: Weighed): WayUp {
  const { nodes, order, links, targets } = framework.graph
  const above = new Int32Array(nodes).fill(-1)
  const byPull = new Float64Array(nodes)
  const next = new Int32Array(nodes).fill(-1)
  const steps = new Float64Array(stride * nodes)
  const bends = new Float64Array(3)
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (isLink(vertex)) {
      const target = targets[i] as number
      if (target < 0) continue
      const lever = leverage.links[i] as number
      above[i] = isLink(target) ? (above[target >> 1] as number) : target >> 1
      byPull[i] = isLink(target) ? lever * (byPull[target >> 1] as number) : lever
      continue
    }
    const step = stride * i
    steps[step] = semantics.base(framework.convictions[i] as number)
    steps[step + 1] = leverage.aggregates[i] as number
    steps[step + 2] = strengths.nodes[i] as number
    const link = links[i] as number
    const up = link < 0 ? -1 : (above[link] as number)
    next[i] = up
    if (i === motion) {
      steps[step + 4] = 1
      steps[step + 7] = Number.POSITIVE_INFINITY
    }
    if (up < 0) continue
    const gain = (leverage.premises[i] as number) * (byPull[link] as number)
    const parent = stride * up
    const aggregate = steps[parent + 1] as number
    semantics.bends(steps[parent] as number, aggregate, steps[parent + 2] as number, bends)
    // How the parent's strength bends with this one's, and then the motion's with it (Faà di Bruno's formula).
    const h1 = (bends[0] as number) * gain
    const h2 = (bends[1] as number) * gain * gain
    const h3 = (bends[2] as number) * gain * gain * gain
    const f1 = steps[parent + 4] as number
    const f2 = steps[parent + 5] as number
    const f3 = steps[parent + 6] as number
    const corner = semantics.cornerAtZero ? Math.abs(aggregate) : Number.POSITIVE_INFINITY
    steps[step + 3] = gain
    steps[step + 4] = f1 * h1
    steps[step + 5] = f2 * h1 * h1 + f1 * h2
    steps[step + 6] = f3 * h1 * h1 * h1 + 3 * f2 * h1 * h2 + f1 * h3
    // No σ moves further than its aggregate does.
    steps[step + 7] =
      gain === 0 ? Number.POSITIVE_INFINITY : Math.min(corner, steps[parent + 7] as number) / Math.abs(gain)
  }
  return { above, byPull, next, steps }
}

/**
 * For each link with one way up only the motion's strength once it pulls nothing. All concessions take their first step up
 * together, then their second, and so on, so that no step waits for the one before it.
 */
function carriedUp(weighed: Weighed, forked: Uint8Array): Float64Array {
  const { framework, semantics, strengths, motion } = weighed
  const { nodes, premises } = framework.graph
  const { above, byPull, next, steps } = wayUp(weighed)
  const { influence } = semantics
  const stays = strengths.nodes[motion] as number
  const motions = new Float64Array(nodes).fill(stays)
  // Those on their way: which link, at which node, and by how much the node's aggregate changes.
  const underway = new Int32Array(nodes)
  const at = new Int32Array(nodes)
  const changes = new Float64Array(nodes)
  let count = 0
  for (let link = 0; link < nodes; link++) {
    const node = above[link] as number
    if (node < 0 || (premises.first[link] as number) < 0 || forked[vertexOfLink(link)] === 1) continue
    underway[count] = link
    at[count] = node
    changes[count++] = -(strengths.pulls[link] as number) * (byPull[link] as number)
  }
  while (count > 0) {
    let left = 0
    for (let i = 0; i < count; i++) {
      const link = underway[i] as number
      const node = at[i] as number
      const step = stride * node
      const strength = influence(steps[step] as number, (steps[step + 1] as number) + (changes[i] as number))
      const moved = strength - (steps[step + 2] as number)
      if (node === motion) {
        motions[link] = strength
      } else if (Math.abs(moved) <= near && Math.abs(moved) <= (steps[step + 7] as number)) {
        const bent = (steps[step + 5] as number) / 2 + (moved * (steps[step + 6] as number)) / 6
        motions[link] = stays + moved * ((steps[step + 4] as number) + moved * bent)
      } else if ((next[node] as number) >= 0) {
        underway[left] = link
        at[left] = next[node] as number
        changes[left++] = moved * (steps[step + 3] as number)
      }
    }
    count = left
  }
  return motions
}

function rippled(ripple: Ripple, { motion }: Weighed, silent: readonly number[]): number {
  ripple.hold(silent, 0)
  const moved = ripple.strengths.nodes[motion] as number
  ripple.takeBack()
  return moved
}
