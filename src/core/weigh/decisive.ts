import { concededLinks } from './concession.ts'
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

/**
 * One way to flip the verdict: nodes that do so when all of them are conceded, and no longer when any one of them is not.
 * Greedy by how far each moves the motion, then pruned from the least; not always the smallest set. Null where conceding
 * whatever holds the verdict up does not flip it.
 *
 * O(n log n) and one ripple for each node that is tried.
 */
export function flipSet(weighed: Weighed, concessions: Float64Array, threshold: number): number[] | null {
  const { framework, semantics, strengths, motion } = weighed
  const { graph } = framework
  const now = strengths.nodes[motion] as number
  const verdict = verdictOf(now, threshold)
  const wanted: Verdict = verdict === 'con' ? 'pro' : 'con'
  const toward = wanted === 'pro' ? 1 : -1
  const gain = (node: number): number => ((concessions[node] as number) - now) * toward
  const candidates: number[] = []
  const seen = new Set<number>()
  for (let node = 0; node < concessions.length; node++) {
    if (!(gain(node) > 0) || seen.has(graph.links[node] as number)) continue
    // The members of a linked group fall together: the first stands for all.
    seen.add(graph.links[node] as number)
    candidates.push(node)
  }
  candidates.sort((a, b) => gain(b) - gain(a) || a - b)

  const ripple = rippleFrom(framework, semantics, strengths)
  const standing = (): number => ripple.strengths.nodes[motion] as number
  const flipped = (): boolean => verdictOf(standing(), threshold) === wanted
  const chosen: number[] = []
  for (const node of candidates) {
    if (flipped()) break
    const before = standing()
    ripple.hold(concededLinks(graph, node), 0)
    // Under a claim that is conceded already, nothing moves any more.
    if ((standing() - before) * toward > 0) chosen.push(node)
    else letGo(node)
  }
  if (!flipped()) return null
  for (let i = chosen.length - 1; i >= 0 && chosen.length > 1; i--) {
    const node = chosen[i] as number
    letGo(node)
    if (flipped()) chosen.splice(i, 1)
    else ripple.hold(concededLinks(graph, node), 0)
  }
  return chosen

  function letGo(node: number): void {
    const others = new Set(chosen.filter((other) => other !== node).flatMap((other) => concededLinks(graph, other)))
    ripple.hold(
      concededLinks(graph, node).filter((link) => !others.has(link)),
      null,
    )
  }
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
