import type { Ballot } from '../model/ballot.ts'
import type { ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { childrenOf } from '../model/tree.ts'
import { vertexOfLink, vertexOfNode } from './graph.ts'
import type { Semantics } from './semantics.ts'
import { sharesByShapley } from './shapley.ts'
import { type Standings, semanticsOf } from './standing.ts'

/** What one link adds to the standing of the claim that it bears on, and why. */
export interface Share {
  /** The claims that make the link: one, or the members of a linked group, in order. */
  readonly claims: readonly ClaimId[]
  /** +1 where it speaks for the claim above, −1 where it speaks against it. */
  readonly polarity: number
  /** Its relevance w, 0 to 1; a group's is the least of its members'. */
  readonly relevance: number
  /** What the undercuts of the link let through, 0 to 1; 1 where nobody undercuts it. */
  readonly letThrough: number
  /** How well it stands, 0 to 1; of a group the product of its members' standings. */
  readonly strength: number
  /** c = relevance · letThrough · strength. */
  readonly pull: number
  /** How far it moves the standing, −1 to 1. All points and the start add up to the standing. */
  readonly points: number
}

/**
 * How the points were found: `log-odds` and `sums` follow from the method, which adds pulls up; `shapley` and `sampled`
 * share out what only arises together, over all orders of the answers or over many.
 */
export type Sharing = 'log-odds' | 'sums' | 'shapley' | 'sampled'

/** Why a claim stands where it stands. */
export interface Explanation {
  /** The claim whose answers count: the original of a reference, else the claim itself. */
  readonly claim: ClaimId
  /** Its base score τ, 0 to 1, where it would stand alone. */
  readonly start: number
  readonly shares: readonly Share[]
  readonly standing: number
  readonly sharing: Sharing
}

/**
 * Explains a claim's standing by the links onto it, in the order of the claims. Start and points add up to the standing
 * exactly, but for rounding in the last place.
 *
 * Where a method adds pulls up, a link's part in a is its own ±k·c, and it gets that part of the move from τ to σ: under
 * Balanced the parts are log-odds, of which each link adds exactly ±2c whatever the others do. Knock-out multiplies, so
 * that a link's effect depends on the others; there the move is shared out by Shapley values (Shapley 1953, "A value for
 * n-person games"), exact up to 12 links.
 * @throws Error where there is no such claim
 */
export function explain(debate: Debate, ballot: Ballot, standings: Standings, id: ClaimId): Explanation {
  const { graph, framework, strengths, method } = standings
  const claim = needClaim(debate, id)
  const original = claim.reference !== undefined && graph.nodeOf(claim.reference) >= 0 ? claim.reference : id
  const semantics = semanticsOf[method]
  const node = graph.nodeOf(original)
  const start = semantics.base(framework.convictions[node] ?? ballot.defaults.conviction)
  const standing = strengths.nodes[node] ?? start
  const links = linksOnto(debate, standings, original)
  const { points, sharing } = pointsOf(semantics, standings, node, links)
  const shares = links.map(({ link, claims }, i): Share => {
    const strength = claims.reduce((product, member) => product * standings.of(member), 1)
    return {
      claims,
      polarity: graph.graph.polarities[link] as number,
      relevance: framework.relevances[link] as number,
      letThrough: letThrough(standings, link),
      strength,
      pull: strengths.pulls[link] as number,
      points: points[i] as number,
    }
  })
  return { claim: original, start, shares, standing, sharing }
}

interface LinkOnto {
  readonly link: number
  readonly claims: readonly ClaimId[]
}

/** The links onto a claim's node, linked groups once, in the order of their first members. */
function linksOnto(debate: Debate, { graph }: Standings, id: ClaimId): LinkOnto[] {
  const target = vertexOfNode(graph.nodeOf(id))
  const found = new Map<number, ClaimId[]>()
  for (const child of childrenOf(debate, id)) {
    const link = graph.graph.links[graph.nodeOf(child)] ?? -1
    if (link < 0 || graph.graph.targets[link] !== target) continue
    const members = found.get(link)
    if (members === undefined) found.set(link, [child])
    else members.push(child)
  }
  return [...found].map(([link, claims]) => ({ link, claims }))
}

/** What the undercuts of a link leave of it, 0 to 1. */
function letThrough({ graph, strengths }: Standings, link: number): number {
  const { onto } = graph.graph
  let left = 1
  for (
    let undercut = onto.first[vertexOfLink(link)] as number;
    undercut >= 0;
    undercut = onto.next[undercut] as number
  ) {
    left *= 1 - (strengths.pulls[undercut] as number)
  }
  return left
}

function pointsOf(
  semantics: Semantics,
  { graph, framework, strengths, method }: Standings,
  node: number,
  links: readonly LinkOnto[],
): { points: number[]; sharing: Sharing } {
  const { polarities } = graph.graph
  const start = semantics.base(framework.convictions[node] as number)
  const pulls = links.map(({ link }) => strengths.pulls[link] as number)
  const signs = links.map(({ link }) => polarities[link] as number)
  if (method === 'knock-out') {
    const { shares, sampled } = sharesByShapley(pulls, signs, (left) => semantics.influence(start, left))
    return { points: shares, sharing: sampled ? 'sampled' : 'shapley' }
  }
  const { onto } = graph.graph
  const first = onto.first[vertexOfNode(node)] as number
  const levers = new Float64Array(graph.graph.nodes)
  const total = semantics.aggregation.leverages(levers, first, onto.next, polarities, strengths.pulls)
  // The chord from τ to σ over a; where a is 0 it is the tangent.
  const moved = (strengths.nodes[node] as number) - start
  const rate = total === 0 ? semantics.slope(start, 0) : moved / total
  return {
    points: links.map(({ link }, i) => (levers[link] as number) * (pulls[i] as number) * rate),
    sharing: method === 'balanced' ? 'log-odds' : 'sums',
  }
}
