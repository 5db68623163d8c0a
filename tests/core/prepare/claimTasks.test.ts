// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Side } from '../../../src/core/model/claim.ts'
import { workMarks } from '../../../src/core/model/marks.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { type ClaimTaskKind, claimTaskKinds, claimTasks } from '../../../src/core/prepare/claimTasks.ts'
import { debateFrom } from '../edit/sketch.ts'
import { kindsPlainly } from './kindsPlainly.ts'
import { anyQuotingDebate, changing } from './quoting.ts'

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

test('C440 a card of either side tells what a person marked', () => {
  const tags = { [workMarks['needs-evidence']]: true, [workMarks['check-this']]: true } as const
  const debate = changing(debateFrom('+ ours\n- theirs\n  + proof'), { ours: { tags }, theirs: { tags } })
  expect(claimTasks(debate, 'ours', { isOurs: true, today })).toEqual(['needs-evidence', 'check-this'])
  expect(claimTasks(debate, 'theirs', { isOurs: false, today })).toEqual(['unanswered', 'needs-evidence', 'check-this'])
  expect(claimTasks(debate, 'proof', { isOurs: false, today })).toEqual(['unanswered'])
})

test('C440 in any debate a card tells what the list of tasks tells, but what takes a judgement of the whole', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), fc.constantFrom<Side>('pro', 'con'), (debate, side) => {
      for (const [id] of entries(debate.claims)) {
        const kinds = kindsPlainly(debate, id, { side, swing: () => 0, today })
        const expected = kinds.map((kind) => (kind === 'unprepared' ? 'unanswered' : kind))
        const told = claimTasks(debate, id, { isOurs: sideOf(debate, id) === side, today })
        expect(told).toEqual(claimTaskKinds.filter((kind: ClaimTaskKind) => expected.includes(kind)))
      }
    }),
  )
})
