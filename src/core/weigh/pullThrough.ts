import type { Framework } from './framework.ts'
import { isLink } from './graph.ts'
import type { Leverage } from './leverage.ts'
import type { Semantics } from './semantics.ts'

/** How strongly each part pulls on the motion, for small changes: derivatives of the motion's strength. */
export interface PullThrough {
  /** For each node d(motion)/dσ. */
  readonly nodes: Float64Array
  /** For each link d(motion)/dc. */
  readonly pulls: Float64Array
}

/**
 * The derivative of the motion's strength by every strength and every pull: one pass from the motion down (reverse mode of
 * automatic differentiation, Linnainmaa 1970), O(n). With references, all ways that lead to the motion add up.
 * @param motion the motion's node
 */
export function pullThroughOf(
  { graph, convictions }: Framework,
  semantics: Semantics,
  leverage: Leverage,
  motion: number,
): PullThrough {
  const { order, links, targets, references } = graph
  const nodes = new Float64Array(graph.nodes)
  const pulls = new Float64Array(graph.nodes)
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] as number
    const i = vertex >> 1
    if (isLink(vertex)) {
      const target = targets[i] as number
      if (target < 0) continue
      const above = target >> 1
      const through = isLink(target)
        ? (pulls[above] as number)
        : (nodes[above] as number) *
          semantics.slope(semantics.base(convictions[above] as number), leverage.aggregates[above] as number)
      pulls[i] = through * (leverage.links[i] as number)
      continue
    }
    let sum = i === motion ? 1 : 0
    const link = links[i] as number
    if (link >= 0) sum += (pulls[link] as number) * (leverage.premises[i] as number)
    for (let node = references.first[i] as number; node >= 0; node = references.next[node] as number) {
      sum += nodes[node] as number
    }
    nodes[i] = sum
  }
  return { nodes, pulls }
}
