import { type Accessor, batch, createSignal } from 'solid-js'
import { applyTo, type Change, type Clerk, type Outcome } from '../core/edit/change.ts'
import { emptyHistory, type History, historyOf, record, redo, type Turned, undo } from '../core/edit/history.ts'
import { rebase } from '../core/edit/rebase.ts'
import { retell } from '../core/edit/retell.ts'
import type { ClaimId } from '../core/model/claim.ts'
import type { Debate } from '../core/model/debate.ts'
import {
  advanceSnapshot,
  append,
  changeIn,
  DebateGoneError,
  keptForUndo,
  play,
  readChanges,
  readOn,
  readStored,
  type Stored,
} from '../storage/journal.ts'
import { storeAgain } from '../storage/library.ts'
import type { Database, JournalEntry } from '../storage/schema.ts'
import type { Tabs } from '../storage/tabs.ts'
import { forgetUnsaved, keepUnsaved, unplayed, unsavedFor, unsavedKey } from '../storage/unsaved.ts'
import { nameOf } from './failure.ts'
import type { Notices } from './notices.ts'
import { type Pending, putUnder, tellOf } from './pending.ts'
import { createRetrying } from './retrying.ts'
import { whenIdle } from './whenIdle.ts'

/** Whether all that was made is on disk. */
export type Saving = { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly reason: string }

/** The one way to change an open debate. */
export interface Writer {
  readonly debate: Accessor<Debate>
  readonly history: Accessor<History>
  readonly saving: Accessor<Saving>
  /** Makes an edit, shows it at once and brings it to disk. A refusal changes nothing. */
  make(edit: (debate: Debate, clerk: Clerk) => Outcome): Outcome
  undo(): Turned | null
  redo(): Turned | null
  /** Takes back the last step where it is the one called `step`, as if it had never been begun. */
  giveUp(step: string): void
  /** Takes in what other tabs have written. */
  catchUp(): Promise<void>
  /** Stores the debate again, and all that was made since, where the disk no longer has it. @throws DOMException where it cannot */
  storeAgain(): Promise<void>
  /** Resolves when all that was made so far is on disk, or could not be brought there. */
  settled(): Promise<void>
  /** The debate as the disk has it, and the number of its last change. */
  onDisk(): { readonly debate: Debate; readonly n: number }
  /** Keeps what is not yet on disk where it outlives the page. @returns false where there was no room to */
  keepUnsaved(): boolean
  /** Ends the writing; what was made still goes to disk. */
  close(): Promise<void>
}

/** How many changes the snapshot may fall behind before it is moved forward. */
const snapshotEvery = 100

/** What a writer works with. */
export interface Means {
  /** Gives the database, opened anew where the browser closed it. */
  readonly connect: () => Promise<Database>
  readonly tabs: Tabs
  readonly clerk: Clerk
  readonly notices: Notices
}

/** What a writer asks of the screen. */
export interface Asked {
  /** Called right before others' changes come in. */
  readonly beforeTakeIn?: () => void
  /** The claim that a person is writing in, or null. It stays when others delete it. */
  readonly claimInUse?: () => ClaimId | null
}

/** Opens a debate for writing. */
export function createWriter(stored: Stored, means: Means & Asked): Writer {
  const { connect, tabs, clerk, notices } = means
  const id = stored.debate.id
  const [debate, setDebate] = createSignal(stored.debate)
  const [history, setHistory] = createSignal<History>(emptyHistory)
  const [saving, setSaving] = createSignal<Saving>({ state: 'saved' })
  let settled = { debate: stored.debate, n: stored.n }
  let snapshotAt = stored.snapshotAt
  let pending: readonly Pending[] = []
  let running: Promise<void> | null = null
  const retrying = createRetrying(() => void flush())
  let closed = false
  /** Whether others may have written what is not here yet. */
  let look = false
  let kept = false

  const push = (after: Debate, change: Change, next: History): void => {
    pending = [...pending, { change, after }]
    batch(() => {
      setDebate(after)
      setHistory(next)
      // What is not saved stays so until it is: a sign that came and went with every keystroke would be overlooked.
      if (saving().state !== 'failed') setSaving({ state: 'saving' })
    })
    void flush()
  }

  const flush = (): Promise<void> => {
    retrying.trying()
    running ??= work()
    return running
  }

  /** Takes in and writes until nothing is left to do. It runs once at a time, so that the two never cross. */
  const work = async (): Promise<void> => {
    // A moment's patience puts all that one event made into one transaction.
    await Promise.resolve()
    let failure: unknown
    try {
      const db = await connect()
      while (look || pending.length > 0) {
        if (look) {
          look = false
          await meet(await readOn(db, id, settled.n))
          continue
        }
        const sent = pending
        const last = sent.at(-1) as Pending
        const written = await append(
          db,
          last.after,
          settled.n,
          sent.map(({ change }) => change),
        )
        if ('ahead' in written) await meet(written.ahead)
        else {
          settled = { debate: last.after, n: written.n }
          pending = pending.slice(sent.length)
          tabs.tell({ kind: 'journal', debate: id, n: written.n })
        }
      }
    } catch (error) {
      failure = error
    }
    // Nothing is awaited from the last look at what there is to do to here: what is made from now on begins anew.
    running = null
    if (failure !== undefined) {
      look = true
      if (!closed) retrying.failed()
    } else retrying.succeeded()
    if (pending.length > 0 || failure instanceof DebateGoneError) {
      setSaving({ state: 'failed', reason: nameOf(failure) })
      return
    }
    if (kept) forgetUnsaved(unsavedKey(id, clerk.by))
    kept = false
    setSaving({ state: 'saved' })
    whenIdle(advance)
  }

  /** Takes in what others wrote; where the journal has let go of some of it since, all is read anew. */
  const meet = async (ahead: readonly JournalEntry[]): Promise<void> => {
    const [first] = ahead
    if (first === undefined) return
    if (first.n === settled.n + 1) {
      const played = play({ ...settled, snapshotAt, setAside: [] }, ahead)
      const aside = new Set(played.setAside)
      takeIn(
        played,
        ahead.flatMap((entry) => (aside.has(entry.n) ? [] : (changeIn(entry) ?? []))),
      )
      return
    }
    const db = await connect()
    const now = await readStored(db, id)
    if (now === null) throw new DebateGoneError('The debate is gone.')
    const since = await readChanges(db, id, settled.n, now.n)
    snapshotAt = now.snapshotAt
    takeIn(now, since)
  }

  /** Puts what others wrote under what is still pending here. */
  const takeIn = (now: Stored, came: readonly Change[]): void => {
    means.beforeTakeIn?.()
    const { debate: base, n, setAside } = now
    const here = { debate: debate(), pending, inUse: means.claimInUse?.() ?? null }
    const { pending: left, rebased, foreign } = putUnder(base, came, here, means)
    pending = left
    settled = { debate: base, n }
    batch(() => {
      setDebate(rebased.debate)
      setHistory((before) => retell(before, foreign, rebased))
    })
    if (setAside.length > 0) notices.say({ kind: 'set-aside', entries: setAside.length })
  }

  const catchUp = (): Promise<void> => {
    look = true
    return flush()
  }

  const advance = async (): Promise<void> => {
    if (settled.n - snapshotAt < snapshotEvery) return
    const { debate: whole, n } = settled
    try {
      snapshotAt = await advanceSnapshot(await connect(), whole, n)
    } catch {
      // The journal still holds everything; the next pause tries again.
    }
  }

  const keep = (): boolean => {
    if (pending.length === 0) return true
    const changes = pending.map(({ change }) => change)
    kept = keepUnsaved(id, clerk.by, changes)
    return kept
  }

  const turn = (turned: Turned | null): Turned | null => {
    if (turned === null) return null
    if ('skipped' in turned) setHistory(turned.history)
    else push(turned.debate, turned.change, turned.history)
    return turned
  }

  /** The changes behind the snapshot make undo work after a reload; nobody waits for them. */
  const recallHistory = async (): Promise<void> => {
    const earlier = await readChanges(await connect(), id, stored.snapshotAt - keptForUndo, stored.n)
    const since = [...history().done.flat(), ...history().undone.flat()]
    const seen = new Set(since.map((change) => change.id))
    const recalled = historyOf(earlier.filter((change) => !seen.has(change.id)))
    setHistory((now) => (since.length === 0 ? recalled : { done: [...recalled.done, ...now.done], undone: now.undone }))
  }

  const playUnsaved = async (): Promise<void> => {
    const left = unsavedFor(id)
    if (left.length === 0) return
    // To the journal's very end: another tab that opened too may have played them already.
    const recent = await readChanges(await connect(), id, stored.n - keptForUndo, Number.MAX_SAFE_INTEGER)
    const known = new Set([...recent, ...pending.map(({ change }) => change)].map((change) => change.id))
    const played = new Set<string>()
    for (const missing of unplayed(left, known)) {
      const rebased = rebase(debate(), missing, recent, clerk)
      let after = debate()
      for (const change of missing) played.add(change.id)
      for (const change of rebased.changes) {
        after = applyTo(after, change.patches)
        push(after, change, record(history(), change))
      }
      tellOf(missing, rebased, notices)
    }
    await flush()
    if (!pending.some(({ change }) => played.has(change.id))) for (const { key } of left) forgetUnsaved(key)
  }

  void recallHistory()
    .then(playUnsaved)
    .catch((error: unknown) => notices.say({ kind: 'failed', reason: String(error) }))

  const unlisten = tabs.listen((message) => {
    if (message.kind === 'journal' && message.debate === id && message.n > settled.n) void catchUp()
    // Another tab may have deleted debates for good: perhaps there is room now, or perhaps it was this one.
    if (message.kind === 'library') void catchUp()
  })

  return {
    debate,
    history,
    saving,
    make(edit) {
      const outcome = edit(debate(), clerk)
      if ('change' in outcome) push(outcome.debate, outcome.change, record(history(), outcome.change))
      return outcome
    },
    undo: () => turn(undo(history(), debate(), clerk)),
    redo: () => turn(redo(history(), debate(), clerk)),
    giveUp(step) {
      if (history().done.at(-1)?.[0]?.step === step) turn(undo(history(), debate(), clerk, true))
    },
    catchUp,
    async storeAgain() {
      await storeAgain(await connect(), settled.debate, settled.n, clerk.now())
      tabs.tell({ kind: 'library' })
      await catchUp()
    },
    settled: () => (pending.length > 0 ? flush() : (running ?? Promise.resolve())),
    onDisk: () => settled,
    keepUnsaved: keep,
    async close() {
      unlisten()
      if (pending.length > 0) await flush()
      keep()
      // Where there was no room to keep them, they are tried again for as long as the page is there.
      closed = pending.length === 0 || kept
      if (closed) retrying.trying()
      await advance()
    },
  }
}
