// @vitest-environment node
import fc from 'fast-check'
import { freeze } from 'immer'
import { expect, test } from 'vitest'
import { addReadyBallot, readyKinds } from '../../../src/core/edit/readyBallots.ts'
import { weightOf, weightSet } from '../../../src/core/model/ballot.ts'
import { ballotsOf, type Debate } from '../../../src/core/model/debate.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { anyDebate } from '../anyDebate.ts'
import { prove, testClerk } from './prove.ts'

const anyStart = anyDebate().map((debate) => freeze(JSON.parse(JSON.stringify(debate)) as Debate, true))

test('E30 a ready-made ballot comes last, sound, as one edit; the motion starts in the middle', () => {
  fc.assert(
    fc.property(anyStart, fc.constantFrom(...readyKinds), fc.constantFrom('pro', 'con'), (debate, kind, side) => {
      const { debate: after } = prove(debate, (now, clerk) =>
        addReadyBallot(now, { kind, side, name: ' Judge ' }, clerk),
      )
      const made = ballotsOf(after).at(-1)
      expect(made?.name).toBe('Judge')
      expect(Object.keys(after.ballots)).toHaveLength(Object.keys(debate.ballots).length + 1)
      if (made === undefined) return
      expect(weightSet(made, 'conviction', debate.motion)).toBe(0.5)
      for (const [id, claim] of entries(debate.claims)) {
        expect(weightSet(made, 'relevance', id)).toBeUndefined()
        if (claim.reference !== undefined) expect(weightSet(made, 'conviction', id)).toBeUndefined()
      }
    }),
  )
})

test('E30 the sides believe their own claims, a policy judge the better sourced ones', () => {
  fc.assert(
    fc.property(anyStart, fc.constantFrom('pro', 'con'), (debate, side) => {
      const made = (kind: (typeof readyKinds)[number]) => {
        const outcome = addReadyBallot(debate, { kind, side, name: 'Judge' }, testClerk('A'))
        if ('refused' in outcome) throw new Error(outcome.refused)
        return Object.values(outcome.debate.ballots).find(({ id }) => !Object.hasOwn(debate.ballots, id))
      }
      const [ours, opponents, policy] = [made('ours'), made('opponents'), made('policy')]
      if (ours === undefined || opponents === undefined || policy === undefined) throw new Error('No ballot came.')
      for (const [id, claim] of entries(debate.claims)) {
        if (id === debate.motion || claim.reference !== undefined) continue
        const own = sideOf(debate, id) === side
        expect(weightOf(ours, 'conviction', id)).toBe(own ? 0.7 : 0.4)
        expect(weightOf(opponents, 'conviction', id)).toBe(own ? 0.4 : 0.7)
        const graded = Object.values(claim.evidence).some(({ grade }) => grade === 'primary')
        if (graded) expect(weightOf(policy, 'conviction', id)).toBe(0.85)
        if (Object.keys(claim.evidence).length === 0) expect(weightOf(policy, 'conviction', id)).toBe(0.35)
      }
    }),
  )
})

test('E30 without a name nothing is added', () => {
  fc.assert(
    fc.property(anyStart, (debate) => {
      expect(addReadyBallot(debate, { kind: 'lay', side: 'pro', name: '  ' }, testClerk('A'))).toEqual({
        refused: 'name-missing',
      })
    }),
  )
})
