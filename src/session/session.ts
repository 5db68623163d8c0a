import { type Accessor, createEffect, createMemo, createRoot, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { DebateId } from '../core/model/debate.ts'
import { recallDatabase } from '../storage/databaseName.ts'
import { readStored, type Stored } from '../storage/journal.ts'
import { UnreadableRecordError } from '../storage/record.ts'
import { openTabs } from '../storage/tabs.ts'
import { type Backups, createBackups } from './backups.ts'
import { careAfterSaves } from './careAfterSaves.ts'
import { createClerk } from './clerk.ts'
import { type Clipboard, createClipboard } from './clipboard.ts'
import { createConnection } from './connection.ts'
import { firstTime } from './device.ts'
import { createDialogs, type Dialogs } from './dialogs.ts'
import { reasonOf } from './failure.ts'
import { createImports, type Imports } from './imports.ts'
import { keepInAddress } from './keepInAddress.ts'
import { type BundledMotion, createLibrary, type Library } from './library.ts'
import { createMerges, type Merges } from './merging.ts'
import { createNotices, type Notices } from './notices.ts'
import { createOpenDebate, type OpenDebate } from './openDebate.ts'
import { createProgram, type Program } from './program.ts'
import { tellPutAway } from './putAway.ts'
import type { Trouble } from './recovery.ts'
import { type CaseView, createRouter, type Router, type View } from './route.ts'
import { createSafety, type Safety } from './safety.ts'
import type { Settings } from './settings.ts'
import { createVersions, type Versions } from './versions.ts'

/** What the main part of the screen shows of a debate. */
export type Opening =
  | { readonly state: 'none' }
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  /** The library as a whole is not as it was left. */
  | { readonly state: 'recovering'; readonly trouble: Trouble }
  | { readonly state: 'open'; readonly open: OpenDebate }
  /** `raw` is the stored record that could not be read, for saving to a file. */
  | { readonly state: 'failed'; readonly reason: string; readonly raw?: unknown }

/** The program as it runs in this tab. */
export interface Session extends Safety {
  readonly router: Router
  readonly library: Library
  readonly notices: Notices
  readonly settings: Settings
  readonly dialogs: Dialogs
  readonly clipboard: Clipboard
  readonly imports: Imports
  readonly backups: Backups
  readonly versions: Versions
  readonly merges: Merges
  readonly program: Program
  readonly opening: Accessor<Opening>
  /** The open debate, or null. */
  readonly open: Accessor<OpenDebate | null>
  /** The view of the open debate that the address names. */
  readonly view: Accessor<View>
  showView(view: View): void
  /** The part of the Case view that the address names. */
  readonly casePart: Accessor<CaseView>
  showCasePart(part: CaseView): void
  /** Opens the address's debate again, after a failure. */
  retry(): void
  openDebate(id: DebateId): void
}

/**
 * Starts the program in this tab.
 * @param motions the motions that come with it, the one to open first at the head
 * @param settings what a person set for this device
 */
export function createSession(motions: readonly BundledMotion[], settings: Settings): Session {
  const clerk = createClerk()
  const tabs = openTabs()
  const notices = createNotices()
  const router = createRouter()
  const connection = createConnection({
    onLost: (why) => {
      notices.say({ kind: why === 'upgrade' ? 'newer-opened' : 'database-closed' })
      // What was open may have been thrown away with the connection: then it must not go on saying that it is saved.
      if (why === 'closed') void untrack(open)?.writer.catchUp()
    },
    beforeUpgrade: async () => void (await untrack(open)?.settle()),
    onFree: () => {
      if (untrack(opening).state === 'failed') retry()
    },
  })
  const { connect } = connection
  const library = createLibrary({ connect, tabs, clerk })
  const versions = createVersions({ connect, now: clerk.now })
  const safety = createSafety({ connection, library, notices, now: clerk.now })
  const { recovery, reminder, backupFolder, care } = safety
  const [opening, setOpening] = createSignal<Opening>({ state: 'opening' })
  const [attempt, setAttempt] = createSignal(0)
  let closeOpen: () => void = () => {}
  /** The debate that a command opens: what had the focus is gone, so the motion gets it. */
  let called: DebateId | null = null
  /** Whether somebody pressed a button that is gone once a debate opens. */
  let again = false

  const openDebate = (debate: DebateId, replace = false): void =>
    router.go({ at: 'debate', debate, view: 'outline' }, { replace })

  /** Which database is in use. */
  const named = recallDatabase()
  /** What stands in the way of all debates; null where nothing does. */
  let barrier: Opening | null = null
  const start = async (): Promise<boolean> => {
    barrier = null
    try {
      await named
      const trouble = await recovery.trouble()
      if (trouble === null) await library.welcome(motions)
      else barrier = { state: 'recovering', trouble }
    } catch (error) {
      barrier = { state: 'failed', reason: reasonOf(error) }
    }
    if (barrier !== null) {
      setOpening(barrier)
      return false
    }
    reminder.look()
    begin()
    return true
  }
  const begin = (): void => {
    if (untrack(router.route).at !== 'start') return
    const here = untrack(library.listing)?.entries.filter((entry) => entry.deleted === undefined) ?? []
    const last = here[0]
    if (last === undefined) router.go({ at: 'library' }, { replace: true })
    else openDebate(last.id, true)
  }

  const read = async (id: DebateId): Promise<Stored | null> => {
    await named
    return readStored(await connect(), id)
  }
  const show = async (id: DebateId): Promise<void> => {
    setOpening({ state: 'opening' })
    const now = attempt()
    const wanted = () => untrack(debateId) === id && untrack(attempt) === now
    // Read while it is still looked whether the library is whole, so that nobody waits for that.
    const early = read(id).catch(() => null)
    try {
      if (!(await started)) {
        if (wanted() && barrier !== null) setOpening(barrier)
        return
      }
      const stored = (await early) ?? (await read(id))
      if (!wanted()) return
      if (stored === null) {
        setOpening({ state: 'missing' })
        return
      }
      createRoot((dispose) => {
        closeOpen = dispose
        const open = createOpenDebate(stored, { connect, tabs, clerk, notices, versions })
        const route = untrack(router.route)
        const claim = route.at === 'debate' ? route.claim : undefined
        if (claim !== undefined) open.selection.focus(claim)
        else if (called === id || again) open.selection.focus(stored.debate.motion)
        called = null
        again = false
        setOpening({ state: 'open', open })
        // What another tab wrote since it was read was told when nobody listened here yet.
        void open.writer.catchUp()
      })
      if (stored.setAside.length > 0) notices.say({ kind: 'set-aside', entries: stored.setAside.length })
    } catch (error) {
      if (!wanted()) return
      const raw = error instanceof UnreadableRecordError ? { raw: error.raw ?? null } : {}
      setOpening({ state: 'failed', reason: reasonOf(error), ...raw })
    }
  }

  const debateId = createMemo(() => {
    const route = router.route()
    return route.at === 'debate' ? route.debate : null
  })
  let started = start()
  const retry = (): void => {
    again = true
    void started.then((whole) => {
      if (!whole) started = start()
      setAttempt((n) => n + 1)
    })
  }
  createEffect(
    on([debateId, attempt], ([id]) => {
      const left = untrack(opening)
      closeOpen()
      closeOpen = () => {}
      // What was written in the debate that is left counts in the list.
      if (left.state === 'open') {
        void left.open.writer
          .settled()
          .then(library.refresh)
          .catch(() => {})
      }
      if (id === null) setOpening(barrier ?? { state: 'none' })
      else void show(id)
    }),
  )
  const open = createMemo(() => {
    const now = opening()
    return now.state === 'open' ? now.open : null
  })
  const dialogs = createDialogs()
  const call = (id: DebateId): void => {
    called = id
    openDebate(id)
  }
  const backups = createBackups({
    library,
    notices,
    reminder,
    folder: backupFolder,
    versions,
    settle: async () => void (await untrack(open)?.settle()),
    show: () => dialogs.show({ kind: 'restore' }),
    close: dialogs.close,
  })
  const merges = createMerges({
    versions,
    notices,
    opening,
    openDebate: call,
    show: () => dialogs.show({ kind: 'merge' }),
    close: dialogs.close,
  })
  const imports = createImports({
    library,
    notices,
    open,
    openDebate: call,
    versions,
    merges,
    restore: backups.look,
    show: () => dialogs.show({ kind: 'import' }),
    close: dialogs.close,
  })
  const program = createProgram({ notices, write: async () => (await untrack(open)?.settle()) ?? true })
  keepInAddress(router, open)
  tellPutAway(open, library, notices)
  careAfterSaves(open, safety)
  if (!care.secure && firstTime('insecure')) notices.say({ kind: 'insecure' })
  onCleanup(() => {
    closeOpen()
    tabs.close()
  })

  return {
    ...safety,
    router,
    library,
    notices,
    settings,
    dialogs,
    imports,
    backups,
    versions,
    merges,
    program,
    clipboard: createClipboard(),
    opening,
    open,
    view: () => {
      const route = router.route()
      return route.at === 'debate' ? route.view : 'outline'
    },
    showView(view) {
      const route = untrack(router.route)
      if (route.at !== 'debate' || route.view === view) return
      const claim = untrack(open)?.selection.claim() ?? null
      const { claim: _, ...rest } = route
      router.go({ ...rest, view, ...(claim === null ? {} : { claim }) })
    },
    casePart: () => {
      const route = router.route()
      return (route.at === 'debate' ? route.part : undefined) ?? 'next'
    },
    showCasePart(part) {
      const route = untrack(router.route)
      if (route.at === 'debate' && route.part !== part) router.go({ ...route, view: 'case', part })
    },
    retry,
    openDebate: call,
  }
}
