// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { applyPatches, freeze, type Patch } from 'immer'
import { beforeEach, expect, test } from 'vitest'
import { applyTo, type Change } from '../../src/core/edit/change.ts'
import { removeEvidence, rewriteEvidence } from '../../src/core/edit/evidence.ts'
import { historyOf, redo, undo } from '../../src/core/edit/history.ts'
import { rebase } from '../../src/core/edit/rebase.ts'
import { remove } from '../../src/core/edit/remove.ts'
import { quoteSource } from '../../src/core/edit/sources.ts'
import { check } from '../../src/core/model/check.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { at, put, sizeOf } from '../../src/core/model/shelf.ts'
import { renewedDebate, renewedPatches } from '../../src/storage/earlierRecords.ts'
import { append, readChanges, readStored } from '../../src/storage/journal.ts'
import { createDebate } from '../../src/storage/library.ts'
import { readChange, readSnapshot } from '../../src/storage/record.ts'
import { type Database, openDatabase } from '../../src/storage/schema.ts'
import { keepUnsaved, unsavedFor } from '../../src/storage/unsaved.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { anyText } from '../core/anyText.ts'
import { edited, expectSame, made, testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import {
  asOfVersion2,
  deleteClaim,
  type EarlierDebate,
  type EarlierEdit,
  type EarlierEvidence,
  earlierChange,
  joined,
} from './earlierDebate.ts'

/** A stored debate of version 2 as it is read now. */
const renewed = (debate: EarlierDebate): Debate =>
  renewedDebate(debate as unknown as Parameters<typeof renewedDebate>[0])

/** Random debates as version 2 had them. */
const anyEarlier = anyDebate({ most: 8 }).map((debate) => freeze(asOfVersion2(debate), true))

const source = (id: string, words: string): EarlierEvidence => ({
  id,
  order: 'a0',
  title: `Title ${words}`,
  publisher: '',
  date: '2025',
  url: '',
  quote: `Quote ${words}`,
  marks: [{ from: 0, to: 3 }],
  grade: 'news',
})

const adding =
  (claim: string, evidence: EarlierEvidence): EarlierEdit =>
  (draft) => {
    const held = at(draft.claims, claim)
    if (held !== undefined && held.reference === undefined)
      held.evidence[evidence.id] = structuredClone(evidence) as never
  }

const rewriting =
  (claim: string, id: string, fields: Partial<EarlierEvidence>): EarlierEdit =>
  (draft) => {
    Object.assign(at(draft.claims, claim)?.evidence[id] ?? {}, fields)
  }

const removing =
  (claim: string, id: string): EarlierEdit =>
  (draft) => {
    const held = at(draft.claims, claim)?.evidence
    if (held !== undefined && Object.hasOwn(held, id)) delete held[id]
  }

const pasting =
  (under: string, id: string, evidence: readonly EarlierEvidence[]): EarlierEdit =>
  (draft) => {
    const claim = bareClaim({ id, parent: under, order: 'a5', relation: 'supports' }, 'pasted')
    const own = Object.fromEntries(evidence.map((each) => [each.id, structuredClone(each)]))
    put(draft.claims, id, { ...claim, evidence: own } as never)
  }

/** Claims and evidence are numbers, taken modulo what there is when it is done. */
const anyEarlierAct = fc.record({
  kind: fc.constantFrom('add', 'rewrite', 'cite', 'remove', 'delete', 'paste', 'words', 'weigh', 'undo'),
  claim: fc.nat(99),
  evidence: fc.nat(9),
  text: anyText,
  /** Whether it is one change with what is done next. */
  joined: fc.boolean(),
})
type EarlierAct = typeof anyEarlierAct extends fc.Arbitrary<infer T> ? T : never

function editOf(debate: EarlierDebate, act: EarlierAct, i: number): EarlierEdit {
  const claims = Object.values(debate.claims).flatMap((slot) => Object.values(slot))
  const claim = claims[act.claim % claims.length]
  if (claim === undefined) return () => {}
  const cards = Object.keys(claim.evidence)
  const evidence = cards[act.evidence % Math.max(1, cards.length)] ?? 'none'
  switch (act.kind) {
    case 'add':
      return adding(claim.id, source(`new${i}`, act.text))
    case 'rewrite':
      return rewriting(claim.id, evidence, { quote: `Other words ${act.text}`, marks: [{ from: 2, to: 5 }] })
    case 'cite':
      return rewriting(claim.id, evidence, { title: act.text, url: act.text, grade: null })
    case 'remove':
      return removing(claim.id, evidence)
    case 'delete':
      return claim.parent === null ? () => {} : deleteClaim(claim.id)
    case 'paste':
      return pasting(debate.motion, `pasted${i}`, [source(`one${i}`, act.text), source(`two${i}`, act.text)])
    case 'words':
      return (draft) => {
        const held = at(draft.claims, claim.id)
        if (held !== undefined && held.reference === undefined) held.text = act.text
      }
    default:
      return (draft) => {
        const [ballot] = Object.values(draft.ballots)
        if (ballot !== undefined) put(ballot.relevance, claim.id, 0.25)
      }
  }
}

/** What version 2 wrote into its journal for some acts, its undos among them, and where that led. */
function earlierJournal(start: EarlierDebate, acts: readonly EarlierAct[]): { changes: Change[]; end: EarlierDebate } {
  let end = start
  const changes: Change[] = []
  const undoable: Change[] = []
  for (const [i, act] of acts.entries()) {
    const last = act.kind === 'undo' ? undoable.pop() : undefined
    const back = (draft: object) => void applyPatches(draft, (last?.inverse ?? []) as Patch[])
    const done =
      last === undefined
        ? earlierChange(end, `old${i}`, editOf(end, act, i))
        : earlierChange(end, `old${i}`, back, { undoes: [last.id] })
    if (done === null) continue
    end = done.debate
    changes.push(done.change)
    if (last === undefined) undoable.push(done.change)
  }
  return { changes, end }
}

test('P50 a debate of version 2 is read whole, each passage quoted from a source of its own', () => {
  fc.assert(
    fc.property(anyEarlier, (earlier) => {
      const { debate } = readSnapshot({ id: 'd', n: 0, debate: earlier })
      expect(check(debate)).toEqual([])
      expect(debate.cases).toEqual({})
      expectSame(asOfVersion2(debate), earlier)
      const quoted = Object.values(debate.claims)
        .flatMap((slot) => Object.values(slot))
        .flatMap((claim) => cardsOf(debate, claim))
      expect(new Set(quoted.map((card) => card.source)).size).toBe(quoted.length)
      expect(sizeOf(debate.sources)).toBe(quoted.length)
      for (const card of quoted) {
        expect(card).toMatchObject({ author: '', qualification: '', accessed: '', underlined: [], emphasised: [] })
      }
    }),
    { numRuns: 60 },
  )
})

test('P51 whatever version 2 did, done on the debate as it is now it leads where that led, back and forth', () => {
  fc.assert(
    fc.property(anyEarlier, fc.array(anyEarlierAct, { maxLength: 14, size: 'max' }), (earlier, acts) => {
      let before = earlier
      let waiting: { change: Change; from: EarlierDebate } | undefined
      for (const [i, act] of acts.entries()) {
        const done = earlierChange(before, `old${i}`, editOf(before, act, i))
        if (done === null) continue
        const from = waiting?.from ?? before
        const change = waiting === undefined ? done.change : joined(waiting.change, done.change)
        before = done.debate
        const forth = applyTo(renewed(from), renewedPatches(change.patches, change.inverse))
        expectSame(forth, renewed(before))
        expectSame(applyTo(forth, renewedPatches(change.inverse, change.patches)), renewed(from))
        waiting = act.joined ? { change, from } : undefined
      }
    }),
    { numRuns: 200, interruptAfterTimeLimit: 4000 },
  )
})

test('P52 all that a journal of version 2 did is undone to the start, and done again to the end', () => {
  fc.assert(
    fc.property(anyEarlier, fc.array(anyEarlierAct, { maxLength: 14, size: 'max' }), (earlier, acts) => {
      const { changes, end } = earlierJournal(earlier, acts)
      const read = changes.map(readChange)
      let debate = read.reduce((now, { patches }) => applyTo(now, patches), freeze(renewed(earlier), true))
      expectSame(debate, renewed(end))
      expect(check(debate)).toEqual([])
      const clerk = testClerk('now')
      let history = historyOf(read)
      while (history.done.length > 0) {
        ;({ debate, history } = made(undo(history, debate, clerk)))
        expect(check(debate)).toEqual([])
      }
      expectSame(debate, renewed(earlier))
      const undone = history.undone.length
      for (let i = 0; i < undone; i++) ({ debate, history } = made(redo(history, debate, clerk)))
      expect(check(debate)).toEqual([])
    }),
    { numRuns: 100, interruptAfterTimeLimit: 4000 },
  )
})

let db: Database
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  db = await openDatabase()
})

/** "a" and "d" have evidence; "=a" stands for "a". */
const start = freeze(asOfVersion2(debateFrom('+ a\n- d\n  + =a')) as EarlierDebate & Debate, true)

/** Version 2 at work: each edit on what the one before left. */
function worked(edits: readonly EarlierEdit[], from: EarlierDebate = start) {
  let end = from
  const changes = edits.map((edit, i) => {
    const done = earlierChange(end, `old${i}`, edit)
    if (done === null) throw new Error(`Edit ${i} changed nothing.`)
    end = done.debate
    return done.change
  })
  return { changes, end }
}

const cited = worked([adding('a', source('e', 'one')), adding('d', source('f', 'two'))]).end

const titles = (debate: Debate, claim: string) => cardsOf(debate, needClaim(debate, claim)).map(({ title }) => title)

async function leave(debate: EarlierDebate, changes: readonly Change[]): Promise<void> {
  await createDebate(db, debate as EarlierDebate & Debate, 1)
  await append(db, debate as EarlierDebate & Debate, 0, changes)
}

test('P53 a database that version 2 left opens with nothing set aside, and its changes are undone and done again', async () => {
  const { changes, end } = worked(
    [
      adding('a', { ...source('g', 'three'), order: 'a1' }),
      rewriting('a', 'e', { title: 'Uno' }),
      rewriting('a', 'e', { quote: 'Other words', marks: [] }),
      removing('d', 'f'),
      pasting('m', 'p', [source('h', 'four')]),
      deleteClaim('a'),
    ],
    cited,
  )
  await leave(cited, changes)
  const stored = await readStored(db, 'd')
  expect(stored).toMatchObject({ n: 6, setAside: [] })
  let debate = stored?.debate as Debate
  expectSame(debate, renewed(end))
  expect(check(debate)).toEqual([])
  // What stood for a deleted claim has its evidence.
  expect([titles(debate, '=a'), titles(debate, 'd'), titles(debate, 'p')]).toEqual([
    ['Uno', 'Title three'],
    [],
    ['Title four'],
  ])
  let history = historyOf(await readChanges(db, 'd', 0, 6))
  const clerk = testClerk('now')
  for (let i = 0; i < 6; i++) ({ debate, history } = made(undo(history, debate, clerk)))
  expectSame(debate, renewed(cited))
  for (let i = 0; i < 6; i++) ({ debate, history } = made(redo(history, debate, clerk)))
  expectSame(debate, renewed(end))
})

test('P53 what version 2 added is not undone away from under somebody who quotes its source by now', () => {
  const { changes, end } = worked([adding('a', source('g', 'three'))], cited)
  const clerk = testClerk('now')
  const history = historyOf(changes.map(readChange))
  const quoted = edited(
    quoteSource(renewed(end), { claim: 'd', evidence: 'f', source: sourceIn(renewed(end), 'a', 'g') }, clerk),
  ).debate
  expect(undo(history, quoted, clerk)).toHaveProperty('skipped')
})

function sourceIn(debate: Debate, claim: string, evidence: string): string {
  return needClaim(debate, claim).evidence[evidence]?.source ?? ''
}

test('P54 unsaved changes that version 2 kept are made again on what has been done since', () => {
  const { changes } = worked(
    [
      rewriting('a', 'e', { title: 'Uno', grade: 'primary' }),
      adding('d', { ...source('g', 'three'), order: 'a1' }),
      pasting('m', 'p', [source('h', 'four')]),
    ],
    cited,
  )
  keepUnsaved('d', 'old', changes)
  const [kept] = unsavedFor('d')
  const clerk = testClerk('now')
  const since = [
    (debate: Debate) =>
      rewriteEvidence(debate, { claim: 'a', evidence: 'e', fields: { author: 'Ōe', quote: 'New words' } }, clerk),
    (debate: Debate) => removeEvidence(debate, { claim: 'd', evidence: 'f' }, clerk),
    (debate: Debate) => remove(debate, { claim: 'd' }, clerk),
  ]
  let now = renewed(cited)
  const foreign = since.map((edit) => {
    const outcome = edited(edit(now))
    now = outcome.debate
    return outcome.change
  })
  const { debate, lost } = rebase(now, kept?.changes ?? [], foreign, testClerk('R'))
  expect(lost).toEqual([])
  expect(check(debate)).toEqual([])
  expect(cardsOf(debate, needClaim(debate, 'a'))).toMatchObject([
    { title: 'Uno', author: 'Ōe', quote: 'New words', grade: 'primary' },
  ])
  // The claim that was deleted meanwhile is there again for what was added to it.
  expect([titles(debate, 'd'), titles(debate, 'p')]).toEqual([['Title three'], ['Title four']])
})

test('P55 a change of now is read as it is, whatever it does to evidence', () => {
  const clerk = testClerk('now')
  const debate = renewed(cited)
  for (const outcome of [
    rewriteEvidence(debate, { claim: 'a', evidence: 'e', fields: { title: 'x', quote: 'y' } }, clerk),
    removeEvidence(debate, { claim: 'a', evidence: 'e' }, clerk),
    remove(debate, { claim: 'a' }, clerk),
  ]) {
    const { change } = edited(outcome)
    expect(readChange(change)).toEqual(change)
  }
})
