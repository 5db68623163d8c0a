// @vitest-environment node
import { expect, test } from 'vitest'
import { addClaim } from '../../../src/core/edit/add.ts'
import { copyBallot } from '../../../src/core/edit/ballots.ts'
import { addCase, addPart, removeCase, removePart, rewritePart } from '../../../src/core/edit/cases.ts'
import type { Change } from '../../../src/core/edit/change.ts'
import { addEvidence } from '../../../src/core/edit/evidence.ts'
import { move } from '../../../src/core/edit/move.ts'
import { type Rebased, rebase, takeBack } from '../../../src/core/edit/rebase.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { rewrite } from '../../../src/core/edit/rewrite.ts'
import { addSources, mergeSources, quoteSource, removeSources, rewriteSource } from '../../../src/core/edit/sources.ts'
import { weigh } from '../../../src/core/edit/weigh.ts'
import { weightSet } from '../../../src/core/model/ballot.ts'
import { type Case, caseOf, partsOf } from '../../../src/core/model/case.ts'
import { ballotsOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { cardsOf } from '../../../src/core/model/evidence.ts'
import { blankCitation } from '../../../src/core/model/source.ts'
import {
  type Edit,
  edited,
  expectCarriedTree,
  expectSound,
  prove,
  proveRefused,
  testClerk,
  throughJson,
} from './prove.ts'
import { debateFrom, sketchOf } from './sketch.ts'

const start = debateFrom(`
+ a {1}
+ b {1}
+ c {1}
- d
  + =a
- e
`)

function made(debate: Debate, by: string, edits: readonly Edit[]): { debate: Debate; changes: Change[] } {
  const clerk = testClerk(by)
  const changes: Change[] = []
  let now = debate
  for (const edit of edits) {
    const outcome = edited(edit(now, clerk))
    now = outcome.debate
    changes.push(throughJson(outcome.change))
  }
  return { debate: now, changes }
}

/** A's edits, made again on what B did to the same debate. */
function meet(mine: Edit | readonly Edit[], theirs: Edit | readonly Edit[], from = start): Rebased {
  const others = made(from, 'B', [theirs].flat())
  const rebased = rebase(others.debate, made(from, 'A', [mine].flat()).changes, others.changes, testClerk('R'))
  expectSound(rebased.debate)
  expectCarriedTree(rebased.debate)
  return rebased
}

const typing =
  (text: string, claim = 'a'): Edit =>
  (debate, clerk) =>
    rewrite(debate, { claim, text }, clerk)
const removing =
  (claim: string): Edit =>
  (debate, clerk) =>
    remove(debate, { claim }, clerk)
const moving =
  (claim: string, to: string): Edit =>
  (debate, clerk) =>
    move(debate, { claim, to }, clerk)

test('U7: changes to different things are both kept', () => {
  const { debate, changes, lost } = meet(typing('A'), typing('B', 'b'))
  expect([needClaim(debate, 'a').text, needClaim(debate, 'b').text]).toEqual(['A', 'B'])
  expect(changes.map(({ id }) => id)).toEqual(['A1'])
  expect(lost).toEqual([])
})

test('U7: what somebody deleted comes back for the words that were being written on it', () => {
  for (const writing of [
    typing('A'),
    (debate, clerk) => addClaim(debate, { parent: 'a', relation: 'rebuts', text: 'A' }, clerk),
    (debate, clerk) => addEvidence(debate, { claim: 'a', fields: { title: 'A' } }, clerk),
    moving('e', 'a'),
  ] satisfies Edit[]) {
    const { debate, changes, lost } = meet(writing, removing('a'))
    expect(changes.map(({ label }) => label)[0]).toBe('restore')
    expect(lost).toEqual([])
    expect(needClaim(debate, '=a').reference).toBe('a')
  }
})

test('U7: what comes back overwrites nothing that has been written since', () => {
  const { debate, lost } = meet(typing('A'), [removing('a'), typing('B', '=a')])
  expect(sketchOf(debate)).toBe('+ A {1}\n+ b {1}\n+ c {1}\n- d\n  + B\n- e')
  expect(lost).toEqual([])
  const argued = meet(typing('A'), [
    removing('a'),
    (before, clerk) => addClaim(before, { parent: '=a', relation: 'supports', text: 'B' }, clerk),
  ])
  expect(sketchOf(argued.debate)).toBe('+ A {1}\n+ b {1}\n+ c {1}\n- d\n  + a\n    + B\n- e')
  expect(argued.lost).toEqual([])
})

test('U7: two moves that would put two claims under each other: the later one is lost, and told', () => {
  const { debate, lost } = meet(moving('d', 'e'), moving('e', 'd'))
  expect(lost.map(({ label }) => label)).toEqual(['move'])
  expect(needClaim(debate, 'e').parent).toBe('d')
})

test('U7: a move that would make a standing depend on itself by way of the other’s reference is lost', () => {
  const { lost } = meet(moving('d', 'e'), moving('e', 'b'), debateFrom('+ b\n- d\n  + =b\n- e'))
  expect(lost.map(({ label }) => label)).toEqual(['move'])
})

test('U7: an argument under what has stayed a reference is lost, and told', () => {
  const arguing: Edit = (debate, clerk) => addClaim(debate, { parent: '=a', relation: 'supports' }, clerk)
  const under: Edit = (debate, clerk) => addClaim(debate, { parent: 'a', relation: 'rebuts' }, clerk)
  const { lost } = meet([removing('a'), arguing], under)
  expect(lost.map(({ label }) => label)).toEqual(['delete', 'add-support'])
})

test('U7: each takes one of three linked claims out, and the last one stands alone', () => {
  const { debate, lost } = meet(removing('a'), removing('b'))
  expect(sketchOf(debate)).toBe('+ c\n- d\n  + a\n- e')
  expect(lost).toEqual([])
})

test('U7: a ballot that was copied leaves behind the weights of claims that were deleted meanwhile', () => {
  let weighed = start
  for (const claim of ['b', 'e']) {
    weighed = edited(weigh(weighed, { ballot: 'judge', claim, weight: 'relevance', value: 0.9 }, testClerk('w'))).debate
  }
  const copying: Edit = (debate, clerk) => copyBallot(debate, { ballot: 'judge', name: 'Copy' }, clerk)
  const { debate, lost } = meet(copying, removing('e'), weighed)
  expect(ballotsOf(debate).map((ballot) => weightSet(ballot, 'relevance', 'b'))).toEqual([0.9, undefined, 0.9])
  expect(lost).toEqual([])
})

test('U8: a deletion is taken back out of its turn', () => {
  const { debate, changes } = made(start, 'A', [removing('a'), typing('B', 'e'), removing('d')])
  const [deletion] = changes
  if (deletion === undefined) throw new Error('Nothing was deleted.')
  const back = prove(debate, (before, clerk) => takeBack(before, deletion, clerk), '+ a {1}\n+ b {1}\n+ c {1}\n- B')
  expect(back.change).toMatchObject({ label: 'restore', claim: 'a' })
})

test('U8: what has been written since is kept; what is there again, or has no place, is not brought back', () => {
  const taking =
    (deletion: Change | undefined): Edit =>
    (debate, clerk) => {
      if (deletion === undefined) throw new Error('Nothing was deleted.')
      return takeBack(debate, deletion, clerk)
    }
  const written = made(start, 'A', [removing('a'), typing('B', '=a')])
  const { debate } = prove(written.debate, taking(written.changes[0]), '+ a {1}\n+ b {1}\n+ c {1}\n- d\n  + B\n- e')
  const rewritten = made(debate, 'C', [typing('newer')]).debate
  proveRefused(rewritten, taking(written.changes[0]), 'claim-gone')
  const above = made(start, 'A', [removing('=a'), removing('d')])
  proveRefused(above.debate, taking(above.changes[0]), 'claim-gone')
})

const sourced = edited(addSources(start, { citations: [{ ...blankCitation, title: 'Report' }] }, testClerk('s'))).debate
const titles = (debate: Debate, claim: string) => cardsOf(debate, needClaim(debate, claim)).map(({ title }) => title)

test('U7: a source that somebody took off the list comes back for what was quoted from it meanwhile', () => {
  const quoting: Edit = (debate, clerk) =>
    addEvidence(debate, { claim: 'a', fields: { quote: 'words' }, source: 's1' }, clerk)
  const unlisting: Edit = (debate, clerk) => removeSources(debate, { sources: ['s1'] }, clerk)
  const { debate, changes, lost } = meet(quoting, unlisting, sourced)
  expect(changes.map(({ label }) => label)).toEqual(['restore', 'add-evidence'])
  expect(lost).toEqual([])
  expect(titles(debate, 'a')).toEqual(['Report'])
  // So it does for one that was rewritten, and for evidence that came to be quoted from it.
  const rewriting: Edit = (before, clerk) =>
    rewriteSource(before, { source: 's1', fields: { title: 'Bericht' } }, clerk)
  expect(meet(rewriting, unlisting, sourced).changes.map(({ label }) => label)).toEqual(['restore', 'rewrite-source'])
  const own: Edit = (before, clerk) => addEvidence(before, { claim: 'a', fields: { title: 'Mine' } }, clerk)
  const turning: Edit = (before, clerk) => quoteSource(before, { claim: 'a', evidence: 'A1', source: 's1' }, clerk)
  const turned = meet([own, turning], unlisting, sourced)
  expect([titles(turned.debate, 'a'), turned.lost]).toEqual([['Report'], []])
})

test('U7: what is quoted from a source that somebody merged away meanwhile keeps its citation', () => {
  const quoted = edited(
    addEvidence(sourced, { claim: 'e', fields: { title: 'Report', quote: 'words' } }, testClerk('q')),
  ).debate
  const merging: Edit = (debate, clerk) => mergeSources(debate, { keep: 's1', others: ['q2'] }, clerk)
  const more: Edit = (debate, clerk) =>
    addEvidence(debate, { claim: 'b', fields: { quote: 'more' }, source: 'q2' }, clerk)
  const { debate, lost } = meet(more, merging, quoted)
  expect(lost).toEqual([])
  expect([titles(debate, 'b'), titles(debate, 'e')]).toEqual([['Report'], ['Report']])
})

test('U7: taking a source off the list is lost, and told, where somebody quotes it meanwhile', () => {
  const { debate, lost } = meet(
    (before, clerk) => removeSources(before, { sources: ['s1'] }, clerk),
    (before, clerk) => addEvidence(before, { claim: 'a', fields: {}, source: 's1' }, clerk),
    sourced,
  )
  expect(lost.map(({ label }) => label)).toEqual(['remove-source'])
  expect(titles(debate, 'a')).toEqual(['Report'])
})

const held = edited(
  addCase(
    start,
    {
      name: 'Ours',
      side: 'pro',
      format: {
        name: 'One speech',
        sides: { pro: 'Pro', con: 'Con' },
        speeches: [{ id: 'first', name: '1AC', minutes: 6, side: 'pro' }],
        preparation: 0,
      },
      parts: [{ speech: 'first', part: { kind: 'link', text: 'first' } }],
    },
    testClerk('c'),
  ),
).debate
const part = Object.keys(caseOf(held, 'c1')?.parts ?? {})[0] as string
const said = (debate: Debate) => partsOf(caseOf(debate, 'c1') as Case, 'first').map(({ text }) => text)

test('U7: a case that somebody deleted comes back, whole, for the words that were being written in it', () => {
  const writing: Edit = (debate, clerk) => rewritePart(debate, { case: 'c1', part, fields: { text: 'mine' } }, clerk)
  const more: Edit = (debate, clerk) =>
    addPart(debate, { case: 'c1', speech: 'first', part: { kind: 'link', text: 'more' } }, clerk)
  const deleting: Edit = (debate, clerk) => removeCase(debate, { case: 'c1' }, clerk)
  const { debate, changes, lost } = meet([writing, more], deleting, held)
  expect(changes.map(({ label }) => label)).toEqual(['restore', 'rewrite-part', 'add-part'])
  expect(lost).toEqual([])
  expect(said(debate)).toEqual(['mine', 'more'])
  // And a part that somebody took out, for its words.
  const taking: Edit = (before, clerk) => removePart(before, { case: 'c1', part }, clerk)
  expect(said(meet(writing, taking, held).debate)).toEqual(['mine'])
  expect(said(meet(writing, [taking, deleting], held).debate)).toEqual(['mine'])
})

test('U7: two people who put things into one speech keep both', () => {
  const putting =
    (text: string): Edit =>
    (debate, clerk) =>
      addPart(debate, { case: 'c1', speech: 'first', part: { kind: 'link', text } }, clerk)
  const { debate, lost } = meet(putting('A'), putting('B'), held)
  expect(said(debate).sort()).toEqual(['A', 'B', 'first'])
  expect(lost).toEqual([])
})
