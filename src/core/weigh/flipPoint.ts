import { isLink, vertexOfNode } from './graph.ts'
import { type Ripple, rippleFrom } from './ripple.ts'
import type { Weighed } from './weighed.ts'

/** How finely the strength of a claim that acts by several ways is tried out before it is narrowed down. */
const tries = 64

/**
 * For each node the strength, 0 to 1, that it alone would need for the motion to stand at exactly `threshold`, the nearest to
 * its own; NaN where no strength of it would do: it cannot flip the motion alone, nor can anything under it.
 *
 * One pass from the motion down, O(n): what a node needs is turned through the inverse of its influence into what its
 * aggregate needs, then each pull, then each premise. A claim that is referred to reaches the motion by several ways, and
 * several strengths of it may do. They are sought numerically, and all of them are followed to what hangs under it; two that
 * lie within 1/64 of each other can escape the search.
 *
 * Held at its flip point, a node puts the motion at the threshold to 10⁻¹²: errors shrink on the way up, for no σ moves
 * further than its aggregate does.
 * @param threshold above 0 and below 1
 */
export function flipPointsOf(weighed: Weighed, threshold: number): Float64Array {
  const { framework, semantics, strengths } = weighed
  const { references } = framework.graph
  const sought = new Map<number, readonly number[]>()
  let ripple: Ripple | undefined
  for (let node = 0; node < framework.graph.nodes; node++) {
    if ((references.first[node] as number) < 0) continue
    ripple ??= rippleFrom(framework, semantics, strengths)
    sought.set(node, soughtNeeds(ripple, weighed, node, threshold))
  }
  const needs = needsBelow(weighed, threshold, (node) => sought.get(node)?.[0])
  const most = Math.max(1, ...[...sought.values()].map((found) => found.length))
  for (let nth = 1; nth < most; nth++) {
    const others = needsBelow(weighed, threshold, (node) => sought.get(node)?.[nth])
    for (let node = 0; node < needs.length; node++) {
      const now = strengths.nodes[node] as number
      const [need, other] = [needs[node] as number, others[node] as number]
      if (Number.isNaN(need) || Math.abs(other - now) < Math.abs(need - now)) needs[node] = other
    }
  }
  return needs
}

/** @param soughtFor what a node that is referred to needs, where there is something */
function needsBelow(
  { framework, semantics, strengths, leverage, motion }: Weighed,
  threshold: number,
  soughtFor: (node: number) => number | undefined,
): Float64Array {
  const { nodes, order, links, targets, references } = framework.graph
  const needs = new Float64Array(nodes).fill(Number.NaN)
  const pulls = new Float64Array(nodes).fill(Number.NaN)
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (!isLink(vertex)) {
      const link = links[i] as number
      if (i === motion) needs[i] = threshold
      else if ((references.first[i] as number) >= 0) needs[i] = soughtFor(i) ?? Number.NaN
      else if (link >= 0) needs[i] = needed(strengths.nodes, i, pulls, strengths.pulls, link, leverage.premises[i])
      continue
    }
    const target = targets[i] as number
    if (target < 0) continue
    const lever = leverage.links[i] as number
    const above = target >> 1
    if (isLink(target)) {
      pulls[i] = needed(strengths.pulls, i, pulls, strengths.pulls, above, lever)
      continue
    }
    const aggregate = semantics.inverse(semantics.base(framework.convictions[above] as number), needs[above] as number)
    const more = (aggregate - (leverage.aggregates[above] as number)) / lever
    pulls[i] = lever === 0 ? Number.NaN : within((strengths.pulls[i] as number) + more)
  }
  return needs
}

/** What a value needs to be for the pull that it has a part in to be what is needed. */
function needed(
  values: Float64Array,
  index: number,
  needs: Float64Array,
  pulls: Float64Array,
  link: number,
  lever = 0,
): number {
  if (lever === 0) return Number.NaN
  return within((values[index] as number) + ((needs[link] as number) - (pulls[link] as number)) / lever)
}

/** A share that is possible, or NaN. Rounding may carry an end of the range a hair beyond it. */
function within(share: number): number {
  if (share >= 0 && share <= 1) return share
  if (share > -1e-15 && share < 0) return 0
  if (share < 1 + 1e-15 && share > 1) return 1
  return Number.NaN
}

/** The strengths of a node at which the motion stands at the threshold, sought between 0 and 1; the nearest to its own first. */
function soughtNeeds(ripple: Ripple, { strengths, motion }: Weighed, node: number, threshold: number): number[] {
  const offAt = (strength: number): number => {
    ripple.hold([vertexOfNode(node)], strength)
    return (ripple.strengths.nodes[motion] as number) - threshold
  }
  const now = strengths.nodes[node] as number
  const points = [now, ...Array.from({ length: tries + 1 }, (_, i) => i / tries)].sort((a, b) => a - b)
  const offs = points.map(offAt)
  const found: number[] = []
  for (let i = 0; i < points.length; i++) {
    const [point, off] = [points[i] as number, offs[i] as number]
    const [next, nextOff] = [points[i + 1], offs[i + 1]]
    // Where the motion stays at the threshold for a while, the ends of the while will do.
    if (off === 0 && (point === now || offs[i - 1] !== 0 || nextOff !== 0)) found.push(point)
    if (next === undefined || nextOff === undefined || off * nextOff >= 0) continue
    found.push(narrowed(offAt, point, next, off))
  }
  ripple.takeBack()
  return found.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))
}

/** Halves an interval until it cannot be halved. */
function narrowed(offAt: (strength: number) => number, from: number, to: number, offFrom: number): number {
  let [low, high] = [from, to]
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    const off = offAt(middle)
    if (off === 0) return middle
    if (off < 0 === offFrom < 0) low = middle
    else high = middle
  }
  return low
}
