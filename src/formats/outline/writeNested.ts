import type { OutlineRow } from './outlineOf.ts'

/** How a row is written: what opens it, and what closes it after all that hangs under it. */
export interface Nesting {
  /** @param isLeaf whether nothing hangs under it; then `close` is not called */
  open(row: OutlineRow, isLeaf: boolean): string
  close(row: OutlineRow): string
}

/** Writes rows one in another, without recursion. */
export function writeNested(rows: readonly OutlineRow[], { open, close }: Nesting): string {
  const written: string[] = []
  const inside: OutlineRow[] = []
  for (const [i, row] of rows.entries()) {
    for (let last = inside.at(-1); last !== undefined && last.depth >= row.depth; last = inside.at(-1)) {
      inside.pop()
      written.push(close(last))
    }
    const isLeaf = (rows[i + 1]?.depth ?? 0) <= row.depth
    written.push(open(row, isLeaf))
    if (!isLeaf) inside.push(row)
  }
  for (const row of inside.reverse()) written.push(close(row))
  return written.join('')
}
