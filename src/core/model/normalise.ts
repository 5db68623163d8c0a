import { freeze } from 'immer'
import { type Ballot, ballotShelves } from './ballot.ts'
import { check } from './check.ts'
import { bareClaim, type Claim, type ClaimId, compare } from './claim.ts'
import { claimOf, type Debate } from './debate.ts'
import { placeAmong } from './order.ts'
import { at, entries, type Shelf, shelfOf } from './shelf.ts'
import { blankCitation } from './source.ts'
import { childrenOf, treeOf } from './tree.ts'

/**
 * The claims that hang under nothing that leads to the motion, by the top of each branch: one whose parent is not there, or
 * of a ring the one with the first id. They come of stored changes that cannot be read; no edit makes them. In the order of
 * their ids, so that every tab lists them alike. O(claims), without recursion.
 */
export function unplacedOf(debate: Debate): readonly ClaimId[] {
  const { children, size } = treeOf(debate)
  const reached = new Set<ClaimId>()
  const reach = (top: ClaimId): void => {
    const waiting = [top]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      for (const child of children.get(id) ?? []) waiting.push(child)
    }
  }
  reach(debate.motion)
  if (reached.size === size + 1) return []
  const lost = [...entries(debate.claims)].flatMap(([id]) => (reached.has(id) ? [] : [id])).sort(compare)
  const tops = lost.filter((id) => {
    const parent = claimOf(debate, id)?.parent
    return parent === undefined || parent === null || claimOf(debate, parent) === undefined
  })
  for (const top of tops) reach(top)
  // What is left hangs in rings, or under claims in them. From any of it the way up leads into its ring.
  for (const id of lost) {
    if (reached.has(id)) continue
    const top = firstInRing(debate, id)
    tops.push(top)
    reach(top)
  }
  return tops.sort(compare)
}

function firstInRing(debate: Debate, below: ClaimId): ClaimId {
  const seen = new Set<ClaimId>()
  let id = below
  while (!seen.has(id)) {
    seen.add(id)
    id = claimOf(debate, id)?.parent ?? id
  }
  let first = id
  for (let other = claimOf(debate, id)?.parent ?? id; other !== id; other = claimOf(debate, other)?.parent ?? id) {
    if (compare(other, first) < 0) first = other
  }
  return first
}

/**
 * The debate as a file can hold it: every claim in a place, and nothing that leads nowhere. What is unplaced hangs under one
 * contention that no ballot gives any relevance, so that it weighs nothing. Nobody's words are left out; a sound debate is
 * given back as it is.
 * @param words what that contention says
 */
export function normalise(debate: Debate, words: string): Debate {
  const problems = check(debate)
  if (problems.length === 0) return debate
  const freed = new Set(problems.flatMap(({ rule, claim }) => (rule === 'reference-ring' && claim ? [claim] : [])))
  const tops = new Set(unplacedOf(debate))
  const tray = `unplaced-${debate.id}`
  const row = childrenOf(debate, debate.motion)
  const { order } = placeAmong(
    row.map((id) => claimOf(debate, id)?.order ?? ''),
    row.length,
  )
  // A group is what stands together with its first member.
  const groups = new Map<string, string>()
  const members = new Map<string, number>()
  for (const [id, claim] of entries(debate.claims)) {
    if (claim.group === undefined) continue
    const key = groupKey(claim, tops.has(id) ? tray : claim.parent)
    const first = groups.get(claim.group) ?? key
    groups.set(claim.group, first)
    if (first === key) members.set(claim.group, (members.get(claim.group) ?? 0) + 1)
  }
  const how = (claim: Claim, parent: ClaimId | null) => ({
    grouped: groups.get(claim.group ?? '') === groupKey(claim, parent) && (members.get(claim.group ?? '') ?? 0) > 1,
    freed: freed.has(claim.id),
  })
  const claims = [...entries(debate.claims)].map(([id, claim]): [ClaimId, Claim] => {
    const parent = tops.has(id) ? tray : claim.parent
    return [id, mended(debate, { ...claim, id, parent }, how(claim, parent))]
  })
  if (tops.size > 0) {
    claims.push([tray, bareClaim({ id: tray, parent: debate.motion, order, relation: 'supports' }, words)])
  }
  const known = new Set(claims.map(([id]) => id))
  const ballots = Object.entries(debate.ballots).map(([id, ballot]): [string, Ballot] => {
    const shelves = ballotShelves.map((shelf) => [shelf, onlyOf(ballot[shelf] as Shelf<unknown>, known)])
    const sound = { ...ballot, ...Object.fromEntries(shelves) } as Ballot
    if (tops.size === 0) return [id, sound]
    return [id, { ...sound, relevance: shelfOf([...entries(sound.relevance), [tray, 0]]) }]
  })
  return freeze(
    { ...debate, claims: shelfOf(claims), sources: sourcesOf(debate), ballots: Object.fromEntries(ballots) },
    true,
  )
}

function groupKey({ relation }: Claim, parent: ClaimId | null): string {
  return JSON.stringify([parent, relation])
}

/** A claim that keeps its words and leads nowhere that is not there; a reference that cannot be one says its original's. */
function mended(debate: Debate, claim: Claim, how: { grouped: boolean; freed: boolean }): Claim {
  const { group, reference, ...rest } = claim
  const original = reference === undefined ? undefined : claimOf(debate, reference)
  const blank = claim.text === '' && Object.keys(claim.evidence).length === 0
  const argued = childrenOf(debate, claim.id).some((id) => claimOf(debate, id)?.relation !== 'undercuts')
  const stands = original !== undefined && original.reference === undefined && reference !== debate.motion
  const refers = stands && blank && !argued && !how.freed
  return {
    ...rest,
    text: claim.text === '' && !refers && original !== undefined ? original.text : claim.text,
    order: claim.order === '' ? 'a0' : claim.order,
    relation: claim.parent === debate.motion && claim.relation === 'undercuts' ? 'rebuts' : claim.relation,
    ...(group !== undefined && how.grouped && claim.relation !== 'undercuts' ? { group } : {}),
    ...(reference !== undefined && refers ? { reference } : {}),
  }
}

function onlyOf(shelf: Shelf<unknown>, known: ReadonlySet<ClaimId>): Shelf<unknown> {
  return shelfOf([...entries(shelf)].filter(([id]) => known.has(id)))
}

/** The sources, and a blank one for each that is quoted and not there. */
function sourcesOf(debate: Debate): Debate['sources'] {
  const quoted = [...entries(debate.claims)].flatMap(([, { evidence }]) => Object.values(evidence))
  const missing = quoted.filter(({ source }) => at(debate.sources, source) === undefined)
  return shelfOf([
    ...entries(debate.sources),
    ...missing.map(({ source }) => [source, { id: source, ...blankCitation }] as const),
  ])
}
