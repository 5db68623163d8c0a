// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createEffect, createRoot, on } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { applyTo, type Change, type Clerk } from '../../src/core/edit/change.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { weigh } from '../../src/core/edit/weigh.ts'
import { check } from '../../src/core/model/check.ts'
import { claimOf, type Debate, needClaim } from '../../src/core/model/debate.ts'
import { at } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { advanceSnapshot, append, keptForUndo, readStored } from '../../src/storage/journal.ts'
import { createDebate, listDebates, purgeDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { keepUnsaved, unsavedFor } from '../../src/storage/unsaved.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { eventually } from '../eventually.ts'
import { tabsTogether } from './bus.ts'
import { openOn, readDisk, rest, said } from './opened.ts'

const start = debateFrom('+ one\n- two\n  - three\n    - four')
let db: Database

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
  await createDebate(db, start, 1)
})

const typing = (claim: string, text: string, step?: string) => (debate: Debate, clerk: Clerk) =>
  rewrite(debate, { claim, text, ...(step === undefined ? {} : { step }) }, clerk)
const adding = (text: string) => (debate: Debate, clerk: Clerk) =>
  addClaim(debate, { parent: 'm', relation: 'supports', text }, clerk)
const removing = (claim: string) => (debate: Debate, clerk: Clerk) => remove(debate, { claim }, clerk)
const textOf = (debate: Debate, claim: string) => claimOf(debate, claim)?.text
const textsOf = (debate: Debate) => childrenOf(debate, 'm').map((id) => needClaim(debate, id).text)

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A way to the database that is slow for who asks first, until it is let go. */
function slowAtFirst(): [() => Promise<Database>, () => void] {
  let go: () => void = () => {}
  const waiting = new Promise<void>((resolve) => {
    go = resolve
  })
  let asked = 0
  const connect = async () => {
    asked += 1
    if (asked === 1) await waiting
    return db
  }
  return [connect, go]
}

/** Changes by somebody else, written straight to the disk. */
async function writeElsewhere(edits: readonly ((debate: Debate, clerk: Clerk) => ReturnType<typeof rewrite>)[]) {
  const stored = await readStored(db, 'd')
  if (stored === null) throw new Error('The debate is not there.')
  const clerk = testClerk(`elsewhere${stored.n}-`)
  const changes: Change[] = []
  let debate = stored.debate
  for (const edit of edits) {
    const outcome = edited(edit(debate, clerk))
    changes.push(outcome.change)
    debate = outcome.debate
  }
  expect(await append(db, debate, stored.n, changes)).toEqual({ n: stored.n + changes.length })
  return { debate, n: stored.n + changes.length, changes }
}

test('P13 looks at the journal that overlap take in everything that either saw', async () => {
  const gates: (() => void)[] = []
  const held = new Proxy(db, {
    get(target, key) {
      if (key !== 'getAll') return Reflect.get(target, key, target)
      return async (...args: Parameters<Database['getAll']>) => {
        const found = await target.getAll(...args)
        await new Promise<void>((resolve) => gates.push(resolve))
        return found
      }
    },
  })
  let slow = false
  const one = await openOn(db, tabsTogether(true)(), { connect: async () => (slow ? held : db) })
  await one.writer.catchUp()
  slow = true
  await writeElsewhere([typing('one', 'a')])
  const first = one.writer.catchUp()
  await eventually(() => expect(gates).toHaveLength(1))
  const { debate } = await writeElsewhere([typing('two', 'b')])
  const second = one.writer.catchUp()
  slow = false
  for (let done = false; !done; ) {
    for (const open of gates.splice(0)) open()
    done = await Promise.race([Promise.all([first, second]).then(() => true), nextTurn().then(() => false)])
  }
  expect(one.writer.debate()).toEqual(debate)
})

test('P13 a tab that nobody told of what was written takes it in when it is told of the next', async () => {
  const join = tabsTogether()
  const one = await openOn(db, join())
  const other = join()
  await writeElsewhere([typing('one', 'a')])
  other.tell({ kind: 'journal', debate: 'd', n: 1 })
  const { debate } = await writeElsewhere([typing('two', 'b')])
  other.tell({ kind: 'journal', debate: 'd', n: 2 })
  await eventually(() => expect(one.writer.debate()).toEqual(debate))
})

test('P14 a tab that slept while the journal was cut short goes on from the disk, and loses nothing', async () => {
  const slept = await openOn(db, tabsTogether(true)())
  const many = Array.from({ length: keptForUndo + 300 }, (_, i) => typing('one', `text ${i}`))
  const { debate, n } = await writeElsewhere([removing('two'), ...many])
  await advanceSnapshot(db, debate, n)
  expect(await db.get('journal', ['d', 1])).toBeUndefined()

  slept.writer.make(adding('from the sleeper'))
  await rest(slept)
  expect(slept.writer.saving()).toEqual({ state: 'saved' })
  const disk = await readDisk(db)
  expect(slept.writer.debate()).toEqual(disk)
  expect(claimOf(disk, 'two')).toBeUndefined()
  expect(textOf(disk, 'one')).toBe(`text ${keptForUndo + 299}`)
  expect(textsOf(disk)).toContain('from the sleeper')
  expect(check(disk)).toEqual([])
})

test('P14 so does one that only looks', async () => {
  const slept = await openOn(db, tabsTogether(true)())
  const many = Array.from({ length: keptForUndo + 5 }, (_, i) => typing('one', `text ${i}`))
  const { debate, n } = await writeElsewhere([removing('two'), ...many])
  await advanceSnapshot(db, debate, n)
  await slept.writer.catchUp()
  expect(slept.writer.debate()).toEqual(debate)
})

test('P15 it never says Saved of a debate that the disk no longer has', async () => {
  const one = await openOn(db, tabsTogether()())
  await purgeDebate(db, 'd')
  one.writer.make(adding('after the end'))
  await one.writer.settled()
  expect(one.writer.saving().state).toBe('failed')
  expect(textsOf(one.writer.debate())).toContain('after the end')
  expect(await db.count('journal')).toBe(0)
  expect((await listDebates(db)).entries).toEqual([])
})

test('P15 nor into a database that was emptied, or that has an older copy than the tab', async () => {
  let now = db
  const one = await openOn(db, tabsTogether()(), { connect: async () => now })
  one.writer.make(adding('early'))
  await one.writer.settled()
  globalThis.indexedDB = new IDBFactory()
  now = await openDatabase()
  one.writer.make(adding('into nothing'))
  await one.writer.settled()
  expect(one.writer.saving().state).toBe('failed')
  expect((await listDebates(now)).entries).toEqual([])
  await createDebate(now, start, 1)
  one.writer.make(adding('onto an old copy'))
  await one.writer.settled()
  expect(one.writer.saving().state).toBe('failed')
  expect((await readStored(now, 'd'))?.debate).toEqual(start)
  expect(textsOf(one.writer.debate())).toEqual(expect.arrayContaining(['early', 'into nothing', 'onto an old copy']))
})

test('P16 an undo that is not on disk yet does not take newer words back with it', async () => {
  // Made and undone while somebody else wrote; then undone alone, of what was saved before.
  for (const savedBetween of [false, true]) {
    globalThis.indexedDB = new IDBFactory()
    db = await openDatabase()
    await createDebate(db, start, 1)
    const one = await openOn(db, tabsTogether(true)())
    if (savedBetween) {
      one.writer.make(typing('one', 'mine'))
      await one.writer.settled()
      await writeElsewhere([typing('one', 'theirs')])
    } else {
      await writeElsewhere([typing('one', 'theirs')])
      one.writer.make(typing('one', 'mine'))
    }
    one.writer.undo()
    await rest(one)
    const disk = await readDisk(db)
    expect(textOf(disk, 'one')).toBe('theirs')
    expect(one.writer.debate()).toEqual(disk)
    expect(one.writer.saving()).toEqual({ state: 'saved' })
  }
})

test('P16 an undone weight that is not on disk yet leaves the weight that somebody else set since', async () => {
  const weighing = (value: number) => (debate: Debate, clerk: Clerk) =>
    weigh(debate, { ballot: 'judge', claim: 'one', weight: 'conviction', value }, clerk)
  const one = await openOn(db, tabsTogether(true)())
  one.writer.make(weighing(0.9))
  await one.writer.settled()
  await writeElsewhere([weighing(0.2)])
  one.writer.undo()
  await rest(one)
  const ballot = one.writer.debate().ballots.judge
  expect(ballot && at(ballot.conviction, 'one')).toBe(0.2)
  expect(said(one)).toContain('edit-lost')
})

test('P16 undo and redo that meet others’ other changes are kept', async () => {
  const one = await openOn(db, tabsTogether(true)())
  one.writer.make(typing('one', 'mine', 's'))
  one.writer.make(typing('one', 'mine too', 's'))
  await one.writer.settled()
  await writeElsewhere([typing('two', 'theirs')])
  one.writer.undo()
  one.writer.redo()
  one.writer.undo()
  await rest(one)
  expect(textOf(await readDisk(db), 'one')).toBe('one')
  one.writer.redo()
  await rest(one)
  expect(textOf(await readDisk(db), 'one')).toBe('mine too')
  expect(textOf(await readDisk(db), 'two')).toBe('theirs')
})

test('P17 what several deletions took comes back for the words that were being written under all of them', async () => {
  const one = await openOn(db, tabsTogether(true)())
  await writeElsewhere([removing('four'), removing('three'), removing('two')])
  one.writer.make(typing('four', 'four, written on'))
  await rest(one)
  const disk = await readDisk(db)
  expect(textOf(disk, 'four')).toBe('four, written on')
  expect(check(disk)).toEqual([])
  expect(one.writer.debate()).toEqual(disk)
})

test('P17 a claim in use that cannot come back does not stop the writer', async () => {
  const one = await openOn(db, tabsTogether(true)(), { claimInUse: () => 'gone' })
  for (const text of ['a', 'b']) {
    await writeElsewhere([typing('one', text)])
    one.writer.make(adding(`beside ${text}`))
    await rest(one)
    expect(one.writer.saving()).toEqual({ state: 'saved' })
  }
  expect(one.writer.debate()).toEqual(await readDisk(db))
})

/** What a page kept that could not write: `texts` typed into one new claim. */
function keptChanges(texts: readonly string[]): { changes: Change[]; claim: string } {
  const clerk = testClerk('kept')
  const added = edited(adding('')(start, clerk))
  const claim = added.change.claim as string
  const changes = [added.change]
  let debate = added.debate
  for (const text of texts) {
    const outcome = edited(typing(claim, text)(debate, clerk))
    changes.push(outcome.change)
    debate = outcome.debate
  }
  return { changes, claim }
}

test('P18 what two pages kept is played once where they kept the same', async () => {
  const { changes, claim } = keptChanges(['a', 'ab'])
  keepUnsaved('d', 'one', changes.slice(0, 2))
  keepUnsaved('d', 'two', changes)
  const two = await openOn(db, tabsTogether()())
  await eventually(() => expect(unsavedFor('d')).toEqual([]))
  const journal = (await db.getAll('journal')).map(({ change }) => change.id)
  expect(journal).toEqual(changes.map(({ id }) => id))
  expect(textOf(two.writer.debate(), claim)).toBe('ab')
})

test('P18 two tabs that open at once play it once, and words written since stay', async () => {
  const { changes, claim } = keptChanges(['kept words'])
  keepUnsaved('d', 'gone', changes)
  const join = tabsTogether()
  const [one, two] = await Promise.all([openOn(db, join()), openOn(db, join())])
  await eventually(() => expect(unsavedFor('d')).toEqual([]))
  await rest(one, two)
  expect((await db.getAll('journal')).map(({ change }) => change.id)).toEqual(changes.map(({ id }) => id))
  expect(one.writer.debate()).toEqual(two.writer.debate())
  expect(textOf(two.writer.debate(), claim)).toBe('kept words')
})

test('P18 what somebody wrote while a tab was opening is known to be there', async () => {
  const { changes, claim } = keptChanges(['kept words'])
  keepUnsaved('d', 'gone', changes)
  const later = edited(typing(claim, 'newer words')(applied(changes), testClerk('later')))
  const [connect, go] = slowAtFirst()
  const one = await openOn(db, tabsTogether()(), { connect })
  await append(db, later.debate, 0, [...changes, later.change])
  await one.writer.catchUp()
  go()
  await eventually(() => expect(unsavedFor('d')).toEqual([]))
  await rest(one)
  expect(await db.count('journal')).toBe(changes.length + 1)
  expect(textOf(await readDisk(db), claim)).toBe('newer words')
})

test('P18 kept words on a claim that somebody deleted meanwhile bring it back', async () => {
  const outcome = edited(typing('three', 'kept words')(start, testClerk('kept')))
  keepUnsaved('d', 'gone', [outcome.change])
  await writeElsewhere([removing('two')])
  const one = await openOn(db, tabsTogether()())
  await eventually(() => expect(unsavedFor('d')).toEqual([]))
  expect(textOf(one.writer.debate(), 'three')).toBe('kept words')
  expect(one.writer.debate()).toEqual(await readDisk(db))
})

test('P18 a page that kept its words and could write them after all lets go of them', async () => {
  const one = await openOn(db, tabsTogether()())
  one.writer.make(adding('four'))
  one.writer.keepUnsaved()
  expect(unsavedFor('d')).toHaveLength(1)
  await one.writer.settled()
  expect(unsavedFor('d')).toEqual([])
})

test('P19 an edit made the moment that it says Saved is waited for too', async () => {
  const one = await openOn(db, tabsTogether()())
  await one.writer.settled()
  let found: Promise<string[]> | undefined
  createRoot(() => {
    createEffect(
      on(
        one.writer.saving,
        ({ state }) => {
          if (state !== 'saved' || found !== undefined) return
          found = Promise.resolve([])
          one.writer.make(adding('second'))
          found = one.writer.settled().then(async () => textsOf(await readDisk(db)))
        },
        { defer: true },
      ),
    )
  })
  one.writer.make(adding('first'))
  await one.writer.settled()
  expect(await found).toContain('second')
  expect(one.writer.saving()).toEqual({ state: 'saved' })
})

test('P19 a look at the journal that fails is no failed save, throws nothing, and is made again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let broken = false
    const join = tabsTogether()
    const connect = async () => {
      if (broken) throw new DOMException('lost', 'UnknownError')
      return db
    }
    const one = await openOn(db, join(), { connect })
    await one.writer.settled()
    broken = true
    const { debate, n } = await writeElsewhere([typing('one', 'theirs')])
    join().tell({ kind: 'journal', debate: 'd', n })
    await one.writer.catchUp()
    expect(one.writer.saving()).toEqual({ state: 'saved' })
    expect(one.writer.debate()).toEqual(start)
    broken = false
    await vi.advanceTimersByTimeAsync(2500)
    await one.writer.settled()
    expect(one.writer.debate()).toEqual(debate)
  } finally {
    vi.useRealTimers()
  }
})

test('P33 a failed save is tried again by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let broken = true
    const connect = async () => {
      if (broken) throw new DOMException('no room', 'QuotaExceededError')
      return db
    }
    const one = await openOn(db, tabsTogether()(), { connect })
    one.writer.make(adding('five'))
    await one.writer.settled()
    expect(one.writer.saving()).toEqual({ state: 'failed', reason: expect.stringContaining('QuotaExceededError') })
    broken = false
    await vi.advanceTimersByTimeAsync(2500)
    await one.writer.settled()
    expect(one.writer.saving()).toEqual({ state: 'saved' })
    expect(textsOf(await readDisk(db))).toContain('five')
  } finally {
    vi.useRealTimers()
  }
})

test('P33 a transaction that is aborted when all its writes seemed to succeed is no Saved', async () => {
  const one = await openOn(db, tabsTogether()())
  await one.writer.settled()
  const transaction = IDBDatabase.prototype.transaction
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const tx = transaction.apply(this, args)
    if (args[1] === 'readwrite') {
      const { put } = IDBObjectStore.prototype
      const store = tx.objectStore('debates')
      store.put = (value: unknown) => {
        const request = put.call(store, value)
        request.addEventListener('success', () => tx.abort())
        return request
      }
    }
    return tx
  })
  one.writer.make(adding('five'))
  await one.writer.settled()
  expect(one.writer.saving().state).toBe('failed')
  expect(await db.count('journal')).toBe(0)
  spy.mockRestore()
  one.writer.make(adding('six'))
  await one.writer.settled()
  expect(one.writer.saving()).toEqual({ state: 'saved' })
  expect(textsOf(await readDisk(db))).toEqual(expect.arrayContaining(['five', 'six']))
})

test('P33 a debate that is closed while nothing can be written is kept, and with no room for that tried on', async () => {
  for (const full of [false, true]) {
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
    db = await openDatabase()
    await createDebate(db, start, 1)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let broken = true
      const connect = async () => {
        if (broken) throw new DOMException('no room', 'QuotaExceededError')
        return db
      }
      const one = await openOn(db, tabsTogether()(), { connect })
      one.writer.make(adding('five'))
      const spy = vi.spyOn(Storage.prototype, 'setItem')
      if (full) {
        spy.mockImplementation(() => {
          throw new DOMException('full', 'QuotaExceededError')
        })
      }
      await one.writer.close()
      spy.mockRestore()
      expect(unsavedFor('d')).toHaveLength(full ? 0 : 1)
      broken = false
      if (full) {
        await vi.advanceTimersByTimeAsync(2500)
        await eventually(async () => expect(textsOf(await readDisk(db))).toContain('five'))
      }
      const two = await openOn(db, tabsTogether()())
      await eventually(() => expect(textsOf(two.writer.debate())).toContain('five'))
    } finally {
      vi.useRealTimers()
    }
  }
})

test('P34 redo goes on after a reload, also where another tab wrote while it was opening', async () => {
  const before = await openOn(db, tabsTogether()())
  before.writer.make(adding('five'))
  before.writer.undo()
  await before.writer.settled()
  const [connect, go] = slowAtFirst()
  const one = await openOn(db, tabsTogether()(), { connect })
  await writeElsewhere([typing('one', 'theirs')])
  await one.writer.catchUp()
  go()
  await eventually(() => expect(one.writer.history().undone).toHaveLength(1))
  one.writer.redo()
  expect(textsOf(one.writer.debate())).toContain('five')
})

test('P35 entries that cannot be read are told when another tab brings them, and never deleted', async () => {
  const one = await openOn(db, tabsTogether()())
  await db.add('journal', { id: 'd', n: 1, change: { from: 'the future' } as unknown as Change })
  one.writer.make(adding('five'))
  await rest(one)
  expect(said(one)).toContain('set-aside')
  expect(one.writer.saving()).toEqual({ state: 'saved' })
  const { debate, n } = await writeElsewhere(
    Array.from({ length: keptForUndo + 50 }, (_, i) => typing('one', `text ${i}`)),
  )
  await advanceSnapshot(db, debate, n)
  expect(await db.get('journal', ['d', 1])).toMatchObject({ change: { from: 'the future' } })
  expect(await db.count('journal')).toBe(keptForUndo + 1)
})

function applied(changes: readonly Change[]): Debate {
  return changes.reduce((debate, change) => applyTo(debate, change.patches), start)
}
