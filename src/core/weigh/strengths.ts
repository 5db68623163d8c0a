import type { Framework } from './framework.ts'
import { isLink } from './graph.ts'
import type { Semantics } from './semantics.ts'

/** What a semantics makes of a framework. */
export interface Strengths {
  /** For each node σ, 0 to 1. */
  readonly nodes: Float64Array
  /** For each link its pull c = w'·Πσ, 0 to 1: what reaches its target. */
  readonly pulls: Float64Array
}

/**
 * Evaluates a framework in one pass, everything after what it depends on; O(n).
 *
 * A link's pull is w·Π(1 − c of its undercuts)·Π(σ of its premises): an undercut switches a link off and never reverses
 * it, and leaves the strength of the claim whose link it is alone. Linked premises multiply, so one weak one weakens all.
 */
export function strengthsOf(framework: Framework, semantics: Semantics): Strengths {
  const { nodes, order } = framework.graph
  const strengths = { nodes: new Float64Array(nodes), pulls: new Float64Array(nodes) }
  evaluatorOf(framework, semantics, strengths)(0, order.length)
  return strengths
}

/**
 * Gives what evaluates the vertices at the places `from` to `to` − 1 of the graph's order, one after the other, into
 * `strengths`: σ of nodes and c of links, from the strengths of all that they depend on as they are.
 */
export function evaluatorOf(
  { graph, convictions, relevances }: Framework,
  semantics: Semantics,
  { nodes, pulls }: Strengths,
): (from: number, to: number) => void {
  const { order, originals, polarities } = graph
  const { first: firstOnto, next: nextOnto } = graph.onto
  const { first: firstPremise, next: nextPremise } = graph.premises
  const { base, influence } = semantics
  const { total } = semantics.aggregation
  return (from, to) => {
    for (let place = from; place < to; place++) {
      const vertex = order[place] as number
      const i = vertex >> 1
      if (isLink(vertex)) {
        let pull = relevances[i] as number
        for (let link = firstOnto[vertex] as number; link >= 0; link = nextOnto[link] as number) {
          pull *= 1 - (pulls[link] as number)
        }
        for (let node = firstPremise[i] as number; node >= 0; node = nextPremise[node] as number) {
          pull *= nodes[node] as number
        }
        pulls[i] = pull
      } else if ((originals[i] as number) >= 0) nodes[i] = nodes[originals[i] as number] as number
      else {
        const start = base(convictions[i] as number)
        const link = firstOnto[vertex] as number
        nodes[i] = link < 0 ? start : influence(start, total(link, nextOnto, polarities, pulls))
      }
    }
  }
}
