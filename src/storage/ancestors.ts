import { applyTo, type ChangeId } from '../core/edit/change.ts'
import { fingerprint } from '../core/merge/fingerprint.ts'
import type { Debate, DebateId } from '../core/model/debate.ts'
import { changeIn, readStored, readTail } from './journal.ts'
import type { Database } from './schema.ts'
import { listVersions, readVersion } from './versions.ts'

/** A file names no more states than these: the latest say where two copies parted. */
const mostHeads = 400

/**
 * The states that a debate has gone through on this device, and those that came with copies from others: each by the id of the
 * last change in it, oldest first. The state before any change goes by its fingerprint.
 * @param n the number of the last change that counts
 * @returns none where the debate is not there
 */
export async function lineageOf(db: Database, id: DebateId, n: number): Promise<ChangeId[]> {
  const { heads, passing } = await statesOf(db, id, n)
  const named = heads.flatMap(([head]) => (passing.has(head) ? [] : [head]))
  return [...new Set(named)].slice(-mostHeads)
}

/**
 * The last state that a debate here has in common with a copy of it, as far as it can still be made out.
 * @param lineage the states that the copy has gone through, oldest first
 * @returns null where none is known
 */
export async function ancestorIn(db: Database, id: DebateId, lineage: readonly ChangeId[]): Promise<Debate | null> {
  const { heads } = await statesOf(db, id)
  const known = new Map<ChangeId, State[]>()
  for (const [head, state] of heads) known.set(head, [...(known.get(head) ?? []), state])
  for (const head of lineage.toReversed()) {
    for (const state of known.get(head) ?? []) {
      try {
        const found = await state()
        if (found !== null) return found
      } catch {
        // It cannot be read any more; another place may have it, or an older state serves too.
      }
    }
  }
  return null
}

type State = () => Promise<Debate | null>

async function statesOf(
  db: Database,
  id: DebateId,
  last = Number.POSITIVE_INFINITY,
): Promise<{ heads: (readonly [ChangeId, State])[]; passing: ReadonlySet<ChangeId> }> {
  const stored = await readStored(db, id)
  if (stored === null) return { heads: [], passing: new Set() }
  const entries = await readTail(db, id, 0)
  const changes = entries.map((entry) => ({ n: entry.n, change: changeIn(entry) }))
  /** Takes back what was done since, one change after the other, as long as there is no gap. */
  const stateAt = (n: number): Debate | null => {
    const since = changes.filter((each) => each.n > n)
    const whole = since.length === stored.n - n && since.every(({ change }) => change !== undefined)
    if (!whole || since.some((each) => stored.setAside.includes(each.n))) return null
    return since.toReversed().reduce((debate, { change }) => applyTo(debate, change?.inverse ?? []), stored.debate)
  }
  const heads: (readonly [ChangeId, State])[] = []
  /** Of the writing of one sentence the end is enough to tell; a copy may still have gone out before it. */
  const passing = new Set<ChangeId>()
  const start = stateAt(0)
  if (start !== null) heads.push([fingerprint(start), async () => start])
  const { versions } = await listVersions(db, id)
  const came = versions.toReversed()
  const comeBy = (n: number): void => {
    while (came[0] !== undefined && (came[0].change ?? 0) <= n) {
      const [version] = came.splice(0, 1)
      if (version?.head === undefined) continue
      const { head, lineage = [head] } = version
      // Of these states only the names are known.
      for (const each of lineage) if (each !== head) heads.push([each, async () => null])
      heads.push([head, () => readVersion(db, id, version.n)])
    }
  }
  comeBy(0)
  changes.forEach(({ n, change }, i) => {
    if (n > last) return
    const next = changes[i + 1]?.change
    const within = change?.step !== undefined && next?.step === change.step
    if (change !== undefined && within && n < last) passing.add(change.id)
    if (change !== undefined) heads.push([change.id, async () => stateAt(n)])
    comeBy(n)
  })
  comeBy(last)
  return { heads, passing }
}
