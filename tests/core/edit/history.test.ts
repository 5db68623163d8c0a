// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { addClaim, addReference } from '../../../src/core/edit/add.ts'
import { addBallot, copyBallot, removeBallot, renameBallot } from '../../../src/core/edit/ballots.ts'
import { applyTo, type Change, type Clerk } from '../../../src/core/edit/change.ts'
import { duplicate, paste } from '../../../src/core/edit/copy.ts'
import { addEvidence, rewriteEvidence } from '../../../src/core/edit/evidence.ts'
import { group, ungroup } from '../../../src/core/edit/group.ts'
import {
  emptyHistory,
  type History,
  historyOf,
  mostSteps,
  record,
  redo,
  type Turned,
  undo,
} from '../../../src/core/edit/history.ts'
import { move } from '../../../src/core/edit/move.ts'
import { changeRelation } from '../../../src/core/edit/relate.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { addTag, rewrite, rewriteNote } from '../../../src/core/edit/rewrite.ts'
import { weigh } from '../../../src/core/edit/weigh.ts'
import { weightSet } from '../../../src/core/model/ballot.ts'
import { branchOf } from '../../../src/core/model/branch.ts'
import { ballotOf, claimOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { type Edit, edited, expectSame, expectSound, made, proveChange, testClerk, throughJson } from './prove.ts'
import { debateFrom, sketchOf } from './sketch.ts'

const start = debateFrom(`
+ a
  + p {1}
  + q {1}
  - b
    _ u
- d
  + =b
- e
`)

/** Two people at one debate, each with an own history; every change lands in one journal. */
class Table {
  debate: Debate
  readonly journal: Change[] = []
  readonly #clerks = new Map<string, Clerk>()
  readonly #histories = new Map<string, History>()

  constructor(debate: Debate) {
    this.debate = debate
  }

  history(by: string): History {
    return this.#histories.get(by) ?? emptyHistory
  }

  does(by: string, edit: Edit): void {
    const { debate, change } = edited(edit(this.debate, this.#clerk(by)))
    this.#land(debate, change)
    this.#histories.set(by, record(this.history(by), change))
  }

  /** Whether it was made; false where it was skipped. */
  undoes(by: string): boolean {
    return this.#turns(by, undo(this.history(by), this.debate, this.#clerk(by)))
  }

  redoes(by: string): boolean {
    return this.#turns(by, redo(this.history(by), this.debate, this.#clerk(by)))
  }

  #turns(by: string, turned: Turned | null): boolean {
    if (turned === null) throw new Error('There was nothing to undo or redo.')
    this.#histories.set(by, turned.history)
    if ('skipped' in turned) return false
    proveChange(this.debate, turned)
    this.#land(turned.debate, turned.change)
    return true
  }

  #land(debate: Debate, change: Change): void {
    expectSound(debate)
    this.debate = debate
    this.journal.push(throughJson(change))
  }

  #clerk(by: string): Clerk {
    const clerk = this.#clerks.get(by) ?? testClerk(by)
    this.#clerks.set(by, clerk)
    return clerk
  }
}

const typing =
  (text: string, step = 's', claim = 'a'): Edit =>
  (debate, clerk) =>
    rewrite(debate, { claim, text, step }, clerk)
const typed = (table: Table, claim = 'a') => needClaim(table.debate, claim).text

describe('one writer', () => {
  test('U1: there is nothing to undo or redo at the start', () => {
    expect(undo(emptyHistory, start, testClerk())).toBeNull()
    expect(redo(emptyHistory, start, testClerk())).toBeNull()
  })

  test('U1: undo takes back the last step first, redo does it again, and names what it turned', () => {
    const table = new Table(start)
    table.does('A', typing('one', 's'))
    table.does('A', (debate, clerk) => remove(debate, { claim: 'd' }, clerk))
    const end = table.debate
    table.undoes('A')
    expect(table.journal.at(-1)).toMatchObject({ label: 'delete', claim: 'd', by: 'A', undoes: [table.journal[1]?.id] })
    table.undoes('A')
    expectSame(table.debate, start)
    table.redoes('A')
    table.redoes('A')
    expect(table.journal.at(-1)).toMatchObject({ label: 'delete', claim: 'd', redoes: [table.journal[1]?.id] })
    expectSame(table.debate, end)
    expect(redo(table.history('A'), table.debate, testClerk())).toBeNull()
  })

  test('U1: a new edit ends what could be redone', () => {
    const table = new Table(start)
    table.does('A', typing('one'))
    table.undoes('A')
    table.does('A', typing('two'))
    expect(table.history('A').undone).toEqual([])
  })

  test('U2: the typing of one sentence is one step, and so is the drag of one slider', () => {
    const table = new Table(start)
    for (const text of ['o', 'on', 'one']) table.does('A', typing(text, 's1'))
    for (const value of [0.1, 0.2, 0.3]) {
      table.does('A', (debate, clerk) =>
        weigh(debate, { ballot: 'judge', claim: 'a', weight: 'conviction', value, step: 's2' }, clerk),
      )
    }
    expect(table.history('A').done.map((step) => step.length)).toEqual([3, 3])
    table.undoes('A')
    expect(weightSet(ballotOf(table.debate, 'judge'), 'conviction', 'a')).toBeUndefined()
    expect(table.journal.at(-1)?.patches).toHaveLength(1)
    table.undoes('A')
    expectSame(table.debate, start)
    table.redoes('A')
    expect(typed(table)).toBe('one')
  })

  test('U2: the words typed into a new claim are undone with it', () => {
    const table = new Table(start)
    table.does('A', (debate, clerk) => addClaim(debate, { parent: 'a', relation: 'rebuts', step: 's' }, clerk))
    const id = table.journal[0]?.claim ?? ''
    for (const text of ['n', 'ne', 'new']) table.does('A', typing(text, 's', id))
    table.undoes('A')
    expectSame(table.debate, start)
    table.redoes('A')
    expect(typed(table, id)).toBe('new')
  })

  test('U2: only neighbours of one step are one; a change without a step stands alone', () => {
    const table = new Table(start)
    table.does('A', typing('1', 's'))
    table.does('A', (debate, clerk) => rewriteNote(debate, { claim: 'a', note: 'x' }, clerk))
    table.does('A', typing('2', 's'))
    table.does('A', typing('3', 't'))
    expect(table.history('A').done).toHaveLength(4)
  })

  test('U2: typing that comes to nothing is one step that leads to the same debate', () => {
    const table = new Table(start)
    for (const text of ['ax', 'a']) table.does('A', typing(text))
    expect(table.undoes('A')).toBe(true)
    expectSame(table.debate, start)
    expect(table.redoes('A')).toBe(true)
    expect(table.history('A').done).toHaveLength(1)
  })

  test('U3: forgetting takes a step back and leaves nothing to redo', () => {
    const clerk = testClerk()
    const { debate, change } = edited(addClaim(start, { parent: 'a', relation: 'rebuts' }, clerk))
    const { debate: back, change: forgot, history } = made(undo(historyOf([change]), debate, clerk, true))
    expectSame(back, start)
    expect(forgot.forget).toBe(true)
    expect(history).toEqual(emptyHistory)
    expect(historyOf([change, throughJson(forgot)])).toEqual(emptyHistory)
  })
})

test('P115: the last thousand steps can be undone, however long a page stays open', () => {
  const table = new Table(start)
  for (let i = 0; i < mostSteps + 20; i++) table.does('A', typing(`${i}`, `${i}`))
  expect(table.history('A').done).toHaveLength(mostSteps)
  for (let i = 0; i < mostSteps; i++) expect(table.undoes('A')).toBe(true)
  expect(undo(table.history('A'), table.debate, testClerk())).toBeNull()
  expect(typed(table)).toBe('19')
  expect(table.redoes('A')).toBe(true)
  expect(table.history('A').done).toHaveLength(1)
})

describe('two writers', () => {
  /** A does something, B does something else, and A takes back. */
  function meet(a: Edit, b: Edit | readonly Edit[], from = start): Table {
    const table = new Table(from)
    table.does('A', a)
    for (const edit of [b].flat()) table.does('B', edit)
    return table
  }

  function skips(a: Edit, b: Edit | readonly Edit[], from = start): void {
    const table = meet(a, b, from)
    const before = table.debate
    expect(table.undoes('A')).toBe(false)
    expectSame(table.debate, before)
    expect(table.history('A')).toEqual(emptyHistory)
  }

  function undoesAll(a: Edit, b: Edit | readonly Edit[], expected: string, from = start): void {
    const table = meet(a, b, from)
    expect(table.undoes('A')).toBe(true)
    expect(sketchOf(table.debate)).toBe(expected)
    expect(table.redoes('A')).toBe(true)
  }

  const adding: Edit = (debate, clerk) => addClaim(debate, { parent: 'a', relation: 'supports', text: 'new' }, clerk)
  /** The id of what `adding` adds. */
  const added = 'A1'
  const removing =
    (claim: string): Edit =>
    (debate, clerk) =>
      remove(debate, { claim }, clerk)

  test('U4: skipped where the other has changed the same field since', () => {
    skips(typing('A'), typing('B'))
    skips(
      (debate, clerk) => rewriteNote(debate, { claim: 'a', note: 'A' }, clerk),
      (debate, clerk) => rewriteNote(debate, { claim: 'a', note: 'B' }, clerk),
    )
    const weighing =
      (value: number): Edit =>
      (debate, clerk) =>
        weigh(debate, { ballot: 'judge', claim: 'a', weight: 'conviction', value }, clerk)
    skips(weighing(0.1), weighing(0.2))
    skips(
      (debate, clerk) => move(debate, { claim: 'e', to: 'a' }, clerk),
      (debate, clerk) => move(debate, { claim: 'e', to: 'd' }, clerk),
    )
    skips(
      (debate, clerk) => changeRelation(debate, { claim: 'b', relation: 'supports' }, clerk),
      (debate, clerk) => changeRelation(debate, { claim: 'b', relation: 'undercuts' }, clerk),
    )
    skips(
      (debate, clerk) => renameBallot(debate, { ballot: 'judge', name: 'A' }, clerk),
      (debate, clerk) => renameBallot(debate, { ballot: 'judge', name: 'B' }, clerk),
    )
  })

  test('U4: skipped where the other wrote in the middle of a step', () => {
    const table = new Table(start)
    table.does('A', typing('A'))
    table.does('B', typing('AB'))
    table.does('A', typing('ABA'))
    expect(table.undoes('A')).toBe(false)
    expect(typed(table)).toBe('ABA')
  })

  test('U4: skipped where the other has deleted the claim', () => {
    skips(typing('A', 's', 'b'), removing('b'))
    skips(typing('A', 's', 'b'), removing('a'))
    skips(adding, removing(added))
    skips((debate, clerk) => move(debate, { claim: 'e', to: 'a' }, clerk), removing('a'))
    skips(removing('b'), removing('a'))
    skips((debate, clerk) => addTag(debate, { claim: 'b', tag: 'x' }, clerk), removing('b'))
  })

  test('U4: skipped where it would take along what the other put under, into or onto a new claim', () => {
    skips(adding, (debate, clerk) => addClaim(debate, { parent: added, relation: 'rebuts' }, clerk))
    skips(adding, (debate, clerk) => move(debate, { claim: 'e', to: added }, clerk))
    skips(adding, typing('better', 's', added))
    skips(adding, (debate, clerk) => addEvidence(debate, { claim: added, fields: { title: 't' } }, clerk))
    skips(adding, (debate, clerk) => move(debate, { claim: added, to: 'd' }, clerk))
    skips(adding, (debate, clerk) =>
      addReference(debate, { parent: 'd', relation: 'supports', original: added }, clerk),
    )
    skips(adding, (debate, clerk) => group(debate, { claims: ['p', added] }, clerk))
    skips(adding, (debate, clerk) =>
      weigh(debate, { ballot: 'judge', claim: added, weight: 'relevance', value: 0.2 }, clerk),
    )
    skips(
      (debate, clerk) => paste(debate, { branch: branchOf(debate, ['b']), to: 'd' }, clerk),
      (debate, clerk) => addClaim(debate, { parent: 'A2', relation: 'rebuts' }, clerk),
    )
    skips(
      (debate, clerk) => addBallot(debate, { name: 'Mine' }, clerk),
      (debate, clerk) => weigh(debate, { ballot: 'A1', claim: 'a', weight: 'relevance', value: 0.2 }, clerk),
    )
    skips(
      (debate, clerk) => addEvidence(debate, { claim: 'a', fields: { title: 'A' } }, clerk),
      (debate, clerk) => rewriteEvidence(debate, { claim: 'a', evidence: 'A1', fields: { title: 'B' } }, clerk),
    )
  })

  test('U4: skipped where what was a reference before the deletion has since been written, argued or referred to', () => {
    skips(removing('b'), typing('B', 's', '=b'))
    skips(removing('b'), (debate, clerk) => addClaim(debate, { parent: '=b', relation: 'supports' }, clerk))
    skips(removing('b'), (debate, clerk) => addEvidence(debate, { claim: '=b', fields: { title: 't' } }, clerk))
    skips(removing('b'), (debate, clerk) =>
      addReference(debate, { parent: 'e', relation: 'supports', original: '=b' }, clerk),
    )
  })

  test('U4: skipped where a standing would depend on itself, or a claim hang under itself', () => {
    // A took the reference to b out; B put d under b.
    skips(removing('=b'), (debate, clerk) => move(debate, { claim: 'd', to: 'u' }, clerk))
    skips(
      (debate, clerk) => move(debate, { claim: 'd', to: 'e' }, clerk),
      (debate, clerk) => move(debate, { claim: 'a', to: 'd' }, clerk),
      debateFrom('+ a\n  - d\n- e'),
    )
    skips(
      (debate, clerk) => move(debate, { claim: 'r', to: 'e' }, clerk),
      (debate, clerk) => addReference(debate, { parent: 'r', relation: 'supports', original: 'a' }, clerk),
      debateFrom('+ a\n  + r\n- e'),
    )
  })

  test('U4: a step that is skipped says why: others wrote there, or there is no place for it', () => {
    const moved = edited(move(start, { claim: 'b', to: 'e' }, testClerk('A')))
    const history = historyOf([moved.change])
    const without = edited(remove(moved.debate, { claim: 'a' }, testClerk('B'))).debate
    expect(undo(history, without, testClerk('A'))).toMatchObject({ skipped: [moved.change], why: 'no-place' })
    const elsewhere = edited(move(moved.debate, { claim: 'b', to: 'm' }, testClerk('B'))).debate
    expect(undo(history, elsewhere, testClerk('A'))).toMatchObject({ skipped: [moved.change], why: 'changed' })
  })

  test('U4: skipped where a group would be mixed', () => {
    const three = debateFrom('+ a {1}\n+ b {1}\n+ c {1}\n- d')
    const away: Edit = (debate, clerk) => move(debate, { claim: 'a', to: 'd' }, clerk)
    skips(away, (debate, clerk) => changeRelation(debate, { claim: 'b', relation: 'rebuts' }, clerk), three)
    skips(removing('a'), (debate, clerk) => changeRelation(debate, { claim: 'b', relation: 'rebuts' }, clerk), three)
    skips(removing('p'), (debate, clerk) => changeRelation(debate, { claim: 'q', relation: 'undercuts' }, clerk))
  })

  test('U5: a group that would be left with one dissolves', () => {
    const three = debateFrom('+ a {1}\n+ b {1}\n+ c {1}\n- d')
    const away: Edit = (debate, clerk) => move(debate, { claim: 'a', to: 'd' }, clerk)
    const unlinking: Edit = (debate, clerk) => ungroup(debate, { claim: 'b' }, clerk)
    const unlinked = '+ a\n+ b\n+ c\n- d'
    for (const [mine, theirs, expected] of [
      [away, unlinking, unlinked],
      [away, removing('b'), unlinked.replace('+ b\n', '')],
      [removing('a'), unlinking, unlinked],
    ] as const) {
      const table = meet(mine, theirs, three)
      // Only one other is left after removing b, and it was freed then.
      expect(table.undoes('A')).toBe(true)
      expect(sketchOf(table.debate)).toBe(expected)
    }
    const redone = new Table(three)
    redone.does('A', away)
    redone.undoes('A')
    redone.does('B', removing('b'))
    expect(redone.redoes('A')).toBe(true)
    expect(sketchOf(redone.debate)).toBe('+ c\n- d\n  - a')
  })

  test('U4: skipped where a mark would fall outside the quote', () => {
    const quoting =
      (quote: string): Edit =>
      (debate, clerk) =>
        rewriteEvidence(debate, { claim: 'a', evidence: 'X1', fields: { quote } }, clerk)
    const sourced = edited(addEvidence(start, { claim: 'a', fields: { quote: 'short' } }, testClerk('X'))).debate
    skips(
      quoting('short no more'),
      (debate, clerk) =>
        rewriteEvidence(debate, { claim: 'a', evidence: 'X1', fields: { marks: [{ from: 6, to: 13 }] } }, clerk),
      sourced,
    )
  })

  test('U4: redo is skipped just as undo is', () => {
    const table = new Table(start)
    table.does('A', typing('A'))
    table.undoes('A')
    table.does('B', typing('B'))
    expect(table.redoes('A')).toBe(false)
    expect(typed(table)).toBe('B')
    expect(table.history('A')).toEqual(emptyHistory)

    const ring = new Table(start)
    ring.does('A', (debate, clerk) => addReference(debate, { parent: 'e', relation: 'rebuts', original: 'b' }, clerk))
    ring.undoes('A')
    ring.does('B', (debate, clerk) => move(debate, { claim: 'e', to: 'u' }, clerk))
    expect(ring.redoes('A')).toBe(false)
  })

  test('U4: redo is skipped where it would argue under what is a reference again', () => {
    const table = new Table(start)
    table.does('A', removing('b'))
    table.does('B', (debate, clerk) => addClaim(debate, { parent: '=b', relation: 'supports' }, clerk))
    table.undoes('B')
    expect(table.undoes('A')).toBe(true)
    expect(table.redoes('B')).toBe(false)
  })

  test('U4: a skipped step lets the one before it be undone', () => {
    const table = new Table(start)
    table.does('A', (debate, clerk) => rewriteNote(debate, { claim: 'a', note: 'x' }, clerk))
    table.does('A', typing('A'))
    table.does('B', typing('B'))
    expect(table.undoes('A')).toBe(false)
    expect(table.undoes('A')).toBe(true)
    expect(needClaim(table.debate, 'a')).toMatchObject({ text: 'B', note: '' })
  })

  test('U5: not skipped where the other changed something else, be it of the same claim', () => {
    const sketch = sketchOf(start)
    undoesAll(typing('A'), (debate, clerk) => rewriteNote(debate, { claim: 'a', note: 'B' }, clerk), sketch)
    undoesAll(typing('A'), typing('B', 't', 'e'), sketch.replace('- e', '- B'))
    undoesAll(
      (debate, clerk) => addTag(debate, { claim: 'a', tag: 'A' }, clerk),
      (debate, clerk) => addTag(debate, { claim: 'a', tag: 'B' }, clerk),
      sketch,
    )
    undoesAll(
      typing('A'),
      (debate, clerk) => move(debate, { claim: 'a', to: 'd' }, clerk),
      sketchOf(edited(move(start, { claim: 'a', to: 'd' }, testClerk())).debate),
    )
    undoesAll(
      (debate, clerk) => weigh(debate, { ballot: 'judge', claim: 'a', weight: 'relevance', value: 0.1 }, clerk),
      (debate, clerk) => weigh(debate, { ballot: 'coach', claim: 'a', weight: 'relevance', value: 0.1 }, clerk),
      sketch,
    )
    undoesAll(
      adding,
      (debate, clerk) => addClaim(debate, { parent: 'a', relation: 'rebuts', text: 'B' }, clerk),
      sketch.replace('    _ u', '    _ u\n  - B'),
    )
    undoesAll(removing('e'), adding, sketch.replace('    _ u', '    _ u\n  + new'))
    undoesAll(
      (debate, clerk) => addBallot(debate, { name: 'Mine' }, clerk),
      (debate, clerk) => copyBallot(debate, { ballot: 'judge', name: 'B' }, clerk),
      sketch,
    )
  })

  test('U5: a deleted claim comes back under a parent that the other has moved', () => {
    undoesAll(
      removing('b'),
      (debate, clerk) => move(debate, { claim: 'a', to: 'e' }, clerk),
      '- d\n  + =b\n- e\n  - a\n    + p {1}\n    + q {1}\n    - b\n      _ u',
    )
  })

  test('U5: a deleted ballot comes back without weights of claims that the other has deleted', () => {
    let weighed = start
    for (const claim of ['a', 'e']) {
      weighed = edited(
        weigh(weighed, { ballot: 'judge', claim, weight: 'conviction', value: 0.9 }, testClerk('w')),
      ).debate
    }
    const table = meet((debate, clerk) => removeBallot(debate, { ballot: 'judge' }, clerk), removing('e'), weighed)
    expect(table.undoes('A')).toBe(true)
    expect(weightSet(ballotOf(table.debate, 'judge'), 'conviction', 'a')).toBe(0.9)
    expect(claimOf(table.debate, 'e')).toBeUndefined()
  })

  test('U5: the last ballot is never undone away', () => {
    skips(
      (debate, clerk) => addBallot(debate, { name: 'Mine' }, clerk),
      [
        (debate, clerk) => removeBallot(debate, { ballot: 'judge' }, clerk),
        (debate, clerk) => removeBallot(debate, { ballot: 'coach' }, clerk),
      ],
    )
  })

  test('U6: each history can be read back from the journal', () => {
    const table = new Table(start)
    table.does('A', typing('1', 's1'))
    table.does('B', (debate, clerk) => duplicate(debate, { claim: 'd' }, clerk))
    table.does('A', typing('2', 's1'))
    table.does('B', (debate, clerk) => ungroup(debate, { claim: 'p' }, clerk))
    table.does('A', removing('e'))
    table.undoes('B')
    table.undoes('A')
    table.undoes('A')
    table.redoes('A')
    for (const by of ['A', 'B']) {
      expect(historyOf(table.journal.filter((change) => change.by === by))).toEqual(table.history(by))
    }
    expectSame(
      table.journal.reduce((debate, { patches }) => applyTo(debate, patches), start),
      table.debate,
    )
  })

  test('U6: where a journal is read as one history, a step between whose changes others wrote is turned as a whole', () => {
    const table = new Table(start)
    table.does('A', typing('1', 's1'))
    table.does('B', typing('B', 's2', 'e'))
    table.does('A', typing('2', 's1'))
    table.undoes('A')
    const history = historyOf(table.journal)
    expect(history.done.flat().map(({ by }) => by)).toEqual(['B'])
    expect(history.undone).toEqual(table.history('A').undone)
    const { debate } = made(redo(history, table.debate, testClerk('C')))
    expect(needClaim(debate, 'a').text).toBe('2')
  })

  test('U6: an undo of what a history does not know leaves it as it was', () => {
    const table = new Table(start)
    table.does('A', typing('1'))
    const history = table.history('A')
    const stranger: Change = { ...(table.journal[0] as Change), id: 'x', undoes: ['unknown'] }
    expect(record(history, stranger)).toBe(history)
    const { undoes: _, ...rest } = stranger
    expect(record(history, { ...rest, redoes: ['unknown'] })).toBe(history)
  })
})
