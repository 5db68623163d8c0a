import { type Ballot, weightOf } from '../src/core/model/ballot.ts'
import type { Claim } from '../src/core/model/claim.ts'
import { type Debate, needClaim } from '../src/core/model/debate.ts'
import { childrenOf } from '../src/core/model/tree.ts'

/**
 * The Balanced semantics as one would first write it down: a function that calls itself for every answer. For debates
 * without groups and references. It is what the program's own weighing is measured against.
 * @param conceded a claim that pulls nothing
 * @returns the motion's standing, 0 to 1
 */
export function recursiveStanding(debate: Debate, ballot: Ballot, conceded?: string): number {
  const standing = (claim: Claim): number => {
    const conviction = Math.min(0.99, Math.max(0.01, weightOf(ballot, 'conviction', claim.id)))
    let logOdds = Math.log(conviction / (1 - conviction))
    for (const id of childrenOf(debate, claim.id)) {
      const child = needClaim(debate, id)
      if (child.relation !== 'undercuts') logOdds += (child.relation === 'supports' ? 2 : -2) * pull(child)
    }
    return 1 / (1 + Math.exp(-logOdds))
  }
  const pull = (claim: Claim): number => {
    if (claim.id === conceded) return 0
    let through = weightOf(ballot, 'relevance', claim.id)
    for (const id of childrenOf(debate, claim.id)) {
      const child = needClaim(debate, id)
      if (child.relation === 'undercuts') through *= 1 - pull(child)
    }
    return through * standing(claim)
  }
  return standing(needClaim(debate, debate.motion))
}
