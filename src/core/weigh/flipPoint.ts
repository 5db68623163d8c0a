import { isLink, vertexOfNode } from './graph.ts'
import { type Ripple, rippleFrom } from './ripple.ts'
import type { Weighed } from './weighed.ts'

/** How finely the strength of a claim that acts by several ways is tried out before it is narrowed down. */
const tries = 64

/**
 * For each node the strength, 0 to 1, that it alone would need for the motion to stand at exactly `threshold`; NaN where
 * no strength of it would do: it cannot flip the motion alone, nor can anything under it.
 *
 * One pass from the motion down, O(n): what a node needs is turned through the inverse of its influence into what its
 * aggregate needs, then each pull, then each premise. A claim that is referred to reaches the motion by several ways; for
 * it the nearest strength that does is sought numerically, and a need narrower than 1/64 can escape the search.
 * @param threshold above 0 and below 1
 */
export function flipPointsOf(weighed: Weighed, threshold: number): Float64Array {
  const { framework, semantics, strengths, leverage, motion } = weighed
  const { nodes, order, links, targets, references } = framework.graph
  const needs = new Float64Array(nodes).fill(Number.NaN)
  const pulls = new Float64Array(nodes).fill(Number.NaN)
  let ripple: Ripple | undefined
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (!isLink(vertex)) {
      const link = links[i] as number
      if (i === motion) needs[i] = threshold
      else if ((references.first[i] as number) >= 0) {
        ripple ??= rippleFrom(framework, semantics, strengths)
        needs[i] = soughtNeed(ripple, weighed, i, threshold)
      } else if (link >= 0) {
        needs[i] = needed(strengths.nodes, i, pulls, strengths.pulls, link, leverage.premises[i])
      }
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

/** The strength nearest to a node's own at which the motion stands at the threshold, sought between 0 and 1. */
function soughtNeed(ripple: Ripple, { strengths, motion }: Weighed, node: number, threshold: number): number {
  const offAt = (strength: number): number => {
    ripple.hold([vertexOfNode(node)], strength)
    return (ripple.strengths.nodes[motion] as number) - threshold
  }
  const now = strengths.nodes[node] as number
  const points = [now, ...Array.from({ length: tries + 1 }, (_, i) => i / tries)].sort((a, b) => a - b)
  const offs = points.map(offAt)
  let best = Number.NaN
  const consider = (strength: number): void => {
    if (Number.isNaN(best) || Math.abs(strength - now) < Math.abs(best - now)) best = strength
  }
  for (let i = 0; i < points.length; i++) {
    const [point, off] = [points[i] as number, offs[i] as number]
    if (off === 0) consider(point)
    const [next, nextOff] = [points[i + 1], offs[i + 1]]
    if (next === undefined || nextOff === undefined || off * nextOff >= 0) continue
    consider(narrowed(offAt, point, next, off))
  }
  ripple.takeBack()
  return best
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
