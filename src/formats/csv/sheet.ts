import Papa from 'papaparse'
import { FormatError } from '../formatError.ts'
import { columnsOf } from './columns.ts'

/** A row of a spreadsheet that is not empty. */
export interface SheetRow {
  /** Where it begins in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a CSV file, whatever parts its cells and ends its lines.
 * @throws FormatError where a quotation mark is not closed, or stands where none can be
 */
export function sheetOf(text: string): SheetRow[] {
  let whole = text.replace(/^\uFEFF/, '')
  // Excel's own way to say what parts the cells.
  const [said, separator] = /^"?sep=(.)"?(?:\r\n?|\n)/.exec(whole) ?? []
  if (said !== undefined) whole = whole.slice(said.length)
  const even = withEvenLines(whole)
  const { data, errors } = Papa.parse<string[]>(even, { delimiter: separator ?? separatorOf(even), newline: '\n' })
  const broken = errors.find(({ type }) => type === 'Quotes')
  const rows: SheetRow[] = []
  let line = said === undefined ? 1 : 2
  for (const [i, cells] of data.entries()) {
    if (broken !== undefined && i === broken.row) throw quoteError(line, broken.code)
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    line += 1 + cells.reduce((count, cell) => count + linesIn(cell), 0)
  }
  if (broken !== undefined) throw quoteError(line, broken.code)
  return rows
}

/** Ends every line that a cell does not hold with "\n": files that went through several programs mix the others. */
function withEvenLines(text: string): string {
  if (!text.includes('\r')) return text
  return text
    .split('"')
    .map((part, i) => (i % 2 === 0 ? part.replace(/\r\n?/g, '\n') : part))
    .join('"')
}

/** What makes the most columns that we know of the first line, or else the most columns. */
function separatorOf(text: string): string {
  const start = text.slice(0, 100_000)
  let best = { separator: ',', known: 0, cells: 0 }
  for (const separator of [',', ';', '\t', '|']) {
    const [heads = []] = Papa.parse<string[]>(start, { delimiter: separator, newline: '\n', preview: 1 }).data
    const known = columnsOf(heads).filter(({ kind }) => kind !== 'unknown').length
    const cells = heads.length
    if (known > best.known || (known === best.known && cells > best.cells)) best = { separator, known, cells }
  }
  return best.separator
}

function linesIn(cell: string): number {
  return cell.match(/\r\n?|\n/g)?.length ?? 0
}

function quoteError(line: number, code: string): FormatError {
  return new FormatError({ kind: code === 'MissingQuotes' ? 'csv-open-quote' : 'csv-stray-quote', line })
}
