import type { Framework } from '../../../src/core/weigh/framework.ts'
import { graphOf } from '../../../src/core/weigh/graph.ts'
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

/** The nodes in the order of `raw.nodes`, the links in that of `raw.edges`. */
export function frameworkFrom({ nodes, edges }: RawFramework): Framework {
  const names = Object.keys(nodes)
  const count = names.length
  return {
    graph: graphOf({
      nodes: count,
      originals: new Int32Array(count).fill(-1),
      targets: Int32Array.from(edges, ({ dst }) => (typeof dst === 'number' ? count + dst : names.indexOf(dst))),
      polarities: Int8Array.from(edges, ({ pol }) => pol),
      premises: Int32Array.from(edges.flatMap(({ src }) => src.map((name) => names.indexOf(name)))),
      premiseOf: Int32Array.from(edges.flatMap(({ src }, link) => src.map(() => link))),
    }),
    convictions: Float64Array.from(Object.values(nodes)),
    relevances: Float64Array.from(edges, ({ w = 1 }) => w),
  }
}
