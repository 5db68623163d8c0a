import * as v from 'valibot'
import type { Change } from '../core/edit/change.ts'
import { relations } from '../core/model/claim.ts'
import type { Debate } from '../core/model/debate.ts'
import { grades } from '../core/model/evidence.ts'
import type { LibraryEntry } from './schema.ts'

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

const id = v.pipe(v.string(), v.nonEmpty())
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const mark = v.object({ from: count, to: count })

const evidence = v.object({
  id,
  order: v.string(),
  title: v.string(),
  publisher: v.string(),
  date: v.string(),
  url: v.string(),
  quote: v.string(),
  marks: v.array(mark),
  grade: v.nullable(v.picklist(grades)),
})

const claim = v.object({
  id,
  parent: v.nullable(id),
  order: v.string(),
  relation: v.picklist(relations),
  text: v.string(),
  note: v.string(),
  tags: v.record(v.string(), v.literal(true)),
  evidence: v.record(v.string(), evidence),
  group: v.exactOptional(id),
  reference: v.exactOptional(id),
})

const shelf = <T extends v.GenericSchema>(record: T) =>
  v.pipe(
    v.record(v.string(), v.record(v.string(), record)),
    v.check((slots) => Object.keys(slots).length === 64, 'a shelf has 64 slots'),
  )

const ballot = v.object({
  id,
  order: v.string(),
  name: v.string(),
  defaults: v.object({ conviction: share, relevance: share }),
  conviction: shelf(share),
  relevance: shelf(share),
})

const debate = v.object({ id, motion: id, claims: shelf(claim), ballots: v.record(v.string(), ballot) })

const patch = v.object({
  op: v.picklist(['add', 'remove', 'replace']),
  path: v.array(v.union([v.string(), v.number()])),
  value: v.optional(v.unknown()),
})

const change = v.looseObject({
  id,
  by: v.string(),
  at: v.number(),
  label: v.string(),
  patches: v.array(patch),
  inverse: v.array(patch),
})

const libraryEntry = v.object({
  id,
  motion: v.string(),
  claims: count,
  created: v.number(),
  updated: v.number(),
  deleted: v.exactOptional(v.number()),
  gone: v.exactOptional(v.literal(true)),
})

/** The stored debate, once its shape is proved. @throws UnreadableRecordError naming the first field that is wrong */
export function readDebate(raw: unknown): Debate {
  return read(debate, raw) as Debate
}

/** The stored change, once its shape is proved. @throws UnreadableRecordError naming the first field that is wrong */
export function readChange(raw: unknown): Change {
  return read(change, raw) as unknown as Change
}

/** The stored library entry, or null where it cannot be read. */
export function readEntry(raw: unknown): LibraryEntry | null {
  const result = v.safeParse(libraryEntry, raw)
  return result.success ? result.output : null
}

/** Proves a record's shape and hands back the record itself: the copy that valibot makes would cost as much again. */
function read<T extends v.GenericSchema>(schema: T, raw: unknown): unknown {
  const result = v.safeParse(schema, raw, { abortEarly: true })
  if (result.success) return raw
  const [issue] = result.issues
  const where = v.getDotPath(issue) ?? 'the record'
  throw new UnreadableRecordError(`${where}: ${issue.message}`, raw)
}
