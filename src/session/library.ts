import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Clerk } from '../core/edit/change.ts'
import { rewrite } from '../core/edit/rewrite.ts'
import { type Debate, type DebateId, motionOf, newDebate, textOf } from '../core/model/debate.ts'
import { append, readStored } from '../storage/journal.ts'
import {
  createDebate,
  deleteDebate,
  knownIds,
  type Listing,
  listDebates,
  purgeDebate,
  restoreDebate,
} from '../storage/library.ts'
import type { Database } from '../storage/schema.ts'
import type { Tabs } from '../storage/tabs.ts'
import { newId } from './clerk.ts'
import { fitsAddress } from './route.ts'
import { onShown } from './shown.ts'

/** A motion that comes with the program; its debate is loaded when it is first needed. */
export interface BundledMotion {
  readonly id: DebateId
  readonly motion: string
  readonly load: () => Promise<Debate>
}

/** The debates on this device. */
export interface Library {
  readonly listing: Accessor<Listing | null>
  refresh(): Promise<void>
  /** Stores the bundled motions that were never here. @returns the id of the first bundled motion */
  welcome(motions: readonly BundledMotion[]): Promise<void>
  create(motion: string, ballotName: string): Promise<DebateId>
  /** Stores a debate that came from elsewhere, under an id of its own. */
  add(debate: Debate): Promise<DebateId>
  /** Stores a debate under its own id where that was never here, else under a new one. */
  take(debate: Debate): Promise<DebateId>
  /** A debate as the disk has it, and the number of the last change in it; null where it is not there. @throws as `read` */
  readAt(id: DebateId): Promise<{ readonly debate: Debate; readonly n: number } | null>
  /** A debate as the disk has it; null where it is not there. @throws UnreadableRecordError where it cannot be read */
  read(id: DebateId): Promise<Debate | null>
  /** The ids of all debates that were ever here, those deleted for good included. */
  known(): Promise<ReadonlySet<DebateId>>
  rename(id: DebateId, motion: string): Promise<void>
  /** @param nameCopy gives the copy's motion from the original's */
  duplicate(id: DebateId, nameCopy: (motion: string) => string): Promise<DebateId | null>
  remove(id: DebateId): Promise<void>
  restore(id: DebateId): Promise<void>
  purge(id: DebateId): Promise<void>
}

export function createLibrary(means: { connect: () => Promise<Database>; tabs: Tabs; clerk: Clerk }): Library {
  const { connect, tabs, clerk } = means
  const [listing, setListing] = createSignal<Listing | null>(null)
  const refresh = async (): Promise<void> => {
    setListing(await listDebates(await connect()))
  }
  const changed = async (): Promise<void> => {
    tabs.tell({ kind: 'library' })
    await refresh()
  }
  const hear = () => void refresh().catch(() => {})
  onCleanup(tabs.listen(hear))
  onShown(hear)

  const store = async (debate: Debate): Promise<DebateId> => {
    await createDebate(await connect(), debate, clerk.now())
    await changed()
    return debate.id
  }

  return {
    listing,
    refresh,
    async welcome(motions) {
      const db = await connect()
      const known = await knownIds(db)
      const missing = motions.filter(({ id }) => !known.has(id))
      // The first motion is created last, so that it heads the list.
      for (const { load } of missing.toReversed()) await createDebate(db, await load(), clerk.now())
      await (missing.length > 0 ? changed() : refresh())
    },
    create: (motion, ballotName) =>
      store(newDebate({ debate: newId(), motion: newId(), ballot: newId() }, motion.trim(), ballotName)),
    add: (debate) => store({ ...debate, id: newId() }),
    async take(debate) {
      const stored = fitsAddress(debate.id) && (await createDebate(await connect(), debate, clerk.now()))
      if (!stored) return store({ ...debate, id: newId() })
      await changed()
      return debate.id
    },
    readAt: async (id) => readStored(await connect(), id),
    read: async (id) => (await readStored(await connect(), id))?.debate ?? null,
    known: async () => knownIds(await connect()),
    async rename(id, motion) {
      const db = await connect()
      // Another tab may write between reading and writing; then the edit is made again on what it wrote.
      for (;;) {
        const stored = await readStored(db, id)
        if (stored === null) return
        const outcome = rewrite(stored.debate, { claim: stored.debate.motion, text: motion.trim() }, clerk)
        if ('refused' in outcome) return
        const written = await append(db, outcome.debate, stored.n, [outcome.change])
        if ('ahead' in written) continue
        tabs.tell({ kind: 'journal', debate: id, n: written.n })
        return changed()
      }
    },
    async duplicate(id, nameCopy) {
      const stored = await readStored(await connect(), id)
      if (stored === null) return null
      const { debate } = stored
      const text = nameCopy(textOf(debate, motionOf(debate)))
      const renamed = rewrite(debate, { claim: debate.motion, text }, clerk)
      return store({ ...('debate' in renamed ? renamed.debate : debate), id: newId() })
    },
    async remove(id) {
      await deleteDebate(await connect(), id, clerk.now())
      await changed()
    },
    async restore(id) {
      await restoreDebate(await connect(), id)
      await changed()
    },
    async purge(id) {
      await purgeDebate(await connect(), id)
      await changed()
    },
  }
}
