import { type Graph, vertexOfLink } from './graph.ts'
import { type Ripple, rippleFrom } from './ripple.ts'
import { Scratch } from './scratch.ts'
import { type Ways, waysOf } from './ways.ts'
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
  const ways = waysOf(graph)
  const byLink = carriedUp(weighed, ways)
  const motions = new Float64Array(nodes).fill(Number.NaN)
  let ripple: Ripple | undefined
  for (let node = 0; node < nodes; node++) {
    const link = links[node] as number
    if (link < 0) continue
    if ((references.first[node] as number) >= 0 || ways.forked[vertexOfLink(link)] === 1) {
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

/** How many numbers `steps` has for each node. */
const stride = 8
const scratch = {
  steps: new Scratch((length) => new Float64Array(length)),
  gains: new Scratch((length) => new Float64Array(length)),
  byPull: new Scratch((length) => new Float64Array(length)),
  changes: new Scratch((length) => new Float64Array(length)),
  motions: new Scratch((length) => new Float64Array(length)),
  underway: new Scratch((length) => new Int32Array(length)),
  at: new Scratch((length) => new Int32Array(length)),
}

/** How a change is turned on its way up. */
interface WayUp {
  /** For each link that bears on a node at last, d(aggregate of that node)/dc. */
  readonly byPull: Float64Array
  /** For each node that something bears on d(aggregate of the next node)/dσ. */
  readonly gains: Float64Array
  /**
   * For each node that something bears on eight numbers side by side, for they are read together: its base score, its
   * aggregate, its strength, how far its aggregate may change for the rest to be taken in one step, and of the motion's
   * strength as a polynomial in that change the coefficients of the first to the fourth power.
   */
  readonly steps: Float64Array
}

function wayUp(
  { framework, semantics, strengths, leverage, motion }: Weighed,
  { next, inner, undercuts }: Ways,
): WayUp {
  const { nodes, links, targets } = framework.graph
  const byPull = scratch.byPull.atLeast(nodes)
  const gains = scratch.gains.atLeast(nodes)
  const steps = scratch.steps.atLeast(stride * nodes)
  byPull.set(leverage.links)
  for (const link of undercuts) {
    byPull[link] = (byPull[link] as number) * (byPull[(targets[link] as number) >> 1] as number)
  }
  const bends = new Float64Array(4)
  for (let done = 0; done < inner.length; done++) {
    const i = inner[done] as number
    const up = next[i] as number
    const gain = up < 0 ? 0 : (leverage.premises[i] as number) * (byPull[links[i] as number] as number)
    gains[i] = gain
    const step = stride * i
    const base = semantics.base(framework.convictions[i] as number)
    const aggregate = leverage.aggregates[i] as number
    const strength = strengths.nodes[i] as number
    steps[step] = base
    steps[step + 1] = aggregate
    steps[step + 2] = strength
    const corner = semantics.cornerAtZero ? Math.abs(aggregate) : Number.POSITIVE_INFINITY
    // The motion as a polynomial in a change of this strength …
    let [f1, f2, f3, f4] = [0, 0, 0, 0]
    let room = Number.POSITIVE_INFINITY
    if (i === motion) f1 = 1
    else if (up >= 0) {
      const above = stride * up
      f1 = (steps[above + 4] as number) * gain
      const square = gain * gain
      f2 = (steps[above + 5] as number) * square
      f3 = (steps[above + 6] as number) * square * gain
      f4 = (steps[above + 7] as number) * square * square
      // No σ moves further than its aggregate does.
      if (gain !== 0) room = (steps[above + 3] as number) / Math.abs(gain)
    }
    steps[step + 3] = Math.min(semantics.near, corner, room)
    // … and this strength as one in a change of its aggregate: one put into the other.
    semantics.bends(base, aggregate, strength, bends)
    const b1 = bends[0] as number
    const b2 = bends[1] as number
    const b3 = bends[2] as number
    const b4 = bends[3] as number
    steps[step + 4] = f1 * b1
    steps[step + 5] = f1 * b2 + f2 * b1 * b1
    steps[step + 6] = f1 * b3 + 2 * f2 * b1 * b2 + f3 * b1 * b1 * b1
    steps[step + 7] = f1 * b4 + f2 * (2 * b1 * b3 + b2 * b2) + 3 * f3 * b1 * b1 * b2 + f4 * b1 * b1 * b1 * b1
  }
  return { byPull, gains, steps }
}

/**
 * For each link with one way up only the motion's strength once it pulls nothing. All concessions take their first step up
 * together, then their second, and so on, so that no step waits for the one before it.
 */
function carriedUp(weighed: Weighed, ways: Ways): Float64Array {
  const { framework, semantics, strengths, motion } = weighed
  const { nodes } = framework.graph
  const { above, next, single } = ways
  const { byPull, gains, steps } = wayUp(weighed, ways)
  const { influence } = semantics
  const stays = strengths.nodes[motion] as number
  const motions = scratch.motions.atLeast(nodes)
  motions.fill(stays, 0, nodes)
  // Those on their way: which link, at which node, and by how much the node's aggregate changes.
  const underway = scratch.underway.atLeast(nodes)
  const at = scratch.at.atLeast(nodes)
  const changes = scratch.changes.atLeast(nodes)
  let count = single.length
  for (let i = 0; i < count; i++) {
    const link = single[i] as number
    underway[i] = link
    at[i] = above[link] as number
    changes[i] = -(strengths.pulls[link] as number) * (byPull[link] as number)
  }
  while (count > 0) {
    let left = 0
    for (let i = 0; i < count; i++) {
      const link = underway[i] as number
      const node = at[i] as number
      const change = changes[i] as number
      const step = stride * node
      if (Math.abs(change) <= (steps[step + 3] as number)) {
        const bent = (steps[step + 6] as number) + change * (steps[step + 7] as number)
        const curved = (steps[step + 5] as number) + change * bent
        const moved = stays + change * ((steps[step + 4] as number) + change * curved)
        // A polynomial keeps to no bounds: where the motion comes to an end of its range, it may pass it by a last digit.
        motions[link] = moved < 0 ? 0 : moved > 1 ? 1 : moved
        continue
      }
      const strength = influence(steps[step] as number, (steps[step + 1] as number) + change)
      if (node === motion) {
        motions[link] = strength
      } else if ((next[node] as number) >= 0) {
        underway[left] = link
        at[left] = next[node] as number
        changes[left++] = (strength - (steps[step + 2] as number)) * (gains[node] as number)
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
