import { freeze } from 'immer'
import * as v from 'valibot'
import { type Case, casesOf } from '../core/model/case.ts'
import { check, type Problem } from '../core/model/check.ts'
import type { Claim } from '../core/model/claim.ts'
import { ballotsOf, type Debate } from '../core/model/debate.ts'
import { normalise } from '../core/model/normalise.ts'
import { type Shelf, shelfOf } from '../core/model/shelf.ts'
import { brief } from './brief.ts'
import type { FileProblem } from './fileProblem.ts'
import { FormatError } from './formatError.ts'
import { type AnyFile, type File, renewed, shapeOf } from './jsonVersions.ts'
import { jsonIn, proved } from './proved.ts'
import type { claimShape } from './shape.ts'

/** The version that this program writes. A file with a higher one is from a newer program. */
const version = 4

/** More of a debate's past no file needs to tell. */
const mostStates = 1000

/**
 * Our own format: a debate whole, as JSON that people can read, ending in a line break. Of a debate that damage left unsound
 * it holds what `normalise` makes: a file that could not be read back would keep nothing.
 * @param told.lineage the states that the debate has gone through, so that a copy that comes back can be merged
 */
export function writeJson(given: Debate, told: { readonly lineage?: readonly string[] } = {}): string {
  const debate = normalise(given, 'Unplaced')
  const file: File = {
    format: 'rejoinder',
    version,
    id: debate.id,
    motion: debate.motion,
    // Only read, so that they need no copy that could be written to.
    claims: recordsOn(debate.claims) as unknown as v.InferOutput<typeof claimShape>[],
    sources: recordsOn(debate.sources),
    ballots: ballotsOf(debate).map((ballot) => ({
      ...ballot,
      conviction: byId(ballot.conviction),
      relevance: byId(ballot.relevance),
      impact: byId(ballot.impact),
    })),
    cases: casesOf(debate) as unknown as File['cases'],
    // One line, for nobody reads it.
    ...(told.lineage === undefined || told.lineage.length === 0 ? {} : { lineage: told.lineage.join(' ') }),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** All records of a shelf, slot by slot. */
function recordsOn<T>(shelf: Shelf<T>): T[] {
  return Object.values(shelf).flatMap((slot) => Object.values(slot))
}

/** A shelf as one object. No record is called "__proto__": a shelf takes none. */
function byId<T>(shelf: Shelf<T>): Record<string, T> {
  return Object.assign({}, ...Object.values(shelf))
}

/**
 * Reads what `writeJson` writes, and what it wrote in earlier versions.
 * @throws FormatError that says what is wrong and where
 */
export function readJson(text: string): Debate {
  return readJsonFile(text).debate
}

/**
 * Like `readJson`, with the states that the debate has gone through, oldest first, where the file tells them.
 * @throws FormatError that says what is wrong and where
 */
export function readJsonFile(text: string): { readonly debate: Debate; readonly lineage?: readonly string[] } {
  const raw = jsonIn(text)
  const told = v.safeParse(v.looseObject({ format: v.literal('rejoinder'), version: v.optional(v.unknown()) }), raw)
  if (!told.success) throw new FormatError({ kind: 'json-not-ours' })
  const theirs = told.output.version
  if (typeof theirs === 'number' && theirs > version) {
    throw new FormatError({ kind: 'newer-version', theirs, ours: version })
  }
  const file = renewed(proved<v.GenericSchema<unknown, AnyFile>>(shapeOf(theirs), raw))
  const debate = debateOfFile(file)
  const [problem] = check(debate)
  if (problem !== undefined) {
    throw new FormatError(ruleBroken(problem))
  }
  const lineage = file.lineage
    ?.split(' ')
    .filter((id) => id !== '')
    .slice(-mostStates)
  return lineage === undefined ? { debate } : { debate, lineage }
}

/** A rule of debates that a file's debate breaks. */
export function ruleBroken({ rule, claim, ballot, source, case: held }: Problem): FileProblem {
  return { kind: 'rule-broken', rule, at: brief(claim ?? ballot ?? source ?? held ?? '') }
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
      claims: shelfOf<Claim>(unique(file.claims as Claim[], 'claims')),
      sources: shelfOf(unique(file.sources, 'sources')),
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
      cases: Object.fromEntries(unique(file.cases as Case[], 'cases')),
    },
    true,
  )
}

function unique<T extends { readonly id: string }>(
  records: readonly T[],
  list: 'claims' | 'sources' | 'ballots' | 'cases',
): [string, T][] {
  const seen = new Set<string>()
  for (const { id } of records) {
    if (seen.has(id)) throw new FormatError({ kind: 'same-id', list, id: brief(id) })
    seen.add(id)
  }
  return records.map((record) => [record.id, record])
}
