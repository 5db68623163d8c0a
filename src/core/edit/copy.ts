import { castDraft, type Draft } from 'immer'
import { type Branch, type BranchCard, type BranchClaim, branchOf } from '../model/branch.ts'
import { type ClaimId, isTag, type Relation } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { type Evidence, type EvidenceId, passageFrom } from '../model/evidence.ts'
import { freshKeys } from '../model/order.ts'
import { at, entries, put } from '../model/shelf.ts'
import { type Citation, citationOf, isBlankCitation, type SourceId, sameCitation } from '../model/source.ts'
import { dependsOn } from '../model/walk.ts'
import { refusalUnder } from './add.ts'
import { type Clerk, type EditLabel, edit, type Outcome, refuse } from './change.ts'
import { type Beside, takePlaces } from './place.ts'

/** Copies a claim with its subtree, its weights and evidence, and puts the copy right after it. */
export function duplicate(debate: Debate, what: { claim: ClaimId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const beside: Beside = { claim: claim.id, edge: 'after' }
  return insert(debate, { branch: branchOf(debate, [claim.id]), to: claim.parent, beside }, 'duplicate', clerk)
}

/**
 * Puts a branch that was copied here or elsewhere under `to`.
 * @param what.relation for the branch's roots; left out, each keeps its own (an undercut of the motion becomes a rebuttal)
 */
export function paste(
  debate: Debate,
  what: { branch: Branch; to: ClaimId; beside?: Beside | undefined; relation?: Relation },
  clerk: Clerk,
): Outcome {
  return insert(debate, what, 'paste', clerk)
}

function insert(
  debate: Debate,
  what: { branch: Branch; to: ClaimId; beside?: Beside | undefined; relation?: Relation },
  label: EditLabel,
  clerk: Clerk,
): Outcome {
  const { branch, to, beside } = what
  const roots = branch.claims.filter((claim) => claim.parent === null)
  const rootRelation = (root: BranchClaim): Relation =>
    what.relation ?? (to === debate.motion && root.relation === 'undercuts' ? 'rebuts' : root.relation)
  for (const root of roots) {
    const refused = refusalUnder(debate, to, rootRelation(root))
    if (refused !== null) return refuse(refused)
  }
  const [first] = roots
  if (first === undefined) return refuse('nothing-to-change')
  const ids = new Map(branch.claims.map((claim) => [claim.key, clerk.newId()]))
  const groups = newGroups(branch, clerk)
  return edit(debate, clerk, { label, claim: ids.get(first.key) as ClaimId }, (draft) => {
    const orders = childKeys(branch)
    takePlaces(draft, debate, { parent: to, beside }, roots.length).forEach((order, i) => {
      orders.set((roots[i] as BranchClaim).key, order)
    })
    const sources = placesFor(draft, debate, branch, clerk)
    for (const source of branch.claims) {
      const id = ids.get(source.key) as ClaimId
      const reference = referenceFor(debate, source, { ids, from: branch.from, to })
      const relation = source.parent === null ? rootRelation(source) : source.relation
      const group = source.group === undefined || relation === 'undercuts' ? undefined : groups.get(groupKey(source))
      put(draft.claims, id, {
        id,
        parent: source.parent === null ? to : (ids.get(source.parent) as ClaimId),
        order: orders.get(source.key) as string,
        relation,
        text: reference === undefined ? source.text : '',
        note: source.note,
        tags: Object.fromEntries(source.tags.filter(isTag).map((tag) => [tag, true as const])),
        evidence: reference === undefined ? copyEvidence(source, sources, clerk) : {},
        ...(group === undefined ? {} : { group }),
        ...(source.rank === undefined ? {} : { rank: source.rank }),
        ...(reference === undefined ? {} : { reference }),
      })
      copyWeights(draft, debate, reference === undefined ? source : withoutConviction(source), id)
    }
  })
}

/** What a copied reference stands for now: the copy of its original, or the original where that is safe, or nothing. */
function referenceFor(
  debate: Debate,
  source: BranchClaim,
  where: { ids: ReadonlyMap<string, ClaimId>; from: Branch['from']; to: ClaimId },
): ClaimId | undefined {
  if (source.reference === undefined) return undefined
  const copied = where.ids.get(source.reference)
  if (copied !== undefined) return copied
  const original = where.from === debate.id ? claimOf(debate, source.reference) : undefined
  if (original === undefined || original.reference !== undefined || original.id === debate.motion) return undefined
  return dependsOn(debate, original.id, where.to) ? undefined : original.id
}

/** Order keys for every claim of a branch that is not a root. */
function childKeys(branch: Branch): Map<string, string> {
  const rows = new Map<string, string[]>()
  for (const { key, parent } of branch.claims) {
    if (parent === null) continue
    const row = rows.get(parent)
    if (row === undefined) rows.set(parent, [key])
    else row.push(key)
  }
  const orders = new Map<string, string>()
  for (const row of rows.values()) {
    const keys = freshKeys(row.length)
    row.forEach((key, i) => {
      orders.set(key, keys[i] as string)
    })
  }
  return orders
}

/** New ids for the groups that came whole; a lone member that was copied without the others has no group. */
function newGroups(branch: Branch, clerk: Clerk): Map<string, string> {
  const counts = new Map<string, number>()
  for (const claim of branch.claims) {
    if (claim.group !== undefined) counts.set(groupKey(claim), (counts.get(groupKey(claim)) ?? 0) + 1)
  }
  const groups = new Map<string, string>()
  for (const [key, count] of counts) if (count > 1) groups.set(key, clerk.newId())
  return groups
}

/** Members of a group share a parent, so the parent is part of the name. */
function groupKey(claim: BranchClaim): string {
  return `${claim.parent ?? ''} ${claim.relation} ${claim.group ?? ''}`
}

function copyEvidence(
  claim: BranchClaim,
  sourceFor: (card: BranchCard) => SourceId,
  clerk: Clerk,
): Record<EvidenceId, Draft<Evidence>> {
  const keys = freshKeys(claim.evidence.length)
  return Object.fromEntries(
    claim.evidence.map((card, i) => {
      const id = clerk.newId()
      return [id, castDraft({ ...passageFrom(card), id, order: keys[i] as string, source: sourceFor(card) })]
    }),
  )
}

/**
 * Finds the source that a copied card is quoted from: the one that it came from where that still says the same, else any
 * that does, else a new one. Where nothing is known of a source, each card has its own.
 */
function placesFor(draft: Draft<Debate>, debate: Debate, branch: Branch, clerk: Clerk): (card: BranchCard) => SourceId {
  let alike: Map<string, SourceId> | undefined
  const nameOf = (citation: Citation) => JSON.stringify(citationOf(citation))
  return (card) => {
    const isBlank = isBlankCitation(card)
    const own = branch.from === debate.id && !isBlank ? at(debate.sources, card.source) : undefined
    if (own !== undefined && sameCitation(own, card)) return own.id
    if (alike === undefined) {
      alike = new Map()
      for (const [id, source] of entries(debate.sources)) alike.set(nameOf(source), id)
    }
    const name = nameOf(card)
    const found = isBlank ? undefined : alike.get(name)
    if (found !== undefined) return found
    const id = clerk.newId()
    put(draft.sources, id, { ...citationOf(card), id })
    alike.set(name, id)
    return id
  }
}

/** The conviction of a claim that stays a reference is its original's. */
function withoutConviction(source: BranchClaim): BranchClaim {
  const weights = Object.entries(source.weights).map(([ballot, { conviction: _, ...rest }]) => [ballot, rest] as const)
  return { ...source, weights: Object.fromEntries(weights) }
}

/** Weights come along for the ballots that this debate has. */
function copyWeights(draft: Draft<Debate>, debate: Debate, source: BranchClaim, id: ClaimId): void {
  for (const [ballotId, weights] of Object.entries(source.weights)) {
    if (!Object.hasOwn(debate.ballots, ballotId)) continue
    const ballot = draft.ballots[ballotId]
    if (ballot === undefined) continue
    if (weights.conviction !== undefined) put(ballot.conviction, id, weights.conviction)
    if (weights.relevance !== undefined) put(ballot.relevance, id, weights.relevance)
    if (weights.impact !== undefined) put(ballot.impact, id, { ...weights.impact })
  }
}
