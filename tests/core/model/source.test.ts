// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceOf } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { cardFields, cardsOf, markKinds, passageFrom, tidyMarks } from '../../../src/core/model/evidence.ts'
import { at, entries } from '../../../src/core/model/shelf.ts'
import {
  blankCitation,
  citationOf,
  citationParts,
  isBlankCitation,
  sameCitation,
  sourceOf,
} from '../../../src/core/model/source.ts'
import { sourceUses } from '../../../src/core/model/sourceUses.ts'
import { anyCard, anyCitation } from '../anyCard.ts'
import { anyDebate, debateOf } from '../anyDebate.ts'

const claimsOf = (debate: Debate) => [...entries(debate.claims)].map(([id]) => needClaim(debate, id))

test('M21 a claim’s cards are its evidence in order, each with the citation of its source', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const claim of claimsOf(debate)) {
        const cards = cardsOf(debate, claim)
        expect(cards.map(({ id }) => id)).toEqual(evidenceOf(claim).map(({ id }) => id))
        for (const card of cards) {
          const source = at(debate.sources, card.source)
          expect(citationOf(card)).toEqual(source === undefined ? undefined : citationOf(source))
          expect(card).toMatchObject(claim.evidence[card.id] ?? {})
          const parts = [...citationParts, 'quote', 'grade', ...markKinds]
          if (claim.evidence[card.id]?.stillHolds === true) parts.push('stillHolds')
          expect(Object.keys(cardFields(card)).sort()).toEqual(parts.sort())
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('M21 where a source is gone, nothing is known of it, and its cards are still read', () => {
  const nothing = debateOf([], [])
  expect(sourceOf(nothing, 'gone')).toEqual({ ...blankCitation, id: 'gone' })
  expect(sourceOf(nothing, 'toString')).toEqual({ ...blankCitation, id: 'toString' })
})

test('M22 a citation is blank, and the same as another, by all of its parts', () => {
  expect(isBlankCitation(blankCitation)).toBe(true)
  for (const part of citationParts) {
    const other = { ...blankCitation, [part]: 'x' }
    expect([isBlankCitation(other), sameCitation(other, blankCitation)]).toEqual([false, false])
  }
  fc.assert(
    fc.property(anyCitation, anyCitation, (a, b) => {
      expect(sameCitation(a, structuredClone(a))).toBe(true)
      expect(sameCitation(a, b)).toBe(JSON.stringify(citationOf(a)) === JSON.stringify(citationOf(b)))
    }),
  )
})

test('M22 what is left out of a passage is blank, and its marks of every kind are tidy', () => {
  expect(passageFrom({})).toEqual({ quote: '', marks: [], underlined: [], emphasised: [], grade: null })
  fc.assert(
    fc.property(anyCard, fc.array(fc.record({ from: fc.nat(50), to: fc.nat(50) }), { maxLength: 4 }), (card, marks) => {
      for (const kind of markKinds) {
        const passage = passageFrom({ ...card, [kind]: marks })
        expect(passage[kind]).toEqual(tidyMarks(marks, card.quote.length))
        for (const other of markKinds) if (other !== kind) expect(passage[other]).toEqual(card[other])
      }
    }),
  )
})

test('M23 every place where a source is quoted is told, and no other', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const told = [...sourceUses(debate)].flatMap(([source, uses]) => uses.map((use) => ({ ...use, source })))
      const quoted = claimsOf(debate).flatMap((claim) =>
        Object.values(claim.evidence).map(({ id, source }) => ({ claim: claim.id, evidence: id, source })),
      )
      expect(told).toHaveLength(quoted.length)
      expect(told).toEqual(expect.arrayContaining(quoted))
      for (const uses of sourceUses(debate).values()) expect(uses.length).toBeGreaterThan(0)
      expect(sourceUses(debate)).toBe(sourceUses({ ...debate, cases: {} }))
    }),
    { numRuns: 60 },
  )
})
