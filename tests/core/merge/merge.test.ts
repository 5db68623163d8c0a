// @vitest-environment node
import fc from 'fast-check'
import { produce } from 'immer'
import { expect, test } from 'vitest'
import { addClaim } from '../../../src/core/edit/add.ts'
import { become } from '../../../src/core/edit/become.ts'
import type { Clerk, Outcome } from '../../../src/core/edit/change.ts'
import { historyOf, redo, undo } from '../../../src/core/edit/history.ts'
import { move } from '../../../src/core/edit/move.ts'
import { rebase } from '../../../src/core/edit/rebase.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { rewrite, rewriteNote } from '../../../src/core/edit/rewrite.ts'
import { weigh } from '../../../src/core/edit/weigh.ts'
import type { Choice } from '../../../src/core/merge/conflict.ts'
import { mergeDebates, NoCopyError } from '../../../src/core/merge/merge.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { claimOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { unplacedOf } from '../../../src/core/model/normalise.ts'
import { sameDebate } from '../../../src/core/model/same.ts'
import { at, entries } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { anyDrifted } from '../drifted.ts'
import { edited, expectSound, made, testClerk } from '../edit/prove.ts'
import { debateFrom, lines, sketchOf } from '../edit/sketch.ts'
import { largeDebate } from '../largeDebate.ts'

const runs = { numRuns: 60 }

/** The debate after somebody has put what is unplaced under the motion. */
const placed = (debate: Debate, unplaced: readonly ClaimId[]) =>
  produce(debate, (draft) => {
    for (const id of unplaced) {
      const claim = at(draft.claims, id)
      if (claim !== undefined) Object.assign(claim, { parent: debate.motion, relation: 'rebuts' })
    }
  })

test('E71 merged with itself, or with what it came from, a debate is the newer of the two', () => {
  fc.assert(
    fc.property(anyDrifted, ({ was, mine }) => {
      for (const [base, one, other] of [
        [null, mine, mine],
        [mine, mine, mine],
        [was, mine, was],
        [was, was, mine],
      ] as const) {
        const merged = mergeDebates(base, one, other)
        expect(sameDebate(merged.debate, mine)).toBe(true)
        expect(merged.conflicts).toEqual([])
        expect(merged.mended).toEqual([])
      }
    }),
    runs,
  )
})

test('E72 what comes of a merge is sound, with a common ancestor and without', () => {
  fc.assert(
    fc.property(anyDrifted, fc.boolean(), ({ was, mine, theirs }, known) => {
      const { debate, unplaced } = mergeDebates(known ? was : null, mine, theirs)
      expect(unplacedOf(debate)).toEqual(unplaced)
      expectSound(placed(debate, unplaced))
    }),
    runs,
  )
})

test('E73 either copy may be mine: with the same choices the same comes out', () => {
  fc.assert(
    fc.property(anyDrifted, fc.boolean(), fc.boolean(), ({ was, mine, theirs }, known, first) => {
      const base = known ? was : null
      const choose = (debate: ReturnType<typeof mergeDebates>, choice: Choice) =>
        new Map(debate.conflicts.map(({ key }) => [key, choice]))
      const there = mergeDebates(base, mine, theirs)
      const back = mergeDebates(base, theirs, mine)
      expect(back.conflicts.map(({ key }) => key).sort()).toEqual(there.conflicts.map(({ key }) => key).sort())
      const one = mergeDebates(base, mine, theirs, choose(there, first ? 'mine' : 'theirs'))
      const other = mergeDebates(base, theirs, mine, choose(back, first ? 'theirs' : 'mine'))
      expect(sameDebate(one.debate, other.debate)).toBe(true)
    }),
    runs,
  )
})

test('E74 every sentence of either copy is there, unless the other copy deleted or rewrote it and nobody else touched it', () => {
  fc.assert(
    fc.property(anyDrifted, fc.boolean(), ({ was, mine, theirs }, known) => {
      const { debate } = mergeDebates(known ? was : null, mine, theirs)
      const said = [...entries(debate.claims)].map(([, claim]) => `${claim.text}\n${claim.note}`)
      for (const [copy, other] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        for (const [id, claim] of entries(copy.claims)) {
          // A reference has no sentence of its own: it shows its original's, whatever that has become.
          if (claim.reference !== undefined) continue
          const { text } = claim
          const before = claimOf(was, id)
          const given = known && before !== undefined && before.text === text
          const there = claimOf(other, id)
          const leftAlone = there?.text === text
          if (given && !leftAlone) continue
          expect(said.some((each) => each.includes(text))).toBe(true)
        }
      }
    }),
    runs,
  )
})

const start = debateFrom(
  lines(`
  + a
    - b
    - c
  + d
    - e
`),
)

function after(debate: Debate, ...edits: ((now: Debate, clerk: Clerk) => Outcome)[]): Debate {
  const clerk = testClerk(`x${Math.abs(hash(String(edits)))}`)
  return edits.reduce((now, edit) => edited(edit(now, clerk)).debate, debate)
}

function hash(text: string): number {
  let sum = 0
  for (const sign of text) sum = (sum * 31 + sign.charCodeAt(0)) | 0
  return sum
}

const says = (claim: string, text: string) => (now: Debate, clerk: Clerk) => rewrite(now, { claim, text }, clerk)
const notes = (claim: string, note: string) => (now: Debate, clerk: Clerk) => rewriteNote(now, { claim, note }, clerk)
const moves = (claim: string, to: string) => (now: Debate, clerk: Clerk) => move(now, { claim, to }, clerk)
const removes = (claim: string) => (now: Debate, clerk: Clerk) => remove(now, { claim }, clerk)
const weighs = (claim: string, value: number) => (now: Debate, clerk: Clerk) =>
  weigh(now, { ballot: 'judge', claim, weight: 'conviction', value }, clerk)

test('E71 what each changed alone is in the result, and is no conflict', () => {
  const mine = after(start, says('a', 'mine'), notes('d', 'a note'))
  const theirs = after(start, says('b', 'theirs'), weighs('a', 0.9), (now, clerk) =>
    addClaim(now, { parent: 'e', relation: 'supports', text: 'added' }, clerk),
  )
  const { debate, conflicts } = mergeDebates(start, mine, theirs)
  expect(conflicts).toEqual([])
  expect(sketchOf(debate)).toBe('+ mine\n  - theirs\n  - c\n+ d\n  - e\n    + added')
  expect(needClaim(debate, 'd').note).toBe('a note')
  expect(at(debate.ballots.judge?.conviction ?? {}, 'a')).toBe(0.9)
})

test.each(['mine', 'theirs'] as const)('E74 a sentence of one’s own, %s, is taken before a reference', (own) => {
  const shown = debateFrom(
    lines(`
    + a
      - b
    + d
      + =b
  `),
  )
  const said = after(shown, removes('b'), says('=b', 'words of one’s own'))
  const { debate, conflicts } = own === 'mine' ? mergeDebates(null, said, shown) : mergeDebates(null, shown, said)
  expect(sketchOf(debate)).toBe('+ a\n  - b\n+ d\n  + words of one’s own')
  expect(conflicts).toMatchObject([{ what: 'sentence', usual: own }])
})

test('E75 what both changed is asked; words are kept both unless a person chooses, of a number mine counts', () => {
  const mine = after(start, says('a', 'mine'), weighs('a', 0.2))
  const theirs = after(start, says('a', 'theirs'), weighs('a', 0.8))
  const merged = mergeDebates(start, mine, theirs)
  expect(merged.conflicts.map(({ what, mine, theirs, usual }) => [what, mine, theirs, usual])).toEqual([
    ['sentence', 'mine', 'theirs', 'both'],
    ['conviction', 20, 80, 'mine'],
  ])
  expect(needClaim(merged.debate, 'a').text).toBe('mine\ntheirs')
  const chosen = mergeDebates(start, mine, theirs, new Map(merged.conflicts.map(({ key }) => [key, 'theirs' as const])))
  expect(needClaim(chosen.debate, 'a').text).toBe('theirs')
  expect(at(chosen.debate.ballots.judge?.conviction ?? {}, 'a')).toBe(0.8)
})

test('E74 a deletion holds where the other left the claim alone; what was written in or under it since stays, and is told', () => {
  const mine = after(start, says('b', 'rewritten'))
  const gone = after(start, removes('a'))
  const kept = mergeDebates(start, mine, gone)
  expect(sketchOf(kept.debate)).toBe('+ a\n  - rewritten\n+ d\n  - e')
  expect(kept.kept).toEqual(['a', 'b'])
  expect(sketchOf(mergeDebates(start, after(start, says('d', 'rewritten')), gone).debate)).toBe('+ rewritten\n  - e')
  expect(sketchOf(mergeDebates(null, start, gone).debate)).toBe(sketchOf(start))
})

test('E76 claims that each moved under the other are unplaced, whichever copy is mine, and nothing is lost', () => {
  const mine = after(start, moves('a', 'd'))
  const theirs = after(start, moves('d', 'a'))
  for (const [one, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const) {
    const { debate, unplaced } = mergeDebates(start, one, other)
    expect(unplaced).toEqual(['a'])
    expect(unplacedOf(debate)).toEqual(['a'])
    expect(subtreeOf(debate, 'a').sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(childrenOf(debate, debate.motion)).toEqual([])
    const again = mergeDebates(start, debate, other)
    expect(again.unplaced).toEqual([])
    expect(sameDebate(again.debate, debate)).toBe(true)
  }
})

test('E76 what a merge left unplaced is put somewhere; both steps are undone and done again, also in a tab that wrote meanwhile', () => {
  const mine = after(start, moves('a', 'd'))
  const { debate: target } = mergeDebates(start, mine, after(start, moves('d', 'a')))
  const clerk = testClerk()
  const merging = edited(become(mine, { target, label: 'merge-copy' }, clerk))
  const placing = edited(move(merging.debate, { claim: 'a', to: mine.motion }, clerk))
  expect(placing.change.label).toBe('place')
  expectSound(placing.debate)
  const history = historyOf([merging.change, placing.change])
  const one = made(undo(history, placing.debate, clerk))
  expect(unplacedOf(one.debate)).toEqual(['a'])
  const two = made(undo(one.history, one.debate, clerk))
  expect(sameDebate(two.debate, mine)).toBe(true)
  const forth = made(redo(two.history, two.debate, clerk))
  expect(sameDebate(forth.debate, target)).toBe(true)
  expect(sameDebate(made(redo(forth.history, forth.debate, clerk)).debate, placing.debate)).toBe(true)

  const foreign = edited(rewrite(mine, { claim: 'c', text: 'theirs' }, testClerk('other')))
  const rebased = rebase(foreign.debate, [merging.change, placing.change, one.change], [foreign.change], clerk)
  expect(rebased.lost).toEqual([])
  expect(unplacedOf(rebased.debate)).toEqual(['a'])
  expect(needClaim(rebased.debate, 'c').text).toBe('theirs')
})

test('E71 a debate with another motion is no copy', () => {
  expect(() => mergeDebates(null, start, { ...start, motion: 'a' })).toThrow(NoCopyError)
})

test('P91 two copies of ten thousand claims are merged', () => {
  const was = largeDebate(10_000)
  const mine = after(was, ...[1, 501, 901].map((i) => says(`c${i}`, `mine ${i}`)))
  const theirs = after(structuredClone(was), ...[2, 501].map((i) => says(`c${i}`, `theirs ${i}`)))
  const merged = mergeDebates(was, mine, structuredClone(theirs))
  expect(merged.conflicts.length).toBe(1)
})
