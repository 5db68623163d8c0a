import type { Framework } from './framework.ts'
import { vertexOfLink, vertexOfNode } from './graph.ts'
import type { Semantics } from './semantics.ts'
import type { Strengths } from './strengths.ts'

/**
 * How each thing acts on the next, all else resting. Each of these is exact for changes of any size, for aggregates are
 * affine in every pull, and pulls are affine in every premise and undercut; only σ bends.
 */
export interface Leverage {
  /** For each node a: what the links onto it come to. */
  readonly aggregates: Float64Array
  /** For each link d(its target)/dc: of the aggregate of a node, or of the pull of the link that it undercuts. */
  readonly links: Float64Array
  /** For each node d(pull of its link)/dσ. */
  readonly premises: Float64Array
}

/** One pass, O(n). Products that leave one factor out are made from those before and those after it, without division. */
export function leverageOf({ graph, relevances }: Framework, semantics: Semantics, strengths: Strengths): Leverage {
  const { nodes, onto, premises, originals, polarities } = graph
  const { leverages } = semantics.aggregation
  const { pulls } = strengths
  const leverage: Leverage = {
    aggregates: new Float64Array(nodes),
    links: new Float64Array(nodes),
    premises: new Float64Array(nodes),
  }
  for (let node = 0; node < nodes; node++) {
    const first = onto.first[vertexOfNode(node)] as number
    if ((originals[node] as number) >= 0 || first < 0) continue
    leverage.aggregates[node] = leverages(leverage.links, first, onto.next, polarities, pulls)
  }
  for (let link = 0; link < nodes; link++) {
    const firstUndercut = onto.first[vertexOfLink(link)] as number
    const firstPremise = premises.first[link] as number
    if (firstPremise < 0) continue
    let before = relevances[link] as number
    if (firstUndercut < 0 && (premises.next[firstPremise] as number) < 0) {
      leverage.premises[firstPremise] = before
      continue
    }
    const passed: number[] = []
    for (let undercut = firstUndercut; undercut >= 0; undercut = onto.next[undercut] as number) {
      passed.push(undercut)
      leverage.links[undercut] = -before
      before *= 1 - (pulls[undercut] as number)
    }
    const undercuts = passed.length
    for (let node = firstPremise; node >= 0; node = premises.next[node] as number) {
      passed.push(node)
      leverage.premises[node] = before
      before *= strengths.nodes[node] as number
    }
    let after = 1
    while (passed.length > undercuts) {
      const node = passed.pop() as number
      leverage.premises[node] = (leverage.premises[node] as number) * after
      after *= strengths.nodes[node] as number
    }
    while (passed.length > 0) {
      const undercut = passed.pop() as number
      leverage.links[undercut] = (leverage.links[undercut] as number) * after
      after *= 1 - (pulls[undercut] as number)
    }
  }
  return leverage
}
