import { type Ballot, ballotShelves, type Weight } from '../model/ballot.ts'
import { type Claim, compare } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { type Impact, impactParts } from '../model/impact.ts'
import { at, entries, put, type Shelf, shelfOf } from '../model/shelf.ts'
import { type Arbiter, type Question, settle, unknown } from './conflict.ts'
import { fates, mapOf, once } from './records.ts'

/** The ballots of two copies in one, for the claims that came of both. Weights of other claims stay behind. */
export function mergeBallots(
  arbiter: Arbiter,
  was: Debate | null,
  mine: Debate,
  theirs: Debate,
  claims: ReadonlyMap<string, Claim>,
): Debate['ballots'] {
  const before = was === null ? null : mapOf(was.ballots)
  const merged: Ballot[] = []
  for (const fate of fates(before, mapOf(mine.ballots), mapOf(theirs.ballots)).values()) {
    if (fate.fate === 'both') merged.push(mergeBallot(arbiter, fate, { mine, theirs, claims }))
    else if (fate.fate !== 'deleted') merged.push(onlyFor(fate.only, claims))
  }
  // Each deleted what the other left alone: a debate keeps one ballot at least, and this way always the same.
  const [first] =
    merged.length > 0
      ? merged
      : Object.values({ ...mine.ballots, ...theirs.ballots }).sort((a, b) => compare(a.id, b.id))
  if (merged.length === 0 && first !== undefined) merged.push(onlyFor(first, claims))
  return Object.fromEntries(merged.map((ballot) => [ballot.id, ballot]))
}

function mergeBallot(
  arbiter: Arbiter,
  fate: { readonly was: Ballot | typeof unknown; readonly mine: Ballot; readonly theirs: Ballot },
  copies: { readonly mine: Debate; readonly theirs: Debate; readonly claims: ReadonlyMap<string, Claim> },
): Ballot {
  const { was, mine, theirs } = fate
  const { id } = mine
  const of = { kind: 'ballot', id } as const
  const percent = (value: number | undefined) => Math.round((value ?? 0) * 100)
  const defaults = once(was, 'defaults')
  const unset = (part: Weight) =>
    arbiter.decide(
      { key: `ballots/${id}/unset/${part}`, what: 'unset-weights', of, part },
      defaults === unknown ? unknown : defaults[part],
      mine.defaults[part],
      theirs.defaults[part],
      { told: percent },
    )
  const weighed = (part: Weight) =>
    mergeShelf(fate, part, copies, (claim, before, one, other) =>
      arbiter.decide<number | undefined>(
        { key: `ballots/${id}/${part}/${claim}`, what: part, of: { kind: 'claim', id: claim }, part: id },
        before,
        one,
        other,
        { told: percent, blank: (value) => value === undefined },
      ),
    )
  return {
    id,
    order: settle(once(was, 'order'), mine.order, theirs.order),
    name: arbiter.decide(
      { key: `ballots/${id}/name`, what: 'ballot-name', of },
      once(was, 'name'),
      mine.name,
      theirs.name,
      { told: (name) => name, blank: (name) => name === '' },
    ),
    defaults: { conviction: unset('conviction'), relevance: unset('relevance') },
    conviction: weighed('conviction'),
    relevance: weighed('relevance'),
    impact: mergeShelf(fate, 'impact', copies, (claim, before, one, other) =>
      mergeImpact(arbiter, { id, claim }, before, one ?? {}, other ?? {}),
    ),
  }
}

type Says = { readonly conviction: number; readonly relevance: number; readonly impact: Impact }

/** What a claim weighed in a copy that does not have the claim any more is no answer. */
function mergeShelf<K extends keyof Says>(
  { was, mine, theirs }: { readonly was: Ballot | typeof unknown; readonly mine: Ballot; readonly theirs: Ballot },
  shelf: K,
  copies: { readonly mine: Debate; readonly theirs: Debate; readonly claims: ReadonlyMap<string, Claim> },
  decide: (
    claim: string,
    was: Says[K] | undefined | typeof unknown,
    mine: Says[K] | undefined,
    theirs: Says[K] | undefined,
  ) => Says[K] | undefined,
): Shelf<Says[K]> {
  const on = (ballot: Ballot) => ballot[shelf] as Shelf<Says[K]>
  const merged = shelfOf<Says[K]>([])
  const ids = new Set([...entries(on(mine)), ...entries(on(theirs))].map(([id]) => id))
  for (const id of ids) {
    if (!copies.claims.has(id)) continue
    const [one, other] = [at(on(mine), id), at(on(theirs), id)]
    const inBoth = at(copies.mine.claims, id) !== undefined && at(copies.theirs.claims, id) !== undefined
    const says = inBoth ? decide(id, was === unknown ? unknown : at(on(was), id), one, other) : (one ?? other)
    if (says !== undefined) put(merged, id, says)
  }
  return merged
}

function mergeImpact(
  arbiter: Arbiter,
  { id, claim }: { readonly id: string; readonly claim: string },
  was: Impact | undefined | typeof unknown,
  mine: Impact,
  theirs: Impact,
): Impact | undefined {
  const merged = impactParts.flatMap((part) => {
    const question: Question = {
      key: `ballots/${id}/impact/${claim}/${part}`,
      what: 'impact',
      of: { kind: 'claim', id: claim },
      part,
    }
    const level = arbiter.decide<Impact[typeof part] | undefined>(
      question,
      was === unknown ? unknown : was?.[part],
      mine[part],
      theirs[part],
      { told: (value) => value ?? 0, blank: (value) => value === undefined },
    )
    return level === undefined ? [] : [[part, level] as const]
  })
  return merged.length === 0 ? undefined : Object.fromEntries(merged)
}

function onlyFor(ballot: Ballot, claims: ReadonlyMap<string, Claim>): Ballot {
  const left = ballotShelves.map((name) => {
    const shelf = [...entries<unknown>(ballot[name])].filter(([id]) => claims.has(id))
    return [name, shelfOf(shelf)] as const
  })
  return { ...ballot, ...Object.fromEntries(left) }
}
