import type { Framework } from '../../../src/core/weigh/framework.ts'
import { graphOf, vertexOfLink, vertexOfNode } from '../../../src/core/weigh/graph.ts'
import type { Semantics } from '../../../src/core/weigh/semantics.ts'
import { strengthsOf } from '../../../src/core/weigh/strengths.ts'

/** A framework as papers print it: base scores by name, and relations that need not form a tree. */
export interface RawFramework {
  readonly nodes: Readonly<Record<string, number>>
  readonly edges: readonly RawEdge[]
}

export interface RawEdge {
  /** The premises; several are linked. */
  readonly src: readonly string[]
  /** A node, or the number of the edge that it undercuts. */
  readonly dst: string | number
  readonly pol: number
  readonly w?: number
}

/** The strength of every node by name. */
export function strengthsByName(raw: RawFramework, semantics: Semantics): Record<string, number> {
  const names = Object.keys(raw.nodes)
  const { nodes } = strengthsOf(frameworkFrom(raw), semantics)
  return Object.fromEntries(names.map((name, node) => [name, nodes[node] as number]))
}

/**
 * The nodes in the order of `raw.nodes`. A node can be a premise of one link only; where a name is a premise of several
 * edges, a node for each of them follows, which takes over the strength of the one that is named.
 */
export function frameworkFrom({ nodes, edges }: RawFramework): Framework {
  const names = Object.keys(nodes)
  const uses = edges.flatMap(({ src }, edge) => src.map((name) => ({ name, edge })))
  const shared = uses.filter(({ name }) => uses.filter((use) => use.name === name).length > 1)
  const nodeOf = (use: { name: string; edge: number }): number =>
    shared.includes(use) ? names.length + shared.indexOf(use) : names.indexOf(use.name)
  const linkOf = edges.map((_, edge) => nodeOf(uses.find((use) => use.edge === edge) as { name: string; edge: number }))
  const count = names.length + shared.length
  const links = new Int32Array(count).fill(-1)
  const originals = new Int32Array(count).fill(-1)
  const targets = new Int32Array(count).fill(-1)
  const polarities = new Int8Array(count)
  const relevances = new Float64Array(count).fill(1)
  for (const use of uses) links[nodeOf(use)] = linkOf[use.edge] as number
  for (const use of shared) originals[nodeOf(use)] = names.indexOf(use.name)
  for (const [edge, { dst, pol, w = 1 }] of edges.entries()) {
    const link = linkOf[edge] as number
    targets[link] = typeof dst === 'number' ? vertexOfLink(linkOf[dst] as number) : vertexOfNode(names.indexOf(dst))
    polarities[link] = pol
    relevances[link] = w
  }
  return {
    graph: graphOf({ links, originals, targets, polarities }),
    convictions: Float64Array.from([...Object.values(nodes), ...shared.map(() => 0.5)]),
    relevances,
  }
}

/** The framework with these nodes conceded: every relation that has one of them for a premise is of no relevance. */
export function conceding({ nodes, edges }: RawFramework, conceded: readonly string[]): RawFramework {
  const silent = ({ src }: RawEdge): boolean => src.some((name) => conceded.includes(name))
  return { nodes, edges: edges.map((edge) => (silent(edge) ? { ...edge, w: 0 } : edge)) }
}
