import type { CitationProblem } from './citationProblem.ts'
import { type CitationList, type FoundCitation, foundCitation } from './foundCitation.ts'
import { authorOf, type Name } from './names.ts'
import { oneLine } from './oneLine.ts'
import { dateOfRis } from './risDate.ts'

interface RisEntry {
  readonly line: number
  /** All values of a tag, in their order. */
  readonly values: Map<string, string[]>
}

/**
 * Reads RIS: a tag of two letters, two spaces, a hyphen and the value on each line, from TY to ER. A line without a tag goes on with the
 * value above it. Both generations of tags are known, as programs mix them.
 */
export async function readRis(text: string): Promise<CitationList> {
  const citations: FoundCitation[] = []
  const report: CitationProblem[] = []
  let entry: RisEntry | null = null
  let value: { readonly values: string[] } | null = null
  const close = (isClosed: boolean): void => {
    if (entry === null) return
    const { line, values } = entry
    const named = { line, entry: oneLine(first(values, ['ID', 'TI', 'T1'])) }
    const citation = citationOfRis(entry)
    if (citation === null) report.push({ ...named, kind: 'empty' })
    else if (!isClosed) report.push({ ...named, kind: 'not-closed' })
    if (citation !== null) citations.push(citation)
    entry = null
    value = null
  }
  for (const [i, row] of text.split(/\r\n|[\n\r]/).entries()) {
    const [, tag, written = ''] = /^\s{0,3}([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/.exec(row) ?? []
    if (tag === 'TY') {
      close(false)
      entry = { line: i + 1, values: new Map() }
    } else if (tag === 'ER' && entry !== null) {
      close(true)
    } else if (entry === null) {
      const stray = oneLine(row)
      if (stray !== '' && tag !== 'ER') report.push({ line: i + 1, entry: '', kind: 'stray-text', text: stray })
    } else if (tag !== undefined) {
      const values = (entry as RisEntry).values
      value = { values: values.get(tag) ?? [] }
      value.values.push(written)
      values.set(tag, value.values)
    } else if (value !== null) {
      value.values.push(`${value.values.pop() ?? ''}\n${row}`)
    }
  }
  close(false)
  return { citations, report }
}

function citationOfRis({ line, values }: RisEntry): FoundCitation | null {
  const all = (tags: readonly string[]) => tags.flatMap((tag) => values.get(tag) ?? [])
  const authors = [['AU', 'A1'], ['A2', 'ED'], ['A3']].map((tags) => authorOf(all(tags).map(nameOfRis)))
  const doi = oneLine(first(values, ['DO']))
  const address = doi === '' || /^https?:/i.test(doi) ? doi : `https://doi.org/${doi.replace(/^doi:\s*/i, '')}`
  const title = first(values, ['TI', 'T1', 'CT'])
  const parts = {
    author: authors.find((author) => author !== '') ?? '',
    title: title || first(values, ['BT', 'ST']),
    publisher: first(values, ['JF', 'JO', 'T2', ...(title === '' ? [] : ['BT']), 'J2', 'JA', 'PB']),
    date: published(values),
    url: first(values, ['UR', 'LK', 'L2']) || address,
    accessed: dateOfRis(first(values, ['Y2'])),
  }
  return foundCitation(parts, all(['N1', 'RN']), line)
}

/** DA says more than PY, but some programs leave the year to PY. */
function published(values: Map<string, string[]>): string {
  const day = dateOfRis(first(values, ['DA']))
  const year = dateOfRis(first(values, ['PY', 'Y1']))
  return day !== '' && year !== '' && !/\d{4}/.test(day) ? `${day} ${year}` : day || year
}

/** "Family, Given, Suffix"; where commas are doubled, they belong to the name of an institution. */
function nameOfRis(written: string): Name {
  const name = oneLine(written)
  if (name.includes(',,')) return { literal: name.replaceAll(',,', ',') }
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  if (given === '') return { literal: family }
  return { family, given, suffix: rest.join(' ') }
}

function first(values: Map<string, string[]>, tags: readonly string[]): string {
  return tags.flatMap((tag) => values.get(tag) ?? []).find((value) => oneLine(value) !== '') ?? ''
}
