import type { Framework } from './framework.ts'
import { dependentsIn, isLink } from './graph.ts'
import type { Semantics } from './semantics.ts'
import { evaluatorOf, type Strengths } from './strengths.ts'

/**
 * Strengths that follow single changes: only what depends on a change is evaluated again, each vertex once, and nothing
 * beyond where the values stay what they were. The numbers are the very ones that a full pass gives.
 */
export interface Ripple {
  readonly strengths: Strengths
  /** Evaluates these vertices again, and all that this changes. */
  spread(vertices: Iterable<number>): void
  /** Holds vertices at a value whatever they depend on (a pull of 0: conceded), or lets go of them (null), and spreads. */
  hold(vertices: Iterable<number>, value: number | null): void
  /** Takes back all that spread since the ripple began or was last taken back, and lets go of all. */
  takeBack(): void
}

/**
 * @param from the strengths to begin with; they are copied. Of a graph that has more nodes now, those start at 0 and are to
 * be among the first to spread.
 */
export function rippleFrom(framework: Framework, semantics: Semantics, from: Strengths): Ripple {
  const { graph } = framework
  const { nodes: count, order } = graph
  const strengths = { nodes: lengthened(from.nodes, count), pulls: lengthened(from.pulls, count) }
  const places = new Int32Array(2 * count).fill(-1)
  for (let place = 0; place < order.length; place++) places[order[place] as number] = place

  const held = new Map<number, number>()
  let log: { vertex: number; was: number }[] = []
  /** Places in the order that wait to be evaluated, the first one last. */
  const waiting: number[] = []
  const wait = (vertex: number): void => {
    const place = places[vertex] as number
    if (place < 0) return
    let i = waiting.length
    while (i > 0 && (waiting[i - 1] as number) < place) i--
    if (waiting[i - 1] !== place) waiting.splice(i, 0, place)
  }

  const dependents = dependentsIn(graph)
  const evaluate = evaluatorOf(framework, semantics, strengths)

  const settle = (): void => {
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const vertex = order[place] as number
      const i = vertex >> 1
      const values = isLink(vertex) ? strengths.pulls : strengths.nodes
      const was = values[i] as number
      const holds = held.get(vertex)
      if (holds === undefined) evaluate(place, place + 1)
      else values[i] = holds
      if (values[i] === was) continue
      log.push({ vertex, was })
      dependents(vertex, wait)
    }
  }

  return {
    strengths,
    spread(vertices) {
      for (const vertex of vertices) wait(vertex)
      settle()
    },
    hold(vertices, value) {
      for (const vertex of vertices) {
        if (value === null) held.delete(vertex)
        else held.set(vertex, value)
        wait(vertex)
      }
      settle()
    },
    takeBack() {
      held.clear()
      for (let i = log.length - 1; i >= 0; i--) {
        const { vertex, was } = log[i] as { vertex: number; was: number }
        const values = isLink(vertex) ? strengths.pulls : strengths.nodes
        values[vertex >> 1] = was
      }
      log = []
    },
  }
}

function lengthened(old: Float64Array, length: number): Float64Array {
  const array = new Float64Array(length)
  array.set(old)
  return array
}
