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
 * The nodes in the order of `raw.nodes`. After them comes one node for each premise of each edge, which takes over the
 * strength of the node that it names: here every node is a premise of one link at most, and these stand for the others.
 */
export function frameworkFrom({ nodes, edges }: RawFramework): Framework {
  const names = Object.keys(nodes)
  const uses = edges.flatMap(({ src }, edge) => src.map((name) => ({ name, edge })))
  const linkOf = edges.map((_, edge) => names.length + uses.findIndex((use) => use.edge === edge))
  const count = names.length + uses.length
  const links = new Int32Array(count).fill(-1)
  const originals = new Int32Array(count).fill(-1)
  const targets = new Int32Array(count).fill(-1)
  const polarities = new Int8Array(count)
  const relevances = new Float64Array(count).fill(1)
  for (const [i, { name, edge }] of uses.entries()) {
    originals[names.length + i] = names.indexOf(name)
    links[names.length + i] = linkOf[edge] as number
  }
  for (const [edge, { dst, pol, w = 1 }] of edges.entries()) {
    const link = linkOf[edge] as number
    targets[link] = typeof dst === 'number' ? vertexOfLink(linkOf[dst] as number) : vertexOfNode(names.indexOf(dst))
    polarities[link] = pol
    relevances[link] = w
  }
  return {
    graph: graphOf({ links, originals, targets, polarities }),
    convictions: Float64Array.from([...Object.values(nodes), ...uses.map(() => 0.5)]),
    relevances,
  }
}
