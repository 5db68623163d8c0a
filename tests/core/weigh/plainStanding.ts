import { type Ballot, weightOf } from '../../../src/core/model/ballot.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import { claimOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { entries } from '../../../src/core/model/shelf.ts'

/**
 * The Balanced semantics written straight from its definition: slow, recursive, for small sound debates only. It shares
 * nothing with the program but the model's records, so that both would have to be wrong in the same way.
 */
export function plainStanding(debate: Debate, ballot: Ballot, id: ClaimId): number {
  const claims = [...entries(debate.claims)].map(([, claim]) => claim)

  const sigma = (claim: Claim): number => {
    if (claim.reference !== undefined) return sigma(needClaim(debate, claim.reference))
    const tau = Math.min(0.99, Math.max(0.01, weightOf(ballot, 'conviction', claim.id)))
    let logOdds = Math.log(tau / (1 - tau))
    for (const link of linksUnder(claim, false)) logOdds += (supports(link) ? 2 : -2) * pull(link)
    return 1 / (1 + Math.exp(-logOdds))
  }

  const pull = (link: readonly Claim[]): number => {
    let w = Math.min(...link.map((member) => weightOf(ballot, 'relevance', member.id)))
    for (const member of link) for (const undercut of linksUnder(member, true)) w *= 1 - pull(undercut)
    return link.reduce((product, member) => product * sigma(member), w)
  }

  /** The children of one claim, linked ones together: those that undercut it, or all others. */
  const linksUnder = (parent: Claim, undercutting: boolean): Claim[][] => {
    const children = claims.filter((claim) => claim.parent === parent.id)
    const wanted = children.filter((child) => (child.relation === 'undercuts') === undercutting)
    const alone = wanted.filter((child) => child.group === undefined).map((child) => [child])
    const groups = new Set(wanted.flatMap((child) => (child.group === undefined ? [] : [child.group])))
    return [...alone, ...[...groups].map((group) => wanted.filter((child) => child.group === group))]
  }

  return sigma(claimOf(debate, id) as Claim)
}

function supports(link: readonly Claim[]): boolean {
  return link[0]?.relation === 'supports'
}
