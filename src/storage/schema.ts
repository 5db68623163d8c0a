import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from 'idb'
import type { Change, ChangeId } from '../core/edit/change.ts'
import type { ClaimId } from '../core/model/claim.ts'
import type { Debate, DebateId } from '../core/model/debate.ts'
import type { DrillState } from '../core/prepare/drill.ts'
import { abandon } from './abandon.ts'
import { currentFactory } from './databaseName.ts'
import type { Packed } from './packed.ts'

/** What the library list needs of a debate, so that the list never loads a tree. */
export interface LibraryEntry {
  readonly id: DebateId
  readonly motion: string
  /** How many claims there are, the motion not counted. */
  readonly claims: number
  /** Milliseconds since 1970. */
  readonly created: number
  readonly updated: number
  /** When it was put away; it can be restored. */
  readonly deleted?: number
  /** Deleted for good: only this line is left, so that a bundled motion does not come back by itself. */
  readonly gone?: true
}

/** A whole debate as it stood after change number `n`. */
export interface Snapshot {
  readonly id: DebateId
  readonly n: number
  readonly debate: Debate
}

/** Change number `n` of a debate, counted from 1. */
export interface JournalEntry {
  readonly id: DebateId
  readonly n: number
  readonly change: Change
}

/**
 * Why a version was kept: as it was when it was opened, after minutes of work, before much was deleted, before another version was
 * restored, because a person named it, before something was imported into it; or it is a copy that came from elsewhere.
 */
export type VersionKind = 'opened' | 'activity' | 'deletion' | 'restore' | 'named' | 'import' | 'came'

/** A state of a debate that a person can go back to, as the time line tells it; the debate itself is in `versionDebates`. */
export interface Version {
  readonly id: DebateId
  /** Counted from 1 in each debate. */
  readonly n: number
  readonly kind: VersionKind
  /** What a person called it, or the file that it came from; else empty. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** How many claims there are, the motion not counted. */
  readonly claims: number
  /** How much room it takes. */
  readonly bytes: number
  /** The number of the last change in it, and that change's id, where they are known. */
  readonly change?: number
  readonly head?: ChangeId
  /** What came with a copy: the changes that had been made to it, oldest first. */
  readonly lineage?: readonly ChangeId[]
}

/** The debate of a version. */
export interface VersionDebate extends Packed {
  readonly id: DebateId
  readonly n: number
}

/** How well a person answers a claim of the other side, by spaced repetition. It belongs to this device, and to no file. */
export interface Drill {
  readonly id: DebateId
  readonly claim: ClaimId
  readonly state: DrillState
}

export interface RejoinderSchema extends DBSchema {
  debates: { key: DebateId; value: LibraryEntry }
  snapshots: { key: DebateId; value: Snapshot }
  journal: { key: [DebateId, number]; value: JournalEntry }
  versions: { key: [DebateId, number]; value: Version }
  versionDebates: { key: [DebateId, number]; value: VersionDebate }
  drills: { key: [DebateId, ClaimId]; value: Drill }
}

export type Database = IDBPDatabase<RejoinderSchema>
type Upgrade = (
  db: Database,
  tx: IDBPTransaction<RejoinderSchema, StoreNames<RejoinderSchema>[], 'versionchange'>,
) => void | Promise<void>

/** One step from each version to the next, never changed once released: `upgrades[0]` makes version 1. */
const upgrades: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('debates', { keyPath: 'id' })
    db.createObjectStore('snapshots', { keyPath: 'id' })
    db.createObjectStore('journal', { keyPath: ['id', 'n'] })
    db.createObjectStore('versions', { keyPath: ['id', 'n'] })
  },
  // Ballots have impacts. Older records get theirs when they are read (record.ts), because changes come from outside the
  // database too. The number alone keeps older programs out: they would leave impacts of deleted claims behind.
  () => {},
  // Sources stand by themselves, and there are cases: older records are renewed when they are read (earlierRecords.ts). What
  // is practised is remembered.
  (db) => {
    db.createObjectStore('drills', { keyPath: ['id', 'claim'] })
  },
  // Versions are kept: their lines in the store that was there for them, which nobody wrote to, and their debates apart, so that
  // a time line loads none of them.
  (db) => {
    db.createObjectStore('versionDebates', { keyPath: ['id', 'n'] })
  },
]

/** The newest version of the database that this program reads and writes. */
export const schemaVersion = upgrades.length

/** The database was written by a newer program. Nothing was read or changed. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

/** The database has no place for what it should hold. Nothing was changed in it. */
export class MissingStoresError extends Error {
  override name = 'MissingStoresError'
}

const storesOf: Readonly<Record<number, readonly StoreNames<RejoinderSchema>[]>> = {
  1: ['debates', 'snapshots', 'journal', 'versions'],
  3: ['drills'],
  4: ['versionDebates'],
}

/** @throws MissingStoresError where a database of a version lacks a store of it */
function proveStores(db: Database, version: number): void {
  for (const [since, names] of Object.entries(storesOf)) {
    const missing = version < Number(since) ? undefined : names.find((name) => !db.objectStoreNames.contains(name))
    if (missing !== undefined) throw new MissingStoresError(`The database has no store "${missing}".`)
  }
}

/** What a connection tells of, and asks for. */
export interface ConnectionEvents {
  /** Called when the connection is gone: a newer program wants to upgrade the database, or the browser closed it. */
  readonly onLost?: (why: 'upgrade' | 'closed') => void
  /** Called before the connection makes way for a newer program; it waits for what this brings to disk, but not for long. */
  readonly beforeUpgrade?: () => Promise<void>
  /** Called when another tab's older program still holds the database, and this one must wait. */
  readonly onBlocked?: () => void
}

/** How long a newer program is kept waiting for what is still to be written, in milliseconds. */
const writingTime = 5000

/**
 * Opens the database, bringing an older one up to date step by step in one transaction.
 * @throws NewerDatabaseError where a newer program has written it; MissingStoresError where it lacks stores; DOMException as
 *   IndexedDB gives it; what an upgrade throws, and then the older database is as it was
 */
export async function openDatabase(name = 'rejoinder', events: ConnectionEvents = {}): Promise<Database> {
  let failure: { readonly error: unknown } | undefined
  try {
    const request = (await currentFactory()).open(name, schemaVersion)
    request.onupgradeneeded = async ({ oldVersion }) => {
      const opened = wrap(request.result) as unknown as Database
      const tx = wrap(request.transaction as IDBTransaction) as unknown as Parameters<Upgrade>[1]
      try {
        // An upgrade of a database that is not whole would cover up what it lacks.
        proveStores(opened, oldVersion)
        for (const upgrade of upgrades.slice(oldVersion)) await upgrade(opened, tx)
      } catch (error) {
        // Nobody waits for this function: without the abort, half an upgrade would be kept as a whole one.
        failure = { error }
        abandon(tx)
      }
    }
    request.onblocked = () => events.onBlocked?.()
    const db = (await wrap(request)) as unknown as Database
    db.addEventListener('close', () => events.onLost?.('closed'))
    db.addEventListener('versionchange', ({ newVersion }) => {
      const close = (): void => {
        db.close()
        // Where there is no version to come, somebody throws the database away.
        events.onLost?.(newVersion === null ? 'closed' : 'upgrade')
      }
      if (events.beforeUpgrade === undefined) return close()
      const patience = new Promise((resolve) => setTimeout(resolve, writingTime))
      void Promise.race([events.beforeUpgrade(), patience]).then(close, close)
    })
    try {
      proveStores(db, schemaVersion)
    } catch (error) {
      db.close()
      throw error
    }
    return db
  } catch (error) {
    if (failure !== undefined) throw failure.error
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new NewerDatabaseError('The debates on this device were written by a newer Rejoinder.', { cause: error })
    }
    throw error
  }
}
