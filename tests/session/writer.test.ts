// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { check } from '../../src/core/model/check.ts'
import { claimOf, type Debate, motionOf, needClaim } from '../../src/core/model/debate.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { append } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import type { Tabs } from '../../src/storage/tabs.ts'
import { unsavedFor } from '../../src/storage/unsaved.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { anyAct, Person } from '../core/edit/anyEdit.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { eventually } from '../eventually.ts'
import { tabsTogether } from './bus.ts'
import { type Opened, openOn, readDisk, rest, said } from './opened.ts'

let db: Database

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
})

const start = debateFrom('+ one\n- two\n  - three')

const open = (...means: Parameters<typeof openOn> extends [Database, ...infer Rest] ? Rest : never) =>
  openOn(db, ...means)
const onDisk = () => readDisk(db)
const claimSaying = (debate: Debate, text: string) =>
  childrenOf(debate, debate.motion).find((id) => needClaim(debate, id).text === text)
const idOf = (debate: Debate, text: string) => claimSaying(debate, text) ?? expect.fail(`nothing says ${text}`)

const say = (text: string) => (debate: Debate, clerk: Parameters<typeof addClaim>[2]) =>
  addClaim(debate, { parent: debate.motion, relation: 'supports', text }, clerk)

test('P1 an edit shows at once, and is on disk when it says Saved', async () => {
  await createDebate(db, start, 1)
  const one = await open(tabsTogether()())
  one.writer.make(say('four'))
  expect(claimSaying(one.writer.debate(), 'four')).toBeDefined()
  expect(one.writer.saving()).toEqual({ state: 'saving' })
  await one.writer.settled()
  expect(one.writer.saving()).toEqual({ state: 'saved' })
  expect(await onDisk()).toEqual(one.writer.debate())
})

test('P2 undo and redo go on after a reload', async () => {
  await createDebate(db, start, 1)
  const one = await open(tabsTogether()())
  one.writer.make(say('four'))
  one.writer.make(say('five'))
  one.writer.undo()
  await one.writer.settled()
  const after = one.writer.debate()

  const two = await open(tabsTogether()())
  await eventually(() => expect(two.writer.history().done).toHaveLength(1))
  two.writer.redo()
  expect(claimSaying(two.writer.debate(), 'five')).toBeDefined()
  two.writer.undo()
  expect(two.writer.debate()).toEqual(after)
  two.writer.undo()
  expect(two.writer.debate()).toEqual(start)
  await two.writer.settled()
  expect(await onDisk()).toEqual(start)
})

test('P3 typing is one step of undo, also across a reload', async () => {
  await createDebate(db, start, 1)
  const claim = childrenOf(start, start.motion)[0] as string
  const one = await open(tabsTogether()())
  for (const text of ['a', 'ab', 'abc']) one.writer.make((d, clerk) => rewrite(d, { claim, text, step: 's' }, clerk))
  await one.writer.settled()
  const two = await open(tabsTogether()())
  await eventually(() => expect(two.writer.history().done).toHaveLength(1))
  two.writer.undo()
  expect(two.writer.debate()).toEqual(start)
})

test('P4 two tabs that write at once lose nothing, with messages or without', async () => {
  for (const deaf of [false, true]) {
    globalThis.indexedDB = new IDBFactory()
    db = await openDatabase()
    await createDebate(db, start, 1)
    const join = tabsTogether(deaf)
    const one = await open(join())
    const two = await open(join())
    for (let i = 0; i < 40; i++) {
      one.writer.make(say(`one ${i}`))
      two.writer.make(say(`two ${i}`))
      if (i % 7 === 0) await one.writer.settled()
    }
    await rest(one, two)
    expect(one.writer.debate()).toEqual(two.writer.debate())
    const disk = await onDisk()
    expect(disk).toEqual(one.writer.debate())
    expect(check(disk)).toEqual([])
    for (let i = 0; i < 40; i++) {
      expect(claimSaying(disk, `one ${i}`)).toBeDefined()
      expect(claimSaying(disk, `two ${i}`)).toBeDefined()
    }
  }
})

test('P5 a claim that one deletes while another writes in it comes back with the words', async () => {
  await createDebate(db, start, 1)
  const join = tabsTogether(true)
  const one = await open(join())
  const two = await open(join())
  const claim = idOf(start, 'two')
  one.writer.make((debate, clerk) => remove(debate, { claim }, clerk))
  await one.writer.settled()
  two.writer.make((debate, clerk) => rewrite(debate, { claim, text: 'two, written on' }, clerk))
  await rest(two, one)
  expect(claimOf(one.writer.debate(), claim)?.text).toBe('two, written on')
  expect(one.writer.debate()).toEqual(two.writer.debate())
  expect(said(two)).toContain('claim-restored')
})

test('P6 words that replace newer ones are told of, and undo brings the newer back', async () => {
  await createDebate(db, start, 1)
  const join = tabsTogether(true)
  const one = await open(join())
  const two = await open(join())
  const claim = idOf(start, 'one')
  one.writer.make((debate, clerk) => rewrite(debate, { claim, text: 'newer' }, clerk))
  await one.writer.settled()
  two.writer.make((debate, clerk) => rewrite(debate, { claim, text: 'later' }, clerk))
  await rest(two, one)
  expect(said(two)).toContain('newer-replaced')
  expect(needClaim(one.writer.debate(), claim).text).toBe('later')
  two.writer.undo()
  await rest(two, one)
  expect(needClaim(one.writer.debate(), claim).text).toBe('newer')
})

test('P7 undo is skipped where another tab changed the same words since', async () => {
  await createDebate(db, start, 1)
  const join = tabsTogether()
  const one = await open(join())
  const two = await open(join())
  const claim = idOf(start, 'one')
  one.writer.make((debate, clerk) => rewrite(debate, { claim, text: 'mine' }, clerk))
  await rest(one, two)
  two.writer.make((debate, clerk) => rewrite(debate, { claim, text: 'theirs' }, clerk))
  await rest(two, one)
  expect(one.writer.undo()).toHaveProperty('skipped')
  expect(needClaim(one.writer.debate(), claim).text).toBe('theirs')
})

test('P8 a failing disk never says Saved, keeps everything, and is tried again', async () => {
  await createDebate(db, start, 1)
  let broken = false
  const connect = async () => {
    if (broken) throw new DOMException('no room', 'QuotaExceededError')
    return db
  }
  const one = await open(tabsTogether()(), { connect })
  await one.writer.settled()
  broken = true
  one.writer.make(say('four'))
  await one.writer.settled()
  expect(one.writer.saving()).toEqual({ state: 'failed', reason: expect.stringContaining('QuotaExceededError') })
  one.writer.make(say('five'))
  await one.writer.settled()
  expect(one.writer.saving().state).toBe('failed')
  expect(await onDisk()).toEqual(start)
  broken = false
  one.writer.make(say('six'))
  await one.writer.settled()
  expect(one.writer.saving()).toEqual({ state: 'saved' })
  const disk = await onDisk()
  for (const text of ['four', 'five', 'six']) expect(claimSaying(disk, text)).toBeDefined()
})

test('P9 an append that seemed to fail but reached the disk is not played twice', async () => {
  await createDebate(db, start, 1)
  const one = await open(tabsTogether()(), {
    connect: async () => {
      throw new Error('gone')
    },
  })
  one.writer.make(say('four'))
  const change = one.writer.history().done.at(-1)?.at(-1)
  if (change === undefined) throw new Error('nothing was made')
  await one.writer.settled()
  // The same change arrives on disk by itself; the writer meets it when it tries again.
  await append(db, one.writer.debate(), 0, [change])
  one.writer.keepUnsaved()
  const two = await open(tabsTogether()())
  await eventually(() => expect(unsavedFor('d')).toEqual([]))
  await two.writer.settled()
  expect(
    childrenOf(two.writer.debate(), start.motion).filter((id) => needClaim(two.writer.debate(), id).text === 'four'),
  ).toHaveLength(1)
})

test('P10 what a leaving page could not write is in the debate when it opens again, once', async () => {
  await createDebate(db, start, 1)
  const one = await open(tabsTogether()(), {
    connect: async () => {
      throw new Error('gone')
    },
  })
  one.writer.make(say('four'))
  one.writer.keepUnsaved()
  for (let reload = 0; reload < 3; reload++) {
    const two = await open(tabsTogether()())
    await eventually(() => expect(unsavedFor('d')).toEqual([]))
    await two.writer.settled()
    const said = childrenOf(two.writer.debate(), start.motion).map((id) => needClaim(two.writer.debate(), id).text)
    expect(said.filter((text) => text === 'four')).toHaveLength(1)
  }
})

test('P11 the snapshot moves forward and the debate stays the same', async () => {
  await createDebate(db, start, 1)
  const one = await open(tabsTogether()())
  for (let i = 0; i < 150; i++) one.writer.make(say(`claim ${i}`))
  await one.writer.settled()
  await one.writer.close()
  expect((await db.get('snapshots', 'd'))?.n).toBe(150)
  expect(await onDisk()).toEqual(one.writer.debate())
  const two = await open(tabsTogether()())
  await eventually(() => expect(two.writer.history().done).toHaveLength(150))
  two.writer.undo()
  expect(claimSaying(two.writer.debate(), 'claim 149')).toBeUndefined()
})

test('P12 random edits, undos, redos and reloads by several tabs end equal, sound and on disk', async () => {
  const anyTurn = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('act', 'act', 'act', 'undo', 'redo', 'rest', 'reload'),
    act: anyAct,
  })
  await fc.assert(
    fc.asyncProperty(
      anyDebate({ most: 8 }),
      fc.array(anyTurn, { minLength: 10, maxLength: 60 }),
      fc.boolean(),
      async (debate, turns, deaf) => {
        globalThis.indexedDB = new IDBFactory()
        localStorage.clear()
        db = await openDatabase()
        await createDebate(db, { ...debate, id: 'd' }, 1)
        const join = tabsTogether(deaf)
        const tabs = [join(), join(), join()]
        const opened = await Promise.all(tabs.map((line) => open(line)))
        const people = opened.map(() => new Person(createClerk()))
        for (const { who, what, act } of turns) {
          const one = opened[who] as Opened
          if (what === 'undo') one.writer.undo()
          else if (what === 'redo') one.writer.redo()
          else if (what === 'rest') await one.writer.settled()
          else if (what === 'reload') {
            one.writer.keepUnsaved()
            await one.writer.close()
            opened[who] = await open(tabs[who] as Tabs)
          } else one.writer.make((now) => (people[who] as Person).act(now, act) ?? { refused: 'nothing-to-change' })
        }
        await rest(...opened)
        const disk = await onDisk()
        expect(check(disk)).toEqual([])
        for (const { writer } of opened) {
          expect(writer.saving()).toEqual({ state: 'saved' })
          expect(writer.debate()).toEqual(disk)
        }
        expect(motionOf(disk).parent).toBeNull()
      },
    ),
    { numRuns: 40 },
  )
})

test('P36 every sentence that was written and that nobody deleted is there at the end', async () => {
  const anyTurn = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('add', 'add', 'add', 'rewrite', 'rewrite', 'remove', 'rest', 'reload', 'look'),
    claim: fc.nat(),
    relation: fc.constantFrom('supports', 'rebuts'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyTurn, { minLength: 10, maxLength: 60 }), fc.boolean(), async (turns, deaf) => {
      globalThis.indexedDB = new IDBFactory()
      localStorage.clear()
      db = await openDatabase()
      await createDebate(db, start, 1)
      const join = tabsTogether(deaf)
      const tabs = [join(), join(), join()]
      const opened = await Promise.all(tabs.map((line) => open(line)))
      const written = new Map<string, Set<string>>()
      const deleted = new Set<string>()
      const write = (claim: string | undefined, text: string): void => {
        if (claim !== undefined) written.set(claim, (written.get(claim) ?? new Set()).add(text))
      }
      for (const [i, { who, what, claim: pick, relation }] of turns.entries()) {
        const { writer } = opened[who] as Opened
        const all = subtreeOf(writer.debate(), 'm').slice(1)
        const claim = all[pick % Math.max(1, all.length)]
        const text = `sentence ${i}`
        if (what === 'rest') await writer.settled()
        else if (what === 'look') await writer.catchUp()
        else if (what === 'reload') {
          await writer.close()
          opened[who] = await open(tabs[who] as Tabs)
        } else if (what === 'add') {
          const made = writer.make((now, clerk) => addClaim(now, { parent: claim ?? 'm', relation, text }, clerk))
          if ('change' in made) write(made.change.claim, text)
        } else if (claim !== undefined) {
          const made = writer.make((now, clerk) =>
            what === 'remove' ? remove(now, { claim }, clerk) : rewrite(now, { claim, text }, clerk),
          )
          if (what === 'rewrite') write(claim, text)
          for (const { op, path } of 'change' in made ? made.change.patches : []) {
            if (op === 'remove' && path.length === 3) deleted.add(String(path[2]))
          }
        }
      }
      await rest(...opened)
      const disk = await onDisk()
      expect(check(disk)).toEqual([])
      for (const { writer } of opened) expect(writer.debate()).toEqual(disk)
      for (const [claim, texts] of written) {
        if (!deleted.has(claim)) expect(texts).toContain(claimOf(disk, claim)?.text)
      }
    }),
    { numRuns: 40 },
  )
})
