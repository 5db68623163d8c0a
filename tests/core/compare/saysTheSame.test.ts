// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysTheSame } from '../../../src/core/compare/saysTheSame.ts'
import type { Claim } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { anyDebate } from '../anyDebate.ts'

/** The debate with other ids of claims, groups, sources and evidence. */
function renamed(debate: Debate): Debate {
  const other = (id: string) => `other ${id}`
  const claims = [...entries(debate.claims)].map(([id, { group, reference, ...claim }]): [string, Claim] => [
    other(id),
    {
      ...claim,
      id: other(id),
      parent: claim.parent === null ? null : other(claim.parent),
      evidence: Object.fromEntries(
        Object.entries(claim.evidence).map(([key, card]) => [
          other(key),
          { ...card, id: other(key), source: other(card.source) },
        ]),
      ),
      ...(group === undefined ? {} : { group: other(group) }),
      ...(reference === undefined ? {} : { reference: other(reference) }),
    },
  ])
  const sources = [...entries(debate.sources)].map(([id, source]): [string, typeof source] => [
    other(id),
    { ...source, id: other(id) },
  ])
  return {
    ...debate,
    id: other(debate.id),
    motion: other(debate.motion),
    claims: shelfOf(claims),
    sources: shelfOf(sources),
  }
}

test('F351 a debate says the same under other ids', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      expect(saysTheSame(debate, renamed(debate))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('F351 other words anywhere, another relation or a claim less say something else', () => {
  fc.assert(
    fc.property(anyDebate(), fc.nat(), fc.constantFrom('text', 'note', 'relation', 'gone'), (debate, n, what) => {
      const shown = subtreeOf(debate, debate.motion)
      const id = shown[what === 'text' || what === 'note' ? n % shown.length : shown.length - 1] as string
      fc.pre(id !== debate.motion || what === 'text' || what === 'note')
      const claims = [...entries(debate.claims)].flatMap(([key, claim]): [string, Claim][] => {
        if (key !== id) return [[key, claim]]
        if (what === 'gone') return []
        if (what === 'relation')
          return [[key, { ...claim, relation: claim.relation === 'rebuts' ? 'supports' : 'rebuts' }]]
        return [[key, { ...claim, [what]: `${claim[what]} And more.` }]]
      })
      fc.pre(what !== 'gone' || claims.every(([, { reference }]) => reference !== id))
      expect(saysTheSame(debate, renamed({ ...debate, claims: shelfOf(claims) }))).toBe(false)
    }),
    { numRuns: 100 },
  )
})
