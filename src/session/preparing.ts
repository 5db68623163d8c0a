import type { Accessor } from 'solid-js'
import type { Side } from '../core/model/claim.ts'
import type { DebateId } from '../core/model/debate.ts'
import { opposite } from '../core/model/walk.ts'
import { createRemembered, oneOf } from './device.ts'

/** The side that this person prepares in a debate: this device's choice, no part of the debate. */
export interface Preparing {
  readonly side: Accessor<Side>
  prepare(side: Side): void
  flip(): void
}

export function createPreparing(debate: DebateId): Preparing {
  const [side, prepare] = createRemembered<Side>(`side.${debate}`, 'pro', oneOf(['pro', 'con']))
  return { side, prepare, flip: () => prepare(opposite(side())) }
}
