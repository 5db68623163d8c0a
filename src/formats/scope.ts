import { freeze } from 'immer'
import { type Ballot, ballotShelves, blankBallot, weightSet } from '../core/model/ballot.ts'
import type { Case, CasePart } from '../core/model/case.ts'
import type { Claim, ClaimId, Side } from '../core/model/claim.ts'
import { ballotsOf, claimOf, type Debate, needClaim, originalOf } from '../core/model/debate.ts'
import { at, entries, put, shelfOf } from '../core/model/shelf.ts'
import { sourceUses } from '../core/model/sourceUses.ts'
import { childrenOf } from '../core/model/tree.ts'

/** What of a debate goes out. */
export interface Scope {
  /** The claim whose branch it is; it stands as the motion then. The motion for all. */
  readonly root: ClaimId
  /** Only the contentions of one side of the root, with what hangs under them. */
  readonly side: Side | null
  /** So many levels under the root; null for all. */
  readonly depth: number | null
  readonly weights: boolean
  readonly sources: boolean
  readonly notes: boolean
}

/** All of a debate. */
export function wholeOf(debate: Debate): Scope {
  return { root: debate.motion, side: null, depth: null, weights: true, sources: true, notes: true }
}

/**
 * The part of a debate that a scope names, as a debate of its own. A reference whose original is not in it becomes a sentence
 * with its original's conviction; a group of which one member alone is in it is none. A case has what is said of claims that are in it.
 */
export function partOf(debate: Debate, scope: Scope): Debate {
  const root = needClaim(debate, scope.root)
  const kept = claimsIn(debate, scope)
  const isWhole = scope.root === debate.motion && scope.side === null && scope.depth === null
  if (isWhole && scope.weights && scope.sources && scope.notes) return debate
  const members = new Map<string, number>()
  for (const id of kept) {
    const { group } = needClaim(debate, id)
    if (group !== undefined) members.set(group, (members.get(group) ?? 0) + 1)
  }
  /** The references that become sentences, with their originals. */
  const freed = new Map<ClaimId, ClaimId>()
  const claims = [...kept].map((id): [ClaimId, Claim] => {
    const { group, reference, ...claim } = needClaim(debate, id)
    const original = originalOf(debate, needClaim(debate, id))
    const refers = reference !== undefined && kept.has(reference) && id !== root.id && reference !== root.id
    if (reference !== undefined && !refers) freed.set(id, original.id)
    return [
      id,
      {
        ...claim,
        ...(id === root.id ? { parent: null, relation: 'supports' as const } : {}),
        ...(claim.parent === root.id && claim.relation === 'undercuts' ? { relation: 'rebuts' as const } : {}),
        text: refers ? '' : original.text,
        note: scope.notes ? claim.note : '',
        evidence: scope.sources && !refers ? original.evidence : {},
        ...(group !== undefined && (members.get(group) ?? 0) > 1 && id !== root.id ? { group } : {}),
        ...(refers ? { reference } : {}),
      },
    ]
  })
  // A debate has one ballot at least.
  const told = scope.weights ? Object.values(debate.ballots) : ballotsOf(debate).slice(0, 1)
  const ballots = told.map((ballot): [string, Ballot] => [
    ballot.id,
    scope.weights ? ballotOn(ballot, kept, freed) : blankBallot(ballot),
  ])
  const quoted = new Set(claims.flatMap(([, { evidence }]) => Object.values(evidence).map(({ source }) => source)))
  const sources = [...entries(debate.sources)].filter(([id]) => quoted.has(id) || (isWhole && scope.sources))
  return freeze<Debate>(
    {
      id: debate.id,
      motion: root.id,
      claims: shelfOf(claims),
      sources: shelfOf(sources),
      ballots: Object.fromEntries(ballots),
      cases: scope.root === debate.motion ? casesOn(debate, kept) : {},
    },
    true,
  )
}

/**
 * The cases with the parts that speak of some claims, or of none; a case of which no claim is left is none. Under another motion there
 * are none: whose case it is, and who speaks when, is said of the motion.
 */
function casesOn(debate: Debate, claims: ReadonlySet<ClaimId>): Debate['cases'] {
  const cases = Object.entries(debate.cases).flatMap(([id, held]): [string, Case][] => {
    const parts = Object.entries(held.parts)
    const left = parts.filter(([, { claim }]) => claim === undefined || claims.has(claim))
    const spoken = ({ claim }: CasePart): boolean => claim !== undefined
    if (parts.some(([, part]) => spoken(part)) && !left.some(([, part]) => spoken(part))) return []
    return [[id, left.length === parts.length ? held : { ...held, parts: Object.fromEntries(left) }]]
  })
  return Object.fromEntries(cases)
}

/** How much of a debate a part of it leaves behind without being told to. */
export interface LeftBehind {
  /** Cases that it has not. */
  readonly cases: number
  /** Cases of which it lacks something that is said. */
  readonly shortened: number
  /** Sources that no claim quotes. */
  readonly unquoted: number
}

/** @param part what `partOf` makes of the debate */
export function leftBehind(debate: Debate, part: Debate, scope: Scope): LeftBehind {
  if (part === debate) return { cases: 0, shortened: 0, unquoted: 0 }
  const said = (held: Case): number =>
    Object.values(held.parts).filter(({ claim }) => claim === undefined || claimOf(debate, claim) !== undefined).length
  const cases = Object.values(debate.cases)
  const kept = cases.flatMap((held) => {
    const here = part.cases[held.id]
    return here === undefined ? [] : [{ held, here }]
  })
  const sources = [...entries(debate.sources)].filter(
    ([id]) => !sourceUses(debate).has(id) && at(part.sources, id) === undefined,
  )
  return {
    cases: cases.length - kept.length,
    shortened: kept.filter(({ held, here }) => said(here) < said(held)).length,
    unquoted: scope.sources ? sources.length : 0,
  }
}

function claimsIn(debate: Debate, { root, side, depth }: Scope): Set<ClaimId> {
  const kept = new Set<ClaimId>([root])
  const waiting = [{ id: root, level: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (depth !== null && next.level >= depth) continue
    for (const child of childrenOf(debate, next.id)) {
      const supports = claimOf(debate, child)?.relation === 'supports'
      if (next.id === root && side !== null && supports !== (side === 'pro')) continue
      kept.add(child)
      waiting.push({ id: child, level: next.level + 1 })
    }
  }
  return kept
}

/** What a ballot says of some claims; a reference that is none any more is as convincing as its original. */
function ballotOn(ballot: Ballot, claims: ReadonlySet<ClaimId>, freed: ReadonlyMap<ClaimId, ClaimId>): Ballot {
  const shelves = ballotShelves.map((name) => [
    name,
    shelfOf([...entries<unknown>(ballot[name])].filter(([id]) => claims.has(id))),
  ])
  const conviction = shelfOf([...entries(ballot.conviction)].filter(([id]) => claims.has(id) && !freed.has(id)))
  for (const [id, original] of freed) {
    const weight = weightSet(ballot, 'conviction', original)
    if (weight !== undefined) put(conviction, id, weight)
  }
  return { ...ballot, ...Object.fromEntries(shelves), conviction }
}
