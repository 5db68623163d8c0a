import { type Ballot, ballotShelves } from './ballot.ts'
import { type Case, isDebateFormat } from './case.ts'
import { type Claim, type ClaimId, compare } from './claim.ts'
import { claimOf, type Debate } from './debate.ts'
import { markKinds } from './evidence.ts'
import { isImpact } from './impact.ts'
import { at, entries } from './shelf.ts'
import { childrenOf, treeOf } from './tree.ts'
import { dependsOn } from './walk.ts'

/** The rules that hold for every debate. The words for them are the screen's business. */
export type BrokenRule =
  | 'motion-missing'
  | 'motion-has-parent'
  | 'motion-is-reference'
  | 'id-mismatch'
  | 'parent-missing'
  | 'not-under-motion'
  | 'undercuts-motion'
  | 'order-empty'
  | 'group-alone'
  | 'group-mixed'
  | 'reference-missing'
  | 'reference-of-reference'
  | 'reference-has-text'
  | 'reference-argued'
  | 'reference-ring'
  | 'marks-untidy'
  | 'evidence-id-mismatch'
  | 'source-missing'
  | 'source-id-mismatch'
  | 'no-ballot'
  | 'ballot-id-mismatch'
  | 'weight-without-claim'
  | 'weight-out-of-range'
  | 'impact-out-of-range'
  | 'case-id-mismatch'
  | 'part-id-mismatch'
  | 'format-unsound'

/** One broken rule and the claim (or else the ballot) that it concerns. */
export interface Problem {
  readonly rule: BrokenRule
  readonly claim?: ClaimId
  readonly ballot?: string
  readonly source?: string
  readonly case?: string
}

/** Every broken rule in a debate, in a fixed order; empty for a sound one. O(n) without recursion, and O(n) more per reference ring. */
export function check(debate: Debate): Problem[] {
  const problems: Problem[] = []
  if (claimOf(debate, debate.motion) === undefined) problems.push({ rule: 'motion-missing', claim: debate.motion })
  for (const [id, claim] of entries(debate.claims)) {
    if (claim.id !== id) problems.push({ rule: 'id-mismatch', claim: id })
    for (const rule of checkClaim(debate, claim)) problems.push({ rule, claim: id })
  }
  problems.push(...checkShape(debate))
  const ballots = Object.entries(debate.ballots)
  if (ballots.length === 0) problems.push({ rule: 'no-ballot' })
  for (const [id, ballot] of ballots) {
    if (ballot.id !== id) problems.push({ rule: 'ballot-id-mismatch', ballot: id })
    problems.push(...checkBallot(debate, ballot))
  }
  for (const [id, source] of entries(debate.sources)) {
    if (source.id !== id) problems.push({ rule: 'source-id-mismatch', source: id })
  }
  for (const [id, held] of Object.entries(debate.cases)) {
    for (const rule of checkCase(id, held)) problems.push({ rule, case: id })
  }
  return problems
}

function checkCase(id: string, held: Case): BrokenRule[] {
  const broken: BrokenRule[] = []
  if (held.id !== id) broken.push('case-id-mismatch')
  if (!isDebateFormat(held.format)) broken.push('format-unsound')
  if (Object.entries(held.parts).some(([part, { id: own }]) => own !== part)) broken.push('part-id-mismatch')
  return broken
}

/** The rules that one claim breaks, seen from the claim alone: its parent, group, reference and evidence. */
export function checkClaim(debate: Debate, claim: Claim): BrokenRule[] {
  const broken: BrokenRule[] = []
  if (claim.id === debate.motion) {
    if (claim.parent !== null) broken.push('motion-has-parent')
    if (claim.reference !== undefined) broken.push('motion-is-reference')
  } else {
    if (claim.parent === null || claimOf(debate, claim.parent) === undefined) broken.push('parent-missing')
    if (claim.parent === debate.motion && claim.relation === 'undercuts') broken.push('undercuts-motion')
  }
  if (claim.order === '') broken.push('order-empty')
  if (claim.group !== undefined) broken.push(...checkGroup(debate, claim))
  if (claim.reference !== undefined) broken.push(...checkReference(debate, claim, claim.reference))
  for (const [id, evidence] of Object.entries(claim.evidence)) {
    if (evidence.id !== id) broken.push('evidence-id-mismatch')
    if (at(debate.sources, evidence.source) === undefined) broken.push('source-missing')
    for (const kind of markKinds) {
      let end = -1
      for (const mark of evidence[kind]) {
        if (mark.from <= end || mark.to <= mark.from || mark.to > evidence.quote.length) broken.push('marks-untidy')
        end = mark.to
      }
    }
  }
  return broken
}

function checkGroup(debate: Debate, claim: Claim): BrokenRule[] {
  const [first, second] = (claim.group === undefined ? undefined : treeOf(debate).groups.get(claim.group)) ?? []
  if (first === undefined || second === undefined) return ['group-alone']
  const other = claimOf(debate, first)
  const mixed = other?.parent !== claim.parent || other.relation !== claim.relation
  return mixed || claim.relation === 'undercuts' ? ['group-mixed'] : []
}

function checkReference(debate: Debate, claim: Claim, reference: ClaimId): BrokenRule[] {
  const broken: BrokenRule[] = []
  const original = claimOf(debate, reference)
  if (original === undefined || reference === debate.motion) broken.push('reference-missing')
  else if (original.reference !== undefined) broken.push('reference-of-reference')
  if (claim.text !== '' || Object.keys(claim.evidence).length > 0) broken.push('reference-has-text')
  const argued = childrenOf(debate, claim.id).some((child) => claimOf(debate, child)?.relation !== 'undercuts')
  if (argued) broken.push('reference-argued')
  return broken
}

/**
 * Claims that do not hang under the motion, and references that make a standing depend on itself. Kahn's topological
 * sort over "depends on": children and the originals of references.
 */
function checkShape(debate: Debate): Problem[] {
  const tree = treeOf(debate)
  const reached = new Set<ClaimId>()
  const waiting: ClaimId[] = [debate.motion]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const child of tree.children.get(id) ?? []) waiting.push(child)
  }
  const problems: Problem[] = []
  for (const [id] of entries(debate.claims)) {
    if (!reached.has(id) && id !== debate.motion) problems.push({ rule: 'not-under-motion', claim: id })
  }
  if (tree.referrers.size > 0) problems.push(...referenceRings(debate))
  return problems
}

function referenceRings(debate: Debate): Problem[] {
  const tree = treeOf(debate)
  const needs = new Map<ClaimId, number>()
  const ready: ClaimId[] = []
  for (const [id, claim] of entries(debate.claims)) {
    const count = (tree.children.get(id)?.length ?? 0) + (claim.reference === undefined ? 0 : 1)
    needs.set(id, count)
    if (count === 0) ready.push(id)
  }
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    needs.delete(id)
    const parent = claimOf(debate, id)?.parent
    const dependents = [...(parent == null ? [] : [parent]), ...(tree.referrers.get(id) ?? [])]
    for (const dependent of dependents) {
      const left = (needs.get(dependent) ?? 0) - 1
      needs.set(dependent, left)
      if (left === 0) ready.push(dependent)
    }
  }
  return [...needs.keys()]
    .filter((id) => closesRing(debate, id))
    .sort(compare)
    .map((claim) => ({ rule: 'reference-ring', claim }))
}

/** Kahn's sort also stops at what merely depends on a ring; only a reference that is part of one is at fault. */
function closesRing(debate: Debate, id: ClaimId): boolean {
  const reference = claimOf(debate, id)?.reference
  return reference !== undefined && dependsOn(debate, reference, id)
}

function checkBallot(debate: Debate, ballot: Ballot): Problem[] {
  const problems: Problem[] = []
  const blame = (rule: BrokenRule, claim: ClaimId) => problems.push({ rule, claim, ballot: ballot.id })
  for (const shelf of ballotShelves) {
    for (const [id, says] of entries<unknown>(ballot[shelf])) {
      if (at(debate.claims, id) === undefined) blame('weight-without-claim', id)
      if (shelf === 'impact') {
        if (!isImpact(says)) blame('impact-out-of-range', id)
      } else if (!((says as number) >= 0 && (says as number) <= 1)) blame('weight-out-of-range', id)
    }
  }
  return problems
}
