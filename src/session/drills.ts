import { type Accessor, createSignal } from 'solid-js'
import type { ClaimId } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'
import { afterDrill, type DrillGrade, type DrillState } from '../core/prepare/drill.ts'
import { keepDrill, readDrills } from '../storage/drills.ts'
import type { Means } from './writer.ts'

/** What a person practised of the open debate on this device. */
export interface Drills {
  /** By claim; null until it has been read. */
  readonly states: Accessor<ReadonlyMap<ClaimId, DrillState> | null>
  /** Reads what is known, once. */
  load(): Promise<void>
  /** Takes in how a rebuttal went, and keeps it. @param now milliseconds since 1970 */
  grade(claim: ClaimId, grade: DrillGrade, now: number): void
}

export function createDrills(debate: DebateId, { connect, notices }: Pick<Means, 'connect' | 'notices'>): Drills {
  const [states, setStates] = createSignal<ReadonlyMap<ClaimId, DrillState> | null>(null)
  const tell = (error: unknown) => notices.say({ kind: 'failed', reason: String(error) })
  let loading: Promise<void> | undefined
  return {
    states,
    load() {
      loading ??= connect()
        .then((db) => readDrills(db, debate))
        .then((read) => setStates(() => read))
        .catch((error: unknown) => {
          tell(error)
          // One can practise all the same; what is graded is tried again to be kept.
          setStates(() => new Map())
        })
        .then(() => {})
      return loading
    },
    grade(claim, grade, now) {
      const known = states() ?? new Map<ClaimId, DrillState>()
      const state = afterDrill(known.get(claim), grade, now)
      setStates(() => new Map([...known, [claim, state]]))
      connect()
        .then((db) => keepDrill(db, debate, claim, state))
        .catch(tell)
    },
  }
}
