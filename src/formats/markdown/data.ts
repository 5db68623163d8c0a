import * as v from 'valibot'
import { type Relation, relations } from '../../core/model/claim.ts'
import { grades } from '../../core/model/evidence.ts'
import { FormatError } from '../formatError.ts'
import { countShape, impactShape, shareShape } from '../shape.ts'

/** The version that this program writes. A file with a higher one is from a newer program. */
export const version = 1

const weightsShape = v.strictObject({
  conviction: v.exactOptional(shareShape),
  relevance: v.exactOptional(shareShape),
  impact: v.exactOptional(impactShape),
})

const marksShape = v.array(v.strictObject({ from: countShape, to: countShape }))

/** What a claim says that its words cannot say, or not exactly, in a comment after them. */
const fields = {
  rejoinder: v.pipe(v.number(), v.integer()),
  /** All ballots, in the motion's. */
  ballots: v.array(v.strictObject({ name: v.string(), conviction: shareShape, relevance: shareShape })),
  text: v.string(),
  note: v.string(),
  tags: v.array(v.string()),
  /** On the first ballot. */
  conviction: shareShape,
  relevance: shareShape,
  impact: impactShape,
  /** On the others, by their names. */
  weights: v.array(v.strictObject({ ballot: v.string(), ...weightsShape.entries })),
  /** What `see` names it by. */
  id: v.string(),
  /** The claim that it stands for; false where its words only look as if they pointed to one. */
  see: v.union([v.string(), v.literal(false)]),
  group: v.string(),
  /** Its place among its siblings, from 1, where sections part them. */
  place: countShape,
  /** 1 for a contention, where it stands deeper than lines are indented. */
  level: countShape,
  /** What a heading means that has no words we know. */
  section: v.picklist(relations as readonly [Relation, ...Relation[]]),
  author: v.string(),
  qualification: v.string(),
  title: v.string(),
  publisher: v.string(),
  date: v.string(),
  url: v.string(),
  accessed: v.string(),
  quote: v.string(),
  marks: marksShape,
  underlined: marksShape,
  emphasised: marksShape,
  grade: v.nullable(v.picklist(grades)),
  stillHolds: v.literal(true),
} as const

export type Data = { readonly [K in keyof typeof fields]?: v.InferOutput<(typeof fields)[K]> }

/** Data as a comment, with a blank before it; '' where there is none. Nothing in it ends the comment. */
export function commentOf(data: Data): string {
  const json = JSON.stringify(data)
  if (json === '{}') return ''
  const safe = json.replace(/--|[<>]/g, (signs) =>
    signs === '--' ? '-\\u002d' : signs === '<' ? '\\u003c' : '\\u003e',
  )
  return ` <!-- ${safe} -->`
}

/**
 * The data in a comment, or null for somebody's own comment.
 * @param ignored is told of each key that is not ours or that has a value that we would not write
 * @throws FormatError where a newer program wrote it
 */
export function dataIn(comment: string, ignored: (key: string) => void): Data | null {
  const json = comment.trim()
  if (!json.startsWith('{') || !json.endsWith('}')) return null
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return null
  }
  const data: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(raw as object)) {
    const field: v.GenericSchema | undefined = Object.hasOwn(fields, key)
      ? fields[key as keyof typeof fields]
      : undefined
    const said = field === undefined ? undefined : v.safeParse(field, value)
    if (said?.success) data[key] = said.output
    else ignored(key)
  }
  const { rejoinder = version } = data as Data
  if (rejoinder > version) {
    throw new FormatError({ kind: 'newer-version', theirs: rejoinder, ours: version })
  }
  return data as Data
}
