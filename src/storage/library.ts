import { type Debate, type DebateId, motionOf } from '../core/model/debate.ts'
import { treeOf } from '../core/model/tree.ts'
import { readEntry } from './record.ts'
import type { Database, LibraryEntry } from './schema.ts'
import { dismissWitness, witnessStored } from './witness.ts'

/** The library's lines, and the ids of those that cannot be read. Nothing unreadable is deleted. */
export interface Listing {
  /** The latest change first; put-away debates among them, those deleted for good not. */
  readonly entries: readonly LibraryEntry[]
  readonly unreadable: readonly DebateId[]
}

/** Lists the debates on this device. */
export async function listDebates(db: Database): Promise<Listing> {
  const tx = db.transaction('debates')
  const [raws, keys] = await Promise.all([tx.store.getAll(), tx.store.getAllKeys()])
  const entries: LibraryEntry[] = []
  const unreadable: DebateId[] = []
  raws.forEach((raw, i) => {
    const entry = readEntry(raw)
    if (entry === null) unreadable.push(String(keys[i]))
    else if (entry.gone === undefined) entries.push(entry)
  })
  entries.sort((a, b) => b.updated - a.updated || (a.id < b.id ? -1 : 1))
  return { entries, unreadable }
}

/** The ids of all debates that were ever here, those deleted for good included. */
export async function knownIds(db: Database): Promise<Set<DebateId>> {
  return new Set(await db.getAllKeys('debates'))
}

/**
 * Stores a new debate. Where its id is known already, also from a debate that was deleted or whose line was lost,
 * nothing is written.
 * @param at milliseconds since 1970
 * @returns whether it was stored
 */
export async function createDebate(db: Database, debate: Debate, at: number): Promise<boolean> {
  const tx = db.transaction(['debates', 'snapshots'], 'readwrite', { durability: 'strict' })
  const debates = tx.objectStore('debates')
  const snapshots = tx.objectStore('snapshots')
  const known = (await debates.getKey(debate.id)) ?? (await snapshots.getKey(debate.id))
  if (known !== undefined) return false
  const line = { motion: motionOf(debate).text, claims: treeOf(debate).size }
  await Promise.all([
    debates.add({ id: debate.id, ...line, created: at, updated: at }),
    snapshots.add({ id: debate.id, n: 0, debate }),
    tx.done,
  ])
  witnessStored(db.name, debate, 0, at)
  return true
}

/**
 * Stores an open debate again that the disk lost, as it stood after change number `n`. Where it is there after all, nothing is written.
 * @param at milliseconds since 1970
 */
export async function storeAgain(db: Database, debate: Debate, n: number, at: number): Promise<void> {
  const tx = db.transaction(['debates', 'snapshots'], 'readwrite', { durability: 'strict' })
  if ((await tx.objectStore('snapshots').getKey(debate.id)) !== undefined) return
  const line = { motion: motionOf(debate).text, claims: treeOf(debate).size }
  await Promise.all([
    tx.objectStore('debates').put({ id: debate.id, ...line, created: at, updated: at }),
    tx.objectStore('snapshots').add({ id: debate.id, n, debate }),
    tx.done,
  ])
  witnessStored(db.name, debate, n, at)
}

/** Puts a debate away. Everything about it is kept until it is deleted for good. */
export async function deleteDebate(db: Database, id: DebateId, at: number): Promise<void> {
  await changeEntry(db, id, (entry) => ({ ...entry, deleted: at }))
}

/** Brings a debate back that was put away. */
export async function restoreDebate(db: Database, id: DebateId): Promise<void> {
  await changeEntry(db, id, ({ deleted: _deleted, ...entry }) => entry)
}

/** Deletes a debate for good: its snapshot, journal, versions, and what was practised of it. Its line stays as a mark that it was here. */
export async function purgeDebate(db: Database, id: DebateId): Promise<void> {
  const tx = db.transaction(['debates', 'snapshots', 'journal', 'versions', 'versionDebates', 'drills'], 'readwrite', {
    durability: 'strict',
  })
  const everyNumber = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])
  const entry = await tx.objectStore('debates').get(id)
  if (entry === undefined) return
  await Promise.all([
    tx
      .objectStore('debates')
      .put({ id, motion: '', claims: 0, created: entry.created, updated: entry.updated, gone: true }),
    tx.objectStore('snapshots').delete(id),
    tx.objectStore('journal').delete(everyNumber),
    tx.objectStore('versions').delete(everyNumber),
    tx.objectStore('versionDebates').delete(everyNumber),
    tx.objectStore('drills').delete(IDBKeyRange.bound([id, ''], [id, []])),
    tx.done,
  ])
  dismissWitness(db.name, id)
}

async function changeEntry(db: Database, id: DebateId, recipe: (entry: LibraryEntry) => LibraryEntry): Promise<void> {
  const tx = db.transaction('debates', 'readwrite', { durability: 'strict' })
  const entry = await tx.store.get(id)
  if (entry !== undefined) await tx.store.put(recipe(entry))
  await tx.done
}
