import { type Ballot, weightOf } from '../../../src/core/model/ballot.ts'
import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import type { Method } from '../../../src/core/weigh/semantics.ts'

/** What is held, whatever it depends on: strengths by claim, pulls by any claim of the link. May go beyond 0 and 1. */
export interface Held {
  readonly strengths?: Readonly<Record<ClaimId, number>>
  readonly pulls?: Readonly<Record<ClaimId, number>>
}

/** A debate weighed by the definitions. */
export interface Plain {
  readonly motion: number
  strength(id: ClaimId): number
  /** c of the link that a claim is a premise of. */
  pull(id: ClaimId): number
  /** a of a claim's answers; of a reference, its original's. */
  aggregate(id: ClaimId): number
}

/**
 * The three methods written straight from their papers' definitions: recursive, for small sound debates only. It shares
 * nothing with the program but the model's records, so that both would have to be wrong in the same way.
 */
export function plainly(debate: Debate, ballot: Ballot, method: Method = 'balanced', held: Held = {}): Plain {
  const claims = [...entries(debate.claims)].map(([, claim]) => claim)
  const children = new Map<ClaimId | null, Claim[]>()
  for (const claim of claims) children.set(claim.parent, [...(children.get(claim.parent) ?? []), claim])
  const strengths = new Map<ClaimId, number>()

  const strength = (claim: Claim): number => {
    const known = held.strengths?.[claim.id] ?? strengths.get(claim.id)
    if (known !== undefined) return known
    const sigma =
      claim.reference === undefined
        ? strengthBy[method](weightOf(ballot, 'conviction', claim.id), ...sidesOf(claim))
        : strength(needClaim(debate, claim.reference))
    strengths.set(claim.id, sigma)
    return sigma
  }

  const pull = (link: readonly Claim[]): number => {
    for (const member of link) {
      const given = held.pulls?.[member.id]
      if (given !== undefined) return given
    }
    let w = Math.min(...link.map((member) => weightOf(ballot, 'relevance', member.id)))
    for (const member of link) for (const undercut of linksUnder(member, true)) w *= 1 - pull(undercut)
    return link.reduce((product, member) => product * strength(member), w)
  }

  /** The children of one claim, linked ones together: those that undercut it, or all others. */
  const linksUnder = (parent: Claim, undercutting: boolean): Claim[][] => {
    const wanted = (children.get(parent.id) ?? []).filter((child) => (child.relation === 'undercuts') === undercutting)
    const alone = wanted.filter((child) => child.group === undefined).map((child) => [child])
    const groups = new Set(wanted.flatMap((child) => (child.group === undefined ? [] : [child.group])))
    return [...alone, ...[...groups].map((group) => wanted.filter((child) => child.group === group))]
  }

  /** The pulls of a claim's attacks and of its supports. */
  const sidesOf = (claim: Claim): [attacks: number[], supports: number[]] => {
    const links = linksUnder(claim, false)
    const side = (supporting: boolean): number[] =>
      links.filter((link) => (link[0]?.relation === 'supports') === supporting).map(pull)
    return [side(false), side(true)]
  }

  return {
    motion: strength(needClaim(debate, debate.motion)),
    strength: (id) => strength(needClaim(debate, id)),
    pull(id) {
      const { group } = needClaim(debate, id)
      return pull(claims.filter((other) => other.id === id || (group !== undefined && other.group === group)))
    },
    aggregate(id) {
      const claim = needClaim(debate, id)
      const original = claim.reference === undefined ? claim : needClaim(debate, claim.reference)
      return aggregateBy[method](...sidesOf(original))
    },
  }
}

type BySides = (attacks: readonly number[], supports: readonly number[]) => number

const aggregateBy: Readonly<Record<Method, BySides>> = {
  balanced: (attacks, supports) => 2 * (sum(supports) - sum(attacks)),
  'knock-out': (attacks, supports) => together(supports) - together(attacks),
  cautious: (attacks, supports) => sum(supports) - sum(attacks),
}

/** τ, the pulls of the attacks and those of the supports. */
type ByBase = (tau: number, attacks: readonly number[], supports: readonly number[]) => number

const strengthBy: Readonly<Record<Method, ByBase>> = {
  balanced(tau, attacks, supports) {
    const kept = Math.min(0.99, Math.max(0.01, tau))
    return 1 / (1 + Math.exp(-(Math.log(kept / (1 - kept)) + aggregateBy.balanced(attacks, supports))))
  },
  'knock-out'(tau, attacks, supports) {
    const [against, inFavour] = [together(attacks), together(supports)]
    if (against >= inFavour) return tau - tau * Math.abs(inFavour - against)
    return tau + (1 - tau) * Math.abs(inFavour - against)
  },
  cautious(tau, attacks, supports) {
    const energy = aggregateBy.cautious(attacks, supports)
    return tau + (1 - tau) * impact(energy) - tau * impact(-energy)
  },
}

/** QE's h, of what is above 0. */
function impact(energy: number): number {
  const square = Math.max(0, energy) ** 2
  return square / (1 + square)
}

/** DF-QuAD's f: one after the other, x + y − xy. */
function together(pulls: readonly number[]): number {
  return pulls.reduce((x, y) => x + y - x * y, 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
