import * as v from 'valibot'
import { grades, tidyMarks } from '../../core/model/evidence.ts'
import type { DataRule } from './reason.ts'

/** A rule's name stands where valibot wants a message; the words come later. */
function named(rule: DataRule): DataRule {
  return rule
}

const share = v.pipe(v.number(named('share')), v.minValue(0, named('share')), v.maxValue(1, named('share')))

/** YAML turns a bare 2024 or 2024-06-13 into a number or a day; both are text to us. */
const text = v.pipe(
  v.union([v.string(), v.number(), v.date()], named('text')),
  v.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))),
)
const textOrNothing = v.nullish(text, '')

const name = v.pipe(text, v.trim(), v.nonEmpty(named('name')))

const weights = v.object({ conviction: v.nullish(share), relevance: v.nullish(share) }, named('block'))

const offset = v.pipe(v.number(named('marks')), v.integer(named('marks')), v.minValue(0, named('marks')))
const mark = v.pipe(
  v.object({ from: offset, to: offset }, named('marks')),
  v.check(({ from, to }) => from < to, named('marks')),
)

const source = v.pipe(
  v.object(
    {
      title: textOrNothing,
      publisher: textOrNothing,
      date: textOrNothing,
      url: v.pipe(textOrNothing, v.trim(), v.check(isWebAddress, named('url'))),
      quote: textOrNothing,
      grade: v.nullish(v.picklist(grades, named('grade')), null),
      marks: v.nullish(v.array(mark, named('marks')), []),
    },
    named('block'),
  ),
  v.forward(
    v.check(({ marks, quote }) => marks.every(({ to }) => to <= quote.length), named('marks')),
    ['marks'],
  ),
  v.transform((parts) => ({ ...parts, marks: tidyMarks(parts.marks, parts.quote.length) })),
)

/** What may stand in braces after a statement or an argument. */
export const elementSchema = v.object(
  {
    conviction: v.nullish(share),
    relevance: v.nullish(share),
    sources: v.nullish(v.array(source, named('list')), []),
    note: textOrNothing,
    group: v.nullish(name),
    ballots: v.nullish(v.record(v.string(), weights, named('block')), {}),
  },
  named('block'),
)

/** What may stand in the front matter; `ballots` gives what an unset weight counts as on each ballot. */
export const frontSchema = v.object(
  {
    title: textOrNothing,
    ballot: v.nullish(name),
    ballots: v.nullish(v.record(v.string(), weights, named('block')), {}),
    position: v.nullish(v.number(named('number'))),
  },
  named('block'),
)

export type ElementData = v.InferOutput<typeof elementSchema>
export type Source = v.InferOutput<typeof source>
export type FrontData = v.InferOutput<typeof frontSchema>

/** The keys that stand in data and that no schema knows, as paths: they are reported. */
export function unknownKeys(data: Readonly<Record<string, unknown>>, schema: 'element' | 'front'): string[] {
  const known = Object.keys((schema === 'element' ? elementSchema : frontSchema).entries)
  const unknown = Object.keys(data).filter((key) => !known.includes(key))
  const ballots = Object.entries((data.ballots ?? {}) as Record<string, Record<string, unknown>>)
  for (const [ballot, parts] of ballots) {
    for (const key of Object.keys(parts ?? {})) if (!(key in weights.entries)) unknown.push(`ballots.${ballot}.${key}`)
  }
  if (schema === 'front') return unknown
  const sources = (data.sources ?? []) as Record<string, unknown>[]
  const sourceKeys = Object.keys(source.pipe[0].entries)
  for (const [i, parts] of sources.entries()) {
    for (const key of Object.keys(parts)) if (!sourceKeys.includes(key)) unknown.push(`sources[${i + 1}].${key}`)
  }
  return unknown
}

function isWebAddress(address: string): boolean {
  return address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address))
}
