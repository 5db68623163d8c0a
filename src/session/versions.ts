import { type Accessor, createSignal } from 'solid-js'
import type { Debate, DebateId } from '../core/model/debate.ts'
import { ancestorIn, lineageOf } from '../storage/ancestors.ts'
import type { Database, Version } from '../storage/schema.ts'
import {
  deleteVersion,
  type Keeping,
  keepVersion,
  listVersions,
  nameVersion,
  readVersion,
  type TimeLine,
} from '../storage/versions.ts'

/** The versions of all debates on this device. */
export interface Versions {
  /** Counts what was kept, named or deleted here, so that a time line on the screen is read again. */
  readonly touched: Accessor<number>
  list(debate: DebateId): Promise<TimeLine>
  /** @throws UnreadableRecordError where it cannot be read; it stays on disk */
  read(debate: DebateId, n: number): Promise<Debate>
  /** Resolves once it is on disk; with null where none was to be kept. */
  keep(debate: Debate, keeping: Omit<Keeping, 'at'>): Promise<Version | null>
  name(debate: DebateId, n: number, name: string): Promise<void>
  remove(debate: DebateId, n: number): Promise<void>
  /** The states that a debate has gone through up to change number `n`, oldest first, for a file that may come back. */
  lineage(debate: DebateId, n: number): Promise<readonly string[]>
  /** The last state that a debate has in common with a copy that went through others; null where none is known. */
  ancestor(debate: DebateId, lineage: readonly string[]): Promise<Debate | null>
}

export function createVersions({
  connect,
  now,
}: {
  readonly connect: () => Promise<Database>
  readonly now: () => number
}): Versions {
  const [touched, setTouched] = createSignal(0)
  const after = <T>(done: T): T => {
    setTouched((n) => n + 1)
    return done
  }
  return {
    touched,
    list: async (debate) => listVersions(await connect(), debate),
    read: async (debate, n) => readVersion(await connect(), debate, n),
    keep: async (debate, keeping) => after(await keepVersion(await connect(), debate, { ...keeping, at: now() })),
    name: async (debate, n, name) => after(await nameVersion(await connect(), debate, n, name)),
    remove: async (debate, n) => after(await deleteVersion(await connect(), debate, n)),
    lineage: async (debate, n) => lineageOf(await connect(), debate, n),
    ancestor: async (debate, lineage) => ancestorIn(await connect(), debate, lineage),
  }
}
