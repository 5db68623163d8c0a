// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Side } from '../../../src/core/model/claim.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { type ClaimTaskKind, claimTaskKinds, claimTasks } from '../../../src/core/prepare/claimTasks.ts'
import { marksOf } from '../../../src/core/prepare/tasks.ts'
import { debateFrom } from '../edit/sketch.ts'
import { anyQuotingDebate } from './quoting.ts'

const today = { year: 2026, month: 6 }

test('C440 a card tells what wants an answer, what is undefended and what is marked', () => {
  const debate = debateFrom(`
+ ours
  - doubt
- theirs
`)
  const told = (id: string, isOurs: boolean) => claimTasks(debate, id, { isOurs, today })
  expect(told('ours', true)).toEqual(['undefended'])
  expect(told('doubt', false)).toEqual(['unanswered'])
  expect(told('doubt', true)).toEqual([])
  expect(told('theirs', false)).toEqual(['unanswered'])
  expect(told(debate.motion, true)).toEqual([])
  expect(told(debate.motion, false)).toEqual([])
})

test('C440 in any debate a card tells what the list of tasks tells, but what takes a judgement of the whole', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), fc.constantFrom<Side>('pro', 'con'), (debate, side) => {
      const marks = marksOf(debate, { side, swing: () => 0, today })
      for (const [id] of entries(debate.claims)) {
        const expected = marks(id).map((kind) => (kind === 'unprepared' ? 'unanswered' : kind))
        const told = claimTasks(debate, id, { isOurs: sideOf(debate, id) === side, today })
        expect(told).toEqual(claimTaskKinds.filter((kind: ClaimTaskKind) => expected.includes(kind)))
      }
    }),
  )
})
