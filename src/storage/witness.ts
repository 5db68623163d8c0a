import * as v from 'valibot'
import type { Change } from '../core/edit/change.ts'
import { type Debate, type DebateId, motionOf } from '../core/model/debate.ts'
import { treeOf } from '../core/model/tree.ts'
import { countShape } from '../formats/shape.ts'

/**
 * What localStorage knows of a debate in the database, beside the database itself: a damaged one can come back empty, without an
 * error. It is written after a transaction has completed, so it may lag behind, but never runs ahead.
 */
export interface Witness {
  readonly id: DebateId
  readonly motion: string
  readonly claims: number
  /** The number of its last change. */
  readonly n: number
  /** When that was made, in milliseconds since 1970. */
  readonly at: number
  /** How many edits were made on this device, as a person counts them: a sentence that was typed is one. */
  readonly edits: number
  /** When the first of them was made. */
  readonly since?: number
  /** The step of the last edit. */
  readonly step?: string
}

const shape = v.object({
  motion: v.string(),
  claims: countShape,
  n: countShape,
  at: v.number(),
  edits: countShape,
  since: v.exactOptional(v.number()),
  step: v.exactOptional(v.string()),
})

const keyOf = (database: string, id: DebateId): string => `rejoinder.witness/${database}/${id}`

/** What the witness knows of the debates in a database, by id. None where localStorage is empty or forbidden. */
export function witnesses(database: string): Map<DebateId, Witness> {
  const known = new Map<DebateId, Witness>()
  const start = keyOf(database, '')
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(start)) continue
      const witness = witnessOf(database, key.slice(start.length))
      if (witness !== null) known.set(witness.id, witness)
    }
  } catch {
    // Storage is forbidden: there is no witness.
  }
  return known
}

function witnessOf(database: string, id: DebateId): Witness | null {
  try {
    const told = v.safeParse(shape, JSON.parse(localStorage.getItem(keyOf(database, id)) ?? 'null'))
    return told.success ? ({ id, ...told.output } as Witness) : null
  } catch {
    return null
  }
}

/** Writes down what is known of a debate now, whatever was before. */
export function bearWitness(database: string, { id, ...told }: Witness): void {
  try {
    localStorage.setItem(keyOf(database, id), JSON.stringify(told))
  } catch {
    // No room, or none at all: the debate itself is on disk.
  }
}

/** Writes down that a debate was stored as it stands after change number `n`. */
export function witnessStored(database: string, debate: Debate, n: number, at: number): void {
  const before = witnessOf(database, debate.id)
  bearWitness(database, { ...(before ?? { edits: 0 }), ...lineOf(debate), n, at })
}

/**
 * Writes down that changes are in the journal.
 * @param debate as it stands after them
 * @param n the number of the last one
 */
export function witnessChanges(database: string, debate: Debate, n: number, changes: readonly Change[]): void {
  const before = witnessOf(database, debate.id)
  // Another tab may have written on, and told already.
  const ahead = before !== null && before.n > n
  let edits = before?.edits ?? 0
  let step = before?.step
  for (const change of changes) {
    if (change.step === undefined || change.step !== step) edits += 1
    step = change.step
  }
  const at = changes.at(-1)?.at ?? 0
  bearWitness(database, {
    ...(ahead ? before : { ...lineOf(debate), n, at }),
    edits,
    since: before?.since ?? at,
    ...(step === undefined ? {} : { step }),
  })
}

/** Forgets a debate: it was deleted for good, or a person goes on without it. */
export function dismissWitness(database: string, id: DebateId): void {
  try {
    localStorage.removeItem(keyOf(database, id))
  } catch {
    // There is none.
  }
}

function lineOf(debate: Debate): Pick<Witness, 'id' | 'motion' | 'claims'> {
  return { id: debate.id, motion: motionOf(debate).text, claims: treeOf(debate).size }
}
