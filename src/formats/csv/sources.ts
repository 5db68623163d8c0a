import { type CardFields, type Grade, grades } from '../../core/model/evidence.ts'
import type { ReportTally } from '../reportTally.ts'
import { fromMarkCell } from './list.ts'
import type { CsvRecord } from './records.ts'

type Source = Partial<CardFields>
type Writable<T> = { -readonly [K in keyof T]: T[K] }

const fields = {
  author: 'author',
  qualification: 'qualification',
  source: 'title',
  publisher: 'publisher',
  date: 'date',
  url: 'url',
  accessed: 'accessed',
  quote: 'quote',
} as const

const markFields = { 'read aloud': 'marks', underlined: 'underlined', emphasised: 'emphasised' } as const

/** The sources of a claim; a column of other people's may list several, one a line. */
export function sourcesIn({ sources, line }: CsvRecord, tally: ReportTally): Source[] {
  const found = new Map<number, Writable<Source>>()
  const authors = authorsAlone(sources)
  const listed: Source[] = []
  for (const { name, index, isOurs, cell } of sources) {
    if (cell === '' || (!isOurs && cell.trim() === '')) continue
    if (authors.has(index) && !isOurs) {
      tally.leftOut(name, line)
      continue
    }
    const lines = cell.split(/\r\n?|\n/).filter((each) => each.trim() !== '')
    if (!isOurs && (name === 'source' || name === 'url') && lines.length > 1) {
      for (const each of lines) listed.push(sourceIn(each))
      continue
    }
    const source = found.get(index) ?? {}
    found.set(index, source)
    if (name === 'grade') {
      const grade = grades.find((each) => each === cell.trim().toLowerCase())
      if (grade !== undefined) source.grade = grade as Grade
      else if (cell.trim().toLowerCase() !== 'ungraded') tally.leftOut(`grade: ${cell.trim()}`, line)
    } else if (name === 'read aloud' || name === 'underlined' || name === 'emphasised') {
      const marks = fromMarkCell(cell)
      if (marks === null) tally.leftOut(name, line)
      else source[markFields[name]] = marks
    } else if (isOurs) source[fields[name]] = cell
    else Object.assign(source, name === 'source' ? sourceIn(cell) : { [fields[name]]: cell.trim() })
  }
  return [...[...found].sort(([a], [b]) => a - b).map(([, source]) => source), ...listed]
}

/**
 * The sources of other people's sheets of which nothing but the author is told: it is not the source's, then, but the claim's.
 */
function authorsAlone(cells: CsvRecord['sources']): ReadonlySet<number> {
  const said = cells.filter(({ cell }) => cell.trim() !== '')
  const told = new Set(
    said.filter(({ name }) => name !== 'author' && name !== 'qualification').map(({ index }) => index),
  )
  return new Set(said.map(({ index }) => index).filter((index) => !told.has(index)))
}

/** A source in a few words that may hold its address, such as "Air in the centre (2023), https://example.org/air". */
function sourceIn(words: string): Source {
  const url = /https?:\/\/[^\s<>"]*[^\s<>"().,;:!?]/i.exec(words)?.[0]
  if (url === undefined) return { title: words.trim() }
  const title = words
    .replace(url, '')
    .replace(/[\s,;:(<–—-]+[)>]?\s*$/, '')
    .trim()
  return { ...(title === '' ? {} : { title }), url }
}
