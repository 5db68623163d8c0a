import * as v from 'valibot'
import { isTag, relations } from '../core/model/claim.ts'
import { grades } from '../core/model/evidence.ts'
import { impactLevels } from '../core/model/impact.ts'
import { isReserved } from '../core/model/shelf.ts'

/** The shapes of a debate's parts wherever they come from outside: a file, the clipboard, the database. */

/** An id or key; what would name a part of every object is none. */
export const idShape = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((id) => !isReserved(id), 'this name is reserved'),
)

/** A tag's name, as an edit takes it too. */
const tagShape = v.pipe(v.string(), v.nonEmpty(), v.check(isTag, 'this name is reserved'))

/**
 * A record, every key and value of it proved and handed back as it came. Valibot's own passes over "__proto__",
 * "constructor" and "prototype" without a word: what goes by such a name would be lost from a file, and taken from the
 * database unproved.
 */
export function recordShape<V extends v.GenericSchema>(key: v.GenericSchema<string>, value: V) {
  return v.pipe(
    v.custom<Record<string, v.InferOutput<V>>>(isRecord, 'this is no record'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const input = dataset.value
      for (const [name, held] of Object.entries(input)) {
        const named = v.safeParse(key, name, early)
        const proved = named.success ? v.safeParse(value, held, early) : named
        if (proved.success) continue
        const [{ message, path = [] }] = proved.issues
        addIssue({ message, path: [{ type: 'object', origin: 'value', input, key: name, value: held }, ...path] })
        return
      }
    }),
  )
}

/** One fault is enough to refuse a record. */
const early = { abortEarly: true } as const

function isRecord(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** A weight or default, 0 to 1. */
export const shareShape = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const levelShape = v.exactOptional(v.picklist(impactLevels))

export const impactShape = v.strictObject({
  magnitude: levelShape,
  probability: levelShape,
  timeframe: levelShape,
  reversibility: levelShape,
  scope: levelShape,
})

export const countShape = v.pipe(v.number(), v.integer(), v.minValue(0))

export const evidenceShape = v.strictObject({
  id: idShape,
  order: v.string(),
  title: v.string(),
  publisher: v.string(),
  date: v.string(),
  url: v.string(),
  quote: v.string(),
  marks: v.array(v.strictObject({ from: countShape, to: countShape })),
  grade: v.nullable(v.picklist(grades)),
})

export const claimShape = v.strictObject({
  id: idShape,
  parent: v.nullable(idShape),
  order: v.string(),
  relation: v.picklist(relations),
  text: v.string(),
  note: v.string(),
  tags: recordShape(tagShape, v.literal(true)),
  evidence: recordShape(idShape, evidenceShape),
  group: v.exactOptional(idShape),
  reference: v.exactOptional(idShape),
})
