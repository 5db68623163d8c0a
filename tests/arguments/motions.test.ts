// @vitest-environment node
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundled, readFolder } from '../../arguments/plugin.ts'
import { weightSet } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { type Claim, tagsOf } from '../../src/core/model/claim.ts'
import { ballotsOf, claimOf, motionOf } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { entries } from '../../src/core/model/shelf.ts'
import { childrenOf, treeOf } from '../../src/core/model/tree.ts'
import { answers, sideOf } from '../../src/core/model/walk.ts'
import { standings } from '../../src/core/weigh/standing.ts'

let motions: Bundled[] = []

beforeAll(async () => {
  const root = process.cwd()
  motions = await readFolder(join(root, 'arguments'), root)
})

const need = (id: string): Bundled => {
  const found = motions.find((motion) => motion.id === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}

const claimsOf = ({ debate }: Bundled): Claim[] => [...entries(debate.claims)].map(([, claim]) => claim)

const words = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

test('B5 the Japan motion comes first', () => {
  expect(motions.map(({ id }) => id)).toEqual(['japan-nato-ukraine', 'school-uniforms'])
  expect(motionOf(need('japan-nato-ukraine').debate).text).toBe(
    "Japan should join NATO's mission supporting Ukraine in non-combat training and assistance roles.",
  )
})

describe.each(['japan-nato-ukraine', 'school-uniforms'])('%s', (id) => {
  test('B6 is sound, and its claims are short, whole sentences that stand once', () => {
    const bundled = need(id)
    expect(check(bundled.debate)).toEqual([])
    const texts = claimsOf(bundled)
      .filter(({ reference }) => reference === undefined)
      .map(({ text }) => text)
    for (const text of texts) {
      expect(words(text), text).toBeLessThanOrEqual(30)
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text).not.toMatch(/[#*_[\]{}<>]/)
    }
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length)
  })

  test('B7 argues both sides with equal care', () => {
    const bundled = need(id)
    const { debate } = bundled
    const claims = claimsOf(bundled).filter(({ parent }) => parent !== null)
    const pro = claims.filter((claim) => sideOf(debate, claim.id) === 'pro').length
    expect(Math.abs(pro / claims.length - 0.5)).toBeLessThan(0.05)
    const contentions = childrenOf(debate, debate.motion).map((child) => claimOf(debate, child))
    expect(contentions.filter((claim) => claim?.relation === 'supports')).toHaveLength(contentions.length / 2)
    expect(claims.some((claim) => claim.relation === 'undercuts')).toBe(true)
    // A rebuttal of a rebuttal: the answer has an answer.
    expect(
      claims.some(
        (claim) => answers(claim) && claim.parent !== null && answers(claimOf(debate, claim.parent) as Claim),
      ),
    ).toBe(true)
  })

  test('B8 gives every source a grade, a publisher and an address on the web', () => {
    for (const claim of claimsOf(need(id))) {
      for (const { url, grade, publisher } of cardsOf(need(id).debate, claim)) {
        expect(url).toMatch(/^https?:\/\/[^\s]+\.[^\s]+$/)
        expect(grade, url).not.toBeNull()
        expect(publisher, url).not.toBe('')
      }
    }
  })

  test('B9 says in the note where to check what rests on a weak source or on memory', () => {
    for (const claim of claimsOf(need(id))) {
      const cards = cardsOf(need(id).debate, claim)
      if (cards.some(({ grade }) => grade === 'memory' || grade === 'weak'))
        expect(claim.note, claim.text).toMatch(/check/i)
    }
  })

  test('B10 is close on its first ballot, with contentions neither certain nor hopeless, and has a second ballot', () => {
    const { debate } = need(id)
    const [ours, other] = ballotsOf(debate)
    if (ours === undefined || other === undefined) throw new Error('There are not two ballots.')
    expect(ours.name).toBe('Our judgement')
    const { motion, of } = standings(debate, ours)
    expect(motion).toBeGreaterThan(0.4)
    expect(motion).toBeLessThan(0.6)
    expect(standings(debate, other).motion).not.toBeCloseTo(motion, 2)
    for (const child of childrenOf(debate, debate.motion)) {
      expect(of(child)).toBeGreaterThan(0.1)
      expect(of(child)).toBeLessThan(0.9)
      expect(weightSet(ours, 'conviction', child)).toBeDefined()
      expect(weightSet(ours, 'relevance', child)).toBeDefined()
    }
  })

  test('B11 speaks of its subject alone', () => {
    for (const claim of claimsOf(need(id))) {
      const said = [
        claim.text,
        claim.note,
        ...tagsOf(claim),
        ...cardsOf(need(id).debate, claim).flatMap((card) => Object.values(card)),
      ]
      expect(said.join(' ')).not.toMatch(/\bF\d{1,2}\b|fact ?sheet|\/work\b|\/tmp\b|prompt|this session/i)
    }
  })
})

test('B12 the Japan motion is whole: size, themes, sources, a linked group and claims used twice', () => {
  const bundled = need('japan-nato-ukraine')
  const claims = claimsOf(bundled)
  expect(treeOf(bundled.debate).size).toBeGreaterThanOrEqual(90)
  expect(treeOf(bundled.debate).size).toBeLessThanOrEqual(115)
  const themes = new Set(claims.flatMap(tagsOf))
  for (const theme of [
    'costs',
    'public-opinion',
    'standing',
    'experience',
    'law',
    'strategy',
    'geopolitics',
    'contribution',
    'japan-nato',
  ])
    expect(themes).toContain(theme)
  expect(claims.filter((claim) => Object.keys(claim.evidence).length > 0).length).toBeGreaterThan(60)
  expect(treeOf(bundled.debate).groups.size).toBeGreaterThanOrEqual(1)
  expect(claims.filter(({ reference }) => reference !== undefined).length).toBeGreaterThanOrEqual(1)
  expect(motionOf(bundled.debate).note).toContain('May 2026')
})

test('B13 the school motion is small and claims no source', () => {
  const bundled = need('school-uniforms')
  expect(treeOf(bundled.debate).size).toBeLessThanOrEqual(20)
  for (const claim of claimsOf(bundled)) expect(claim.evidence).toEqual({})
})
