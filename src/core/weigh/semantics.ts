import type { Graph } from './graph.ts'

/** A way to turn convictions and relevances into strengths, one node at a time. */
export interface Semantics {
  /** The base score τ, 0 to 1, that a conviction of 0 to 1 counts as. */
  readonly base: (conviction: number) => number
  /**
   * What all the links onto a node come to: a, positive where they speak for it, 0 where there are none.
   * @param pulls each link's c = w'·Πσ, 0 to 1; those of the links onto the node are known by now
   */
  readonly aggregate: (graph: Graph, node: number, pulls: Float64Array) => number
  /** The strength σ, 0 to 1, of a node with base score τ and aggregate a; τ itself where a is 0. */
  readonly influence: (base: number, aggregate: number) => number
}
