// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createRoot } from 'solid-js'
import { beforeEach, expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import { type Debate, motionOf } from '../../src/core/model/debate.ts'
import { createClerk } from '../../src/session/clerk.ts'
import { type BundledMotion, createLibrary, type Library } from '../../src/session/library.ts'
import { append, readStored } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import type { Tabs } from '../../src/storage/tabs.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { eventually } from '../eventually.ts'
import { tabsTogether } from './bus.ts'

const start = debateFrom('+ one\n- two\n  - three')
let db: Database

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
})

const libraryOn = (tabs: Tabs, connect = async () => db): Library =>
  createRoot(() => createLibrary({ connect, tabs, clerk: createClerk() }))
const bundled = (id: string): BundledMotion => ({
  id,
  motion: `motion ${id}`,
  load: async (): Promise<Debate> => debateFrom('+ one', id),
})
const motions = [bundled('first'), bundled('second')]
const ids = (library: Library) => library.listing()?.entries.map(({ id }) => id)

test('S16 the bundled motions are stored once, by whichever tab comes first, and never come back by themselves', async () => {
  const join = tabsTogether()
  const [one, two] = [libraryOn(join()), libraryOn(join())]
  await Promise.all([one.welcome(motions), two.welcome(motions)])
  await one.refresh()
  expect(new Set(ids(one))).toEqual(new Set(['first', 'second']))
  await one.purge('second')
  await two.welcome(motions)
  expect(ids(two)).toEqual(['first'])
  await one.remove('first')
  await two.welcome(motions)
  expect(two.listing()?.entries).toMatchObject([{ id: 'first', deleted: expect.any(Number) }])
  await two.restore('first')
  expect(two.listing()?.entries[0]).not.toHaveProperty('deleted')
})

test('S17 a debate that is renamed while another tab writes in it gets both', async () => {
  await createDebate(db, start, 1)
  const other = edited(addClaim(start, { parent: 'm', relation: 'supports', text: 'theirs' }, testClerk('other')))
  let wrote = false
  // The other tab is quicker: it writes between the reading and the writing.
  const quicker = new Proxy(db, {
    get(target, key) {
      if (key !== 'transaction') return Reflect.get(target, key, target)
      return (...args: Parameters<Database['transaction']>) => {
        if (args[1] === 'readwrite' && !wrote) {
          wrote = true
          void append(target, other.debate, 0, [other.change])
        }
        return target.transaction(...args)
      }
    },
  })
  await libraryOn(tabsTogether()(), async () => quicker).rename('d', '  Another motion  ')
  const stored = await readStored(db, 'd')
  expect(stored).toMatchObject({ n: 2, setAside: [] })
  expect(stored && motionOf(stored.debate).text).toBe('Another motion')
  expect(stored && JSON.stringify(stored.debate)).toContain('theirs')
})

test('S17 renaming to the same name, or what is gone, writes nothing', async () => {
  await createDebate(db, start, 1)
  const library = libraryOn(tabsTogether()())
  await library.rename('d', motionOf(start).text)
  await library.rename('nowhere', 'Another motion')
  expect(await db.count('journal')).toBe(0)
})

test('S18 a copy, and a debate from elsewhere, stand beside what there is, under ids of their own', async () => {
  await createDebate(db, start, 1)
  const library = libraryOn(tabsTogether()())
  const copy = await library.duplicate('d', (motion) => `${motion} (copy)`)
  const added = await library.add(start)
  const created = await library.create('  A new motion ', 'Judge')
  expect(new Set(['d', copy, added, created]).size).toBe(4)
  expect(new Set(library.listing()?.entries.map(({ motion }) => motion))).toEqual(
    new Set(['m', 'm (copy)', 'A new motion']),
  )
  expect((await readStored(db, 'd'))?.debate).toEqual(start)
  expect((await readStored(db, added))?.debate).toEqual({ ...start, id: added })
  expect(await library.duplicate('nowhere', String)).toBeNull()
})

test('S19 a list that missed what another tab did is read anew once it is looked at again', async () => {
  const deaf = tabsTogether(true)
  const [one, two] = [libraryOn(deaf()), libraryOn(deaf())]
  await Promise.all([one.welcome(motions), two.refresh()])
  const slept = ids(two)
  await one.purge('second')
  await one.rename('first', 'Another motion')
  expect(ids(two)).toEqual(slept)
  document.dispatchEvent(new Event('visibilitychange'))
  await eventually(() => expect(two.listing()?.entries).toMatchObject([{ id: 'first', motion: 'Another motion' }]))
})
