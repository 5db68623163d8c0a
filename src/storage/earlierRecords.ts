import type { Patch } from 'immer'
import type { ClaimId } from '../core/model/claim.ts'
import type { Debate } from '../core/model/debate.ts'
import { emptyShelf, put } from '../core/model/shelf.ts'
import type { Source } from '../core/model/source.ts'
import { type EarlierEvidence, partedEvidence, sourcePlaceOf } from '../formats/earlierEvidence.ts'

/**
 * What versions 1 and 2 of the database stored, as version 3 has it: evidence had its source in it, and now sources stand on a
 * shelf of their own. Snapshots and changes are renewed alike, so that a change of then fits on a debate of now.
 */

type EarlierClaim = { readonly id: string; readonly evidence: Readonly<Record<string, EarlierEvidence>> }
type EarlierDebate = Omit<Debate, 'claims' | 'sources' | 'cases'> & {
  readonly claims: Readonly<Record<string, Readonly<Record<string, EarlierClaim>>>>
}

type EarlierEvidences = EarlierClaim['evidence']

/** A stored debate of an earlier version as it is now. */
export function renewedDebate(debate: EarlierDebate): Debate {
  const sources = emptyShelf<Source>()
  const claims = Object.entries(debate.claims).map(([slot, records]) => [
    slot,
    Object.fromEntries(
      Object.entries(records).map(([id, claim]) => {
        for (const source of sourcesIn(id, claim.evidence)) put(sources, source.id, source)
        return [id, partedClaim(claim)]
      }),
    ),
  ])
  return { ...debate, claims: Object.fromEntries(claims), sources, cases: {} }
}

function partedClaim(claim: EarlierClaim) {
  return { ...claim, evidence: partedEvidences(claim.id, claim.evidence) }
}

function partedEvidences(claim: ClaimId, evidence: EarlierEvidences) {
  return Object.fromEntries(Object.values(evidence).map((each) => [each.id, partedEvidence(claim, each).evidence]))
}

function sourcesIn(claim: ClaimId, evidence: EarlierEvidences): Source[] {
  return Object.values(evidence).map((each) => partedEvidence(claim, each).source)
}

/** Whether a patch of a stored change is of an earlier version: it carries, or leads to, a source inside of evidence. */
export function isEarlierPatch({ path, value }: Patch): boolean {
  if (path[0] !== 'claims' || path.length < 3) return false
  if (path.length === 3) return isEarlierClaim(value)
  if (path[3] !== 'evidence') return false
  if (path.length === 4) return isEarlierClaim({ evidence: value })
  return path.length === 5 ? isEarlierEvidence(value) : isCitationPart(path[5])
}

function isEarlierClaim(value: unknown): boolean {
  const { evidence } = (value ?? {}) as { evidence?: unknown }
  return typeof evidence === 'object' && evidence !== null && Object.values(evidence).some(isEarlierEvidence)
}

function isEarlierEvidence(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('source' in value)
}

function isCitationPart(part: unknown): boolean {
  return ['title', 'publisher', 'date', 'url'].some((each) => each === part)
}

/**
 * The patches of a stored change of an earlier version as they are now.
 * @param patches that lead one way
 * @param back that lead the other way: what these bring, `patches` take away
 */
export function renewedPatches(patches: readonly Patch[], back: readonly Patch[]): Patch[] {
  const taken = new Map<string, unknown>()
  for (const { op, path, value } of back) if (op !== 'remove') taken.set(path.join('/'), value)
  return patches.flatMap((patch) => renewed(patch, taken.get(patch.path.join('/'))))
}

function renewed(patch: Patch, was: unknown): Patch[] {
  const { op, path, value } = patch
  if (path[0] !== 'claims' || path.length < 3) return [patch]
  const claim = String(path[2])
  const is = op === 'remove' ? undefined : value
  if (path.length === 3) {
    const along = sourcePatches(claim, evidenceOf(was), evidenceOf(is))
    return [...along, isEarlierClaim(is) ? { ...patch, value: partedClaim(is as EarlierClaim) } : patch]
  }
  if (path[3] !== 'evidence') return [patch]
  if (path.length === 4) {
    const [before, after] = [evidenceOf({ evidence: was }), evidenceOf({ evidence: is })]
    const along = sourcePatches(claim, before, after)
    return [...along, isEarlierClaim({ evidence: is }) ? { ...patch, value: partedEvidences(claim, after) } : patch]
  }
  if (path.length === 5) {
    const id = String(path[4])
    const only = (each: unknown): EarlierEvidences => evidenceOf({ evidence: { [id]: each } })
    const along = sourcePatches(claim, only(was), only(is))
    if (!isEarlierEvidence(is)) return [...along, patch]
    return [...along, { ...patch, value: partedEvidence(claim, is as EarlierEvidence).evidence }]
  }
  if (!isCitationPart(path[5])) return [patch]
  return [{ ...patch, path: ['sources', ...sourcePlaceOf(claim, String(path[4])), String(path[5])] }]
}

/** The evidence of a claim, if that is of an earlier version; none otherwise. */
function evidenceOf(claim: unknown): EarlierEvidences {
  return isEarlierClaim(claim) ? (claim as EarlierClaim).evidence : {}
}

/** Takes away the sources of evidence that goes, and brings those of evidence that comes. */
function sourcePatches(claim: ClaimId, was: EarlierEvidences, is: EarlierEvidences): Patch[] {
  const gone = Object.keys(was).filter((id) => !Object.hasOwn(is, id))
  return [
    ...gone.map((id): Patch => ({ op: 'remove', path: ['sources', ...sourcePlaceOf(claim, id)] })),
    ...Object.values(is).map((each): Patch => {
      const { source } = partedEvidence(claim, each)
      return { op: 'add', path: ['sources', ...sourcePlaceOf(claim, each.id)], value: source }
    }),
  ]
}
