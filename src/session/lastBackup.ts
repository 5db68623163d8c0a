import { type Accessor, createSignal, onCleanup } from 'solid-js'
import * as v from 'valibot'
import type { DebateId } from '../core/model/debate.ts'
import { currentDatabase } from '../storage/databaseName.ts'
import { witnesses } from '../storage/witness.ts'

/** Seven days, in milliseconds, or so many edits without a backup, and a person is reminded. */
const longest = 7 * 86_400_000
export const mostEdits = 50

/** The last backup that a person took. */
export interface LastBackup {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly file: string
  /** The folder it is in, where the program wrote it there. */
  readonly folder?: string
}

/** What was made since. */
export interface Due {
  readonly edits: number
  /** When the last backup was made; null where there was none. */
  readonly last: number | null
}

/** When a backup was last taken, and whether it is time for another. */
export interface Reminder {
  readonly last: Accessor<LastBackup | null>
  /** What a person is reminded of; null while it is not time. */
  readonly due: Accessor<Due | null>
  /** How many edits were made since the last backup. */
  readonly edits: Accessor<number>
  /** Counts anew. */
  look(): void
  /** All edits that were made so far: what a backup that is begun now will hold. */
  count(): Mark
  /** A backup was made. @param held the edits that are in it */
  taken(backup: LastBackup, held: Mark): void
  /** Not again before the next seven days or fifty edits. */
  later(): void
}

/** Edits as they were counted at some time, debate by debate. */
const mark = v.object({ at: v.number(), edits: v.record(v.string(), v.number()) })
const backup = v.object({ ...mark.entries, file: v.string(), folder: v.exactOptional(v.string()) })
export type Mark = v.InferOutput<typeof mark>

const keys = { backup: 'rejoinder.backup', later: 'rejoinder.backupLater' } as const

/** @param now gives the time, in milliseconds since 1970 */
export function createReminder(now: () => number): Reminder {
  const [last, setLast] = createSignal<LastBackup | null>(null)
  const [due, setDue] = createSignal<Due | null>(null)
  const [edits, setEdits] = createSignal(0)
  const count = (): Mark => {
    const known = [...witnesses(currentDatabase()).values()]
    return { at: now(), edits: Object.fromEntries(known.map((each) => [each.id, each.edits])) }
  }
  const look = (): void => {
    const before = recall(keys.backup, backup)
    const put = recall(keys.later, mark)
    const counted = count()
    const since = sinceMark(counted.edits, before)
    setLast(before)
    setEdits(since)
    const from = put !== null && (before === null || put.at > before.at) ? put : before
    const edits = sinceMark(counted.edits, from)
    const began = from?.at ?? firstEdit() ?? counted.at
    const time = edits >= mostEdits || (since > 0 && counted.at - began >= longest)
    setDue(time ? { edits: since, last: before?.at ?? null } : null)
  }
  look()
  // Another tab took a backup, or was told to wait.
  const heard = ({ key }: StorageEvent): void => {
    if (key === keys.backup || key === keys.later) look()
  }
  addEventListener('storage', heard)
  onCleanup(() => removeEventListener('storage', heard))
  return {
    last,
    due,
    edits,
    look,
    count,
    taken(taken, held) {
      keep(keys.backup, { ...held, ...taken })
      look()
    },
    later() {
      keep(keys.later, count())
      look()
    },
  }
}

function firstEdit(): number | undefined {
  const times = [...witnesses(currentDatabase()).values()].flatMap(({ since }) => since ?? [])
  return times.length === 0 ? undefined : Math.min(...times)
}

function sinceMark(edits: Readonly<Record<DebateId, number>>, from: Mark | null): number {
  let sum = 0
  for (const [id, counted] of Object.entries(edits)) sum += Math.max(0, counted - (from?.edits[id] ?? 0))
  return sum
}

function recall<T extends v.GenericSchema>(key: string, shape: T): v.InferOutput<T> | null {
  try {
    const told = v.safeParse(shape, JSON.parse(localStorage.getItem(key) ?? 'null'))
    return told.success ? told.output : null
  } catch {
    return null
  }
}

function keep(key: string, value: Mark): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // No room: it is asked again at the next start.
  }
}
