import * as v from 'valibot'
import { slotOf } from '../core/model/shelf.ts'
import { blankCitation, type Source } from '../core/model/source.ts'
import { claimShape, countShape, type evidenceShape, gradeShape, idShape, recordShape } from './shape.ts'

/**
 * Evidence as versions 1 and 2 had it, of files and of the database alike: each with its source in it. Since version 3 sources
 * stand by themselves. The source of such evidence goes by the claim's id and its own, so that everybody who reads it, in a
 * file, a snapshot or a change, comes to the same name.
 */
export const earlierEvidenceShape = v.strictObject({
  id: idShape,
  order: v.string(),
  title: v.string(),
  publisher: v.string(),
  date: v.string(),
  url: v.string(),
  quote: v.string(),
  marks: v.array(v.strictObject({ from: countShape, to: countShape })),
  grade: gradeShape,
})

export type EarlierEvidence = v.InferOutput<typeof earlierEvidenceShape>

/** A claim as versions 1 and 2 had it. */
export const earlierClaimShape = v.strictObject({
  ...v.omit(claimShape, ['rank']).entries,
  evidence: recordShape(idShape, earlierEvidenceShape),
})

/** The name of the source of earlier evidence. */
export function sourceIdOf(claim: string, evidence: string): string {
  return `${claim}-${evidence}`
}

/** The slot of a shelf, and the name, under which that source stands. */
export function sourcePlaceOf(claim: string, evidence: string): readonly [slot: string, id: string] {
  const id = sourceIdOf(claim, evidence)
  return [slotOf(id), id]
}

/** What is quoted, and the source that it is quoted from, of earlier evidence. */
export function partedEvidence(
  claim: string,
  { id, order, quote, marks, grade, ...citation }: EarlierEvidence,
): { readonly evidence: v.InferOutput<typeof evidenceShape>; readonly source: Source } {
  const source: Source = { ...blankCitation, ...citation, id: sourceIdOf(claim, id) }
  return {
    evidence: { id, order, source: source.id, quote, marks, underlined: [], emphasised: [], grade },
    source,
  }
}
