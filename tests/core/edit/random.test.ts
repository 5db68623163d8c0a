// @vitest-environment node
import fc from 'fast-check'
import { freeze } from 'immer'
import { expect, test } from 'vitest'
import { applyTo, type Change } from '../../../src/core/edit/change.ts'
import { emptyHistory, type History, historyOf, record, redo, undo } from '../../../src/core/edit/history.ts'
import { rebase } from '../../../src/core/edit/rebase.ts'
import { claimOf, type Debate } from '../../../src/core/model/debate.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { anyDebate } from '../anyDebate.ts'
import { type Act, anyAct, Person } from './anyEdit.ts'
import { edited, expectCarriedTree, expectSame, expectSound, made, testClerk, throughJson } from './prove.ts'

/** Small, so that claims meet often; and plain JSON, which objects without a prototype are not. */
const anyStart = anyDebate({ most: 10 }).map((debate) => freeze(JSON.parse(JSON.stringify(debate)) as Debate, true))

/** Stopped early on a machine that is busy with other things. */
const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 2000 })
const timeout = 30_000

type Turn = 'undo' | 'redo'
const anyTurn: fc.Arbitrary<Turn> = fc.constantFrom('undo', 'redo')

function expectWhole(debate: Debate): void {
  expectSound(debate)
  expectCarriedTree(debate)
}

test(
  'E1: random edits leave the debate sound, its tree right, and their changes plain JSON',
  () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyAct, { minLength: 20, maxLength: 40, size: 'max' }), (start, acts) => {
        const person = new Person(testClerk('A'))
        let debate = start
        for (const act of acts) {
          const outcome = person.act(debate, act)
          if (outcome === null || 'refused' in outcome) continue
          const read = throughJson(outcome.change)
          expectSame(read, outcome.change)
          expectSame(applyTo(debate, read.patches), outcome.debate)
          expectSame(applyTo(outcome.debate, read.inverse), debate)
          debate = outcome.debate
          expectWhole(debate)
        }
      }),
      runs(100),
    )
  },
  timeout,
)

test(
  'U1: undoing everything gives back the start exactly, redoing everything the end',
  () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.array(fc.oneof({ weight: 4, arbitrary: anyAct }, anyTurn), { maxLength: 50, size: 'max' }),
        (start, acts) => {
          const person = new Person(testClerk('A'))
          let debate = start
          let history: History = emptyHistory
          const journal: Change[] = []
          const land = (after: Debate, change: Change, next: History): void => {
            debate = after
            history = next
            journal.push(throughJson(change))
            expectWhole(debate)
          }
          const turn = (way: Turn): boolean => {
            const turned = (way === 'undo' ? undo : redo)(history, debate, person.clerk)
            if (turned === null) return false
            const { debate: after, change, history: next } = made(turned)
            land(after, change, next)
            return true
          }
          for (const act of acts) {
            if (act === 'undo' || act === 'redo') {
              turn(act)
              continue
            }
            const outcome = person.act(debate, act)
            if (outcome === null || 'refused' in outcome) continue
            land(outcome.debate, outcome.change, record(history, outcome.change))
          }
          while (turn('redo'));
          const end = debate
          while (turn('undo'));
          expectSame(debate, start)
          while (turn('redo'));
          expectSame(debate, end)
          expect(historyOf(journal)).toEqual(history)
        },
      ),
      runs(100),
    )
  },
  timeout,
)

/** The words that a writer's own edits have put where they can be seen: the sentence of a claim, by its id. */
type Words = Map<string, string>

function noteWords(words: Words, change: Change): void {
  for (const { op, path, value } of change.patches) {
    if (path[0] !== 'claims') continue
    if (path.length === 4 && path[3] === 'text') words.set(String(path[2]), String(value))
    else if (path.length === 3 && op === 'remove') words.delete(String(path[2]))
    else if (path.length === 3) words.set(String(path[2]), (value as { text: string }).text)
  }
}

test(
  'U4: whatever two writers undo and redo, the debate stays sound and nobody’s words are overwritten',
  () => {
    const anyStep = fc.record({
      by: fc.constantFrom('A', 'B'),
      act: fc.oneof({ weight: 3, arbitrary: anyAct }, anyTurn),
    })
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 60, size: 'max' }), (start, steps) => {
        const people = { A: new Person(testClerk('A')), B: new Person(testClerk('B')) }
        const histories: Record<'A' | 'B', History> = { A: emptyHistory, B: emptyHistory }
        /** Who wrote the sentence that a claim has now. */
        const author = new Map<string, 'A' | 'B'>()
        let debate = start
        let read = start
        for (const { by, act } of steps) {
          const before = debate
          if (act === 'undo' || act === 'redo') {
            const turned = (act === 'undo' ? undo : redo)(histories[by], debate, people[by].clerk)
            if (turned === null) continue
            histories[by] = turned.history
            if ('skipped' in turned) continue
            debate = turned.debate
            read = applyTo(read, throughJson(turned.change).patches)
            const words: Words = new Map()
            noteWords(words, turned.change)
            for (const [id, claim] of entries(before.claims)) {
              const others = author.get(id) !== undefined && author.get(id) !== by
              if (others) expect(claimOf(debate, id)?.text).toBe(claim.text)
            }
            for (const id of words.keys()) author.delete(id)
          } else {
            const outcome = people[by].act(debate, act)
            if (outcome === null || 'refused' in outcome) continue
            debate = outcome.debate
            read = applyTo(read, throughJson(outcome.change).patches)
            histories[by] = record(histories[by], outcome.change)
            const words: Words = new Map()
            noteWords(words, outcome.change)
            for (const id of words.keys()) author.set(id, by)
            for (const id of author.keys()) if (claimOf(debate, id) === undefined) author.delete(id)
          }
          expectWhole(debate)
          expectSame(read, debate)
        }
      }),
      runs(200),
    )
  },
  timeout,
)

test(
  'U7: changes made again on what another writer has done meanwhile leave the debate sound',
  () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.array(anyAct, { maxLength: 15, size: 'max' }),
        fc.array(fc.oneof({ weight: 4, arbitrary: anyAct }, anyTurn), { maxLength: 15, size: 'max' }),
        (start, ours, theirs) => {
          const run = (by: string, acts: readonly (Act | Turn)[]): { debate: Debate; changes: Change[] } => {
            const person = new Person(testClerk(by))
            const changes: Change[] = []
            let debate = start
            let history: History = emptyHistory
            for (const act of acts) {
              if (act === 'undo' || act === 'redo') {
                const turned = (act === 'undo' ? undo : redo)(history, debate, person.clerk)
                if (turned === null) continue
                const { debate: after, change, history: next } = made(turned)
                debate = after
                history = next
                changes.push(throughJson(change))
                continue
              }
              const outcome = person.act(debate, act)
              if (outcome === null || 'refused' in outcome) continue
              const { debate: after, change } = edited(outcome)
              debate = after
              history = record(history, change)
              changes.push(throughJson(change))
            }
            return { debate, changes }
          }
          const mine = run('A', ours)
          const others = run('B', theirs)
          const { debate, changes, lost } = rebase(others.debate, mine.changes, others.changes, testClerk('R'))
          expectWhole(debate)
          let played = others.debate
          for (const change of changes) {
            const after = applyTo(played, throughJson(change).patches)
            expectSame(applyTo(after, change.inverse), played)
            played = after
          }
          expectSame(played, debate)
          const ids = new Set([...changes, ...lost].map(({ id }) => id))
          expect(mine.changes.every(({ id }) => ids.has(id))).toBe(true)
        },
      ),
      runs(200),
    )
  },
  timeout,
)
