// @vitest-environment node
import fc from 'fast-check'
import { castDraft, produce } from 'immer'
import { expect, test } from 'vitest'
import { type Comparison, compareDebates, countsOf, isEmptyComparison } from '../../../src/core/compare/compare.ts'
import { move, reorder } from '../../../src/core/edit/move.ts'
import { rewrite } from '../../../src/core/edit/rewrite.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { sameDebate } from '../../../src/core/model/same.ts'
import { at, drop, put } from '../../../src/core/model/shelf.ts'
import { anyDrifted } from '../drifted.ts'
import { edited, testClerk } from '../edit/prove.ts'
import { debateFrom, lines } from '../edit/sketch.ts'
import { largeDebate } from '../largeDebate.ts'

const emptyHanded: Comparison = { claims: [], sources: [], ballots: [], cases: [] }

test('P90 a debate compared with itself shows nothing, as one value or as a copy', () => {
  fc.assert(
    fc.property(anyDrifted, ({ mine }) => {
      expect(compareDebates(mine, mine)).toEqual(emptyHanded)
      expect(compareDebates(mine, structuredClone(mine))).toEqual(emptyHanded)
    }),
    { numRuns: 40 },
  )
})

test('P90 what is found leads from one state to the other, so nothing is overlooked', () => {
  fc.assert(
    fc.property(anyDrifted, ({ mine, theirs }) => {
      expect(sameDebate(applied(mine, compareDebates(mine, theirs)), theirs)).toBe(true)
    }),
    { numRuns: 80 },
  )
})

test('P90 the other way round came is gone, and the rest is the same', () => {
  const turned = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', renumbered: 'renumbered' }
  fc.assert(
    fc.property(anyDrifted, ({ mine, theirs }) => {
      const there = compareDebates(mine, theirs).claims.map(({ id, kind }) => [id, kind])
      const back = compareDebates(theirs, mine).claims.map(({ id, kind }) => [id, turned[kind]])
      // Of a row in which two changed places, either may count as the one that moved.
      const plain = (list: string[][]) =>
        list.map(([id, kind]) => `${id} ${kind === 'renumbered' ? 'moved' : kind}`).sort()
      expect(plain(there as string[][])).toEqual(plain(back as string[][]))
    }),
    { numRuns: 80 },
  )
})

test('P90 a claim taken to the front has moved, its siblings have not; a move under another claim is one too', () => {
  const before = debateFrom(
    lines(`
    + a
    + b
    + c
    + d
  `),
  )
  const clerk = testClerk()
  let after = before
  for (let i = 0; i < 3; i++) after = edited(reorder(after, { claim: 'd', by: -1 }, clerk)).debate
  expect(compareDebates(before, after).claims.map(({ id, kind }) => [id, kind])).toEqual([['d', 'moved']])
  const under = edited(move(before, { claim: 'c', to: 'a' }, clerk)).debate
  const [moved] = compareDebates(before, under).claims
  expect(moved).toMatchObject({ id: 'c', kind: 'moved', moved: true })
  const rewritten = edited(rewrite(under, { claim: 'c', text: 'other words' }, clerk)).debate
  expect(compareDebates(before, rewritten).claims[0]).toMatchObject({ kind: 'changed', moved: true })
})

test('P91 ten thousand claims are compared, though every one is a copy', () => {
  const before = largeDebate(10_000)
  const after = produce(structuredClone(before), (draft) => {
    for (let i = 1; i <= 10_000; i += 100) {
      const claim = at(draft.claims, `c${i}`)
      if (claim !== undefined) claim.text += ' And more.'
    }
  })
  const comparison = compareDebates(before, after)
  expect(countsOf(comparison).changed).toBe(100)
  expect(isEmptyComparison(comparison)).toBe(false)
})

function applied(debate: Debate, found: Comparison): Debate {
  return produce(debate, (draft) => {
    for (const { id, is } of found.claims) {
      if (is === undefined) drop(draft.claims, id)
      else put(draft.claims, id, castDraft(is))
    }
    for (const { id, is } of found.sources) {
      if (is === undefined) drop(draft.sources, id)
      else put(draft.sources, id, castDraft(is))
    }
    for (const { id, is } of found.ballots) {
      if (is === undefined) delete draft.ballots[id]
      else draft.ballots[id] = castDraft(is)
    }
    for (const { id, is } of found.cases) {
      if (is === undefined) delete draft.cases[id]
      else draft.cases[id] = castDraft(is)
    }
  })
}
