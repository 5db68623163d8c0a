// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { isDeepStrictEqual } from 'node:util'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { castDraft, produce } from 'immer'
import { beforeEach, expect, test, vi } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import type { Change } from '../../src/core/edit/change.ts'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { passageFrom } from '../../src/core/model/evidence.ts'
import { at, put, slotOf } from '../../src/core/model/shelf.ts'
import { blankCitation } from '../../src/core/model/source.ts'
import { advanceSnapshot, append, DebateGoneError, readStored } from '../../src/storage/journal.ts'
import { createDebate, listDebates, purgeDebate } from '../../src/storage/library.ts'
import { readChange, readEntry, readSnapshot, UnreadableRecordError } from '../../src/storage/record.ts'
import { type Database, openDatabase, schemaVersion } from '../../src/storage/schema.ts'
import { forgetUnsaved, keepUnsaved, unsavedFor } from '../../src/storage/unsaved.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'

let db: Database
const start = debateFrom('+ one\n- two\n  - three')
const added = edited(addClaim(start, { parent: 'm', relation: 'supports', text: 'four' }, testClerk()))

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
})

test('P37 an upgrade that throws leaves the database as it was, and can be made again', async () => {
  db.close()
  globalThis.indexedDB = new IDBFactory()
  const create = IDBDatabase.prototype.createObjectStore
  const spy = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (
    this: IDBDatabase,
    name,
    options,
  ) {
    if (name === 'versions') throw new Error('in the middle of the upgrade')
    return create.call(this, name, options)
  })
  await expect(openDatabase()).rejects.toThrow('in the middle of the upgrade')
  spy.mockRestore()
  expect(await indexedDB.databases()).toEqual([])
  db = await openDatabase()
  expect([...db.objectStoreNames].sort()).toEqual([
    'debates',
    'drills',
    'journal',
    'snapshots',
    'versionDebates',
    'versions',
  ])
  expect(db.version).toBe(schemaVersion)
})

test('P37 a tab closes its connection, and says so, when a newer program wants to upgrade', async () => {
  db.close()
  const lost = vi.fn()
  db = await openDatabase('shared', { onLost: lost })
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('shared', schemaVersion + 1)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
  expect(lost.mock.calls).toEqual([['upgrade']])
  expect(() => db.transaction('debates')).toThrow()
})

test('P21 nothing on disk is ever overwritten by an append that starts too early', async () => {
  await createDebate(db, start, 1)
  await append(db, added.debate, 0, [added.change])
  const before = await db.getAll('journal')
  const other = edited(addClaim(start, { parent: 'm', relation: 'rebuts', text: 'five' }, testClerk('other')))
  const [one, two] = await Promise.all([
    append(db, other.debate, 0, [other.change]),
    append(db, other.debate, 0, [other.change]),
  ])
  expect([one, two]).toEqual([{ ahead: before }, { ahead: before }])
  expect(await db.getAll('journal')).toEqual(before)
  expect((await listDebates(db)).entries[0]?.claims).toBe(4)
})

test('P38 an append to a debate that is gone, or that stands further back, writes nothing', async () => {
  await expect(append(db, added.debate, 0, [added.change])).rejects.toThrow(DebateGoneError)
  await createDebate(db, start, 1)
  await expect(append(db, added.debate, 7, [added.change])).rejects.toThrow(DebateGoneError)
  expect(await append(db, added.debate, 0, [added.change])).toEqual({ n: 1 })
  await advanceSnapshot(db, added.debate, 1)
  await db.delete('journal', ['d', 1])
  expect(await append(db, added.debate, 1, [{ ...added.change, id: 'again' }])).toEqual({ n: 2 })
  await purgeDebate(db, 'd')
  await expect(append(db, added.debate, 2, [added.change])).rejects.toThrow(DebateGoneError)
  expect(await db.count('journal')).toBe(0)
})

test('P28 a debate whose line in the list was lost is not overwritten by a new one of its id', async () => {
  await createDebate(db, added.debate, 1)
  await db.delete('debates', 'd')
  expect(await createDebate(db, start, 2)).toBe(false)
  expect((await readStored(db, 'd'))?.debate).toEqual(added.debate)
})

test('P39 unsaved changes are kept by debate and writer, and come back as they were', () => {
  expect(keepUnsaved('d', 'one', [added.change])).toBe(true)
  expect(keepUnsaved('d', 'two', [])).toBe(true)
  expect(keepUnsaved('e', 'one', [added.change, added.change])).toBe(true)
  const kept = unsavedFor('d')
  expect(kept.map(({ changes }) => changes)).toEqual(expect.arrayContaining([[added.change], []]))
  for (const { key } of kept) forgetUnsaved(key)
  expect(unsavedFor('d')).toEqual([])
  expect(unsavedFor('e')).toHaveLength(1)
})

test('P39 what was kept and cannot be read stays where it is', () => {
  keepUnsaved('d', 'fine', [added.change])
  for (const [i, text] of ['{broken', '{"an": "object"}', '[{"nonsense": 1}]', '[null]'].entries()) {
    localStorage.setItem(`rejoinder.unsaved.d.odd${i}`, text)
  }
  expect(unsavedFor('d')).toMatchObject([{ changes: [added.change] }])
  expect(localStorage).toHaveLength(5)
})

test('P39 where there is no room, keeping says so and does not throw', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepUnsaved('d', 'one', [added.change])).toBe(false)
})

/** The debate with something put in place of what a path leads to. */
function withAt(debate: Debate, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(debate) as unknown
  let at = copy as Record<string, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
  Object.defineProperty(at, path.at(-1) as string, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

const claim = ['claims', slotOf('one'), 'one']
const ballot = ['ballots', 'judge']
const source = ['sources', slotOf('s'), 's']
const held = ['cases', 'k']

/** With evidence "e" on "one", its source "s", and case "k" of one part "p". */
const rich = produce(start, (draft) => {
  put(draft.sources, 's', { ...blankCitation, id: 's' })
  const one = at(draft.claims, 'one')
  if (one !== undefined) one.evidence.e = castDraft({ ...passageFrom({}), id: 'e', order: 'a0', source: 's' })
  draft.cases.k = {
    id: 'k',
    order: 'a0',
    name: 'Ours',
    side: 'pro',
    format: {
      name: '',
      sides: { pro: '', con: '' },
      speeches: [{ id: 'x', name: '1AC', minutes: 6, side: 'pro' }],
      preparation: 0,
    },
    parts: {
      p: { id: 'p', order: 'a0', speech: 'x', kind: 'claim', claim: 'one', text: '', supports: true, cards: 'read' },
    },
  }
})

test('P26 a stored debate with sources and cases is read as it is', () => {
  const raw = { id: 'd', n: 0, debate: rich }
  expect(readSnapshot(raw)).toBe(raw)
})

test.each<[string, readonly string[], unknown]>([
  ['an id that every object has', [...claim, 'id'], 'constructor'],
  ['an id that sets a prototype', [...claim, 'id'], '__proto__'],
  ['an empty id', [...claim, 'id'], ''],
  ['a parent that is no name', [...claim, 'parent'], 7],
  ['an unknown relation', [...claim, 'relation'], 'likes'],
  ['words that are a list', [...claim, 'text'], ['one']],
  ['words that are missing', [...claim, 'text'], undefined],
  ['a tag that is false', [...claim, 'tags', 'key'], false],
  ['a tag called prototype that is false', [...claim, 'tags', 'prototype'], false],
  ['a claim that is none, called prototype', ['claims', slotOf('prototype'), 'prototype'], {}],
  ['a weight for a name that sets a prototype', [...ballot, 'relevance', '0', '__proto__'], 1],
  ['evidence without words', [...claim, 'evidence', 'e'], { id: 'e' }],
  ['a field that nobody knows', [...claim, 'colour'], 'red'],
  ['evidence that is quoted from nothing', [...claim, 'evidence', 'e', 'source'], undefined],
  ['marks that are words', [...claim, 'evidence', 'e', 'underlined'], 'all of it'],
  ['a rank that is a number', [...claim, 'rank'], 1],
  ['no shelf of sources', ['sources'], undefined],
  ['a source with a field that nobody knows', [...source, 'colour'], 'red'],
  ['a source without a date', [...source, 'date'], undefined],
  ['a source that is none, called prototype', ['sources', slotOf('prototype'), 'prototype'], {}],
  ['a slot of sources missing', ['sources', '63'], undefined],
  ['no cases', ['cases'], undefined],
  ['a case without a name', [...held, 'name'], undefined],
  ['a case of a third side', [...held, 'side'], 'judge'],
  ['a speech that lasts words', [...held, 'format', 'speeches', '0', 'minutes'], '6'],
  ['a speech called as every object has it', [...held, 'format', 'speeches', '0', 'id'], 'constructor'],
  ['parts that are a list', [...held, 'parts'], []],
  ['a part of no kind', [...held, 'parts', 'p', 'kind'], 'song'],
  ['a part of a claim that is no name', [...held, 'parts', 'p', 'claim'], 7],
  ['a slot that is a list', ['claims', '0'], [1]],
  ['a slot that is nothing', ['claims', '0'], null],
  ['a slot too many', ['claims', '64'], {}],
  ['a weight that is no number', [...ballot, 'conviction', '0', 'one'], Number.NaN],
  ['a weight beyond 1', [...ballot, 'relevance', '0', 'one'], 1.5],
  ['an infinite weight', [...ballot, 'relevance', '0', 'one'], Number.POSITIVE_INFINITY],
  ['a default that is words', [...ballot, 'defaults', 'conviction'], '0.5'],
  ['a ballot without a name', [...ballot, 'name'], null],
  ['ballots that are a list', ['ballots'], [blankBallot({ id: 'b', order: 'a0', name: 'B' })].map((b) => b.id)],
  ['no id', ['id'], undefined],
  ['an id that is an object', ['id'], { toString: () => 'd' }],
])('P26 a stored debate with %s is refused, naming the field', (_, path, value) => {
  const raw = { id: 'd', n: 0, debate: withAt(rich, path, value) }
  const error = (() => {
    try {
      return readSnapshot(raw)
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(UnreadableRecordError)
  expect((error as UnreadableRecordError).raw).toBe(raw)
  expect((error as Error).message).toContain(`debate.${path[0]}`)
})

test('P26 whatever stands in a stored debate’s place, it opens or is refused, and stays on disk', async () => {
  const anyOddity = fc.oneof(
    fc.constantFrom(undefined, null, Number.NaN, -1, 2, '', 'one', 'constructor', [], {}, new Date(0), new Map()),
    fc.jsonValue({ maxDepth: 1 }),
  )
  await fc.assert(
    fc.asyncProperty(
      anyDebate({ most: 6 }),
      fc.array(fc.nat(70), { minLength: 1, maxLength: 5 }),
      anyOddity,
      async (debate, turns, oddity) => {
        const path: string[] = []
        let at: unknown = debate
        for (const turn of turns) {
          const keys = typeof at === 'object' && at !== null ? Object.keys(at) : []
          const key = keys[turn % Math.max(1, keys.length)]
          if (key === undefined) break
          path.push(key)
          at = Reflect.get(at as object, key)
        }
        const raw = withAt(debate, path, oddity) as Debate
        await db.put('snapshots', { id: 'd', n: 0, debate: raw })
        const found = await readStored(db, 'd').catch((error: unknown) => error)
        if (found instanceof Error) expect(found).toBeInstanceOf(UnreadableRecordError)
        expect(isDeepStrictEqual((await db.get('snapshots', 'd'))?.debate, raw)).toBe(true)
      },
    ),
    { numRuns: 80 },
  )
})

test.each<[string, object]>([
  ['no patches', { patches: undefined }],
  ['patches of no kind', { patches: [{ op: 'move', path: [] }] }],
  ['a path that is words', { patches: [{ op: 'add', path: 'claims' }] }],
  ['a path through an object', { inverse: [{ op: 'add', path: [{}], value: 1 }] }],
  ['no writer', { by: null }],
  ['no time', { at: Number.NaN }],
  ['an id that sets a prototype', { id: '__proto__' }],
])('P25 a change with %s is not read', (_, damage) => {
  expect(() => readChange({ ...added.change, ...damage })).toThrow(UnreadableRecordError)
})

test('P25 a change of a later program, with fields of its own, is read', () => {
  expect(readChange({ ...added.change, label: 'dance', mood: 'good' })).toMatchObject({ mood: 'good' })
})

test('P25 a change that leads through a prototype is set aside, and changes none', async () => {
  await createDebate(db, start, 1)
  const paths = [
    ['__proto__', 'polluted'],
    ['constructor', 'prototype', 'polluted'],
    ['claims', '__proto__', 'polluted'],
  ]
  for (const [i, path] of paths.entries()) {
    const change: Change = { ...added.change, id: `h${i}`, patches: [{ op: 'add', path, value: true }] }
    await db.add('journal', { id: 'd', n: i + 1, change })
  }
  expect(await readStored(db, 'd')).toMatchObject({ debate: start, n: 3, setAside: [1, 2, 3] })
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('P29 a line of the list is read whole or not at all', () => {
  const line = { id: 'd', motion: 'm', claims: 3, created: 1, updated: 2 }
  expect(readEntry(line)).toEqual(line)
  for (const damage of [
    { id: '__proto__' },
    { motion: null },
    { claims: -1 },
    { claims: 0.5 },
    { updated: Number.NaN },
  ]) {
    expect(readEntry({ ...line, ...damage })).toBeNull()
  }
  for (const raw of [null, undefined, 'line', [], { ...line, gone: false }]) expect(readEntry(raw)).toBeNull()
})

test('P40 10,000 claims are stored, read back and appended to', async () => {
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Motion')
  const claims = Array.from({ length: 10_000 }, (_, i) =>
    bareClaim(
      { id: `c${i}`, parent: i === 0 ? 'm' : `c${(i - 1) >> 1}`, order: 'a0', relation: 'supports' },
      `claim ${i}`,
    ),
  )
  const large = debateOf([motion, ...claims], [blankBallot({ id: 'b', order: 'a0', name: 'Judge' })])
  await createDebate(db, large, 1)
  const { debate, change } = edited(addClaim(large, { parent: 'c9999', relation: 'rebuts', text: 'last' }, testClerk()))
  await append(db, debate, 0, [change])
  const stored = await readStored(db, 'd')
  expect(isDeepStrictEqual(stored?.debate, debate)).toBe(true)
  expect((await listDebates(db)).entries[0]?.claims).toBe(10_001)
})
