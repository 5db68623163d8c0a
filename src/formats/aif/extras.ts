import * as v from 'valibot'
import { grades } from '../../core/model/evidence.ts'
import { countShape, impactShape, recordShape, shareShape } from '../shape.ts'

/**
 * What AIF has no word for and we add, under one key of our own that programs which do not know it pass over: to a statement's
 * node, to the edge that leads from a claim to what it bears by (which is its place), and to the file.
 */

/** The key of our own. */
export const ours = 'rejoinder'

/** The version of what we add. */
export const version = 1

const optionalText = v.exactOptional(v.string())

const weightsShape = v.exactOptional(
  recordShape(
    v.string(),
    v.strictObject({
      conviction: v.exactOptional(shareShape),
      relevance: v.exactOptional(shareShape),
      impact: v.exactOptional(impactShape),
    }),
  ),
)

const common = {
  note: optionalText,
  tags: v.exactOptional(v.array(v.string())),
  /** By the ballot's name. */
  weights: weightsShape,
}

const marksShape = v.exactOptional(v.array(v.strictObject({ from: countShape, to: countShape })))

export const nodeExtrasShape = v.strictObject({
  ...common,
  evidence: v.exactOptional(
    v.array(
      v.strictObject({
        author: optionalText,
        qualification: optionalText,
        title: optionalText,
        publisher: optionalText,
        date: optionalText,
        url: optionalText,
        accessed: optionalText,
        quote: optionalText,
        marks: marksShape,
        underlined: marksShape,
        emphasised: marksShape,
        grade: v.exactOptional(v.picklist(grades)),
      }),
    ),
  ),
})

export const edgeExtrasShape = v.strictObject({
  ...common,
  /** Whether the statement stands here for the second time. */
  reference: v.exactOptional(v.literal(true)),
  /** Which of several linked claims an undercut hangs under: the edge that is that claim's place. */
  under: optionalText,
})

export const fileExtrasShape = v.strictObject({
  version: v.literal(version),
  ballots: v.array(
    v.strictObject({
      name: v.string(),
      defaults: v.strictObject({ conviction: shareShape, relevance: shareShape }),
    }),
  ),
})

export type NodeExtras = v.InferOutput<typeof nodeExtrasShape>
export type EdgeExtras = v.InferOutput<typeof edgeExtrasShape>
export type FileExtras = v.InferOutput<typeof fileExtrasShape>
