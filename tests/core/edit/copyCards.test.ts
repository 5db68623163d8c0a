// @vitest-environment node
import { expect, test } from 'vitest'
import type { Clerk } from '../../../src/core/edit/change.ts'
import { duplicate, paste } from '../../../src/core/edit/copy.ts'
import { addEvidence, type EvidenceFields } from '../../../src/core/edit/evidence.ts'
import { orderAnswers } from '../../../src/core/edit/orderAnswers.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { addSources, rewriteSource } from '../../../src/core/edit/sources.ts'
import { type Branch, branchOf } from '../../../src/core/model/branch.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { type Card, cardsOf } from '../../../src/core/model/evidence.ts'
import { entries, sizeOf } from '../../../src/core/model/shelf.ts'
import { blankCitation, isBlankCitation } from '../../../src/core/model/source.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { prove, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const passage: EvidenceFields = {
  quote: 'the quick brown fox',
  marks: [{ from: 0, to: 3 }],
  underlined: [{ from: 4, to: 9 }],
  emphasised: [{ from: 10, to: 15 }],
  grade: 'news',
}
const report = { author: 'Cabinet Office', title: 'Report' }

/** The debate with a card on a claim: its evidence and, where it names none, its source are called `by` and a number. */
function withCard(debate: Debate, claim: string, fields: EvidenceFields, by: string, source?: string): Debate {
  return prove(debate, () =>
    addEvidence(debate, { claim, fields, ...(source === undefined ? {} : { source }) }, testClerk(by)),
  ).debate
}

/** "a" and "b" quote the report (source "x2"); "b" has another card of which nothing is known (source "z2"). */
const start = withCard(
  withCard(withCard(debateFrom('+ a\n  - b'), 'a', { ...report, ...passage }, 'x'), 'b', passage, 'y', 'x2'),
  'b',
  { quote: 'who knows' },
  'z',
)

const pasting =
  (branch: Branch, to: string) =>
  (debate: Debate, clerk: Clerk = testClerk()) =>
    paste(debate, { branch, to }, clerk)

function cardsUnder(debate: Debate, claim: string): Card[] {
  return [claim, ...childrenOf(debate, claim)].flatMap((id) => cardsOf(debate, needClaim(debate, id)))
}

const says = ({ id: _id, order: _order, source: _source, ...rest }: Card) => rest

test('E56: in its own debate a copied card is quoted from the same source, with its marks of every kind', () => {
  for (const edit of [
    (debate: Debate, clerk: Clerk) => duplicate(debate, { claim: 'a' }, clerk),
    pasting(branchOf(start, ['a']), 'm'),
  ]) {
    const { debate, change } = prove(start, edit)
    const copies = cardsUnder(debate, change.claim as string)
    expect(copies.map(says)).toEqual(cardsUnder(start, 'a').map(says))
    expect(copies.map(({ source }) => source).slice(0, 2)).toEqual(['x2', 'x2'])
    // Where nothing is known of a source, each card has its own: filling in the one must not fill in the other.
    expect(copies[2]?.source).not.toBe('z2')
    expect(sizeOf(debate.sources)).toBe(3)
  }
})

test('E56: where its source says something else by now, the copy keeps what was copied', () => {
  const branch = branchOf(start, ['b'])
  const { debate: later } = prove(start, (debate, clerk) =>
    rewriteSource(debate, { source: 'x2', fields: { title: 'Bericht' } }, clerk),
  )
  const { debate, change } = prove(later, pasting(branch, 'm'))
  expect(cardsUnder(debate, change.claim as string).map(({ title }) => title)).toEqual(['Report', ''])
  expect(cardsUnder(debate, 'a')[0]?.title).toBe('Bericht')
})

test('E56: in another debate a card is quoted from a source that says the same, or brings its own, once for all', () => {
  const branch = branchOf(start, ['a'])
  const bare = prove(debateFrom('+ p', 'other'), pasting(branch, 'p'))
  const brought = cardsUnder(bare.debate, bare.change.claim as string)
  expect(brought.map(says)).toEqual(cardsUnder(start, 'a').map(says))
  expect(brought[0]?.source).toBe(brought[1]?.source)
  expect(sizeOf(bare.debate.sources)).toBe(2)

  const listed = prove(debateFrom('+ p', 'other'), (debate) =>
    addSources(debate, { citations: [blankCitation, { ...blankCitation, ...report }] }, testClerk('own')),
  ).debate
  const { debate, change } = prove(listed, pasting(branch, 'p'))
  const cards = cardsUnder(debate, change.claim as string)
  expect(cards.map(({ source }) => source).slice(0, 2)).toEqual(['own2', 'own2'])
  expect(cards[2]?.source).not.toBe('own1')
  expect([...entries(debate.sources)].filter(([, source]) => isBlankCitation(source))).toHaveLength(2)
})

test('E56: cards of which nothing is known never come to share a source, however often they are pasted', () => {
  const branch = branchOf(start, ['b'])
  let debate = debateFrom('+ p', 'other')
  for (const by of ['one', 'two'])
    debate = prove(debate, (before) => paste(before, { branch, to: 'p' }, testClerk(by))).debate
  const blank = childrenOf(debate, 'p').flatMap((id) => cardsOf(debate, needClaim(debate, id)).filter(isBlankCitation))
  expect(new Set(blank.map(({ source }) => source)).size).toBe(2)
})

test('E56: a source that another debate has under the same name is not taken for it', () => {
  const stranger = withCard(debateFrom('+ p', 'other'), 'p', { title: 'Something else' }, 'x')
  const { debate, change } = prove(stranger, pasting(branchOf(start, ['b']), 'p'))
  expect(cardsUnder(debate, change.claim as string)[0]?.title).toBe('Report')
  expect(cardsUnder(debate, 'p')[0]?.title).toBe('Something else')
})

test('E57: the order in which answers are said comes along', () => {
  const ranked = prove(debateFrom('+ a\n  - p\n  - q\n  - r'), (debate, clerk) =>
    orderAnswers(debate, { claim: 'a', answers: ['r', 'p'] }, clerk),
  ).debate
  const ranks = (debate: Debate, claim: string) => childrenOf(debate, claim).map((id) => needClaim(debate, id).rank)
  for (const edit of [
    (debate: Debate, clerk: Clerk) => duplicate(debate, { claim: 'a' }, clerk),
    pasting(branchOf(ranked, ['a']), 'm'),
  ]) {
    const { debate, change } = prove(ranked, edit)
    expect(ranks(debate, change.claim as string)).toEqual(ranks(ranked, 'a'))
    expect(ranks(debate, change.claim as string).filter((rank) => rank === undefined)).toHaveLength(1)
  }
})

test('E58: what is deleted with its claim leaves its source on the list; what stood for it quotes the same source', () => {
  const referred = withCard(debateFrom('+ a\n- d\n  + =a'), 'a', { ...report, ...passage }, 'x')
  const { debate } = prove(referred, (before, clerk) => remove(before, { claim: 'a' }, clerk))
  expect(cardsUnder(debate, '=a')).toMatchObject([{ ...report, ...passage, source: 'x2' }])
  const { debate: bare } = prove(start, (before, clerk) => remove(before, { claim: 'b' }, clerk))
  expect(sizeOf(bare.sources)).toBe(2)
})
