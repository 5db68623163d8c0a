import { argdown } from '@argdown/core/dist/argdown.js'
import { expect } from 'vitest'
import { type Ballot, blankBallot } from '../../../src/core/model/ballot.ts'
import { check } from '../../../src/core/model/check.ts'
import { bareClaim } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { readArgdown } from '../../../src/formats/argdown/read.ts'
import { writeArgdown } from '../../../src/formats/argdown/write.ts'
import { formatOf } from '../../../src/formats/formats.ts'
import type { ReportLine } from '../../../src/formats/report.ts'
import { type WrittenCard, type WrittenClaim, writtenDebate } from '../../core/writtenDebate.ts'
import { countedIds, likeness } from '../likeness.ts'
import { context } from '../wholeDebate.ts'

const { holds } = formatOf('argdown')
/** A debate as Argdown. */
export const written = (debate: Debate): string => writeArgdown(debate, context) as string

/** Writes and reads a debate, and proves that it came back. */
export const proved = (debate: Debate): { text: string; report: readonly ReportLine[] } => {
  const text = written(debate)
  const read = readArgdown(text, countedIds())
  expect(check(read.debate)).toEqual([])
  expect(likeness(read.debate, holds)).toEqual(likeness(debate, holds))
  return { text, report: read.report }
}

/** A ballot that says nothing. */
export const judge = blankBallot({ id: 'b', order: 'a0', name: 'Judge' })

/** A debate of a motion and claims under claims that came before. */
export const debateSaying = (
  motion: string,
  claims: readonly Partial<WrittenClaim>[],
  ballots: readonly Ballot[] = [judge],
): Debate =>
  writtenDebate(
    [
      bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, motion),
      ...claims.map((claim, i): WrittenClaim => {
        const place = { id: `c${i + 1}`, parent: 'm', order: `a${String(i).padStart(6, '0')}` }
        return { ...bareClaim({ ...place, relation: 'supports' }), ...claim }
      }),
    ],
    ballots,
  )

/** One piece of evidence. */
export const evidence = (fields: Partial<WrittenCard>): WrittenClaim['evidence'] => ({
  e: { id: 'e', order: 'a0', ...fields },
})

/** What Argdown's own program makes of a text, as far as it matters here. */
export interface Theirs {
  readonly lexerErrors?: readonly unknown[]
  readonly parserErrors: readonly unknown[]
  readonly statements: Readonly<Record<string, { readonly members: readonly { readonly text?: string }[] }>>
  readonly relations: readonly {
    readonly relationType: string
    readonly from: { readonly title: string }
    readonly to: { readonly title: string }
  }[]
}

/** Reads a text with Argdown's own parser and model, which must find nothing wrong with it. */
export const theirs = (text: string): Theirs => {
  const process = ['parse-input', 'build-model']
  const result = argdown.run({ input: text, process, logLevel: 'silent' }) as unknown as Theirs
  expect([result.lexerErrors ?? [], result.parserErrors]).toEqual([[], []])
  return result
}
