/** Numbers filed by key: the items of key k stand at `items[from[k]]` to `items[from[k + 1] - 1]`, in their own order. */
export interface Filed {
  readonly from: Int32Array
  readonly items: Int32Array
}

/**
 * Files the numbers 0 to keys.length − 1 by their key. O(keys + count).
 * @param keys one for each number, 0 to count − 1; a number whose key is −1 is left out
 */
export function fileBy(keys: Int32Array, count: number): Filed {
  const from = new Int32Array(count + 1)
  for (let item = 0; item < keys.length; item++) {
    const key = keys[item] as number
    if (key >= 0) from[key + 1] = (from[key + 1] as number) + 1
  }
  for (let key = 0; key < count; key++) from[key + 1] = (from[key + 1] as number) + (from[key] as number)
  const next = from.slice(0, count)
  const items = new Int32Array(from[count] as number)
  for (let item = 0; item < keys.length; item++) {
    const key = keys[item] as number
    if (key < 0) continue
    const place = next[key] as number
    items[place] = item
    next[key] = place + 1
  }
  return { from, items }
}

/** Who needs whom among vertices 0 to count − 1: `dependent[e]` needs `needed[e]`; an edge with a −1 counts for nothing. */
export interface Needs {
  readonly count: number
  readonly needed: Int32Array
  readonly dependent: Int32Array
}

/**
 * The vertices with whatever they need before them (Kahn 1962). Vertices on a ring, and all that need them, are left
 * out, so a result shorter than `count` means that there is a ring. O(vertices + edges) without recursion.
 */
export function inOrder({ count, needed, dependent }: Needs): Int32Array {
  const { from, items } = fileBy(needed, count)
  const missing = new Int32Array(count)
  for (let edge = 0; edge < needed.length; edge++) {
    const vertex = dependent[edge] as number
    if (vertex >= 0 && (needed[edge] as number) >= 0) missing[vertex] = (missing[vertex] as number) + 1
  }
  const order = new Int32Array(count)
  let end = 0
  for (let vertex = 0; vertex < count; vertex++) if (missing[vertex] === 0) order[end++] = vertex
  for (let done = 0; done < end; done++) {
    const vertex = order[done] as number
    for (let i = from[vertex] as number; i < (from[vertex + 1] as number); i++) {
      const waiting = dependent[items[i] as number] as number
      if (waiting < 0) continue
      const left = (missing[waiting] as number) - 1
      missing[waiting] = left
      if (left === 0) order[end++] = waiting
    }
  }
  return order.subarray(0, end)
}

/**
 * Marks (with 1) the vertices on a ring, and those between two rings. Peeling in both directions leaves just them, so that
 * whoever merely needs a ring is not lost with it.
 */
export function onRings(needs: Needs): Uint8Array {
  const ringed = new Uint8Array(needs.count).fill(1)
  for (const vertex of inOrder(needs)) ringed[vertex] = 0
  for (const vertex of inOrder({ ...needs, needed: needs.dependent, dependent: needs.needed })) ringed[vertex] = 0
  return ringed
}
