// @vitest-environment node
import fc from 'fast-check'
import { freeze } from 'immer'
import { expect, test } from 'vitest'
import { bringIn, type NewBallot } from '../../../src/core/edit/bringIn.ts'
import { type BallotId, weightSet } from '../../../src/core/model/ballot.ts'
import { branchOf } from '../../../src/core/model/branch.ts'
import { ballotsOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { anyDebate } from '../anyDebate.ts'
import { prove, proveRefused } from './prove.ts'
import { debateFrom } from './sketch.ts'

/** Debates as the journal gives them back: fast-check makes records without a prototype, which no clone has. */
const anyPlain = anyDebate().map((debate) => freeze(structuredClone(debate), true))

/** All of a debate as a branch that comes from elsewhere. */
const allOf = (debate: Debate) => ({ ...branchOf(debate, [debate.motion]), from: null })

test('F321 what comes from another debate and the ballots that it was weighed on come in together, and no weight is lost', () => {
  fc.assert(
    fc.property(anyPlain, anyPlain, (from, to) => {
      const [first, ...others] = ballotsOf(from)
      const [mine] = ballotsOf(to)
      if (first === undefined || mine === undefined) throw new Error('A debate has no ballot.')
      const ballots = new Map<BallotId, BallotId | NewBallot>([[first.id, mine.id]])
      for (const { id, name, defaults } of others) ballots.set(id, { name, defaults })
      const { debate, change } = prove(to, (now, clerk) =>
        bringIn(now, { branch: allOf(from), to: to.motion, ballots }, clerk),
      )
      expect(change.label).toBe('import')
      const root = change.claim as string
      expect(needClaim(debate, root).parent).toBe(to.motion)
      const added = ballotsOf(debate).slice(ballotsOf(to).length)
      expect(added.map(({ name, defaults }) => ({ name, defaults }))).toEqual(
        others.map(({ name, defaults }) => ({ name, defaults })),
      )
      const brought = subtreeOf(debate, root)
      subtreeOf(from, from.motion).forEach((id, i) => {
        const here = brought[i] as string
        for (const [there, ballot] of [
          [first, debate.ballots[mine.id]],
          ...others.map((other, n) => [other, added[n]] as const),
        ] as const) {
          if (ballot === undefined) throw new Error('A ballot is gone.')
          expect(weightSet(ballot, 'relevance', here)).toBe(weightSet(there, 'relevance', id))
          if (needClaim(debate, here).reference !== undefined) continue
          const original = needClaim(from, id).reference ?? id
          expect(weightSet(ballot, 'conviction', here)).toBe(weightSet(there, 'conviction', original))
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('F321 under a claim that is gone nothing comes in, no ballot either', () => {
  const debate = debateFrom('+ one\n- two')
  const ballots = new Map([['x', { name: 'Lay judge', defaults: { conviction: 0.5, relevance: 0.5 } }]])
  proveRefused(
    debate,
    (now, clerk) => bringIn(now, { branch: allOf(debate), to: 'nowhere', ballots }, clerk),
    'claim-gone',
  )
})
