import type { ReportTally } from '../reportTally.ts'
import { fromCell } from './cell.ts'
import { type BallotColumn, type Column, columnsOf, type SingleColumn, type SourceColumn } from './columns.ts'
import type { Given } from './numbers.ts'
import type { SheetRow } from './sheet.ts'

/** A claim's row, its cells by what they hold. */
export interface CsvRecord {
  readonly line: number
  /** The claim's cell as it is, blanks and all. */
  readonly text: string
  /** How deep the claim's own column or its blanks put it; null where neither says anything. */
  readonly depth: number | null
  /** "" where there is no such column. */
  readonly cell: (name: SingleColumn) => string
  /** What is known of its sources, in the order of the columns. */
  readonly sources: readonly SourceCell[]
}

interface SourceCell {
  readonly name: SourceColumn
  /** Which of the sources, from 0. */
  readonly index: number
  /** Whether the head is numbered, as we number them, so that the cell holds just that. */
  readonly isOurs: boolean
  readonly cell: string
}

/** What one column says on a ballot, the cells that are not empty. `ballot` is null for the first ballot. */
export interface BallotCells {
  readonly name: BallotColumn
  readonly head: string
  readonly ballot: string | null
  readonly cells: readonly Given[]
}

export interface Records {
  readonly records: readonly CsvRecord[]
  readonly ballotCells: readonly BallotCells[]
  readonly has: (name: SingleColumn) => boolean
}

/**
 * The claims of a sheet, or null where no column holds them: by a head that says so, by heads such as "Level 1", "Level 2", or, in
 * a sheet without heads, by the only cell that is filled in each row.
 * @param tally gets the columns that nothing is made of
 */
export function recordsOf(rows: readonly SheetRow[], tally: ReportTally): Records | null {
  const [head, ...body] = rows
  if (head === undefined) return null
  const columns = columnsOf(head.cells)
  const has = (name: SingleColumn) => columns.some((column) => column.kind === 'single' && column.name === name)
  if (has('claim')) return { ...recordsUnder(head.cells, columns, body, tally), has }
  const steps = columns.flatMap((column, at) => (column.kind === 'step' ? [{ at, level: column.level }] : []))
  if (steps.length > 0) {
    const depths = new Map(steps.sort((a, b) => a.level - b.level).map(({ at }, depth) => [at, depth]))
    return {
      ...recordsUnder(
        head.cells,
        columns,
        spreadOut(body, (place) => depths.get(place)),
        tally,
      ),
      has,
    }
  }
  const isOutline = rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 1)
  if (!isOutline) return null
  return {
    ...recordsUnder(
      [],
      [],
      spreadOut(rows, (place) => place),
      tally,
    ),
    has: () => false,
  }
}

/** A row with the claim that it holds already found. */
interface SpreadRow extends SheetRow {
  readonly claim?: { readonly text: string; readonly depth: number }
}

/**
 * Rows with a column for each level: one for each claim, since people fill in what stands above on each row, or once, or not on
 * the same row. What else a row says belongs to its deepest claim.
 */
function spreadOut(rows: readonly SheetRow[], depthOf: (place: number) => number | undefined): SpreadRow[] {
  const open = new Map<number, string>()
  return rows.flatMap((row) => {
    const claims = row.cells
      .map((text, place) => ({ text, depth: text.trim() === '' ? undefined : depthOf(place) }))
      .filter((claim): claim is { text: string; depth: number } => claim.depth !== undefined)
      .sort((a, b) => a.depth - b.depth)
    const deepest = claims.at(-1)
    return claims
      .filter((claim) => {
        if (claim !== deepest && open.get(claim.depth) === claim.text) return false
        for (const depth of [...open.keys()]) if (depth > claim.depth) open.delete(depth)
        open.set(claim.depth, claim.text)
        return true
      })
      .map((claim) => ({ line: row.line, cells: claim === deepest ? row.cells : [], claim }))
  })
}

/** Looks at no more cells than the rows have, however many heads there are. */
function recordsUnder(
  heads: readonly string[],
  columns: readonly Column[],
  body: readonly SpreadRow[],
  tally: ReportTally,
): Pick<Records, 'records' | 'ballotCells'> {
  const singles = new Map<SingleColumn, number>()
  const ballotCells = new Map<number, BallotCells & { readonly cells: Given[] }>()
  for (const [place, column] of columns.entries()) {
    if (column.kind === 'single') singles.set(column.name, place)
    if (column.kind !== 'ballot') continue
    const { name, ballot } = column
    ballotCells.set(place, { name, ballot, head: (heads[place] as string).trim(), cells: [] })
  }
  const records = body.map((row, at): CsvRecord => {
    const sources: SourceCell[] = []
    for (const [place, raw] of row.cells.entries()) {
      if (raw === '') continue
      const cell = fromCell(raw)
      const column = columns[place] ?? { kind: 'unknown' }
      if (column.kind === 'source') sources.push({ ...column, cell })
      else if (column.kind === 'ballot') ballotCells.get(place)?.cells.push({ at, line: row.line, cell })
      else if (column.kind === 'unknown' && cell.trim() !== '' && heads.length > 0) {
        tally.leftOut(heads[place]?.trim() || `column ${place + 1}`, row.line)
      }
    }
    const cellAt = (place: number | undefined) => fromCell((place === undefined ? undefined : row.cells[place]) ?? '')
    return {
      line: row.line,
      text: row.claim === undefined ? cellAt(singles.get('claim')) : fromCell(row.claim.text),
      depth: row.claim?.depth ?? null,
      cell: (name) => cellAt(singles.get(name)),
      sources,
    }
  })
  return { records, ballotCells: [...ballotCells.values()] }
}
