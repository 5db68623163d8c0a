import * as v from 'valibot'
import { relations } from '../core/model/claim.ts'
import { grades } from '../core/model/evidence.ts'
import { isReserved } from '../core/model/shelf.ts'

/** The shapes of a debate's parts wherever they come from outside: a file, the clipboard, the database. */

/** An id or key; what would name a part of every object is none. */
export const idShape = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((id) => !isReserved(id), 'this name is reserved'),
)

/** A weight or default, 0 to 1. */
export const shareShape = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

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
  tags: v.record(idShape, v.literal(true)),
  evidence: v.record(idShape, evidenceShape),
  group: v.exactOptional(idShape),
  reference: v.exactOptional(idShape),
})
