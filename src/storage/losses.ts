import type { DebateId } from '../core/model/debate.ts'
import { readEntry } from './record.ts'
import type { Database } from './schema.ts'
import { bearWitness, type Witness, witnesses } from './witness.ts'

/** A debate that the witness knows and the database does not have, or has in an earlier state. */
export interface Loss {
  readonly witness: Witness
  /** `missing`: nothing of it can be opened. `earlier`: the journal ends before the change that was once saved. */
  readonly kind: 'missing' | 'earlier'
  /** The last change that is there. */
  readonly n: number
}

/** What the database says of debates, seen beside what the witness says. */
export interface Inspection {
  readonly losses: readonly Loss[]
  /** Whether the database holds no trace of any debate, also none that was deleted for good. */
  readonly empty: boolean
}

/**
 * Looks whether the database has what was once saved in it. A debate that is there and that the witness does not know, because
 * localStorage was cleared or an older program wrote it, is known from now on.
 */
export async function inspect(db: Database): Promise<Inspection> {
  const tx = db.transaction(['debates', 'snapshots', 'journal'])
  const journal = tx.objectStore('journal')
  const lastOf = async (id: DebateId): Promise<number> => {
    const cursor = await journal.openKeyCursor(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]), 'prev')
    return cursor?.key[1] ?? 0
  }
  const known = witnesses(db.name)
  // Asked all at once: one after the other, each would wait for the browser's other process and for what this page is doing.
  const [lines, snapshots, ...ends] = await Promise.all([
    tx.objectStore('debates').getAll(),
    tx.objectStore('snapshots').getAllKeys(),
    ...[...known.keys()].map(async (id) => [id, await lastOf(id)] as const),
  ])
  const lasts = new Map(ends)
  const there = new Set(snapshots)
  const gone = new Set(lines.flatMap((line) => (readEntry(line)?.gone === true ? [line.id] : [])))
  const lossOf = async (witness: Witness): Promise<Loss[]> => {
    const { id, n } = witness
    if (gone.has(id)) return []
    const last = lasts.get(id) ?? 0
    if (!there.has(id)) return [{ witness, kind: 'missing', n: last }]
    if (last >= n) return []
    // A debate that was never changed here has no journal; then its snapshot says where it stands.
    const snapshot = (await tx.objectStore('snapshots').get(id)) as { n?: unknown } | undefined
    const stands = Math.max(last, typeof snapshot?.n === 'number' ? snapshot.n : 0)
    return stands < n ? [{ witness, kind: 'earlier', n: stands }] : []
  }
  const meet = async (line: unknown): Promise<void> => {
    const entry = readEntry(line)
    if (entry === null || entry.gone === true || known.has(entry.id) || !there.has(entry.id)) return
    const { id, motion, claims, updated } = entry
    bearWitness(db.name, { id, motion, claims, n: await lastOf(id), at: updated, edits: 0 })
  }
  const [losses] = await Promise.all([Promise.all([...known.values()].map(lossOf)), Promise.all(lines.map(meet))])
  return { losses: losses.flat(), empty: lines.length === 0 && snapshots.length === 0 }
}
