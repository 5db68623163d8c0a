import { type Ballot, type BallotId, ballotShelves } from '../model/ballot.ts'
import type { Case } from '../model/case.ts'
import { changedClaims } from '../model/changedClaims.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import type { Impact } from '../model/impact.ts'
import { same } from '../model/same.ts'
import { at, entries, type Shelf } from '../model/shelf.ts'
import type { Source } from '../model/source.ts'
import { shifted } from './shifted.ts'

/** What a claim consists of, as far as it may differ; `order` is its place among its siblings. */
export const claimFields = [
  'text',
  'reference',
  'relation',
  'parent',
  'order',
  'group',
  'rank',
  'note',
  'tags',
  'evidence',
] as const satisfies readonly (keyof Claim)[]
export type ClaimField = (typeof claimFields)[number]

/** What one ballot says of a claim in two states of a debate; undefined where it says nothing. */
export interface WeightDifference {
  readonly ballot: BallotId
  readonly shelf: (typeof ballotShelves)[number]
  readonly was: number | Impact | undefined
  readonly is: number | Impact | undefined
}

/**
 * `renumbered`: its key among its siblings was written anew, and nobody sees a difference. `moved` is a claim of which nothing
 * else changed.
 */
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved' | 'renumbered'

/** A claim in two states of a debate, undefined where it is not there. */
export interface ClaimDifference {
  readonly id: ClaimId
  readonly kind: DifferenceKind
  readonly was: Claim | undefined
  readonly is: Claim | undefined
  /** Empty where the claim came or went, or only weights differ. */
  readonly fields: readonly ClaimField[]
  /** Whether it stands under another claim, or elsewhere among the siblings that it has in both. */
  readonly moved: boolean
  /** On ballots that are in both; empty where the claim came or went. */
  readonly weights: readonly WeightDifference[]
}

/** A source, ballot or case in two states of a debate, undefined where it is not there. */
export interface RecordDifference<T> {
  readonly id: string
  readonly was: T | undefined
  readonly is: T | undefined
}

/** Everything in which two states of a debate differ. */
export interface Comparison {
  readonly claims: readonly ClaimDifference[]
  readonly sources: readonly RecordDifference<Source>[]
  /** A ballot of which only weights differ is among them too. */
  readonly ballots: readonly RecordDifference<Ballot>[]
  readonly cases: readonly RecordDifference<Case>[]
}

/**
 * Compares two states of a debate, claim by claim. What both share as one value is not looked into; O(n), and O(n log n) in
 * rows whose order changed.
 */
export function compareDebates(was: Debate, is: Debate): Comparison {
  const touched = changedClaims(was.claims, is.claims).filter((each) => !same(each.was, each.is))
  const weights = weightDifferences(was, is)
  const moved = shifted(was, is, touched)
  const claims = touched.map((each): ClaimDifference => {
    const fields = each.was === undefined || each.is === undefined ? [] : fieldsThatDiffer(each.was, each.is)
    const of = weights.get(each.id) ?? []
    weights.delete(each.id)
    return {
      ...each,
      kind: kindOf(each.was, each.is, fields, moved.has(each.id), of),
      fields,
      moved: moved.has(each.id),
      weights: of,
    }
  })
  for (const [id, of] of weights) {
    claims.push({
      id,
      kind: 'changed',
      was: at(was.claims, id),
      is: at(is.claims, id),
      fields: [],
      moved: false,
      weights: of,
    })
  }
  return {
    claims,
    sources: recordDifferences(recordsOf(was.sources), recordsOf(is.sources)),
    ballots: recordDifferences(Object.entries(was.ballots), Object.entries(is.ballots)),
    cases: recordDifferences(Object.entries(was.cases), Object.entries(is.cases)),
  }
}

/** Whether a person would see no difference. */
export function isEmptyComparison({ claims, sources, ballots, cases }: Comparison): boolean {
  return claims.every(({ kind }) => kind === 'renumbered') && sources.length + ballots.length + cases.length === 0
}

/** How many claims there are of each kind. */
export function countsOf({ claims }: Comparison): Readonly<Record<DifferenceKind, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0 }
  for (const { kind } of claims) counts[kind]++
  return counts
}

function fieldsThatDiffer(was: Claim, is: Claim): ClaimField[] {
  return claimFields.filter((field) => !same(was[field], is[field]))
}

function kindOf(
  was: Claim | undefined,
  is: Claim | undefined,
  fields: readonly ClaimField[],
  moved: boolean,
  weights: readonly WeightDifference[],
): DifferenceKind {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  const elsewhere = fields.every((field) => field === 'parent' || field === 'order') && weights.length === 0
  if (!elsewhere) return 'changed'
  return moved ? 'moved' : 'renumbered'
}

/** What the ballots that are in both say differently of claims that are in both. */
function weightDifferences(was: Debate, is: Debate): Map<ClaimId, WeightDifference[]> {
  const found = new Map<ClaimId, WeightDifference[]>()
  for (const [ballot, before] of Object.entries(was.ballots)) {
    const after = is.ballots[ballot]
    if (after === undefined || after === before) continue
    for (const shelf of ballotShelves) {
      for (const [id, ...says] of unlike<number | Impact>(before[shelf], after[shelf])) {
        if (at(was.claims, id) === undefined || at(is.claims, id) === undefined) continue
        const list = found.get(id)
        const difference = { ballot, shelf, was: says[0], is: says[1] }
        if (list === undefined) found.set(id, [difference])
        else list.push(difference)
      }
    }
  }
  return found
}

function* unlike<T>(before: Shelf<T>, after: Shelf<T>): Generator<[string, T | undefined, T | undefined]> {
  if (before === after) return
  for (const [name, old] of Object.entries(before)) {
    const slot = after[name] ?? {}
    if (old === slot) continue
    for (const id of new Set([...Object.keys(old), ...Object.keys(slot)])) {
      if (!same(old[id], slot[id])) yield [id, old[id], slot[id]]
    }
  }
}

function recordsOf<T>(shelf: Shelf<T>): [string, T][] {
  return [...entries(shelf)]
}

function recordDifferences<T>(was: readonly [string, T][], is: readonly [string, T][]): RecordDifference<T>[] {
  const before = new Map(was)
  const after = new Map(is)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)]
    return same(one, other) ? [] : [{ id, was: one, is: other }]
  })
}
