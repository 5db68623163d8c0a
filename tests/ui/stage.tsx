import 'fake-indexeddb/auto'
import { cleanup, configure, render, screen, within } from '@solidjs/testing-library'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { freeze } from 'immer'
import { createRoot, createSignal, type JSX } from 'solid-js'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Clerk, Outcome } from '../../src/core/edit/change.ts'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../src/core/model/debate.ts'
import { freshKeys } from '../../src/core/model/order.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import type { Source } from '../../src/core/model/source.ts'
import { createBackups } from '../../src/session/backups.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createClipboard } from '../../src/session/clipboard.ts'
import { createDialogs } from '../../src/session/dialogs.ts'
import { createImports } from '../../src/session/imports.ts'
import { createLibrary } from '../../src/session/library.ts'
import { createMerges } from '../../src/session/merging.ts'
import { createNotices } from '../../src/session/notices.ts'
import { createOpenDebate, type OpenDebate } from '../../src/session/openDebate.ts'
import { createProgram } from '../../src/session/program.ts'
import { createRouter } from '../../src/session/route.ts'
import { createSafety } from '../../src/session/safety.ts'
import type { Opening, Session } from '../../src/session/session.ts'
import { createSettings } from '../../src/session/settings.ts'
import { createVersions } from '../../src/session/versions.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import type { TabMessage, Tabs } from '../../src/storage/tabs.ts'
import { OpenDebateProvider, SessionProvider } from '../../src/ui/session.tsx'
import { LanguageProvider, loadWords } from '../../src/ui/words/language.tsx'

/** A component on a stage: a real debate in a real session, and a person at the keyboard. */
export interface Stage {
  readonly user: UserEvent
  readonly session: Session
  readonly open: OpenDebate
  /** The claim as the debate has it now. */
  claim(id: ClaimId): Claim
  /** What another tab writes, once it has arrived here. */
  elsewhere(edit: (debate: Debate, clerk: Clerk) => Outcome): Promise<void>
  /** Waits until the disk has everything. */
  settled(): Promise<void>
  /** Calls back when the test ends. */
  ends(end: () => void): void
  unmount(): void
}

export interface Setting {
  readonly debate?: Debate
  /** The claim that is selected from the start. */
  readonly selected?: ClaimId
  /** Whether the debate is open; else only the library is there. */
  readonly opened?: boolean
  /** Other debates on the device. */
  readonly others?: readonly Debate[]
  readonly user?: Parameters<typeof userEvent.setup>[0]
}

/** What jsdom lacks and the page needs. */
class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const matching = new Set<string>()
Object.assign(globalThis, {
  ResizeObserver: NoResize,
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: matching.has(media) }),
  CSS: { supports: () => true, escape: (text: string) => text },
})
Element.prototype.scrollIntoView = () => {}
document.hasFocus = () => true

/** Makes a media query hold until the test ends. */
export function media(query: string): void {
  matching.add(query)
}

/** Puts every line of a tree on the page: jsdom knows no heights, and a page that prints leaves nothing out. */
export function everyRow(): void {
  media('print')
}

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

let databases = 0
let endings: (() => void | Promise<void>)[] = []

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '#/')
})
afterEach(async () => {
  cleanup()
  for (const end of endings.reverse()) await end()
  endings = []
  matching.clear()
  delete document.documentElement.dataset.theme
})

/** Renders a component on a debate that was just opened. */
export async function stage(ui: () => JSX.Element, setting: Setting = {}): Promise<Stage> {
  const { debate = uniforms(), selected, opened = true, others = [] } = setting
  databases += 1
  const db = await openDatabase(`stage ${databases}`)
  await createDebate(db, debate, 1000)
  for (const [index, other] of others.entries()) await createDebate(db, other, 2000 + index)
  const connect = async () => db
  const line = tabLine()
  if (opened) history.replaceState(null, '', `#/d/${debate.id}`)

  const { session, open, dispose } = createRoot((dispose) => {
    const clerk = createClerk()
    const tabs = line()
    const notices = createNotices()
    const versions = createVersions({ connect, now: clerk.now })
    const open = createOpenDebate(
      { debate, n: 0, snapshotAt: 0, setAside: [] },
      { connect, tabs, clerk, notices, versions },
    )
    const [opening] = createSignal<Opening>(opened ? { state: 'open', open } : { state: 'none' })
    const router = createRouter()
    const library = createLibrary({ connect, tabs, clerk })
    const dialogs = createDialogs()
    const safety = createSafety({ connection: { connect, leave: () => {} }, library, notices, now: clerk.now })
    const openDebate = (id: string) => router.go({ at: 'debate', debate: id, view: 'outline' })
    const merges = createMerges({
      versions,
      notices,
      opening,
      openDebate,
      show: () => dialogs.show({ kind: 'merge' }),
      close: dialogs.close,
    })
    const session: Session = {
      ...safety,
      versions,
      merges,
      router,
      library,
      notices,
      settings: createSettings(),
      dialogs,
      backups: createBackups({
        library,
        notices,
        reminder: safety.reminder,
        folder: safety.backupFolder,
        versions,
        settle: async () => {},
        show: () => dialogs.show({ kind: 'restore' }),
        close: dialogs.close,
      }),
      imports: createImports({
        library,
        notices,
        open: () => (opened ? open : null),
        openDebate,
        versions,
        merges,
        restore: async () => {},
        show: () => dialogs.show({ kind: 'import' }),
        close: dialogs.close,
      }),
      program: createProgram({ notices, write: () => open.settle() }),
      clipboard: createClipboard(),
      opening,
      open: () => (opened ? open : null),
      view: () => 'outline',
      showView: () => {},
      casePart: () => 'next',
      showCasePart: () => {},
      retry: () => {},
      openDebate,
    }
    return { session, open, dispose }
  })
  await session.library.refresh()
  await loadWords(session.settings.language())
  if (selected !== undefined) open.selection.select(selected)
  endings.push(async () => {
    dispose()
    await open.writer.settled()
    db.close()
  })

  const { unmount } = render(() => (
    <SessionProvider session={session}>
      <LanguageProvider language={session.settings.language()}>
        <OpenDebateProvider open={open}>{ui()}</OpenDebateProvider>
      </LanguageProvider>
    </SessionProvider>
  ))

  return {
    user: userEvent.setup({ delay: null, ...setting.user }),
    session,
    open,
    unmount,
    claim: (id) => needClaim(open.debate(), id),
    elsewhere: (edit) => writeElsewhere(edit, db, line(), open),
    settled: () => open.writer.settled(),
    ends: (end) => endings.push(end),
  }
}

async function writeElsewhere(
  edit: (debate: Debate, clerk: Clerk) => Outcome,
  db: Database,
  tabs: Tabs,
  open: OpenDebate,
): Promise<void> {
  await open.writer.settled()
  const { readStored } = await import('../../src/storage/journal.ts')
  const stored = await readStored(db, open.debate().id)
  if (stored === null) throw new Error('The debate is not on the disk.')
  const { other, dispose } = createRoot((dispose) => {
    const means = { connect: async () => db, tabs, clerk: createClerk(), notices: createNotices() }
    return { other: createOpenDebate(stored, means), dispose }
  })
  other.make(edit)
  await other.writer.settled()
  await open.writer.catchUp()
  dispose()
}

/** A line between tabs of one test: what one tells, the others hear. */
function tabLine(): () => Tabs {
  const hearers = new Set<{ tab: object; hear: (message: TabMessage) => void }>()
  return () => {
    const tab = {}
    return {
      tell(message) {
        for (const hearer of hearers) if (hearer.tab !== tab) hearer.hear(message)
      },
      listen(hear) {
        const hearer = { tab, hear }
        hearers.add(hearer)
        return () => hearers.delete(hearer)
      },
      close() {},
    }
  }
}

/** One claim of a debate for the stage; what is not given is blank. */
export type Line = Partial<Claim> & { readonly id: ClaimId; readonly relation: Relation; readonly parent?: ClaimId }

/**
 * A debate with two ballots, "Judge" and "Coach". A line without a parent stands under the motion. What its evidence is
 * quoted from is among `sources`.
 */
export function debateOf(
  motion: string,
  lines: readonly Line[],
  id = 'debate',
  sources: readonly Source[] = [],
): Debate {
  const orders = freshKeys(lines.length)
  const root = bareClaim({ id: 'motion', parent: null, order: 'a0', relation: 'supports' }, motion)
  const claims = lines.map((line, index) => ({
    ...bareClaim({ id: line.id, parent: 'motion', order: orders[index] as string, relation: line.relation }),
    ...line,
  }))
  const all: Claim[] = [root, ...claims]
  return freeze(
    {
      id,
      motion: 'motion',
      claims: shelfOf(all.map((claim) => [claim.id, claim] as const)),
      sources: shelfOf(sources.map((source) => [source.id, source] as const)),
      ballots: {
        judge: blankBallot({ id: 'judge', order: 'a0', name: 'Judge' }),
        coach: blankBallot({ id: 'coach', order: 'a1', name: 'Coach' }),
      },
      cases: {},
    },
    true,
  )
}

/** The debate on most stages: two reasons for the motion, two against it, answers, and a reference. */
export function uniforms(): Debate {
  return debateOf('Schools should require uniforms', [
    { id: 'equal', relation: 'supports', text: 'Uniforms hide who is rich' },
    { id: 'focus', relation: 'supports', text: 'Pupils think less about clothes' },
    { id: 'shoes', relation: 'rebuts', parent: 'equal', text: 'Shoes and phones still show it' },
    { id: 'banned', relation: 'rebuts', parent: 'shoes', text: 'Phones are banned in most schools' },
    { id: 'off-point', relation: 'undercuts', parent: 'shoes', text: 'Nobody is bullied for shoes' },
    { id: 'cost', relation: 'rebuts', text: 'Families pay for a second wardrobe' },
    { id: 'choice', relation: 'rebuts', text: 'Clothes are how teenagers speak' },
    { id: 'again', relation: 'supports', parent: 'cost', reference: 'shoes' },
  ])
}

/** The tree item whose name begins with a sentence. */
export function row(sentence: string): HTMLElement {
  return screen.getByRole('treeitem', { name: (name) => name.startsWith(sentence) })
}

/** The names of all elements with a role, in the order of the page. */
export function namesOf(role: string, inside?: HTMLElement): string[] {
  const found = inside === undefined ? screen.queryAllByRole(role) : within(inside).queryAllByRole(role)
  return found.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
}

/** Moves a slider, as a drag or a key does: jsdom's sliders have neither. */
export function slide(slider: HTMLElement, value: number): void {
  if (!(slider instanceof HTMLInputElement)) throw new Error('This is no slider.')
  slider.value = String(value)
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
