import type { Ballot } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { balanced } from './balanced.ts'
import { debateGraphOf, frameworkOf } from './framework.ts'
import { strengthsOf } from './strengths.ts'

/** Where every claim of a debate stands on one ballot. Standings given those weights, never truth. */
export interface Standings {
  /** The motion's standing, 0 to 1. */
  readonly motion: number
  /** A claim's standing, 0 to 1; a reference's is its original's. @throws Error where there is no such claim. */
  of(id: ClaimId): number
}

/**
 * The standings of a debate on a ballot, by the Balanced semantics. O(n). Of an unsound debate it makes what it can and
 * throws nothing: claims on a ring count as their conviction, a missing motion as the ballot's default conviction.
 */
export function standings(debate: Debate, ballot: Ballot): Standings {
  const { nodes } = debateGraphOf(debate)
  const strengths = strengthsOf(frameworkOf(debate, ballot), balanced)
  const motion = nodes.get(debate.motion)
  return {
    motion: motion === undefined ? balanced.base(ballot.defaults.conviction) : (strengths.nodes[motion] as number),
    of(id) {
      const node = nodes.get(id)
      if (node === undefined) throw new Error(`There is no claim ${id} in this debate.`)
      return strengths.nodes[node] as number
    },
  }
}
