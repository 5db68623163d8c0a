// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import type { Clerk } from '../../src/core/edit/change.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { check } from '../../src/core/model/check.ts'
import { claimOf, type Debate } from '../../src/core/model/debate.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { createBackups } from '../../src/session/backups.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { createClipboard } from '../../src/session/clipboard.ts'
import { commandGroups } from '../../src/session/commands/command.ts'
import { commandCalled, commands, commandsByGroup } from '../../src/session/commands/commands.ts'
import { createDialogs } from '../../src/session/dialogs.ts'
import { createImports } from '../../src/session/imports.ts'
import { createLibrary } from '../../src/session/library.ts'
import { createMerges } from '../../src/session/merging.ts'
import { createNotices } from '../../src/session/notices.ts'
import { createOpenDebate } from '../../src/session/openDebate.ts'
import { createProgram } from '../../src/session/program.ts'
import { createRouter } from '../../src/session/route.ts'
import { createSafety } from '../../src/session/safety.ts'
import type { Opening, Session } from '../../src/session/session.ts'
import { createSettings } from '../../src/session/settings.ts'
import { createVersions } from '../../src/session/versions.ts'
import { createWriting } from '../../src/session/writing.ts'
import { append, readStored } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { eventually } from '../eventually.ts'
import { tabsTogether } from './bus.ts'

const start = debateFrom('+ one\n- two\n  - three')
let db: Database
const endings: (() => void)[] = []

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  history.replaceState(null, '', '#/')
  db = await openDatabase()
})
afterEach(() => {
  for (const end of endings.splice(0)) end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The program as one tab runs it, with `debate` open or none. */
async function sessionOn(
  debate: Debate | null,
): Promise<Session & { readonly desk: ReturnType<typeof createOpenDebate> | null }> {
  if (debate !== null) await createDebate(db, debate, 1)
  const stored = debate === null ? null : await readStored(db, debate.id)
  const connect = async () => db
  const tabs = tabsTogether()()
  return createRoot((dispose) => {
    endings.push(dispose)
    const clerk = createClerk()
    const notices = createNotices()
    const desk = stored === null ? null : createOpenDebate(stored, { connect, tabs, clerk, notices })
    const [opening] = createSignal<Opening>(desk === null ? { state: 'none' } : { state: 'open', open: desk })
    const router = createRouter()
    const library = createLibrary({ connect, tabs, clerk })
    const dialogs = createDialogs()
    const safety = createSafety({ connection: { connect, leave: () => {} }, library, notices, now: clerk.now })
    const versions = createVersions({ connect, now: clerk.now })
    const merges = createMerges({
      versions,
      notices,
      opening,
      openDebate: () => {},
      show: () => {},
      close: dialogs.close,
    })
    return {
      ...safety,
      versions,
      merges,
      router,
      library,
      notices,
      settings: createSettings(),
      program: createProgram({ notices, write: async () => true }),
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
        open: () => desk,
        openDebate: () => {},
        versions,
        merges,
        restore: async () => {},
        show: () => dialogs.show({ kind: 'import' }),
        close: dialogs.close,
      }),
      clipboard: createClipboard(),
      opening,
      open: () => desk,
      view: () => 'outline',
      showView: () => {},
      casePart: () => 'next',
      showCasePart: () => {},
      retry: () => {},
      openDebate: () => {},
      desk,
    }
  })
}

async function deskOn(debate: Debate) {
  const { desk } = await sessionOn(debate)
  if (desk === null) throw new Error('Nothing is open.')
  const steps = { n: 0 }
  const writing = createWriting(desk.writer, () => `step ${++steps.n}`)
  return { desk, writer: desk.writer, writing, said: (id: string) => claimOf(desk.debate(), id)?.text }
}

const typing = (claim: string, text: string) => (debate: Debate, clerk: Clerk) =>
  rewrite(debate, { claim, text }, clerk)

/** Somebody else writes, and this tab hears of it. */
async function hear(writer: { catchUp(): Promise<void>; settled(): Promise<void> }, edit: ReturnType<typeof typing>) {
  await writer.settled()
  const stored = await readStored(db, 'd')
  if (stored === null) throw new Error('The debate is not there.')
  const { debate, change } = edited(edit(stored.debate, testClerk(`other${stored.n}-`)))
  await append(db, debate, stored.n, [change])
  await writer.catchUp()
}

test('S10 typing goes into the debate when it rests for 150 ms, as one step of undo', async () => {
  const { writing, writer, said } = await deskOn(start)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  writing.begin('one')
  expect([writing.claim(), writing.text(), writing.dirty()]).toEqual(['one', 'one', false])
  for (const text of ['one a', 'one ab', 'one abc']) {
    writing.type(text)
    vi.advanceTimersByTime(149)
  }
  expect([said('one'), writing.dirty()]).toEqual(['one', true])
  vi.advanceTimersByTime(1)
  expect([said('one'), writing.dirty()]).toEqual(['one abc', false])
  writing.type('one abcd')
  writing.keep()
  expect([said('one'), writing.claim()]).toEqual(['one abcd', null])
  expect(writer.history().done).toHaveLength(1)
  writer.undo()
  expect(said('one')).toBe('one')
})

test('S10 flushing brings the words in and goes on; spaces at the end stay in the box while one writes', async () => {
  const { writing, said } = await deskOn(start)
  writing.begin('one')
  writing.type('words ')
  writing.flush()
  expect([said('one'), writing.text(), writing.claim()]).toEqual(['words ', 'words ', 'one'])
  writing.keep()
  expect(said('one')).toBe('words')
})

test('S10 beginning elsewhere keeps what was written; nothing typed later lands in the wrong claim', async () => {
  const { writing, said } = await deskOn(start)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  writing.begin('one')
  writing.type('first')
  writing.begin('two')
  vi.advanceTimersByTime(1000)
  expect([said('one'), said('two'), writing.text()]).toEqual(['first', 'two', 'two'])
})

test('S11 giving up is as if it had never begun, and leaves nothing to redo', async () => {
  const { writing, writer, desk, said } = await deskOn(start)
  writing.begin('one')
  writing.type('words')
  writing.flush()
  writing.type('more words')
  writing.giveUp()
  expect([said('one'), writing.claim(), writing.dirty()]).toEqual(['one', null, false])
  expect(writer.history()).toEqual({ done: [], undone: [] })
  desk.add('m', 'supports')
  desk.endWriting('giveUp')
  expect(desk.debate()).toEqual(start)
  expect(writer.history()).toEqual({ done: [], undone: [] })
})

test('S11 a new claim that gets no words is given up; an old one keeps its place', async () => {
  const { desk, writing, said } = await deskOn(start)
  desk.add('one', 'rebuts')
  desk.writing.type('   ')
  desk.endWriting('keep')
  expect(desk.debate()).toEqual(start)
  writing.begin('one')
  writing.type(' ')
  writing.keep()
  expect(said('one')).toBe('')
})

test('S12 a box that nobody types in shows what others write, and leaves it there', async () => {
  const { writing, writer, said } = await deskOn(start)
  writing.begin('one')
  await hear(writer, typing('one', 'theirs'))
  expect(writing.text()).toBe('theirs')
  writing.keep()
  expect(said('one')).toBe('theirs')
  expect(writer.history().done).toEqual([])
})

test('S12 so does one in which the words had been brought in already', async () => {
  const { writing, writer, said } = await deskOn(start)
  writing.begin('one')
  writing.type('mine ')
  writing.flush()
  await hear(writer, typing('one', 'theirs'))
  expect(writing.text()).toBe('theirs')
  writing.type('theirs and mine')
  writing.keep()
  expect(said('one')).toBe('theirs and mine')
  writer.undo()
  expect(said('one')).toBe('theirs and mine')
})

test('S12 words in the box when others write come after theirs, and bring a deleted claim back', async () => {
  const { desk, writer, said } = await deskOn(start)
  desk.writing.begin('three')
  desk.writing.type('mine')
  await hear(writer, (debate, clerk) => remove(debate, { claim: 'two' }, clerk))
  expect([said('three'), desk.writing.text()]).toEqual(['mine', 'mine'])
  expect(check(desk.debate())).toEqual([])
})

test('S13 every command has a group, an id of its own, and is found by it', () => {
  for (const command of commands) {
    expect(commandGroups).toContain(command.group)
    expect(commandCalled(command.id)).toBe(command)
  }
  expect(commandsByGroup(() => true).flatMap(([, list]) => list)).toHaveLength(commands.length)
  expect(commandsByGroup(() => false)).toEqual([])
})

test('S13 a key means one thing wherever it counts', () => {
  for (const reach of ['tree', 'anywhere'] as const) {
    const keys = commands
      .filter((command) => reach === 'tree' || command.reach === 'anywhere')
      .flatMap((command) => command.keys ?? [])
      .filter((key) => key !== 'Escape')
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('S14 no command throws or breaks the debate, whatever is selected', async () => {
  vi.stubGlobal('print', () => {})
  vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(() => {})
  Object.assign(document, { execCommand: () => false })
  Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => {} })
  const nothing = await sessionOn(null)
  for (const command of commands) if (command.can(nothing)) command.run(nothing)
  await fc.assert(
    fc.asyncProperty(anyDebate({ most: 8 }), fc.infiniteStream(fc.nat()), async (debate, picks) => {
      globalThis.indexedDB = new IDBFactory()
      localStorage.clear()
      db = await openDatabase()
      const session = await sessionOn(debate)
      const { desk } = session
      if (desk === null) throw new Error('Nothing is open.')
      for (const selected of ['none', 'motion', 'claim', 'claim'] as const) {
        for (const command of commands) {
          const all = subtreeOf(desk.debate(), 'm')
          const claim = selected === 'motion' ? 'm' : all[(picks.next().value ?? 0) % all.length]
          desk.selection.select(selected === 'none' ? null : (claim ?? null))
          const can = command.can(session)
          expect(typeof can).toBe('boolean')
          // Also where it cannot: a menu may have been open while the debate changed.
          command.run(session)
          desk.endWriting('keep')
        }
        expect(check(desk.debate())).toEqual([])
      }
      await desk.writer.settled()
      expect((await readStored(db, 'd'))?.debate).toEqual(desk.debate())
    }),
    { numRuns: 12 },
  )
})

test('S15 a passing notice goes after six seconds, an alert stays until it is dismissed', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  createRoot((dispose) => {
    const notices = createNotices()
    const kinds = () => notices.list().map(({ content, tone }) => `${content.kind} ${tone}`)
    notices.say({ kind: 'failed', reason: 'x' })
    notices.say({ kind: 'undone', label: 'add-support' })
    notices.say({ kind: 'redone', label: 'add-support' })
    expect(kinds()).toEqual(['failed alert', 'redone status'])
    vi.advanceTimersByTime(5999)
    expect(kinds()).toEqual(['failed alert', 'redone status'])
    vi.advanceTimersByTime(1)
    expect(kinds()).toEqual(['failed alert'])
    const undo = vi.fn()
    notices.say({ kind: 'deleted', claims: 2 }, undo)
    notices.list().at(-1)?.undo?.()
    expect(undo).toHaveBeenCalledTimes(1)
    for (const { id } of notices.list()) notices.dismiss(id)
    expect(kinds()).toEqual([])
    notices.dismiss(99)
    dispose()
  })
})

test('S15 what comes unasked takes no answer’s place, and loses its own to none', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  createRoot((dispose) => {
    const notices = createNotices()
    const kinds = () => notices.list().map(({ content }) => content.kind)
    notices.say({ kind: 'imported-several', debates: 2 })
    notices.say({ kind: 'ready-offline' })
    expect(kinds()).toEqual(['imported-several', 'ready-offline'])
    notices.say({ kind: 'undone', label: 'add-support' })
    expect(kinds()).toEqual(['ready-offline', 'undone'])
    vi.advanceTimersByTime(6000)
    expect(kinds()).toEqual([])
    dispose()
  })
})

/** Another tab adds claims of which this one hears nothing: its messages came while the page slept. */
async function addUnheard(texts: readonly string[]): Promise<Debate> {
  const stored = await readStored(db, 'd')
  if (stored === null) throw new Error('The debate is not there.')
  const clerk = testClerk(`unheard${stored.n}-`)
  let { debate } = stored
  for (const [i, text] of texts.entries()) {
    const outcome = edited(addClaim(debate, { parent: 'm', relation: 'supports', text }, clerk))
    debate = outcome.debate
    await append(db, debate, stored.n + i, [outcome.change])
  }
  return debate
}

/** The page is hidden or shown, as the browser tells it. */
function turn(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('S19 a tab that missed what others wrote has it once it is looked at again', async () => {
  const { desk } = await deskOn(start)
  await desk.writer.settled()
  const look = vi.spyOn(desk.writer, 'catchUp')
  turn('hidden')
  const first = await addUnheard(['theirs', 'theirs too'])
  turn('hidden')
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
  expect(look).not.toHaveBeenCalled()
  expect(desk.debate()).toEqual(start)
  turn('visible')
  await eventually(() => expect(desk.debate()).toEqual(first))
  const second = await addUnheard(['from the time in the browser’s memory'])
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await eventually(() => expect(desk.debate()).toEqual(second))
  expect(desk.writer.history().done).toEqual([])
  for (const end of endings.splice(0)) end()
  look.mockClear()
  turn('visible')
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(look).not.toHaveBeenCalled()
})
