import { concededLinks } from './concession.ts'
import { type Graph, isLink } from './graph.ts'
import { rippleFrom } from './ripple.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import type { Weighed } from './weighed.ts'

/**
 * The nodes whose concession changes the verdict, the shakiest first: by how little each one's own strength would have to
 * change for the verdict to tip, |σ − need|.
 * @param concessions where the motion would stand without each node
 * @param needs gives each node's flip point for the same threshold; asked for only where there is something to rank
 */
export function decisiveNodes(
  { strengths, motion }: Weighed,
  concessions: Float64Array,
  needs: () => Float64Array,
  threshold: number,
): number[] {
  const verdict = verdictOf(strengths.nodes[motion] as number, threshold)
  const deciding: number[] = []
  for (let node = 0; node < concessions.length; node++) {
    const conceded = concessions[node] as number
    if (!Number.isNaN(conceded) && verdictOf(conceded, threshold) !== verdict) deciding.push(node)
  }
  if (deciding.length < 2) return deciding
  const flipPoints = needs()
  const margin = (node: number): number => {
    const apart = Math.abs((strengths.nodes[node] as number) - (flipPoints[node] as number))
    return Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart
  }
  return deciding.sort((a, b) => order(margin(a), margin(b)) || a - b)
}

/** The ways from a node to the motion: some speak for the motion, some against it, or both. */
const pro = 1
const con = 2

/**
 * One way to flip the verdict: nodes that do so when all of them are conceded, and no longer when any one of them is not.
 * Greedy by how far each moves the motion, then pruned from the least; not always the smallest set.
 *
 * Null where conceding all that holds the verdict up does not flip it. What that is, the ways to the motion say: of many
 * arguments none may move it by itself, and yet all of them together do. A claim that is referred to may hold the verdict
 * up on one way and speak against it on another; it is taken where it helps when its turn comes.
 *
 * O(n log n) and one ripple for each node that is tried.
 */
export function flipSet(weighed: Weighed, concessions: Float64Array, threshold: number): number[] | null {
  const { framework, semantics, strengths, motion } = weighed
  const { graph } = framework
  const now = strengths.nodes[motion] as number
  const wanted: Verdict = verdictOf(now, threshold) === 'con' ? 'pro' : 'con'
  const toward = wanted === 'pro' ? 1 : -1
  const holding = wanted === 'pro' ? con : pro
  const ways = waysToMotion(graph, motion)
  const gain = (node: number): number => ((concessions[node] as number) - now) * toward
  const candidates: number[] = []
  const seen = new Set<number>()
  for (let node = 0; node < concessions.length; node++) {
    if (ways[node] !== holding && !(ways[node] === (pro | con) && gain(node) > 0)) continue
    if ((graph.references.first[node] as number) < 0) {
      // The members of a linked group fall together: the first stands for all.
      const link = graph.links[node] as number
      if (link < 0 || seen.has(link)) continue
      seen.add(link)
    }
    candidates.push(node)
  }
  candidates.sort((a, b) => order(gain(b), gain(a)) || a - b)

  const ripple = rippleFrom(framework, semantics, strengths)
  /** How many of the conceded nodes keep each link silent. */
  const silencers = new Map<number, number>()
  const concede = (node: number): void => {
    const links = concededLinks(graph, node)
    for (const link of links) silencers.set(link, (silencers.get(link) ?? 0) + 1)
    ripple.hold(links, 0)
  }
  const letGo = (node: number): void => {
    const links = concededLinks(graph, node)
    for (const link of links) silencers.set(link, (silencers.get(link) as number) - 1)
    ripple.hold(
      links.filter((link) => silencers.get(link) === 0),
      null,
    )
  }
  const standing = (): number => ripple.strengths.nodes[motion] as number
  const flipped = (): boolean => verdictOf(standing(), threshold) === wanted

  let chosen: number[] = []
  for (const node of candidates) {
    if (flipped()) break
    const before = standing()
    concede(node)
    if (ways[node] === holding || (standing() - before) * toward > 0) chosen.push(node)
    else letGo(node)
  }
  if (!flipped()) return null
  // Without references one round is enough: what is needed beside more is needed beside less.
  for (let pruned = true; pruned; ) {
    const before = chosen.length
    chosen = chosen
      .reverse()
      .filter((node) => {
        letGo(node)
        if (flipped()) return false
        concede(node)
        return true
      })
      .reverse()
    pruned = chosen.length < before
  }
  return chosen
}

/** For each node whether the ways from it to the motion speak for it (1), against it (2), both (3), or there is none (0). */
function waysToMotion({ nodes, order, links, targets, polarities, references }: Graph, motion: number): Uint8Array {
  const ways = new Uint8Array(nodes)
  const byLink = new Uint8Array(nodes)
  const turned = (sides: number): number => ((sides & pro) === 0 ? 0 : con) | ((sides & con) === 0 ? 0 : pro)
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (isLink(vertex)) {
      const target = targets[i] as number
      if (target < 0) continue
      const above = (isLink(target) ? byLink[target >> 1] : ways[target >> 1]) as number
      byLink[i] = isLink(target) || (polarities[i] as number) < 0 ? turned(above) : above
      continue
    }
    let sides = i === motion ? pro : 0
    if ((links[i] as number) >= 0) sides |= byLink[links[i] as number] as number
    for (let node = references.first[i] as number; node >= 0; node = references.next[node] as number) {
      sides |= ways[node] as number
    }
    ways[i] = sides
  }
  return ways
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
