// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimId, Side } from '../../../src/core/model/claim.ts'
import { ballotOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { answers, isAnswered, pathUp, sideOf } from '../../../src/core/model/walk.ts'
import { type Block, blockOf, blocksOf, type Strength } from '../../../src/core/prepare/blocks.ts'
import { anyBrokenDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'
import { anyQuotingDebate, changing, largeDebate, type Quoted, quoting } from './quoting.ts'

const bare = (sketch: string, cards: Record<ClaimId, readonly Quoted[]> = {}) => quoting(debateFrom(sketch), cards)
const even = (debate: Debate, standings: Record<ClaimId, number> = {}): Strength => ({
  standing: (id) => standings[id] ?? 0.5,
  ballot: ballotOf(debate, 'judge'),
})
const namesOf = ({ answers: list }: Block): ClaimId[] => list.map(({ claim }) => claim)

test('R45 every claim of the other side has a block, by the contention it hangs under, in reading order', () => {
  const debate = bare(`
- theirs
  + proof
    - fault
      - retort
- late
+ ours
  - doubt
+ quiet
`)
  const themes = blocksOf(debate, 'pro', even(debate))
  expect(themes.map(({ contention, blocks }) => [contention, blocks.map(({ claim }) => claim)])).toEqual([
    ['ours', ['doubt']],
    ['theirs', ['theirs', 'proof', 'retort']],
    ['late', ['late']],
  ])
  const ofCon = blocksOf(debate, 'con', even(debate))
  expect(ofCon.map(({ contention, blocks }) => [contention, blocks.map(({ claim }) => claim)])).toEqual([
    ['ours', ['ours']],
    ['quiet', ['quiet']],
    ['theirs', ['fault']],
  ])
})

test('R46 answers stand by the rank that a person gave them, then by standing times relevance, then as in the debate', () => {
  const debate = bare('- theirs\n  - a\n  - b\n  _ c\n  - d\n  - e')
  const strength = even(debate, { a: 0.2, b: 0.9, c: 0.6, d: 0.6, e: 0.1 })
  expect(namesOf(blockOf(debate, 'theirs', strength))).toEqual(['b', 'c', 'd', 'a', 'e'])
  const ranked = changing(debate, { e: { rank: 'a1' }, a: { rank: 'a0' } })
  expect(namesOf(blockOf(ranked, 'theirs', strength))).toEqual(['a', 'e', 'b', 'c', 'd'])
  const ballot = { ...strength.ballot, relevance: shelfOf(Object.entries({ b: 0.01, e: 1 })) }
  expect(namesOf(blockOf(debate, 'theirs', { ...strength, ballot }))).toEqual(['c', 'd', 'a', 'e', 'b'])
})

test('R47 an answer comes with all that supports it, whether it has evidence, and what attacks it', () => {
  const debate = bare(
    `
- theirs
  - strong
    + first
      + deeper
      - doubted
    - attack
    + second
    _ beside
  - plain
`,
    { deeper: [{ title: 'Report' }] },
  )
  expect(blockOf(debate, 'theirs', even(debate))).toEqual({
    claim: 'theirs',
    answers: [
      {
        claim: 'strong',
        relation: 'rebuts',
        supports: ['first', 'deeper', 'second'],
        sourced: true,
        attacks: ['attack', 'beside'],
      },
      { claim: 'plain', relation: 'rebuts', supports: [], sourced: false, attacks: [] },
    ],
    gaps: [],
  })
})

test('R48 a block tells what it lacks: an answer, evidence for any, a reply for any that is attacked', () => {
  const debate = bare(
    `
- none
- unsourced
  - a
- attacked
  - b
    - c
  _ d
    - e
- replied
  - f
    - g
      - h
  - i
    - j
- half
  - k
    - l
  - n
`,
    { b: [{ title: 'Report' }], f: [{ title: 'Report' }], k: [{ title: 'Report' }] },
  )
  const gaps = (claim: ClaimId) => blockOf(debate, claim, even(debate)).gaps
  expect(gaps('none')).toEqual(['no-answer'])
  expect(gaps('unsourced')).toEqual(['no-evidence'])
  expect(gaps('attacked')).toEqual(['answer-attacked'])
  expect(gaps('replied')).toEqual([])
  expect(gaps('half')).toEqual([])
})

test('R49 a reference is answered by what answers its original, and by what undercuts it where it stands', () => {
  const debate = bare(
    `
- theirs
  - answer
- more
  + =theirs
    _ beside
  - =answer
+ ours
  + proof
    + figure
- last
  - =proof
`,
    { figure: [{ quote: 'Words.' }] },
  )
  expect(namesOf(blockOf(debate, '=theirs', even(debate)))).toEqual(['beside', 'answer'])
  expect(blockOf(debate, 'last', even(debate)).answers).toEqual([
    { claim: '=proof', relation: 'rebuts', supports: ['figure'], sourced: true, attacks: [] },
  ])
})

test('R45 a block can be asked for by any claim, also of a claim that is not there', () => {
  const debate = bare('+ ours\n  - doubt')
  expect(namesOf(blockOf(debate, 'ours', even(debate)))).toEqual(['doubt'])
  expect(() => blockOf(debate, 'gone', even(debate))).toThrow('There is no claim gone')
})

const anySide = fc.constantFrom<Side>('pro', 'con')
const anyStanding = fc.func(fc.constantFrom(0, 0.25, 0.5, 1, Number.NaN))

test('R45 in any debate the blocks are those of all claims of the other side, each with all answers there are', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), anySide, anyStanding, (debate, side, standing) => {
      const strength = { standing, ballot: ballotOf(debate, undefined) }
      const themes = blocksOf(debate, side, strength)
      const blocks = themes.flatMap((theme) => theme.blocks)
      const theirs = [...entries(debate.claims)].map(([id]) => id).filter((id) => sideOf(debate, id) !== side)
      const asked = theirs.filter((id) => id !== debate.motion)
      expect(blocks.map(({ claim }) => claim).sort()).toEqual(asked.sort())
      for (const { contention, blocks: inTheme } of themes) {
        for (const { claim } of inTheme) expect(pathUp(debate, claim).at(-2)?.id).toBe(contention)
      }
      for (const block of blocks) {
        const { reference } = needClaim(debate, block.claim)
        const places = reference === undefined ? [block.claim] : [block.claim, reference]
        const all = places.flatMap((id) => childrenOf(debate, id)).filter((id) => answers(needClaim(debate, id)))
        expect(namesOf(block).sort()).toEqual(all.sort())
        expect(block.gaps.includes('no-answer')).toBe(!isAnswered(debate, block.claim))
        expect(block).toEqual(blockOf(debate, block.claim, strength))
        for (const answer of block.answers) {
          expect(answer.attacks.length > 0).toBe(isAnswered(debate, answer.claim))
          // A frontline: the other side's answer to our answer has a block of its own.
          for (const attack of answer.attacks) {
            if (needClaim(debate, attack).parent === answer.claim && sideOf(debate, answer.claim) === side)
              expect(blocks.some(({ claim }) => claim === attack)).toBe(true)
          }
        }
      }
    }),
  )
})

test('R46 in any debate ranked answers stand before the others, and stronger before weaker', () => {
  const anyRank = fc.option(fc.constantFrom('a0', 'a1', 'a2'), { freq: 1 })
  fc.assert(
    fc.property(anyQuotingDebate(), fc.array(anyRank, { minLength: 25, maxLength: 25 }), (drawn, ranks) => {
      const ids = [...entries(drawn.claims)].map(([id]) => id)
      const given = ids.flatMap((id, i) => (ranks[i] == null ? [] : [[id, { rank: ranks[i] as string }] as const]))
      const debate = changing(drawn, Object.fromEntries(given))
      const ballot = { ...ballotOf(debate, undefined), relevance: {}, defaults: { conviction: 0.5, relevance: 1 } }
      const standing = (id: ClaimId): number => (id.length * 7 + id.charCodeAt(id.length - 1)) % 5
      for (const { blocks } of blocksOf(debate, 'pro', { standing, ballot })) {
        for (const block of blocks) {
          const said = namesOf(block).map((id) => needClaim(debate, id))
          const ranked = said.filter((claim) => claim.rank !== undefined)
          expect(said.slice(0, ranked.length)).toEqual(ranked)
          expect(ranked.map((claim) => claim.rank)).toEqual(ranked.map((claim) => claim.rank).sort())
          const rest = said.slice(ranked.length).map((claim) => standing(claim.id))
          expect(rest).toEqual([...rest].sort((a, b) => b - a))
        }
      }
    }),
  )
})

test('R39 a broken debate does not stop its blocks', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), anySide, (broken, side) => {
      const debate = quoting(broken, {})
      const strength = { standing: () => 0.5, ballot: ballotOf(debate, undefined) }
      blocksOf(debate, side, strength)
      for (const [id] of entries(debate.claims)) blockOf(debate, id, strength)
    }),
  )
})

test.each(['deep', 'wide'] as const)('R39 the blocks of ten thousand claims, %s', (shape) => {
  const debate = largeDebate(shape, 10_000)
  const themes = blocksOf(debate, 'pro', even(debate))
  expect(themes.reduce((sum, { blocks }) => sum + blocks.length, 0)).toBe(5000)
})
