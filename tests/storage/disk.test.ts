// @vitest-environment node
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { addClaim } from '../../src/core/edit/add.ts'
import type { Change } from '../../src/core/edit/change.ts'
import { addEvidence } from '../../src/core/edit/evidence.ts'
import { historyOf } from '../../src/core/edit/history.ts'
import { rewrite } from '../../src/core/edit/rewrite.ts'
import { branchOf } from '../../src/core/model/branch.ts'
import { check } from '../../src/core/model/check.ts'
import { type Debate, motionOf } from '../../src/core/model/debate.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { advanceSnapshot, append, keptForUndo, readChanges, readStored } from '../../src/storage/journal.ts'
import {
  createDebate,
  deleteDebate,
  knownIds,
  listDebates,
  purgeDebate,
  restoreDebate,
} from '../../src/storage/library.ts'
import { readBranch, UnreadableRecordError } from '../../src/storage/record.ts'
import { type Database, NewerDatabaseError, openDatabase, schemaVersion } from '../../src/storage/schema.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { edited, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { asOfVersion2 } from './earlierDebate.ts'

let db: Database
const start = debateFrom('+ one\n- two\n  - three')
const sourced = edited(addEvidence(start, { claim: 'one', fields: { title: 'Report' } }, testClerk('s'))).debate

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  db = await openDatabase()
})

/** `count` changes, each on top of the one before. */
function changesFrom(debate: Debate, count: number): { changes: Change[]; after: Debate } {
  const clerk = testClerk()
  const changes: Change[] = []
  let after = debate
  for (let i = 0; i < count; i++) {
    const outcome = edited(addClaim(after, { parent: after.motion, relation: 'supports', text: `claim ${i}` }, clerk))
    changes.push(outcome.change)
    after = outcome.debate
  }
  return { changes, after }
}

test('P20 what was appended is there when the debate is read again', async () => {
  await createDebate(db, start, 1)
  const { changes, after } = changesFrom(start, 5)
  expect(await append(db, after, 0, changes)).toEqual({ n: 5 })
  expect(await readStored(db, 'd')).toEqual({ debate: after, n: 5, snapshotAt: 0, setAside: [] })
  expect(await readChanges(db, 'd', 2, 4)).toEqual(changes.slice(2, 4))
  expect(await readStored(db, 'nowhere')).toBeNull()
})

test('P21 an append behind what another tab wrote writes nothing, and is shown what came first', async () => {
  await createDebate(db, start, 1)
  const { changes, after } = changesFrom(start, 3)
  await append(db, after, 0, changes.slice(0, 2))
  const late = await append(db, after, 1, [changes[2] as Change])
  expect(late).toEqual({ ahead: [{ id: 'd', n: 2, change: changes[1] }] })
  expect(await db.count('journal')).toBe(2)
})

test('P22 a transaction that fails rejects, and leaves nothing behind', async () => {
  await createDebate(db, start, 1)
  const { changes, after } = changesFrom(start, 2)
  const bad = { ...(changes[1] as Change), patches: [{ op: 'replace', path: [], value: () => {} }] } as Change
  await expect(append(db, after, 0, [changes[0] as Change, bad])).rejects.toThrow()
  expect(await db.count('journal')).toBe(0)
  expect((await listDebates(db)).entries[0]?.claims).toBe(3)
})

test('P23 the list follows every append', async () => {
  await createDebate(db, start, 1)
  const { changes, after } = changesFrom(start, 2)
  await append(db, after, 0, changes)
  const outcome = edited(rewrite(after, { claim: after.motion, text: 'Another motion' }, testClerk('m')))
  await append(db, outcome.debate, 2, [outcome.change])
  expect((await listDebates(db)).entries).toMatchObject([{ id: 'd', motion: 'Another motion', claims: 5, created: 1 }])
})

test('P24 the snapshot only moves forward, and the changes that undo needs stay', async () => {
  await createDebate(db, start, 1)
  const { changes, after } = changesFrom(start, keptForUndo + 20)
  await append(db, after, 0, changes)
  expect(await advanceSnapshot(db, after, changes.length)).toBe(changes.length)
  expect(await db.count('journal')).toBe(keptForUndo)
  expect(await advanceSnapshot(db, start, 3)).toBe(changes.length)
  expect((await readStored(db, 'd'))?.debate).toEqual(after)
})

test('P25 a journal entry that cannot be read, or does not fit, is set aside; the rest opens', async () => {
  await createDebate(db, start, 1)
  const { changes, after } = changesFrom(start, 3)
  await append(db, after, 0, changes)
  await db.put('journal', { id: 'd', n: 4, change: { nonsense: true } as unknown as Change })
  const lost = {
    ...(changes[0] as Change),
    patches: [{ op: 'replace' as const, path: ['claims', '0', 'x', 'text'], value: '' }],
  }
  await db.put('journal', { id: 'd', n: 5, change: lost })
  expect(await readStored(db, 'd')).toEqual({ debate: after, n: 5, snapshotAt: 0, setAside: [4, 5] })
  expect(await db.count('journal')).toBe(5)
})

test.each<[string, (debate: Record<string, unknown>) => unknown]>([
  ['not an object', () => 'words'],
  ['claims missing', ({ claims: _, ...rest }) => rest],
  ['a slot missing', (debate) => ({ ...debate, claims: { 0: {} } })],
  ['the motion gone', (debate) => ({ ...debate, motion: 'nobody' })],
  ['no ballots', (debate) => ({ ...debate, ballots: {} })],
  ['a weight that is no number', (debate) => ({ ...debate, ballots: { b: { weight: Number.NaN } } })],
])('P26 a snapshot with %s is refused, with the record as it was', async (_, damage) => {
  await createDebate(db, start, 1)
  const broken = damage(structuredClone(start) as unknown as Record<string, unknown>)
  await db.put('snapshots', { id: 'd', n: 0, debate: broken as Debate })
  const error = await readStored(db, 'd').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableRecordError)
  expect(await db.count('snapshots')).toBe(1)
})

test('P27 debates are listed latest first, put away, brought back, and deleted for good', async () => {
  await createDebate(db, start, 1)
  await createDebate(db, { ...start, id: 'later' }, 2)
  const ids = async () => (await listDebates(db)).entries.map((entry) => entry.id)
  expect(await ids()).toEqual(['later', 'd'])
  expect(await createDebate(db, start, 3)).toBe(false)
  await deleteDebate(db, 'd', 5)
  expect((await listDebates(db)).entries.find((entry) => entry.id === 'd')?.deleted).toBe(5)
  await restoreDebate(db, 'd')
  expect((await listDebates(db)).entries.find((entry) => entry.id === 'd')).not.toHaveProperty('deleted')
  await purgeDebate(db, 'd')
  expect(await ids()).toEqual(['later'])
  expect(await readStored(db, 'd')).toBeNull()
})

test('P28 a debate that was deleted for good does not come back by itself', async () => {
  await createDebate(db, start, 1)
  await purgeDebate(db, 'd')
  expect(await knownIds(db)).toEqual(new Set(['d']))
  expect(await createDebate(db, start, 9)).toBe(false)
})

test('P29 a line of the list that cannot be read is counted, kept, and hides no other', async () => {
  await createDebate(db, start, 1)
  await db.put('debates', { id: 'odd', motion: 7 } as never)
  expect(await listDebates(db)).toMatchObject({ entries: [{ id: 'd' }], unreadable: ['odd'] })
  expect(await db.count('debates')).toBe(2)
})

test('P30 a database of a newer program is refused, and nothing in it changes', async () => {
  db.close()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('rejoinder', schemaVersion + 98)
    request.onupgradeneeded = () => request.result.createObjectStore('future')
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
  await expect(openDatabase()).rejects.toThrow(NewerDatabaseError)
  const names = await new Promise<string[]>((resolve) => {
    const request = indexedDB.open('rejoinder')
    request.onsuccess = () => resolve([...request.result.objectStoreNames])
  })
  expect(names).toContain('future')
})

test.each([1, 2, 3, 4])('P31 a database of version %i opens whole', async (version) => {
  const kept = JSON.parse(readFileSync(`tests/fixtures/storage/v${version}.json`, 'utf8')) as {
    version: number
    stores: Record<string, { keyPath: string | string[]; records: unknown[] }>
    expected: { debate: Debate; n: number; undoable: number; redoable: number }
  }
  expect(kept.version).toBe(version)
  globalThis.indexedDB = new IDBFactory()
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('rejoinder', kept.version)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, records }] of Object.entries(kept.stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const record of records) store.add(record)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
  const old = await openDatabase()
  const { debate, n, undoable, redoable } = kept.expected
  const stored = await readStored(old, debate.id)
  expect(stored).toMatchObject({ n, setAside: [] })
  const opened = stored?.debate as Debate
  // What a version expects is written as it had it.
  expect(version < 3 ? asOfVersion2(opened) : opened).toMatchObject(debate)
  expect(check(opened)).toEqual([])
  const history = historyOf(await readChanges(old, debate.id, 0, n))
  expect([history.done.length, history.undone.length]).toEqual([undoable, redoable])
  expect((await listDebates(old)).entries).toMatchObject([{ id: debate.id, motion: motionOf(debate).text }])
  expect(childrenOf(debate, debate.motion).length).toBeGreaterThan(1)
})

test('P32 a branch from the clipboard is proved: no claim before the one above it, no double keys, no odd names', () => {
  const claim = {
    key: 'a',
    parent: null,
    relation: 'supports',
    text: '',
    note: '',
    tags: [],
    evidence: [],
    weights: {},
  }
  const branch = (claims: unknown[]) => () => readBranch({ from: null, claims })
  expect(branch([claim, { ...claim, key: 'b', parent: 'a' }])()).toHaveProperty('claims.length', 2)
  expect(branch([{ ...claim, parent: 'a' }])).toThrow(UnreadableRecordError)
  expect(branch([claim, claim])).toThrow(UnreadableRecordError)
  expect(branch([{ ...claim, key: '__proto__' }])).toThrow(UnreadableRecordError)
  expect(branch([{ ...claim, weights: { b: { conviction: 2 } } }])).toThrow(UnreadableRecordError)
})

test('P56 a branch with its cards and the order of its answers goes through the clipboard as it is', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const branch = branchOf(debate, [debate.motion])
      expect(readBranch(JSON.parse(JSON.stringify(branch)))).toEqual(branch)
    }),
    { numRuns: 60 },
  )
  const [card] = branchOf(sourced, ['one']).claims[0]?.evidence ?? []
  if (card === undefined) throw new Error('The claim has no card.')
  const { source: _, ...without } = card
  for (const odd of [without, { ...card, author: 7 }, { ...card, underlined: undefined }, { ...card, id: 'e' }]) {
    const [claim] = branchOf(sourced, ['one']).claims
    expect(() => readBranch({ from: null, claims: [{ ...claim, evidence: [odd] }] })).toThrow(UnreadableRecordError)
  }
})
