import * as v from 'valibot'
import { grades, markKinds } from '../../core/model/evidence.ts'
import { impactLevels } from '../../core/model/impact.ts'
import { isWebAddress } from './address.ts'
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

const level = v.nullish(v.picklist(impactLevels, named('level')))

const impact = v.object(
  { magnitude: level, probability: level, timeframe: level, reversibility: level, scope: level },
  named('block'),
)

/** What a ballot may say of one claim. */
const judgement = v.object({ ...weights.entries, impact: v.nullish(impact) }, named('block'))

const offset = v.pipe(v.number(named('marks')), v.integer(named('marks')), v.minValue(0, named('marks')))
const mark = v.pipe(
  v.object({ from: offset, to: offset }, named('marks')),
  v.check(({ from, to }) => from < to, named('marks')),
)

const marks = v.nullish(v.array(mark, named('marks')), [])

const source = v.pipe(
  v.object(
    {
      author: textOrNothing,
      qualification: textOrNothing,
      title: textOrNothing,
      publisher: textOrNothing,
      date: textOrNothing,
      accessed: textOrNothing,
      url: v.pipe(
        textOrNothing,
        v.trim(),
        v.check((url) => url === '' || isWebAddress(url), named('url')),
      ),
      address: textOrNothing,
      quote: textOrNothing,
      grade: v.nullish(v.picklist(grades, named('grade')), null),
      marks,
      underlined: marks,
      emphasised: marks,
      stillHolds: v.nullish(v.boolean(named('flag')), false),
    },
    named('block'),
  ),
  v.forward(
    v.check(
      (parts) => markKinds.every((kind) => parts[kind].every(({ to }) => to <= parts.quote.length)),
      named('marks'),
    ),
    ['marks'],
  ),
  v.transform(({ address, stillHolds, ...parts }) => ({
    ...parts,
    url: parts.url || address,
    ...(stillHolds ? { stillHolds: true as const } : {}),
  })),
)

/** What may stand in braces after a statement or an argument. */
export const elementSchema = v.object(
  {
    ...judgement.entries,
    text: v.nullish(text),
    reference: v.nullish(v.boolean(named('flag'))),
    tags: v.nullish(v.array(text, named('list')), []),
    sources: v.nullish(v.array(source, named('list')), []),
    note: textOrNothing,
    group: v.nullish(name),
    ballots: v.nullish(v.record(v.string(), judgement, named('block')), {}),
  },
  named('block'),
)

/** What the front matter may say of one ballot: what an unset weight counts as, and its name where that is not its key. */
const sheet = v.object({ ...weights.entries, name: v.nullish(text) }, named('block'))

/** What may stand in the front matter. */
export const frontSchema = v.object(
  {
    title: textOrNothing,
    ballot: v.nullish(name),
    ballots: v.nullish(v.record(v.string(), sheet, named('block')), {}),
    position: v.nullish(v.number(named('number'))),
  },
  named('block'),
)

export type ElementData = v.InferOutput<typeof elementSchema>
export type Source = v.InferOutput<typeof source>
export type Judgement = v.InferOutput<typeof judgement>
export type FrontData = v.InferOutput<typeof frontSchema>

/** The keys that stand in data and that no schema knows, as paths: they are reported. */
export function unknownKeys(data: Readonly<Record<string, unknown>>, schema: 'element' | 'front'): string[] {
  const known = schema === 'element' ? elementSchema : frontSchema
  const unknown = strays(data, known.entries, '')
  const ofBallot = schema === 'element' ? judgement : sheet
  for (const [ballot, parts] of Object.entries((data.ballots ?? {}) as Record<string, Record<string, unknown>>)) {
    unknown.push(...strays(parts, ofBallot.entries, `ballots.${ballot}.`))
    if (schema === 'element') unknown.push(...strays(parts?.impact, impact.entries, `ballots.${ballot}.impact.`))
  }
  if (schema === 'front') return unknown
  unknown.push(...strays(data.impact, impact.entries, 'impact.'))
  const sources = (data.sources ?? []) as Record<string, unknown>[]
  for (const [i, parts] of sources.entries()) {
    unknown.push(...strays(parts, source.pipe[0].entries, `sources[${i + 1}].`))
  }
  return unknown
}

function strays(block: unknown, known: object, path: string): string[] {
  const keys = Object.keys(block ?? {})
  return keys.filter((key) => !Object.hasOwn(known, key)).map((key) => path + key)
}
