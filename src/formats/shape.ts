import * as v from 'valibot'
import { cardScopes, partKinds } from '../core/model/case.ts'
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
    v.custom<Record<string, v.InferOutput<V>>>(isRecord, 'Object'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const input = dataset.value
      for (const [name, held] of Object.entries(input)) {
        const named = v.safeParse(key, name, early)
        const proved = named.success ? v.safeParse(value, held, early) : named
        if (proved.success) continue
        const [{ message, type, expected, received, path = [] }] = proved.issues
        const here = { type: 'object', origin: 'value', input, key: name, value: held } as const
        // A check, which asks for no type, asks whether a name is free.
        const wanted = type === 'check' ? {} : { expected: expected ?? type }
        addIssue({ message, ...wanted, received, path: [here, ...path] })
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

const marksShape = v.array(v.strictObject({ from: countShape, to: countShape }))

export const gradeShape = v.nullable(v.picklist(grades))

const passageEntries = {
  quote: v.string(),
  marks: marksShape,
  underlined: marksShape,
  emphasised: marksShape,
  grade: gradeShape,
  stillHolds: v.exactOptional(v.literal(true)),
}

const citationEntries = {
  author: v.string(),
  qualification: v.string(),
  title: v.string(),
  publisher: v.string(),
  date: v.string(),
  url: v.string(),
  accessed: v.string(),
}

export const sourceShape = v.strictObject({ id: idShape, ...citationEntries })

export const evidenceShape = v.strictObject({ id: idShape, order: v.string(), source: idShape, ...passageEntries })

/** Evidence outside any debate: with its citation, and the source that it came from. */
export const branchCardShape = v.strictObject({ source: v.string(), ...citationEntries, ...passageEntries })

const speechShape = v.strictObject({
  id: idShape,
  name: v.string(),
  minutes: v.number(),
  side: v.nullable(v.picklist(['pro', 'con'])),
})

const partShape = v.strictObject({
  id: idShape,
  order: v.string(),
  speech: idShape,
  kind: v.picklist(partKinds),
  claim: v.exactOptional(idShape),
  text: v.string(),
  supports: v.boolean(),
  cards: v.picklist(cardScopes),
})

export const debateFormatShape = v.strictObject({
  name: v.string(),
  sides: v.strictObject({ pro: v.string(), con: v.string() }),
  speeches: v.array(speechShape),
  preparation: v.number(),
})

export const caseShape = v.strictObject({
  id: idShape,
  order: v.string(),
  name: v.string(),
  side: v.picklist(['pro', 'con']),
  format: debateFormatShape,
  parts: recordShape(idShape, partShape),
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
  rank: v.exactOptional(v.string()),
  reference: v.exactOptional(idShape),
})
