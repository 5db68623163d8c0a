import { type Accessor, createSignal } from 'solid-js'
import type { ClaimId } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'
import type { DrillState } from '../core/prepare/drill.ts'
import type { Means } from './writer.ts'

/** What a person practised of the open debate on this device. */
export interface Drills {
  /** By claim; null until it has been read. */
  readonly states: Accessor<ReadonlyMap<ClaimId, DrillState> | null>
  /** Reads what is known, once. */
  load(): Promise<void>
  /** Takes in what is known of a claim after one more try, and keeps it. */
  keep(claim: ClaimId, state: DrillState): void
}

/** What reads and keeps, with the scheduler behind it: it comes when somebody practises. */
const fetchStorage = () => import('../storage/drills.ts')

export function createDrills(debate: DebateId, { connect, notices }: Pick<Means, 'connect' | 'notices'>): Drills {
  const [states, setStates] = createSignal<ReadonlyMap<ClaimId, DrillState> | null>(null)
  const tell = (error: unknown) => notices.say({ kind: 'failed', reason: String(error) })
  let loading: Promise<void> | undefined
  return {
    states,
    load() {
      loading ??= Promise.all([connect(), fetchStorage()])
        .then(([db, { readDrills }]) => readDrills(db, debate))
        .then((read) => setStates(() => read))
        .catch((error: unknown) => {
          tell(error)
          // One can practise all the same; what is graded is tried again to be kept.
          setStates(() => new Map())
        })
        .then(() => {})
      return loading
    },
    keep(claim, state) {
      setStates((known) => new Map([...(known ?? []), [claim, state]]))
      Promise.all([connect(), fetchStorage()])
        .then(([db, { keepDrill }]) => keepDrill(db, debate, claim, state))
        .catch(tell)
    },
  }
}
