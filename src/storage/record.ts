import type { Patch } from 'immer'
import * as v from 'valibot'
import type { Change } from '../core/edit/change.ts'
import type { Ballot } from '../core/model/ballot.ts'
import type { Branch } from '../core/model/branch.ts'
import { relations } from '../core/model/claim.ts'
import { emptyShelf } from '../core/model/shelf.ts'
import { earlierClaimShape } from '../formats/earlierEvidence.ts'
import {
  branchCardShape,
  caseShape,
  claimShape,
  countShape,
  idShape,
  impactShape,
  recordShape,
  shareShape,
  sourceShape,
} from '../formats/shape.ts'
import { isEarlierPatch, renewedDebate, renewedPatches } from './earlierRecords.ts'
import type { LibraryEntry, Snapshot, Version } from './schema.ts'

/** What was stored is not what this program writes. The record itself is left as it is. */
export class UnreadableRecordError extends Error {
  override name = 'UnreadableRecordError'
  /** The record as it was found, for saving to a file. */
  readonly raw: unknown
  constructor(message: string, raw: unknown) {
    super(message)
    this.raw = raw
  }
}

const shelf = <T extends v.GenericSchema>(record: T) =>
  v.pipe(
    recordShape(v.string(), recordShape(idShape, record)),
    v.check((slots) => Object.keys(slots).length === 64, 'a shelf has 64 slots'),
  )

const ballot = v.object({
  id: idShape,
  order: v.string(),
  name: v.string(),
  defaults: v.object({ conviction: shareShape, relevance: shareShape }),
  conviction: shelf(shareShape),
  relevance: shelf(shareShape),
  /** Since version 2 of the database. */
  impact: v.exactOptional(shelf(impactShape)),
})

const debate = v.object({
  id: idShape,
  motion: idShape,
  claims: shelf(claimShape),
  sources: shelf(sourceShape),
  ballots: recordShape(idShape, ballot),
  cases: recordShape(idShape, caseShape),
})

/** As versions 1 and 2 of the database had it. */
const earlierDebate = v.object({
  id: idShape,
  motion: idShape,
  claims: shelf(earlierClaimShape),
  ballots: recordShape(idShape, ballot),
})

const patch = v.object({
  op: v.picklist(['add', 'remove', 'replace']),
  path: v.array(v.union([v.string(), v.number()])),
  value: v.optional(v.unknown()),
})

const change = v.looseObject({
  id: idShape,
  by: v.string(),
  at: v.number(),
  label: v.string(),
  patches: v.array(patch),
  inverse: v.array(patch),
})

const libraryEntry = v.object({
  id: idShape,
  motion: v.string(),
  claims: countShape,
  created: v.number(),
  updated: v.number(),
  deleted: v.exactOptional(v.number()),
  gone: v.exactOptional(v.literal(true)),
})

const version = v.object({
  id: idShape,
  n: countShape,
  kind: v.picklist(['opened', 'activity', 'deletion', 'restore', 'named', 'import', 'came']),
  name: v.string(),
  at: v.number(),
  claims: countShape,
  bytes: countShape,
  change: v.exactOptional(countShape),
  head: v.exactOptional(v.string()),
  lineage: v.exactOptional(v.array(v.string())),
})

const snapshot = v.object({ id: idShape, n: countShape, debate })
const earlierSnapshot = v.object({ id: idShape, n: countShape, debate: earlierDebate })

/** The stored snapshot, once its shape is proved. @throws UnreadableRecordError naming the first field that is wrong */
export function readSnapshot(raw: unknown): Snapshot {
  const stored = isEarlier(raw) ? renewedSnapshot(raw) : (read(snapshot, raw) as Snapshot)
  const { ballots } = stored.debate
  if (Object.values(ballots).every(isWhole)) return stored
  const whole = Object.fromEntries(Object.entries(ballots).map(([id, known]) => [id, withImpact(known)]))
  return { ...stored, debate: { ...stored.debate, ballots: whole } }
}

/** Since version 3 a debate has sources and cases. */
function isEarlier(raw: unknown): boolean {
  const told = v.safeParse(v.object({ debate: v.looseObject({ sources: v.optional(v.unknown()) }) }), raw)
  return told.success && told.output.debate.sources === undefined && told.output.debate.cases === undefined
}

function renewedSnapshot(raw: unknown): Snapshot {
  const { debate, ...place } = read(earlierSnapshot, raw) as Omit<Snapshot, 'debate'> & {
    debate: Parameters<typeof renewedDebate>[0]
  }
  return { ...place, debate: renewedDebate(debate) }
}

/** The stored change, once its shape is proved. @throws UnreadableRecordError naming the first field that is wrong */
export function readChange(raw: unknown): Change {
  const stored = renewedChange(read(change, raw) as unknown as Change)
  if (![...stored.patches, ...stored.inverse].some(bringsOldBallot)) return stored
  const renew = (patches: readonly Patch[]) =>
    patches.map((each) => (bringsOldBallot(each) ? { ...each, value: withImpact(each.value) } : each))
  return { ...stored, patches: renew(stored.patches), inverse: renew(stored.inverse) }
}

function renewedChange(change: Change): Change {
  const { patches, inverse } = change
  if (![...patches, ...inverse].some(isEarlierPatch)) return change
  return { ...change, patches: renewedPatches(patches, inverse), inverse: renewedPatches(inverse, patches) }
}

/** A ballot as version 1 of the database had it, whether in a snapshot or in a change that brings it whole. */
type OldBallot = Omit<Ballot, 'impact'> & Partial<Pick<Ballot, 'impact'>>

function isWhole(ballot: OldBallot): ballot is Ballot {
  return ballot.impact !== undefined
}

function withImpact(ballot: OldBallot): Ballot {
  return isWhole(ballot) ? ballot : { ...ballot, impact: emptyShelf() }
}

/** Edits add and take away ballots one by one, so no other patch carries one. */
function bringsOldBallot({ path, value }: Patch): boolean {
  return path.length === 2 && path[0] === 'ballots' && typeof value === 'object' && value !== null && !isWhole(value)
}

/** The stored library entry, or null where it cannot be read. */
export function readEntry(raw: unknown): LibraryEntry | null {
  const result = v.safeParse(libraryEntry, raw)
  return result.success ? result.output : null
}

/** The stored line of a version, or null where it cannot be read. */
export function readVersionLine(raw: unknown): Version | null {
  const result = v.safeParse(version, raw)
  return result.success ? result.output : null
}

const branch = v.object({
  from: v.nullable(v.string()),
  claims: v.pipe(
    v.array(
      v.object({
        key: idShape,
        parent: v.nullable(idShape),
        relation: v.picklist(relations),
        text: v.string(),
        note: v.string(),
        tags: v.array(v.string()),
        evidence: v.array(branchCardShape),
        group: v.exactOptional(idShape),
        rank: v.exactOptional(v.string()),
        reference: v.exactOptional(idShape),
        weights: recordShape(
          idShape,
          v.object({
            conviction: v.exactOptional(shareShape),
            relevance: v.exactOptional(shareShape),
            impact: v.exactOptional(impactShape),
          }),
        ),
      }),
    ),
    v.check((claims) => {
      const seen = new Set<string>()
      return claims.every(({ key, parent }) => {
        const placed = !seen.has(key) && (parent === null || seen.has(parent))
        seen.add(key)
        return placed
      })
    }, 'every claim comes once, after the claim above it'),
  ),
})

/** A branch from the clipboard, once its shape is proved. @throws UnreadableRecordError naming the first wrong field */
export function readBranch(raw: unknown): Branch {
  return read(branch, raw) as Branch
}

/** Proves a record's shape and hands back the record itself: the copy that valibot makes would cost as much again. */
function read<T extends v.GenericSchema>(schema: T, raw: unknown): unknown {
  const result = v.safeParse(schema, raw, { abortEarly: true })
  if (result.success) return raw
  const [issue] = result.issues
  const where = v.getDotPath(issue) ?? 'the record'
  throw new UnreadableRecordError(`${where}: ${issue.message}`, raw)
}
