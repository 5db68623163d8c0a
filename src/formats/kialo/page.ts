import { FormatError } from '../formatError.ts'
import { unguarded } from './guard.ts'
import { type KialoLabel, type KialoRow, numberAbove, placeIn, rowIn } from './row.ts'
import { type ListedSource, sourceHead, sourcesIn } from './sources.ts'

/** A claim as it stands in the file. */
export interface KialoEntry {
  readonly number: string
  readonly label: KialoLabel | null
  /** Where it begins, from 1. */
  readonly line: number
  /** Its words as they are written, without the indent. */
  readonly written: string
}

/** A file cut into its parts. */
export interface KialoPage {
  /** The older kind has a claim on one line, its sources as links in it. */
  readonly isOlder: boolean
  /** What the file calls its title, and the title; empty where there is none. */
  readonly titleName: string
  readonly title: string
  /** What stands between the title and the first claim. */
  readonly preface: string
  readonly entries: readonly KialoEntry[]
  readonly sources: readonly ListedSource[]
}

/**
 * Cuts a file into its parts, whatever the ends of its lines.
 * @throws FormatError where it is no text export of Kialo
 */
export function pageOf(text: string): KialoPage {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/)
  const { end, ...title } = titleIn(lines)
  const list = sourcesLine(lines, end)
  const firstRow = lines
    .slice(end, list)
    .map(rowIn)
    .find((row) => row !== null && canBeFirst(row))
  const isOlder =
    firstRow?.label == null ||
    (firstRow.rest !== '' && title.titleName !== newerTitle && (firstRow.label === 'Pro' || firstRow.label === 'Con'))
  const { preface, entries } = entriesIn(lines, end, list, isOlder)
  if (entries.length === 0 || (title.titleName === '' && entries.every(({ label }) => label === null))) {
    throw new FormatError({ kind: 'kialo-no-claim' })
  }
  return { isOlder, ...title, preface, entries, sources: sourcesIn(lines.slice(list + 1), list + 2) }
}

const newerTitle = 'Discussion Name'

/** The title, on the line of its name or below it, and the line that follows. */
function titleIn(lines: readonly string[]): { titleName: string; title: string; end: number } {
  const at = lines.findIndex((line) => line.trim() !== '')
  const [, titleName, beside = ''] = /^\s*(Discussion (?:Name|Title)):\s*(.*)$/s.exec(lines[at] ?? '') ?? []
  if (titleName === undefined) return { titleName: '', title: '', end: 0 }
  if (beside !== '') return { titleName, title: beside.trim(), end: at + 1 }
  let end = at + 1
  while (end < lines.length && (lines[end] as string).trim() !== '' && rowIn(lines[end] as string)?.label == null) end++
  return { titleName, title: unguarded(lines.slice(at + 1, end).join('\n')).trim(), end }
}

/** The line that says "Sources:" over a list, or over nothing more; the number of lines where there is none. */
function sourcesLine(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    if ((lines[i] as string).trimEnd() !== 'Sources:') continue
    let next = i + 1
    while (next < lines.length && (lines[next] as string).trim() === '') next++
    if (next === lines.length || sourceHead.test(lines[next] as string)) return i
  }
  return lines.length
}

function canBeFirst({ number, label }: KialoRow): boolean {
  return label !== null || numberAbove(number) === ''
}

function entriesIn(lines: readonly string[], from: number, to: number, isOlder: boolean) {
  const preface: string[] = []
  const entries: { row: KialoRow; line: number; words: string[] }[] = []
  const numbers = new Set<string>()
  const begins = (row: KialoRow): boolean => {
    const { number, label, rest } = row
    if (entries.length === 0) return isOlder ? canBeFirst(row) : label !== null
    // "1. Pro: …" within a claim's words is a list of theirs.
    if (label !== null) return rest === '' || numberAbove(number) !== ''
    // A thesis of several has no label in the older kind; its number tells it from a list, too.
    const before = `${numberAbove(number)}${placeIn(number) - 1}.`
    return (
      isOlder &&
      numbers.has(numberAbove(number)) &&
      !numbers.has(number) &&
      (placeIn(number) === 1 || numbers.has(before))
    )
  }
  for (let i = from; i < to; i++) {
    const line = lines[i] as string
    const row = rowIn(line)
    const last = entries.at(-1)
    if (row !== null && begins(row)) {
      entries.push({ row, line: i + 1, words: [row.rest] })
      numbers.add(row.number)
    } else if (last === undefined) preface.push(line)
    else last.words.push(line.startsWith(last.row.indent) ? line.slice(last.row.indent.length) : line.trimStart())
  }
  return {
    preface: preface.join('\n').trim(),
    entries: entries.map(
      ({ row, line, words }): KialoEntry => ({
        number: row.number,
        label: row.label,
        line,
        written: words.join('\n').trim(),
      }),
    ),
  }
}
