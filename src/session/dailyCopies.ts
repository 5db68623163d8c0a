import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Kept } from '../formats/libraryZip.ts'
import { type Copy, canCopy, deleteCopy, listCopies, thinCopies, writeCopy } from '../storage/copies.ts'
import { readStored } from '../storage/journal.ts'
import { listDebates } from '../storage/library.ts'
import { inspect } from '../storage/losses.ts'
import type { Database } from '../storage/schema.ts'
import { witnesses } from '../storage/witness.ts'
import { work } from './formatWork.ts'
import { whenIdle } from './whenIdle.ts'

/** So long a debate rests before it is copied, in milliseconds: nobody who writes should feel it. */
const rest = 20_000
/** And so long the next copy of the same day waits. */
const between = 30 * 60_000
const key = 'rejoinder.copied'

/** Copies of the library beside the database, one for each of the last days with work. */
export interface DailyCopies {
  /** Whether this browser has a place for them. */
  readonly can: boolean
  /** null before the first look. */
  readonly list: Accessor<readonly Copy[] | null>
  look(): Promise<void>
  /** Something was saved: it is copied when the writing rests. */
  saved(): void
  /** Copies the library now, where anything changed since the last copy. Never in place of what was lost. */
  make(): Promise<void>
  remove(name: string): Promise<void>
}

export function createDailyCopies({
  connect,
  now,
}: {
  readonly connect: () => Promise<Database>
  readonly now: () => number
}): DailyCopies {
  const can = canCopy()
  const [list, setList] = createSignal<readonly Copy[] | null>(null)
  const look = async (): Promise<void> => {
    setList(await listCopies().catch(() => []))
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  onCleanup(() => clearTimeout(timer))

  const make = async (): Promise<void> => {
    const db = await connect()
    const state = stateOf(db.name)
    if (!can || state === null) return
    if (state === remembered() && (await listCopies()).length > 0) return
    const { losses } = await inspect(db)
    // What the database lost is in the copies still: they stay until a person has seen them.
    if (losses.length > 0) return
    const { debates, all } = await everyDebate(db)
    const at = now()
    const bytes = await work<'zip'>({ kind: 'zip', debates, made: at }).result
    await writeCopy(new Date(at).toLocaleDateString('sv'), bytes)
    // A debate that cannot be read now may be in an older copy alone.
    if (all) await thinCopies()
    last = at
    remember(state)
    await look()
  }
  const alone = async (): Promise<void> => {
    try {
      const { locks } = navigator
      if (locks === undefined) await make()
      else await locks.request('rejoinder-copy', { ifAvailable: true }, (lock) => (lock === null ? undefined : make()))
    } catch {
      // No room, or the database is away: the next save tries again.
    }
  }
  const saved = (): void => {
    if (!can) return
    clearTimeout(timer)
    timer = setTimeout(() => whenIdle(alone), Math.max(rest, last + between - now()))
  }
  return {
    can,
    list,
    look,
    saved,
    make,
    async remove(name) {
      await deleteCopy(name)
      await look()
    },
  }
}

/** Every debate that can be read, those put away too, and whether those are all. */
async function everyDebate(db: Database): Promise<{ debates: Kept[]; all: boolean }> {
  const { entries, unreadable } = await listDebates(db)
  const debates: Kept[] = []
  for (const { id, updated } of entries) {
    const stored = await readStored(db, id).catch(() => null)
    if (stored !== null) debates.push({ debate: stored.debate, updated })
  }
  return { debates, all: unreadable.length === 0 && debates.length === entries.length }
}

/** What tells one state of the library from another; null while there is no work of one's own in it. */
function stateOf(database: string): string | null {
  const known = [...witnesses(database).values()]
  if (known.every(({ edits }) => edits === 0)) return null
  return known
    .map(({ id, n }) => `${id}:${n}`)
    .sort()
    .join(' ')
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(state: string): void {
  try {
    localStorage.setItem(key, state)
  } catch {
    // It is copied once more.
  }
}
