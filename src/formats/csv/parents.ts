import { brief } from '../brief.ts'
import type { FileProblem } from '../fileProblem.ts'
import { depthIn } from './numbers.ts'
import type { CsvRecord, Records } from './records.ts'

/** The place of a record in the list of records; null for one at the top, 'missing' where what it hangs under is not there. */
export type Place = number | null | 'missing'

/** Finds records by what other rows call them. */
export interface Finder {
  /** By its id, its number or its sentence, in this order. */
  readonly byId: (name: string) => number | undefined
  /** By its number, its id or its sentence, in this order. */
  readonly byNumber: (name: string) => number | undefined
}

/** @param wrong gets each row with the id of another, or, without ids, its number */
export function finderOf({ records, has }: Records, wrong: FileProblem[]): Finder {
  const ids = indexed(records, (record) => record.cell('row').trim(), 'id', wrong)
  // A spreadsheet makes 1.1 of 1.10, so ids count where there are any.
  const numbers = indexed(records, (record) => plainNumber(record.cell('number')), has('row') ? null : 'number', wrong)
  let sentences: Map<string, number> | undefined
  const bySentence = (name: string) => {
    sentences ??= indexed(records, (record) => plainWords(record.text), null, wrong)
    return sentences.get(plainWords(name))
  }
  return {
    byId: (name) => ids.get(name.trim()) ?? numbers.get(plainNumber(name)) ?? bySentence(name),
    byNumber: (name) => numbers.get(plainNumber(name)) ?? ids.get(name.trim()) ?? bySentence(name),
  }
}

/**
 * Where each record hangs: by the column that names what is above, else by its number, its level, or how far it is indented.
 * @param wrong gets what is no level
 */
export function placesOf({ records, has }: Records, finder: Finder, wrong: FileProblem[]): Place[] {
  const isNamed = has('parent') || has('parent row')
  const depths = depthsOf(records, has('level') && !isNamed, isNamed || has('number'), wrong)
  const open: { depth: number; at: number }[] = []
  const places = records.map((record, at): Place => {
    const id = record.cell('parent row').trim()
    if (id !== '') return finder.byId(id) ?? 'missing'
    const parent = record.cell('parent').trim()
    if (parent !== '') return finder.byNumber(parent) ?? 'missing'
    const number = plainNumber(record.cell('number'))
    // Outlines are numbered 1, 2, 3 under a motion of another number, or of none.
    if (number.includes('.')) {
      const above = finder.byNumber(number.slice(0, number.lastIndexOf('.')))
      if (above !== undefined && above !== at) return above
      if (depths === null) return 'missing'
    }
    const depth = depths?.[at]
    if (depth == null) return null
    while (open.length > 0 && (open.at(-1) as { depth: number }).depth >= depth) open.pop()
    const above = open.at(-1)?.at ?? null
    open.push({ depth, at })
    return above
  })
  return isNamed ? underTheFirst(places) : places
}

/** Rows that name nothing above, beside a motion under which all else hangs, have been forgotten rather than put at the top. */
function underTheFirst(places: readonly Place[]): Place[] {
  const parents = new Set(places)
  const tops = places.flatMap((place, at) => (place === null ? [at] : []))
  const [motion] = tops.filter((at) => parents.has(at))
  const isOnly = motion !== undefined && tops.every((at) => at === motion || !parents.has(at))
  return isOnly ? places.map((place, at) => (place === null && at !== motion ? 'missing' : place)) : [...places]
}

/** How deep the records stand, where anything says so. */
function depthsOf(
  records: readonly CsvRecord[],
  isLevelled: boolean,
  isPlaced: boolean,
  wrong: FileProblem[],
): (number | null)[] | null {
  if (isLevelled) return records.map((record) => depthIn({ line: record.line, cell: record.cell('level') }, wrong))
  if (records.some(({ depth }) => depth !== null)) return records.map(({ depth }) => depth)
  if (isPlaced) return null
  const blanks = records.map(({ text }) => /^[\s\u3000]*/.exec(text.replaceAll('\t', '    '))?.[0].length ?? 0)
  return blanks.some((count) => count !== blanks[0]) ? blanks : null
}

function indexed(
  records: readonly CsvRecord[],
  name: (record: CsvRecord) => string,
  what: string | null,
  wrong: FileProblem[],
): Map<string, number> {
  const index = new Map<string, number>()
  for (const [at, record] of records.entries()) {
    const key = name(record)
    const found = index.get(key)
    if (key === '') continue
    if (found === undefined) index.set(key, at)
    else if (what !== null) {
      const first = records[found]?.line ?? record.line
      wrong.push({ kind: 'csv-same', first, line: record.line, what, cell: brief(key) })
    }
  }
  return index
}

function plainNumber(cell: string): string {
  return cell
    .normalize('NFKC')
    .trim()
    .replace(/[.)]+$/, '')
}

function plainWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
