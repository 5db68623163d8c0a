// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { addBallot, copyBallot, removeBallot } from '../../src/core/edit/ballots.ts'
import { applyTo, type Change, type Clerk, type Outcome } from '../../src/core/edit/change.ts'
import { historyOf, redo, undo } from '../../src/core/edit/history.ts'
import { rebase } from '../../src/core/edit/rebase.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { setImpact, weigh } from '../../src/core/edit/weigh.ts'
import { impactOn } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { ballotOf, ballotsOf, type Debate } from '../../src/core/model/debate.ts'
import { emptyShelf } from '../../src/core/model/shelf.ts'
import { append, readChanges, readStored } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { readChange, readSnapshot, UnreadableRecordError } from '../../src/storage/record.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { keepUnsaved, unsavedFor } from '../../src/storage/unsaved.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { edited, made, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { asOfVersion2, type EarlierDebate } from './earlierDebate.ts'

/** What the program of version 1 would have written: as version 2, without any impact. */
function asOfVersion1(debate: Debate): Debate {
  return withoutImpact(asOfVersion2(debate) as EarlierDebate & Debate)
}

function withoutImpact<T>(record: T): T {
  return JSON.parse(JSON.stringify(record, (key, value: unknown) => (key === 'impact' ? undefined : value))) as T
}

const start = debateFrom('+ one\n- two\n  - three')

/** Edits one after the other, with their changes as version 1 would have written them. */
function oldJournal(edits: readonly ((debate: Debate, clerk: Clerk) => Outcome)[]): { changes: Change[]; end: Debate } {
  const clerk = testClerk('old')
  let end = start
  const changes = edits.map((edit) => {
    const { debate, change } = edited(edit(end, clerk))
    end = debate
    return withoutImpact(change)
  })
  return { changes, end }
}

/** Whole ballots come and go: added, weighed, copied, deleted. */
const ballots = oldJournal([
  (debate, clerk) => addBallot(debate, { name: 'Lay judge' }, clerk),
  (debate, clerk) => {
    const ballot = ballotsOf(debate).at(-1)?.id ?? ''
    return weigh(debate, { ballot, claim: 'one', weight: 'relevance', value: 0.7 }, clerk)
  },
  (debate, clerk) => copyBallot(debate, { ballot: ballotsOf(debate).at(-1)?.id ?? '', name: 'Another' }, clerk),
  (debate, clerk) => removeBallot(debate, { ballot: 'coach' }, clerk),
])

let db: Database
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
})

/** A debate on disk as a program of version 1 left it. */
async function leaveOld(changes: readonly Change[]): Promise<void> {
  await createDebate(db, asOfVersion1(start), 1)
  await append(db, start, 0, changes)
}

test('P49 a snapshot of version 1 is read as it was, with nothing said of any impact', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const read = readSnapshot({ id: debate.id, n: 3, debate: asOfVersion1(debate) })
      const ballots = Object.entries(debate.ballots).map(([id, ballot]) => [id, { ...ballot, impact: emptyShelf() }])
      expect([read.id, read.n]).toEqual([debate.id, 3])
      expect(asOfVersion2(read.debate)).toEqual({ ...asOfVersion2(debate), ballots: Object.fromEntries(ballots) })
      expect(check(read.debate)).toEqual([])
      // A whole one is the record itself.
      const whole = { id: debate.id, n: 3, debate }
      expect(readSnapshot(whole)).toBe(whole)
    }),
  )
})

test('P49 a journal of version 1 that brings whole ballots opens with nothing set aside, and they take impacts', async () => {
  await leaveOld(ballots.changes)
  const stored = await readStored(db, 'd')
  expect(stored).toMatchObject({ debate: ballots.end, n: 4, setAside: [] })
  const debate = stored?.debate as Debate
  expect(check(debate)).toEqual([])
  for (const { id } of ballotsOf(debate)) {
    const outcome = edited(setImpact(debate, { ballot: id, claim: 'one', part: 'scope', value: 2 }, testClerk('new')))
    expect(impactOn(ballotOf(outcome.debate, id), 'one')).toEqual({ scope: 2 })
  }
})

test('P49 what version 1 did is undone to the start and done again to the end', async () => {
  await leaveOld(ballots.changes)
  const clerk = testClerk('new')
  let debate = (await readStored(db, 'd'))?.debate as Debate
  let history = historyOf(await readChanges(db, 'd', 0, 4))
  for (let i = 0; i < 4; i++) ({ debate, history } = made(undo(history, debate, clerk)))
  expect(debate).toEqual(start)
  for (let i = 0; i < 4; i++) ({ debate, history } = made(redo(history, debate, clerk)))
  expect(debate).toEqual(ballots.end)
})

test.each([1, 2, 3])('P49 version %i left the kept database so, and all of it can be undone', async (version) => {
  const kept = JSON.parse(readFileSync(`tests/fixtures/storage/v${version}.json`, 'utf8')) as {
    stores: { journal: { records: { change: Change }[] }; snapshots: { records: { debate: Debate }[] } }
  }
  const changes = kept.stores.journal.records.map(({ change }) => readChange(change))
  expect(changes.some(({ patches }) => patches.some(({ path }) => path.length === 2))).toBe(true)
  const stored = kept.stores.snapshots.records[0]
  let { debate } = readSnapshot(stored)
  const { n } = readSnapshot(stored)
  const since = changes.slice(n)
  for (const change of since) debate = applyTo(debate, change.patches)
  let history = historyOf(changes)
  const clerk = testClerk('new')
  let steps = 0
  while (history.done.length > 0) {
    ;({ debate, history } = made(undo(history, debate, clerk)))
    expect(check(debate)).toEqual([])
    steps += 1
  }
  expect(steps).toBeGreaterThan(10)
})

test('P49 unsaved changes that version 1 kept are made again on a debate that has impacts by now', () => {
  const copying = oldJournal([(debate, clerk) => copyBallot(debate, { ballot: 'judge', name: 'Copy' }, clerk)])
  const deleting = oldJournal([(debate, clerk) => remove(debate, { claim: 'two' }, clerk)])
  keepUnsaved('d', 'old', [...copying.changes, ...deleting.changes])
  const [kept] = unsavedFor('d')
  const set = edited(
    setImpact(start, { ballot: 'judge', claim: 'three', part: 'magnitude', value: 5 }, testClerk('new')),
  )
  const { debate, lost } = rebase(set.debate, kept?.changes ?? [], [set.change], testClerk('R'))
  expect(lost).toEqual([])
  expect(check(debate)).toEqual([])
  expect(ballotsOf(debate).map(({ name }) => name)).toEqual(['Judge', 'Coach', 'Copy'])
  // The deletion knew of no impact, and leaves none behind.
  expect(ballotsOf(debate).map(({ impact }) => impact)).toEqual([emptyShelf(), emptyShelf(), emptyShelf()])
})

test('P49 a program of version 1 cannot open the database any more', async () => {
  db.close()
  const error = await new Promise((resolve) => {
    const request = indexedDB.open('rejoinder', 1)
    request.onerror = () => resolve(request.error?.name)
    request.onsuccess = () => resolve(null)
  })
  expect(error).toBe('VersionError')
})

test.each<[string, unknown]>([
  ['a level beyond 5', { magnitude: 6 }],
  ['a level between two', { probability: 2.5 }],
  ['a level that is a word', { scope: 'large' }],
  ['a part that is none', { size: 3 }],
  ['no parts', 4],
])('P26 a snapshot whose impact has %s is refused, naming the field', (_, impact) => {
  const broken = JSON.parse(JSON.stringify(start)) as { ballots: { judge: { impact: Record<string, unknown> } } }
  broken.ballots.judge.impact[7] = { one: impact }
  const reading = () => readSnapshot({ id: 'd', n: 0, debate: broken })
  expect(reading).toThrow(UnreadableRecordError)
  expect(reading).toThrow(/^debate\.ballots\.judge\.impact\.7\.one/)
})
