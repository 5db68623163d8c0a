import fc from 'fast-check'
import { type Ballot, blankBallot } from '../../../src/core/model/ballot.ts'
import { bareClaim, type Claim, type ClaimId, type Relation } from '../../../src/core/model/claim.ts'
import { ballotsOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { type Method, methods } from '../../../src/core/weigh/semantics.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { anyClaimOf, anyWeighedDebate, debateOf } from '../anyDebate.ts'

/** How far two ways to the same number may come out apart. */
export const slack = 1e-12

/** A claim given in a few words: its name, what it hangs under, how it bears on it, and more where needed. */
export function claim(id: ClaimId, parent: ClaimId | null, relation: Relation, more: Partial<Claim> = {}): Claim {
  return { ...bareClaim({ id, parent, order: 'a0', relation }, id), ...more }
}

export const motion = claim('m', null, 'supports')

/** A ballot of convictions and relevances by claim; unset is 0.5. */
export function ballotOf(conviction: Record<ClaimId, number> = {}, relevance: Record<ClaimId, number> = {}): Ballot {
  return {
    ...blankBallot({ id: 'b', order: 'a0', name: 'Judge' }),
    conviction: shelfOf(Object.entries(conviction)),
    relevance: shelfOf(Object.entries(relevance)),
  }
}

/** A ballot with one weight changed. */
export function having(ballot: Ballot, weight: 'conviction' | 'relevance', id: ClaimId, value: number): Ballot {
  return { ...ballot, [weight]: shelfOf([...entries(ballot[weight]), [id, value] as const]) }
}

/** The ballot on which these claims are conceded: they and the references to them are of no relevance. */
export function conceding(debate: Debate, ballot: Ballot, conceded: readonly ClaimId[]): Ballot {
  const silent = claimsOf(debate).filter(
    ({ id, reference }) => conceded.includes(id) || conceded.includes(reference ?? ''),
  )
  const without = silent.map(({ id }) => [id, 0] as const)
  return { ...ballot, relevance: shelfOf([...entries(ballot.relevance), ...without]) }
}

export const firstBallot = (debate: Debate): Ballot => ballotsOf(debate)[0] as Ballot

export function ids(debate: Debate): ClaimId[] {
  return [...entries(debate.claims)].map(([id]) => id)
}

export function claimsOf(debate: Debate): Claim[] {
  return [...entries(debate.claims)].map(([, given]) => given)
}

/** Where the motion stands above these claims. */
export function motionOn(claims: readonly Claim[], ballot: Ballot, method?: Method): number {
  return standings(debateOf([motion, ...claims], [ballot]), ballot, method).motion
}

export const anyMethod = fc.constantFrom(...methods)

/** A random debate, one of its ballots, a method and a claim. */
export const anyWeighedClaim = (options: { references?: boolean } = {}) =>
  anyWeighedDebate(options).chain(({ debate, ballot }) =>
    fc
      .record({ id: anyClaimOf(debate), method: anyMethod })
      .map(({ id, method }) => ({ debate, ballot, method, id, given: needClaim(debate, id) })),
  )

/** A ballot whose every weight lies well between 0 and 1: nothing is silent, and nothing is beyond all argument. */
export function withinBounds(ballot: Ballot): Ballot {
  const inside = (weight: number): number => 0.05 + 0.9 * weight
  const { conviction, relevance } = ballot.defaults
  return {
    ...ballot,
    defaults: { conviction: inside(conviction), relevance: inside(relevance) },
    conviction: shelfOf([...entries(ballot.conviction)].map(([id, weight]) => [id, inside(weight)] as const)),
    relevance: shelfOf([...entries(ballot.relevance)].map(([id, weight]) => [id, inside(weight)] as const)),
  }
}

/** A debate weighed, with a threshold near where its motion stands, so that many claims can tip it. */
export function anyContest(method: Method, options: { references?: boolean } = {}) {
  return fc
    .record({
      weighed: anyWeighedDebate({ least: 4, ...options }),
      inside: fc.boolean(),
      off: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
    })
    .map(({ weighed: { debate, ballot: any }, inside, off }) => {
      const ballot = inside ? withinBounds(any) : any
      const given = standings(debate, ballot, method)
      return { debate, ballot, given, threshold: Math.min(0.98, Math.max(0.02, given.motion + off)) }
    })
}
