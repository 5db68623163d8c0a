import type { Graph } from './graph.ts'

/**
 * What all the links onto a node come to. Every aggregation here is affine in each single pull while the others rest, so
 * that da/dc of a link says exactly, not just nearly, what any change of that link alone would do to a.
 */
export interface Aggregation {
  /**
   * a: positive where the links speak for the node, negative where they speak against it, 0 where there are none.
   * @param vertex the node's
   * @param pulls each link's c, 0 to 1; those of the links onto the node are known by now
   */
  readonly total: (graph: Graph, vertex: number, pulls: Float64Array) => number
  /** Writes da/dc of every link onto a node into `leverages[link]`. O(links onto it), and never divides by 1 − c. */
  readonly leverages: (graph: Graph, vertex: number, pulls: Float64Array, leverages: Float64Array) => void
}

/**
 * a = k·Σ p·c: what speaks for the node less what speaks against it.
 * @param k how much one full link adds, above 0
 */
export function sums(k: number): Aggregation {
  return {
    total({ onto, polarities }, vertex, pulls) {
      let sum = 0
      for (let link = onto.first[vertex] as number; link >= 0; link = onto.next[link] as number) {
        sum += (polarities[link] as number) * (pulls[link] as number)
      }
      return k * sum
    },
    leverages({ onto, polarities }, vertex, _, leverages) {
      for (let link = onto.first[vertex] as number; link >= 0; link = onto.next[link] as number) {
        leverages[link] = k * (polarities[link] as number)
      }
    },
  }
}

/** a = Π over attacks (1 − c) − Π over supports (1 − c): each side only fills up what its own others left. */
export const products: Aggregation = {
  total({ onto, polarities }, vertex, pulls) {
    let [leftBySupports, leftByAttacks] = [1, 1]
    for (let link = onto.first[vertex] as number; link >= 0; link = onto.next[link] as number) {
      if ((polarities[link] as number) > 0) leftBySupports *= 1 - (pulls[link] as number)
      else leftByAttacks *= 1 - (pulls[link] as number)
    }
    return leftByAttacks - leftBySupports
  },
  leverages({ onto, polarities }, vertex, pulls, leverages) {
    // What the others of a link's own side leave: those before it times those after it.
    const passed: number[] = []
    let [supports, attacks] = [1, 1]
    for (let link = onto.first[vertex] as number; link >= 0; link = onto.next[link] as number) {
      passed.push(link)
      const supporting = (polarities[link] as number) > 0
      leverages[link] = supporting ? supports : -attacks
      if (supporting) supports *= 1 - (pulls[link] as number)
      else attacks *= 1 - (pulls[link] as number)
    }
    supports = 1
    attacks = 1
    for (let link = passed.pop(); link !== undefined; link = passed.pop()) {
      const supporting = (polarities[link] as number) > 0
      leverages[link] = (leverages[link] as number) * (supporting ? supports : attacks)
      if (supporting) supports *= 1 - (pulls[link] as number)
      else attacks *= 1 - (pulls[link] as number)
    }
  },
}
