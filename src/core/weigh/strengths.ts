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
  const evaluate = evaluatorOf(framework, semantics, strengths)
  for (let done = 0; done < order.length; done++) {
    const vertex = order[done] as number
    if (isLink(vertex)) strengths.pulls[vertex >> 1] = evaluate(vertex)
    else strengths.nodes[vertex >> 1] = evaluate(vertex)
  }
  return strengths
}

/** Gives the value of any vertex, σ of a node or c of a link, from the strengths of all that it depends on as they are. */
export function evaluatorOf(
  { graph, convictions, relevances }: Framework,
  semantics: Semantics,
  { nodes, pulls }: Strengths,
): (vertex: number) => number {
  const { originals, polarities } = graph
  const { first: firstOnto, next: nextOnto } = graph.onto
  const { first: firstPremise, next: nextPremise } = graph.premises
  const { base, influence } = semantics
  const { total } = semantics.aggregation
  return (vertex) => {
    const i = vertex >> 1
    if (!isLink(vertex)) {
      const original = originals[i] as number
      if (original >= 0) return nodes[original] as number
      const start = base(convictions[i] as number)
      const link = firstOnto[vertex] as number
      return link < 0 ? start : influence(start, total(link, nextOnto, polarities, pulls))
    }
    let pull = relevances[i] as number
    for (let undercut = firstOnto[vertex] as number; undercut >= 0; undercut = nextOnto[undercut] as number) {
      pull *= 1 - (pulls[undercut] as number)
    }
    for (let node = firstPremise[i] as number; node >= 0; node = nextPremise[node] as number) {
      pull *= nodes[node] as number
    }
    return pull
  }
}
