import * as v from 'valibot'
import { FormatError } from '../formatError.ts'
import { jsonLines } from '../jsonLines.ts'
import { jsonIn } from '../proved.ts'
import type { CitationProblem } from './citationProblem.ts'
import { cslDateShape, dateOfCsl } from './cslDate.ts'
import { textOfCsl } from './cslMarkup.ts'
import { type CitationList, type FoundCitation, foundCitation } from './foundCitation.ts'
import { authorOf } from './names.ts'

const textShape = v.union([v.string(), v.pipe(v.number(), v.transform(String))])
const maybe = v.optional(textShape, '')

const namesShape = v.array(
  v.object({
    family: maybe,
    given: maybe,
    'dropping-particle': maybe,
    'non-dropping-particle': maybe,
    suffix: maybe,
    literal: maybe,
  }),
)

/** What a citation has a place for, each proved by itself: a field that is not as it must be does not harm the others. */
const texts = ['id', 'title', 'container-title', 'publisher', 'event-title', 'URL', 'DOI', 'note', 'annote'] as const
const dates = ['issued', 'accessed'] as const
const people = ['author', 'editor'] as const

const itemShape = v.record(v.string(), v.unknown())

/**
 * Reads CSL-JSON (the input of citeproc, version 1.0.2): a list of items, one item, or an object that holds the list under "items".
 * @throws FormatError where the text is not JSON, or JSON of another kind
 */
export async function readCslJson(text: string): Promise<CitationList> {
  const raw = jsonIn(text)
  const { items, path } = itemsOf(raw)
  const lines = jsonLines(text)
  const citations: FoundCitation[] = []
  const report: CitationProblem[] = []
  for (const [i, item] of items.entries()) {
    const at = path(i)
    const line = lines.get(at) ?? 1
    const read = reading(item, (field) => lines.get(`${at}.${field}`) ?? line)
    const citation = read === null ? null : foundCitation(read.parts, read.notes, line)
    report.push(...(read?.problems ?? []))
    if (citation === null) report.push({ line, entry: read?.name ?? '', kind: 'empty' })
    else citations.push(citation)
  }
  return { citations, report }
}

/** The items, and where they stand in the file. */
function itemsOf(raw: unknown): { items: readonly unknown[]; path: (i: number) => string } {
  if (Array.isArray(raw) && (raw.length === 0 || raw.some(isItem))) return { items: raw, path: (i) => `${i}` }
  if (isItem(raw)) return { items: [raw], path: () => '' }
  const { items } = v.is(itemShape, raw) ? raw : {}
  if (Array.isArray(items) && items.some(isItem)) return { items, path: (i) => `items.${i}` }
  throw new FormatError({ kind: 'citations-json' })
}

function isItem(raw: unknown): boolean {
  return v.is(itemShape, raw) && typeof raw.type === 'string' && (raw.id !== undefined || raw.title !== undefined)
}

function reading(item: unknown, lineOf: (field: string) => number) {
  if (!v.is(itemShape, item)) return null
  const problems: CitationProblem[] = []
  const name = [item.id, item.title].find((held) => typeof held === 'string' && held !== '')
  const entry = typeof name === 'string' ? name : ''
  const field = <S extends v.GenericSchema>(shape: S, key: string): v.InferOutput<S> | undefined => {
    const held = Object.hasOwn(item, key) ? item[key] : undefined
    if (held === undefined || held === null) return undefined
    const told = v.safeParse(shape, held, { abortEarly: true })
    if (told.success) return told.output
    problems.push({ line: lineOf(key), entry, kind: 'field-left-out', field: key })
    return undefined
  }
  const text = Object.fromEntries(texts.map((key) => [key, field(textShape, key) ?? ''])) as Record<
    (typeof texts)[number],
    string
  >
  const [issued = '', accessed = ''] = dates.map((key) => {
    const date = field(cslDateShape, key)
    return date === undefined ? '' : dateOfCsl(date)
  })
  const [author = '', editor = ''] = people.map((key) => authorOf((field(namesShape, key) ?? []).map(nameOf)))
  const parts = {
    author: author || editor,
    title: textOfCsl(text.title),
    publisher: textOfCsl(text['container-title'] || text.publisher || text['event-title']),
    date: issued,
    url: text.URL || (text.DOI && `https://doi.org/${text.DOI}`),
    accessed,
  }
  return { parts, notes: [text.note, text.annote], problems, name: entry }
}

function nameOf(name: v.InferOutput<typeof namesShape>[number]) {
  if (name.literal !== '') return { literal: name.literal }
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return { family, given: name.given, suffix: name.suffix }
}
