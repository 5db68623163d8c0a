import type { Framework } from './framework.ts'
import type { Semantics } from './semantics.ts'

/** What a semantics makes of a framework. */
export interface Strengths {
  /** For each node σ, 0 to 1. */
  readonly nodes: Float64Array
  /** For each link its pull c = w'·Πσ, 0 to 1: what reaches its target. */
  readonly pulls: Float64Array
}

/**
 * Evaluates a framework in one pass, everything after what it depends on; O(nodes + links).
 *
 * A link's pull is w·Π(1 − c of its undercuts)·Π(σ of its premises): an undercut switches a link off and never reverses
 * it, and leaves the strength of the claim whose link it is alone. Linked premises multiply, so one weak one weakens all.
 */
export function strengthsOf({ graph, convictions, relevances }: Framework, semantics: Semantics): Strengths {
  const { linksOnto, premisesOf, originals, order } = graph
  const nodes = new Float64Array(graph.nodes)
  const pulls = new Float64Array(graph.links)
  for (const vertex of order) {
    if (vertex < graph.nodes) {
      const original = originals[vertex] as number
      nodes[vertex] =
        original >= 0
          ? (nodes[original] as number)
          : semantics.influence(
              semantics.base(convictions[vertex] as number),
              semantics.aggregate(graph, vertex, pulls),
            )
      continue
    }
    const link = vertex - graph.nodes
    let pull = relevances[link] as number
    for (let i = linksOnto.from[vertex] as number; i < (linksOnto.from[vertex + 1] as number); i++) {
      pull *= 1 - (pulls[linksOnto.items[i] as number] as number)
    }
    for (let i = premisesOf.from[link] as number; i < (premisesOf.from[link + 1] as number); i++) {
      pull *= nodes[premisesOf.items[i] as number] as number
    }
    pulls[link] = pull
  }
  return { nodes, pulls }
}
