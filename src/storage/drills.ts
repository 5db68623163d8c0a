import type { ClaimId } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'
import { type DrillState, isDrillState } from '../core/prepare/drill.ts'
import type { Database } from './schema.ts'

/** What this device knows of how well claims of a debate are answered; a record that cannot be read counts as none, and stays. */
export async function readDrills(db: Database, debate: DebateId): Promise<Map<ClaimId, DrillState>> {
  const records = await db.getAll('drills', IDBKeyRange.bound([debate, ''], [debate, []]))
  return new Map(records.flatMap(({ claim, state }) => (isDrillState(state) ? [[claim, state] as const] : [])))
}

/** Keeps what is known of one claim. Resolves when it is on disk. */
export async function keepDrill(db: Database, debate: DebateId, claim: ClaimId, state: DrillState): Promise<void> {
  const tx = db.transaction('drills', 'readwrite', { durability: 'strict' })
  await Promise.all([tx.store.put({ id: debate, claim, state }), tx.done])
}
