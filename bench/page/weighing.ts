import type { Ballot } from '../../src/core/model/ballot.ts'
import { ballotsOf, type Debate } from '../../src/core/model/debate.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import { judgementOf } from '../../src/core/weigh/judgement.ts'
import { standings } from '../../src/core/weigh/standing.ts'
import { generate } from '../generate.ts'
import { recursiveStanding } from '../recursive.ts'

/** Milliseconds of each run, by what was done. */
export type Weighed = Record<
  'standings' | 'standings, swings and decisive claims' | 'recursive' | 'recursive swing',
  number[]
>

/** How many claims are conceded for one sample of recursive swings. */
const conceding = 5

/**
 * Weighs a generated debate in every way, the ways taking turns. Runs in Node and in the page alike.
 * @param rounds how often each, after a third as many that do not count
 */
export function weighEveryWay(size: number, rounds: number): Weighed {
  const { debate } = generate(size)
  const ballot = ballotsOf(debate)[0] as Ballot
  const claims = subtreeOf(debate, debate.motion).slice(1)
  const samples: Weighed = {
    standings: [],
    'standings, swings and decisive claims': [],
    recursive: [],
    'recursive swing': [],
  }
  const plain = recursiveStanding(debate, ballot)
  const found = standings(debate, ballot)
  if (Math.abs(found.motion - plain) > 1e-12) throw new Error(`The ways do not agree: ${found.motion} and ${plain}`)
  let kept = 0
  const time = (name: keyof Weighed, counts: boolean, share: number, run: (debate: Debate) => number): void => {
    const start = performance.now()
    kept += run(debate)
    const taken = performance.now() - start
    if (counts) samples[name].push(taken / share)
  }
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    const counts = round >= 0
    time('standings', counts, 1, () => standings(debate, ballot).motion)
    time(
      'standings, swings and decisive claims',
      counts,
      1,
      () => judgementOf(standings(debate, ballot)).decisive.length,
    )
    time('recursive', counts, 1, () => recursiveStanding(debate, ballot))
    time('recursive swing', counts, conceding, () => {
      let sum = 0
      for (let i = 0; i < conceding; i++) {
        sum += recursiveStanding(debate, ballot, claims[(i * 7919) % claims.length])
      }
      return sum
    })
  }
  // What was computed is looked at, so that no engine can leave it out.
  if (Number.isNaN(kept)) throw new Error('Weighing gave no number.')
  return samples
}
