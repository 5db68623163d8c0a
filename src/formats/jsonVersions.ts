import * as v from 'valibot'
import { claimShape, idShape, impactShape, recordShape, shareShape } from './shape.ts'

/**
 * The shapes of our own format by version, each as it was when it was written, and the steps from one to the next. They are
 * never changed once released; a file of each is kept in tests/fixtures/json.
 */

const weights = recordShape(idShape, shareShape)

const ballot1 = v.strictObject({
  id: idShape,
  order: v.string(),
  name: v.string(),
  defaults: v.strictObject({ conviction: shareShape, relevance: shareShape }),
  conviction: weights,
  relevance: weights,
})

/** Version 2: ballots have impacts. */
const ballot2 = v.strictObject({ ...ballot1.entries, impact: recordShape(idShape, impactShape) })

export const file1 = fileShape(1, ballot1)
export const file2 = fileShape(2, ballot2)

/** A file of the version that this program writes. */
export type File = v.InferOutput<typeof file2>

/** A file of version 1 as version 2 has it: with nothing said of any impact. */
export function fileFrom1(file: v.InferOutput<typeof file1>): File {
  return { ...file, version: 2, ballots: file.ballots.map((ballot) => ({ ...ballot, impact: {} })) }
}

function fileShape<const N extends number, B extends v.GenericSchema>(version: N, ballot: B) {
  return v.strictObject({
    format: v.literal('rejoinder'),
    version: v.literal(version),
    id: idShape,
    motion: idShape,
    claims: v.array(claimShape),
    ballots: v.array(ballot),
  })
}
