import { freeze } from 'immer'
import { type Claim, type ClaimId, compare } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { unplacedOf } from '../model/normalise.ts'
import { same } from '../model/same.ts'
import { entries, type Shelf, shelfOf } from '../model/shelf.ts'
import { citationParts, type Source } from '../model/source.ts'
import { type Arbiter, type Choice, type Conflict, createArbiter } from './conflict.ts'
import { type Mended, mend } from './mend.ts'
import { mergeBallots } from './mergeBallots.ts'
import { mergeCases } from './mergeCases.ts'
import { mergeClaim } from './mergeClaim.ts'
import { type Fate, fates, once } from './records.ts'

/** What two copies of a debate make together. */
export interface Merged {
  /** Sound, but for what is unplaced, and frozen, under the id and motion of mine. */
  readonly debate: Debate
  /** What both changed, each in another way. */
  readonly conflicts: readonly Conflict[]
  /** Claims that one copy deleted and that stay, for the other wrote in or under them since. */
  readonly kept: readonly ClaimId[]
  /** What could not stay as either copy has it. */
  readonly mended: readonly Mended[]
  /** Claims that each copy moved under the other, by the first of each ring: they are unplaced, as both moves cannot be. */
  readonly unplaced: readonly ClaimId[]
}

/** The two copies hang under different motions: they are different debates. */
export class NoCopyError extends Error {
  override name = 'NoCopyError'
}

/**
 * Merges two copies of a debate that drifted apart, claim by claim and field by field (three-way; where no common ancestor is
 * known two-way, and then nothing is deleted). What one copy changed is taken. What both changed is a conflict: words are then
 * kept both, of anything else mine counts, unless a person chose otherwise. A claim that one copy deleted goes where the other left
 * it as it was.
 * @param was the last state that both come from, or null
 * @param choices what a person chose, by the conflicts' keys
 * @throws NoCopyError where the copies have different motions
 */
export function mergeDebates(
  was: Debate | null,
  mine: Debate,
  theirs: Debate,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Merged {
  if (mine.motion !== theirs.motion) throw new NoCopyError('The copies have different motions.')
  const arbiter = createArbiter(choices)
  const { claims, kept } = mergeClaims(arbiter, was, mine, theirs)
  const merged: Debate = {
    id: mine.id,
    motion: mine.motion,
    claims: shelfOf(claims),
    sources: shelfOf(mergeSources(arbiter, was, mine, theirs, claims)),
    ballots: mergeBallots(arbiter, was, mine, theirs, claims),
    cases: mergeCases(arbiter, was, mine, theirs),
  }
  const { debate, mended } = mend(freeze(merged, true), was === null ? [mine, theirs] : [was, mine, theirs])
  const already = new Set([mine, theirs].flatMap(unplacedOf))
  const unplaced = unplacedOf(debate).filter((id) => !already.has(id))
  return { debate, conflicts: arbiter.conflicts, kept, mended, unplaced }
}

function mergeClaims(arbiter: Arbiter, was: Debate | null, mine: Debate, theirs: Debate) {
  const words = ({ text, reference }: Pick<Claim, 'text' | 'reference'>): string => {
    if (reference === undefined) return text
    return (claimOf(mine, reference) ?? claimOf(theirs, reference))?.text ?? ''
  }
  const found = fates(
    was === null ? null : mapped(was.claims),
    mapped(mine.claims),
    mapped(theirs.claims),
    alikeIn(was, mine, theirs),
  )
  const claims = new Map<ClaimId, Claim>()
  const kept: ClaimId[] = []
  for (const [id, fate] of found) {
    if (fate.fate === 'both') claims.set(id, mergeClaim(arbiter, fate.was, fate.mine, fate.theirs, words))
    else if (fate.fate !== 'deleted') claims.set(id, fate.only)
    if (fate.fate === 'kept') kept.push(id)
  }
  keepNeeded(claims, found, kept)
  return { claims, kept: kept.sort(compare) }
}

/** Its place among its siblings may have been numbered anew: that is nobody's writing. */
function alikeIn(was: Debate | null, mine: Debate, theirs: Debate): (before: Claim, after: Claim) => boolean {
  return (before, after) => {
    if (!same({ ...before, order: '', rank: '' }, { ...after, order: '', rank: '' })) return false
    // A reference says what its original says.
    if (before.reference === undefined || was === null) return true
    const now = claimOf(mine, before.id) === undefined ? theirs : mine
    return originalOf(was, before).text === originalOf(now, after).text
  }
}

/** What a claim that stays hangs under, or stands for, stays too. */
function keepNeeded(claims: Map<ClaimId, Claim>, found: ReadonlyMap<ClaimId, Fate<Claim>>, kept: ClaimId[]): void {
  const waiting = [...claims.values()]
  for (let claim = waiting.pop(); claim !== undefined; claim = waiting.pop()) {
    for (const id of [claim.parent, claim.reference]) {
      const fate = id == null || claims.has(id) ? undefined : found.get(id)
      if (id == null || fate === undefined || fate.fate === 'both') continue
      claims.set(id, fate.only)
      kept.push(id)
      waiting.push(fate.only)
    }
  }
}

function mergeSources(
  arbiter: Arbiter,
  was: Debate | null,
  mine: Debate,
  theirs: Debate,
  claims: ReadonlyMap<ClaimId, Claim>,
): Map<string, Source> {
  const quoted = new Set(
    [...claims.values()].flatMap(({ evidence }) => Object.values(evidence).map(({ source }) => source)),
  )
  const merged = new Map<string, Source>()
  const found = fates(was === null ? null : mapped(was.sources), mapped(mine.sources), mapped(theirs.sources))
  for (const [id, fate] of found) {
    if (fate.fate !== 'both') {
      if (fate.fate !== 'deleted' || quoted.has(id)) merged.set(id, fate.only)
      continue
    }
    const parts = citationParts.map((part) => [
      part,
      arbiter.decide(
        { key: `sources/${id}/${part}`, what: 'citation', of: { kind: 'source', id }, part },
        once(fate.was, part),
        fate.mine[part],
        fate.theirs[part],
        { told: (value) => value, blank: (value) => value === '' },
      ),
    ])
    merged.set(id, { ...fate.mine, ...Object.fromEntries(parts) })
  }
  return merged
}

function mapped<T>(shelf: Shelf<T>): ReadonlyMap<string, T> {
  return new Map(entries(shelf))
}
