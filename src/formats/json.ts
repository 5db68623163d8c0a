import { freeze } from 'immer'
import * as v from 'valibot'
import { check } from '../core/model/check.ts'
import { ballotsOf, type Debate } from '../core/model/debate.ts'
import { entries, shelfOf } from '../core/model/shelf.ts'
import { FormatError } from './formatError.ts'
import { type File, file1, file2, fileFrom1 } from './jsonVersions.ts'
import { brief, jsonIn, proved } from './proved.ts'
import type { claimShape } from './shape.ts'

/** The version that this program writes. A file with a higher one is from a newer program. */
const version = 2

/** Our own format: a debate whole, as JSON that people can read, ending in a line break. */
export function writeJson(debate: Debate): string {
  const file: File = {
    format: 'rejoinder',
    version,
    id: debate.id,
    motion: debate.motion,
    // Only read, so that they need no copy that could be written to.
    claims: [...entries(debate.claims)].map(([, claim]) => claim as unknown as v.InferOutput<typeof claimShape>),
    ballots: ballotsOf(debate).map((ballot) => ({
      ...ballot,
      conviction: Object.fromEntries(entries(ballot.conviction)),
      relevance: Object.fromEntries(entries(ballot.relevance)),
      impact: Object.fromEntries(entries(ballot.impact)),
    })),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/**
 * Reads what `writeJson` writes, and what it wrote in earlier versions.
 * @throws FormatError that says what is wrong and where
 */
export function readJson(text: string): Debate {
  const raw = jsonIn(text)
  const told = v.safeParse(v.looseObject({ format: v.literal('rejoinder'), version: v.optional(v.unknown()) }), raw)
  if (!told.success) throw new FormatError('This is not a Rejoinder debate: it does not say "format": "rejoinder".')
  const theirs = told.output.version
  if (typeof theirs === 'number' && theirs > version) {
    throw new FormatError(`The file has version ${theirs}; this program reads up to ${version}. Update it.`)
  }
  const file = theirs === 1 ? fileFrom1(proved(file1, raw)) : proved(file2, raw)
  const debate = debateOfFile(file)
  const [problem] = check(debate)
  if (problem !== undefined) {
    throw new FormatError(
      `The debate breaks the rule "${problem.rule}" at ${brief(problem.claim ?? problem.ballot ?? 'its root')}.`,
    )
  }
  return debate
}

/**
 * The debate that a file of the newest version holds, frozen, not checked.
 * @throws FormatError where two claims or ballots have one id
 */
export function debateOfFile(file: File): Debate {
  return freeze<Debate>(
    {
      id: file.id,
      motion: file.motion,
      claims: shelfOf(unique(file.claims, 'claims')),
      ballots: Object.fromEntries(
        unique(file.ballots, 'ballots').map(([id, ballot]) => [
          id,
          {
            ...ballot,
            conviction: shelfOf(Object.entries(ballot.conviction)),
            relevance: shelfOf(Object.entries(ballot.relevance)),
            impact: shelfOf(Object.entries(ballot.impact)),
          },
        ]),
      ),
    },
    true,
  )
}

function unique<T extends { readonly id: string }>(records: readonly T[], what: string): [string, T][] {
  const seen = new Set<string>()
  for (const { id } of records) {
    if (seen.has(id)) throw new FormatError(`Two ${what} are called ${brief(id)}.`)
    seen.add(id)
  }
  return records.map((record) => [record.id, record])
}
