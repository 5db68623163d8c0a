import { formats } from '../formats/formats.ts'
import { readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

/** `formats`: a table of all formats. @returns 0 */
export async function listFormats(args: readonly string[], terminal: Terminal): Promise<number> {
  readOptions(args, [], [])
  const rows = formats.map(({ id, label, extensions, reader, writer }) => [
    id,
    label,
    extensions.map((extension) => `.${extension}`).join(' '),
    reader === undefined ? 'no' : 'yes',
    writer === undefined ? 'no' : 'yes',
  ])
  await terminal.out(table([['id', 'label', 'extensions', 'reads', 'writes'], ...rows]))
  return 0
}

/** Columns as wide as their widest cell, two blanks between them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}
