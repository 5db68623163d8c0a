import { freeze } from 'immer'
import { applyTo, type Change } from '../core/edit/change.ts'
import { claimOf, type Debate, type DebateId, motionOf } from '../core/model/debate.ts'
import { treeOf } from '../core/model/tree.ts'
import { abandon } from './abandon.ts'
import { readChange, readSnapshot, UnreadableRecordError } from './record.ts'
import type { Database, JournalEntry } from './schema.ts'
import { witnessChanges } from './witness.ts'

/** How many changes are kept behind the snapshot, so that undo works after a reload. */
export const keptForUndo = 1000

/** A debate as the disk has it. */
export interface Stored {
  readonly debate: Debate
  /** The number of the last change that is in it. */
  readonly n: number
  /** Where the snapshot stands; the journal holds what came after. */
  readonly snapshotAt: number
  /** Numbers of journal entries that could not be read or do not fit. They stay on disk. */
  readonly setAside: readonly number[]
}

/**
 * Reads a debate: its snapshot, and the journal's tail played on top of it.
 * @returns null where there is no such debate
 * @throws UnreadableRecordError where the snapshot cannot be read, or has no motion or no ballot
 */
export async function readStored(db: Database, id: DebateId): Promise<Stored | null> {
  const tx = db.transaction(['snapshots', 'journal'])
  const snapshot = await tx.objectStore('snapshots').get(id)
  if (snapshot === undefined) return null
  const { n, debate: read } = readSnapshot(snapshot)
  const tail = await tx.objectStore('journal').getAll(numbersAfter(id, n))
  const debate = freeze(read, true)
  if (claimOf(debate, debate.motion) === undefined) throw new UnreadableRecordError('motion-missing', snapshot)
  if (Object.keys(debate.ballots).length === 0) throw new UnreadableRecordError('no-ballot', snapshot)
  return play({ debate, n, snapshotAt: n, setAside: [] }, tail)
}

/** Reads the changes from number `from` (not included) to `to` (included), leaving out what cannot be read. */
export async function readChanges(db: Database, id: DebateId, from: number, to: number): Promise<Change[]> {
  if (to <= from) return []
  const entries = await db.getAll('journal', IDBKeyRange.bound([id, from], [id, to], true))
  return entries.flatMap((entry) => changeIn(entry) ?? [])
}

/** Reads what has been added to the journal after number `n`. */
export async function readTail(db: Database, id: DebateId, n: number): Promise<JournalEntry[]> {
  return db.getAll('journal', numbersAfter(id, n))
}

/**
 * Reads what has been added to the journal of an open debate after number `n`.
 * @throws DebateGoneError where the debate is not there
 */
export async function readOn(db: Database, id: DebateId, n: number): Promise<JournalEntry[]> {
  const [there, entries] = await Promise.all([db.getKey('snapshots', id), readTail(db, id, n)])
  if (there === undefined) throw new DebateGoneError('The debate is gone.')
  return entries
}

/** Plays journal entries on a debate. An entry that cannot be read, or does not fit, is set aside. */
export function play(stored: Stored, entries: readonly JournalEntry[]): Stored {
  let { debate, n } = stored
  const setAside = [...stored.setAside]
  for (const entry of entries) {
    n = entry.n
    const change = changeIn(entry)
    try {
      if (change === undefined) setAside.push(entry.n)
      else debate = applyTo(debate, change.patches)
    } catch {
      setAside.push(entry.n)
    }
  }
  return { ...stored, debate, n, setAside }
}

/** The change in a journal entry, or undefined where it cannot be read. */
export function changeIn(entry: JournalEntry): Change | undefined {
  try {
    return readChange(entry.change)
  } catch {
    return undefined
  }
}

/** The disk no longer has the debate that a writer goes on with. Nothing was written. */
export class DebateGoneError extends Error {
  override name = 'DebateGoneError'
}

/** Changes were written, or others came first: those must be taken in before trying again. */
export type Appended = { readonly n: number } | { readonly ahead: readonly JournalEntry[] }

/**
 * Adds changes after number `n`, and brings the library's line up to date, in one strict transaction. Resolves once the
 * transaction has completed, and only then is anything saved.
 * @param debate as it stands after the changes
 * @returns the new last number, or the entries that another tab wrote after `n`; then nothing was written. They begin
 *   later than right after `n` where the journal has let go of some since
 * @throws DebateGoneError where the debate, or its change number `n`, is not there; DOMException where the transaction
 *   failed; then nothing was written
 */
export async function append(db: Database, debate: Debate, n: number, changes: readonly Change[]): Promise<Appended> {
  const tx = db.transaction(['journal', 'debates', 'snapshots'], 'readwrite', { durability: 'strict' })
  const journal = tx.objectStore('journal')
  const snapshots = tx.objectStore('snapshots')
  const debates = tx.objectStore('debates')
  try {
    // A debate that was deleted for good, or a database that was emptied: what is written there is never read again.
    if ((await snapshots.getKey(debate.id)) === undefined) throw new DebateGoneError('The debate is gone.')
    const ahead = await journal.getAll(numbersAfter(debate.id, n))
    if (ahead.length > 0) return { ahead }
    const reached = n === 0 || (await journal.getKey([debate.id, n])) !== undefined
    if (!reached && (await snapshots.get(debate.id))?.n !== n)
      throw new DebateGoneError('The disk has an older debate.')
    let last = n
    const writes: Promise<unknown>[] = []
    const write = (request: Promise<unknown>) => {
      // Where a later write throws before it is a request, nobody would hear of this one's failure.
      request.catch(() => {})
      writes.push(request)
    }
    for (const change of changes) {
      last += 1
      write(journal.add({ id: debate.id, n: last, change }))
    }
    const entry = await debates.get(debate.id)
    const updated = changes.at(-1)?.at ?? 0
    const line = { motion: motionOf(debate).text, claims: treeOf(debate).size, updated }
    write(debates.put({ id: debate.id, created: updated, ...entry, ...line }))
    await Promise.all(writes)
    await tx.done
    witnessChanges(db.name, debate, last, changes)
    return { n: last }
  } catch (error) {
    // A write that never became a request leaves the others of its transaction to complete: all or nothing.
    abandon(tx)
    throw error
  }
}

/**
 * Moves the snapshot forward to change number `n`, unless it stands further on already, and lets go of changes that lie
 * more than `keptForUndo` behind it; not of those that cannot be read.
 * @returns where the snapshot stands now
 */
export async function advanceSnapshot(db: Database, debate: Debate, n: number): Promise<number> {
  const tx = db.transaction(['snapshots', 'journal'], 'readwrite')
  const snapshots = tx.objectStore('snapshots')
  const before = await snapshots.get(debate.id)
  if (before === undefined || before.n >= n) return before?.n ?? 0
  await snapshots.put({ id: debate.id, n, debate })
  if (n > keptForUndo) {
    const past = IDBKeyRange.bound([debate.id, 0], [debate.id, n - keptForUndo])
    for await (const cursor of tx.objectStore('journal').iterate(past)) {
      if (changeIn(cursor.value) !== undefined) void cursor.delete()
    }
  }
  await tx.done
  return n
}

function numbersAfter(id: DebateId, n: number): IDBKeyRange {
  return IDBKeyRange.bound([id, n], [id, Number.MAX_SAFE_INTEGER], true)
}
