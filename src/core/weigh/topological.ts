/** Numbers chained by key: `first[k]` begins the chain of key k, `next[i]` follows i in its chain, −1 ends it. */
export interface Chains {
  readonly first: Int32Array
  readonly next: Int32Array
}

/**
 * Chains the numbers 0 to keys.length − 1 by their key, each chain rising. O(keys + count).
 * @param keys one for each number, 0 to count − 1; a number whose key is −1 is in no chain
 */
export function chainBy(keys: Int32Array, count: number): Chains {
  const first = new Int32Array(count).fill(-1)
  const next = new Int32Array(keys.length).fill(-1)
  for (let item = keys.length - 1; item >= 0; item--) {
    const key = keys[item] as number
    if (key < 0) continue
    next[item] = first[key] as number
    first[key] = item
  }
  return { first, next }
}

/** Calls `found` with every vertex at the other end of an edge from `vertex`, once for each edge. */
export type Edges = (vertex: number, found: (other: number) => void) => void

/**
 * The vertices 0 to count − 1 with whatever they need before them (Kahn 1962). Vertices on a ring, and all that need them,
 * are left out, so a result shorter than `count` means that there is a ring. O(vertices + edges) without recursion.
 * @param dependents the vertices that need a vertex
 */
export function inOrder(count: number, dependents: Edges): Int32Array {
  const missing = new Int32Array(count)
  const order = new Int32Array(count)
  let end = 0
  const need = (vertex: number): void => {
    missing[vertex] = (missing[vertex] as number) + 1
  }
  const release = (vertex: number): void => {
    const left = (missing[vertex] as number) - 1
    missing[vertex] = left
    if (left === 0) order[end++] = vertex
  }
  for (let vertex = 0; vertex < count; vertex++) dependents(vertex, need)
  for (let vertex = 0; vertex < count; vertex++) if (missing[vertex] === 0) order[end++] = vertex
  for (let done = 0; done < end; done++) dependents(order[done] as number, release)
  return order.subarray(0, end)
}

/**
 * Marks (with 1) the vertices on a ring, and those between two rings. Peeling in both directions leaves just them, so that
 * whoever merely needs a ring is not lost with it.
 * @param needs the vertices that a vertex needs
 */
export function onRings(count: number, dependents: Edges, needs: Edges): Uint8Array {
  const ringed = new Uint8Array(count).fill(1)
  for (const vertex of inOrder(count, dependents)) ringed[vertex] = 0
  for (const vertex of inOrder(count, needs)) ringed[vertex] = 0
  return ringed
}
