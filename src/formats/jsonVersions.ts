import * as v from 'valibot'
import { type EarlierEvidence, earlierClaimShape, partedEvidence } from './earlierEvidence.ts'
import {
  caseShape,
  claimShape,
  evidenceShape,
  idShape,
  impactShape,
  recordShape,
  shareShape,
  sourceShape,
} from './shape.ts'

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

export const file1 = fileShape(1, earlierClaimShape, ballot1)
export const file2 = fileShape(2, earlierClaimShape, ballot2)

/** Version 3: sources stand by themselves, there are cases, and answers may have a rank. */
export const file3 = wholeShape(
  3,
  v.strictObject({ ...claimShape.entries, evidence: recordShape(idShape, evidence3()) }),
)

/** Version 4: evidence may be said to hold still, however old it is. */
export const file4 = wholeShape(4, claimShape)

type File2 = v.InferOutput<typeof file2>
type File3 = v.InferOutput<typeof file3>

/** A file of the version that this program writes. */
export type File = v.InferOutput<typeof file4>

/** A file of any version. */
export type AnyFile = v.InferOutput<typeof file1> | File2 | File3 | File

/** The shape that a file should have, by the version that it tells: the newest where it tells none that there was. */
export function shapeOf(version: unknown) {
  return version === 1 ? file1 : version === 2 ? file2 : version === 3 ? file3 : file4
}

/** A file as the newest version has it. */
export function renewed(file: AnyFile): File {
  const second = file.version === 1 ? fileFrom1(file) : file
  const third = second.version === 2 ? fileFrom2(second) : second
  return third.version === 3 ? { ...third, version: 4 } : third
}

/** A file of version 1 as version 2 has it: with nothing said of any impact. */
function fileFrom1(file: v.InferOutput<typeof file1>): File2 {
  return { ...file, version: 2, ballots: file.ballots.map((ballot) => ({ ...ballot, impact: {} })) }
}

/** A file of version 2 as version 3 has it: each piece of evidence has a source of its own, and there are no cases. */
function fileFrom2(file: File2): File3 {
  const sources: File['sources'] = []
  const claims = file.claims.map((claim) => {
    const parted = Object.values(claim.evidence).map((evidence: EarlierEvidence) => partedEvidence(claim.id, evidence))
    for (const { source } of parted) sources.push(source)
    return { ...claim, evidence: Object.fromEntries(parted.map(({ evidence }) => [evidence.id, evidence])) }
  })
  return { ...file, version: 3, claims, sources, cases: [] }
}

/** Evidence as version 3 had it. */
function evidence3() {
  return v.omit(evidenceShape, ['stillHolds'])
}

/** Files since version 3. */
function wholeShape<const N extends number, C extends v.GenericSchema>(version: N, claim: C) {
  return v.strictObject({
    ...fileShape(version, claim, ballot2).entries,
    sources: v.array(sourceShape),
    cases: v.array(caseShape),
    /** The states that it has gone through, oldest first: what two copies that drifted apart have in common. */
    lineage: v.exactOptional(v.string()),
  })
}

function fileShape<const N extends number, C extends v.GenericSchema, B extends v.GenericSchema>(
  version: N,
  claim: C,
  ballot: B,
) {
  return v.strictObject({
    format: v.literal('rejoinder'),
    version: v.literal(version),
    id: idShape,
    motion: idShape,
    claims: v.array(claim),
    ballots: v.array(ballot),
  })
}
