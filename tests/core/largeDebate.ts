import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim, type Claim } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { freshKeys } from '../../src/core/model/order.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { debateOf } from './anyDebate.ts'

/** A debate of `size` claims in branches ten claims deep, every claim weighed on one ballot. */
export function largeDebate(size: number): Debate {
  const keys = freshKeys(size)
  const claims: Claim[] = [bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'The motion.')]
  for (let i = 1; i <= size; i++) {
    const parent = i % 10 === 1 ? 'm' : `c${i - 1}`
    const relation = i % 3 === 0 ? 'rebuts' : 'supports'
    claims.push(
      bareClaim(
        { id: `c${i}`, parent, order: keys[i - 1] as string, relation },
        `Claim number ${i} says what it says.`,
      ),
    )
  }
  const weights = shelfOf(claims.map(({ id }, i) => [id, (i % 11) / 10] as const))
  return debateOf(claims, [{ ...blankBallot({ id: 'b', order: 'a0', name: 'Judge' }), conviction: weights }])
}
