import fc from 'fast-check'
import { freeze } from 'immer'
import type { Debate } from '../../src/core/model/debate.ts'
import { anyDebate } from './anyDebate.ts'
import { type Act, anyAct, Person } from './edit/anyEdit.ts'
import { testClerk } from './edit/prove.ts'

/** A debate, and what two people made of it who did not hear of each other. */
export interface Drifted {
  readonly was: Debate
  readonly mine: Debate
  readonly theirs: Debate
}

const anyActs = fc.array(anyAct, { maxLength: 14, size: 'max' })

/** Two copies of a random debate after random edits. */
export const anyDrifted: fc.Arbitrary<Drifted> = fc
  .tuple(anyDebate({ most: 10 }), anyActs, anyActs)
  .map(([start, ours, others]) => {
    const was = freeze(JSON.parse(JSON.stringify(start)) as Debate, true)
    return { was, mine: after(was, ours, 'A'), theirs: after(was, others, 'B') }
  })

function after(was: Debate, acts: readonly Act[], by: string): Debate {
  const person = new Person(testClerk(by))
  let debate = was
  for (const act of acts) {
    const outcome = person.act(debate, act)
    if (outcome !== null && !('refused' in outcome)) debate = outcome.debate
  }
  return freeze(JSON.parse(JSON.stringify(debate)) as Debate, true)
}
