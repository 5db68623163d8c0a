import fc from 'fast-check'
import { freeze } from 'immer'
import { type Ballot, blankBallot } from '../../src/core/model/ballot.ts'
import type { Case } from '../../src/core/model/case.ts'
import { bareClaim, type Claim, type ClaimId, type Relation, relations } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { type CardFields, type Evidence, passageFrom } from '../../src/core/model/evidence.ts'
import { type Impact, impactLevels } from '../../src/core/model/impact.ts'
import { shelfOf } from '../../src/core/model/shelf.ts'
import { type Citation, citationOf, type Source } from '../../src/core/model/source.ts'
import { dependsOn } from '../../src/core/model/walk.ts'
import { anyCard, anyCitation } from './anyCard.ts'
import { anyCaseSeed, type CaseSeed, caseFrom } from './anyCase.ts'
import { anyText } from './anyText.ts'

/** A weight, 0 to 1, the ends and the middle more often than chance would give them. */
export const anyWeight: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.5, 1) },
)

const anyLevel = fc.constantFrom(...impactLevels)

/** An impact with one part set at least. */
export const anyImpact: fc.Arbitrary<Impact> = fc
  .record(
    { magnitude: anyLevel, probability: anyLevel, timeframe: anyLevel, reversibility: anyLevel, scope: anyLevel },
    { requiredKeys: [] },
  )
  .filter((impact) => Object.keys(impact).length > 0)

interface Seed {
  /** Where it hangs: taken modulo the number of claims before it. */
  readonly above: number
  readonly relation: Relation
  /** A few keys for many claims, so that some siblings are equal and ids decide. */
  readonly order: string
  readonly text: string
  readonly note: string
  readonly tags: readonly string[]
  readonly cards: readonly CardSeed[]
  /** Claims of one parent and relation that draw the same number, 1 to 3, are linked. */
  readonly group: number
  /** Which claim it would like to stand for, where that is allowed. */
  readonly original: number | null
  readonly rank: string | null
}

/** Evidence, and which of the shared sources it is quoted from; past them, it has its own. */
interface CardSeed {
  readonly fields: CardFields
  readonly shared: number
}

const anySeed: fc.Arbitrary<Seed> = fc.record({
  above: fc.nat(),
  relation: fc.constantFrom(...relations),
  order: fc.constantFrom('a0', 'a0V', 'a1', 'a2', 'Zz'),
  text: anyText,
  note: anyText,
  tags: fc.uniqueArray(fc.constantFrom('economy', 'key', 'moral', 'toString', 'prototype'), { maxLength: 2 }),
  cards: fc.array(fc.record({ fields: anyCard, shared: fc.nat(5) }), { maxLength: 2 }),
  group: fc.nat(5),
  original: fc.option(fc.nat(), { freq: 4 }),
  rank: fc.option(fc.constantFrom('a0', 'a0V', 'a1'), { freq: 1 }),
})

interface BallotSeed {
  readonly defaults: Ballot['defaults']
  readonly conviction: readonly (number | null)[]
  readonly relevance: readonly (number | null)[]
  readonly impact: readonly (Impact | null)[]
}

/** What random debates may hold. */
export interface DebateOptions {
  /** How many claims under the motion at least and at most; 0 and 24 where left out. */
  readonly least?: number
  readonly most?: number
  /** Whether claims may stand for others; they may where left out. */
  readonly references?: boolean
}

/**
 * A random sound debate: supports, rebuttals and undercuts at every depth, linked groups, references, evidence with
 * sources of its own and shared ones, sources that nothing quotes, one to three ballots with some weights unset, and up to
 * two cases, some of whose claims are gone. Its motion is claim "m", the other claims are "c1", "c2" and so on.
 */
export function anyDebate({ least = 0, most = 24, references = true }: DebateOptions = {}): fc.Arbitrary<Debate> {
  const weights = fc.array(fc.option(anyWeight, { freq: 3 }), { minLength: most + 1, maxLength: most + 1 })
  const anyBallot: fc.Arbitrary<BallotSeed> = fc.record({
    defaults: fc.record({ conviction: anyWeight, relevance: anyWeight }),
    conviction: weights,
    relevance: weights,
    impact: fc.array(fc.option(anyImpact, { freq: 1 }), { maxLength: most + 1 }),
  })
  return fc
    .record({
      motion: anyText,
      seeds: fc.array(anySeed, { minLength: least, maxLength: most }),
      ballots: fc.array(anyBallot, { minLength: 1, maxLength: 3 }),
      shared: fc.array(anyCitation, { maxLength: 3 }),
      cases: fc.array(anyCaseSeed, { maxLength: 2 }),
    })
    .map(({ motion, seeds, ballots, shared, cases }) =>
      debateFrom(motion, { seeds: references ? seeds : seeds.map(withoutReference), ballots, shared, cases }),
    )
}

/** A random claim of a debate, the motion among them. */
export function anyClaimOf(debate: Debate): fc.Arbitrary<ClaimId> {
  return fc.constantFrom(...Object.values(debate.claims).flatMap((slot) => Object.keys(slot)))
}

/** A random debate and one of its ballots. */
export function anyWeighedDebate(options: DebateOptions = {}): fc.Arbitrary<{ debate: Debate; ballot: Ballot }> {
  return anyDebate(options).chain((debate) =>
    fc.constantFrom(...Object.values(debate.ballots)).map((ballot) => ({ debate, ballot })),
  )
}

/**
 * A random debate that a bad merge could leave: parents that are missing or form rings, references to anything, groups
 * whose members stand apart, weights out of range. Every record still goes by its own id.
 */
export function anyBrokenDebate({ most = 12 }: { most?: number } = {}): fc.Arbitrary<Debate> {
  const anyId = fc.oneof(
    fc.nat(most).map((i) => (i === 0 ? 'm' : `c${i}`)),
    fc.constantFrom('gone', 'toString'),
  )
  const anyPlace = fc.record({
    parent: fc.option(anyId, { freq: 8 }),
    relation: fc.constantFrom(...relations),
    order: fc.constantFrom('', 'a0', 'a1', '!'),
    group: fc.option(fc.constantFrom('', 'g', 'h'), { freq: 1 }),
    reference: fc.option(anyId, { freq: 1 }),
    weight: fc.constantFrom(-1, 0, 0.3, 1, 7),
  })
  return fc.array(anyPlace, { maxLength: most + 1 }).map((places) => {
    const claims = places.map(
      ({ parent, relation, order, group, reference }, i): Claim => ({
        ...bareClaim({
          id: i === 0 ? 'm' : `c${i}`,
          parent: i === 0 && relation === 'supports' ? null : parent,
          order,
          relation,
        }),
        ...(group === null ? {} : { group }),
        ...(reference === null ? {} : { reference }),
      }),
    )
    const weights = shelfOf(places.map(({ weight }, i) => [`c${i}`, weight] as const))
    const ballot = blankBallot({ id: 'b0', order: 'a0', name: 'Judge' })
    return debateOf(claims, [{ ...ballot, conviction: weights, relevance: weights }])
  })
}

function withoutReference(seed: Seed): Seed {
  return { ...seed, original: null }
}

function debateFrom(
  motion: string,
  drawn: {
    readonly seeds: readonly Seed[]
    readonly ballots: readonly BallotSeed[]
    readonly shared: readonly Citation[]
    readonly cases: readonly CaseSeed[]
  },
): Debate {
  const { seeds } = drawn
  const sources = drawn.shared.map((citation, i): Source => ({ ...citation, id: `shared${i}` }))
  const claims = new Map<ClaimId, Claim>()
  claims.set('m', bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, motion))
  for (const [i, seed] of seeds.entries()) {
    const id = `c${i + 1}`
    const parent = [...claims.keys()][seed.above % claims.size] as ClaimId
    const relation = parent === 'm' && seed.relation === 'undercuts' ? 'rebuts' : seed.relation
    claims.set(id, {
      ...bareClaim({ id, parent, order: seed.order, relation }, seed.text),
      note: seed.note,
      tags: Object.fromEntries(seed.tags.map((tag) => [tag, true as const])),
      evidence: Object.fromEntries(
        seed.cards.map(({ fields, shared }, j): [string, Evidence] => {
          const own = `${id}e${j}`
          const source = shared < drawn.shared.length ? `shared${shared}` : `${own}-source`
          // Its own stands on the list even where the claim turns out to be a reference, which has no evidence.
          if (shared >= drawn.shared.length) sources.push({ ...citationOf(fields), id: source })
          return [own, { ...passageFrom(fields), id: own, order: `a${j}`, source }]
        }),
      ),
      ...(seed.rank === null ? {} : { rank: seed.rank }),
    })
  }
  link(claims, seeds)
  refer(claims, seeds)
  const ids = [...claims.keys()]
  const ballots = drawn.ballots.map(
    (seed, i): Ballot => ({
      ...blankBallot({ id: `b${i}`, order: `a${i}`, name: `Judge ${i}` }),
      defaults: seed.defaults,
      conviction: shelfOf(weighed(ids, seed.conviction)),
      relevance: shelfOf(weighed(ids, seed.relevance)),
      impact: shelfOf(weighed(ids, seed.impact)),
    }),
  )
  return debateOf(claims.values(), ballots, { sources, cases: drawn.cases.map((seed, i) => caseFrom(seed, i, ids)) })
}

/**
 * A frozen debate "d" with motion "m", of claims, ballots, sources and cases as they are given: sound only if they are.
 * Left out, there are no cases, and no sources.
 */
export function debateOf(
  claims: Iterable<Claim>,
  ballots: readonly Ballot[],
  { sources = [], cases = [] }: { readonly sources?: readonly Source[]; readonly cases?: readonly Case[] } = {},
): Debate {
  return freeze(
    {
      id: 'd',
      motion: 'm',
      claims: shelfOf([...claims].map((claim) => [claim.id, claim] as const)),
      sources: shelfOf(sources.map((source) => [source.id, source] as const)),
      ballots: byId(ballots),
      cases: byId(cases),
    },
    true,
  )
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}

function weighed<T>(ids: readonly ClaimId[], weights: readonly (T | null)[]): (readonly [ClaimId, T])[] {
  return ids.flatMap((id, i) => {
    const weight = weights[i]
    return weight == null ? [] : [[id, weight] as const]
  })
}

function link(claims: Map<ClaimId, Claim>, seeds: readonly Seed[]): void {
  const members = new Map<string, Claim[]>()
  for (const [i, seed] of seeds.entries()) {
    const claim = claims.get(`c${i + 1}`) as Claim
    if (seed.group < 1 || seed.group > 3 || claim.relation === 'undercuts') continue
    const group = `g-${claim.parent}-${claim.relation}-${seed.group}`
    members.set(group, [...(members.get(group) ?? []), claim])
  }
  for (const [group, linked] of members) {
    if (linked.length > 1) for (const claim of linked) claims.set(claim.id, { ...claim, group })
  }
}

function refer(claims: Map<ClaimId, Claim>, seeds: readonly Seed[]): void {
  for (const [i, seed] of seeds.entries()) {
    const claim = claims.get(`c${i + 1}`) as Claim
    if (seed.original === null || claim.parent === null) continue
    const all = [...claims.values()]
    const original = all[seed.original % all.length] as Claim
    const argued = all.some((child) => child.parent === claim.id && child.relation !== 'undercuts')
    const referred = all.some((other) => other.reference === claim.id)
    if (argued || referred || original.id === 'm' || original.id === claim.id || original.reference !== undefined)
      continue
    if (dependsOn(debateOf(all, []), original.id, claim.parent)) continue
    claims.set(claim.id, { ...claim, text: '', evidence: {}, reference: original.id })
  }
}
