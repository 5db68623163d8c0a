// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Relation, relations } from '../../../src/core/model/claim.ts'
import { needClaim, textOf } from '../../../src/core/model/debate.ts'
import { entries, sizeOf } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { readArgdown } from '../../../src/formats/argdown/read.ts'
import { anyDebate, debateOf } from '../../core/anyDebate.ts'
import { debateFrom } from '../../core/edit/sketch.ts'
import { countedIds } from '../likeness.ts'
import { debateSaying, proved, theirs, written } from './argdownProof.ts'

test('F103 a reference before its original, beside it or beside another one stays a reference', () => {
  const debate = debateFrom(`+ a
  - =c''''
    _ cut
- b
  + =c
  + =c'
  + c
    - d
  + =c''
  - =c'''`)
  const { text } = proved(debate)
  expect(text.match(/reference: true/g)).toHaveLength(4)
  expect(text).toContain('- [c]\n')
})

test('F103 what is nested deeply goes on in a block of its own, and Argdown itself reads it', () => {
  const claims = Array.from({ length: 200 }, (_, i) => ({
    parent: i === 0 ? 'm' : `c${i}`,
    relation: i === 0 ? ('supports' as const) : (relations[i % 3] as Relation),
    text: `Claim number ${i}`,
  }))
  const { text, report } = proved(debateSaying('M', claims))
  expect(Math.max(...text.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0))).toBe(60)
  expect(text).toContain('\n\n[Claim number 29]\n')
  expect(report).toEqual([])
  expect(theirs(text).relations).toHaveLength(200)
})

test('F108 Argdown itself reads the same relations', () => {
  const kinds = { supports: 'support', rebuts: 'attack', undercuts: 'undercut' }
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      // Sentences become numbers, so that titles and statements can be told apart.
      const numbers = new Map(subtreeOf(debate, 'm').map((id, i) => [id, `Number ${i}`]))
      const claims = [...entries(debate.claims)].map(([id, claim]) => ({
        ...claim,
        tags: {},
        text: claim.reference === undefined ? (numbers.get(id) ?? '') : '',
      }))
      const numbered = debateOf(claims, Object.values(debate.ballots))
      const { statements, relations: drawn } = theirs(written(numbered))
      const said = (title: string) => statements[title]?.members.map(({ text }) => text?.trim()).find(Boolean)
      // To Argdown a place is nothing of its own: the same said twice is said once, and a claim says nothing of itself.
      const sentences = (pairs: readonly (readonly [string | undefined, string, string | undefined])[]) =>
        [...new Set(pairs.filter(([from, , to]) => from !== to).map((pair) => pair.join(' ')))].sort()
      const got = drawn.map(({ from, to, relationType }) => [said(from.title), relationType, said(to.title)] as const)
      const expected = claims.flatMap((claim) => {
        if (claim.parent === null) return []
        const parent = needClaim(numbered, claim.parent)
        return [[textOf(numbered, claim), kinds[claim.relation], textOf(numbered, parent)] as const]
      })
      expect(sentences(got)).toEqual(sentences(expected))
    }),
    { numRuns: 100 },
  )
})

test('F109 10,000 levels and 10,000 siblings come back', () => {
  const count = 10_000
  const deep = Array.from({ length: count }, (_, i) => ({
    parent: i === 0 ? 'm' : `c${i}`,
    relation: i === 0 ? ('rebuts' as const) : (relations[i % 3] as Relation),
    text: `Level ${i}.`,
  }))
  const read = readArgdown(written(debateSaying('M', deep)), countedIds()).debate
  expect(
    subtreeOf(read, read.motion)
      .slice(1)
      .map((id) => needClaim(read, id).text),
  ).toEqual(deep.map(({ text }) => text))
  const flat = Array.from({ length: count }, (_, i) => ({
    text: 'Again and again.',
    reference: i % 2 === 1 ? `c${i}` : '',
  }))
  const claims = flat.map(({ text, reference }) => (reference === '' ? { text } : { reference }))
  const wide = readArgdown(written(debateSaying('M', claims)), countedIds()).debate
  expect(childrenOf(wide, wide.motion)).toHaveLength(count)
  expect([...entries(wide.claims)].filter(([, claim]) => claim.reference !== undefined)).toHaveLength(count / 2)
  expect(sizeOf(wide.claims)).toBe(count + 1)
})
