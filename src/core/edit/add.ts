import { castDraft } from 'immer'
import { bareClaim, type ClaimId, type Relation } from '../model/claim.ts'
import { claimOf, type Debate } from '../model/debate.ts'
import { put } from '../model/shelf.ts'
import { dependsOn } from '../model/walk.ts'
import { type Clerk, type EditLabel, edit, type Outcome, type Refusal, refuse } from './change.ts'
import { type Beside, takePlace } from './place.ts'

const labels: Record<Relation, EditLabel> = {
  supports: 'add-support',
  rebuts: 'add-rebuttal',
  undercuts: 'add-undercut',
}

/** Why a claim of this relation cannot stand under this parent, or null where it can. */
export function refusalUnder(debate: Debate, parent: ClaimId, relation: Relation): Refusal | null {
  const above = claimOf(debate, parent)
  if (above === undefined) return 'claim-gone'
  if (parent === debate.motion && relation === 'undercuts') return 'motion-cannot-be-undercut'
  if (above.reference !== undefined && relation !== 'undercuts') return 'reference-takes-undercuts-only'
  return null
}

/**
 * Adds a claim under `parent`. `change.claim` is the new claim's id.
 * @param step joins the typing that follows to this edit, so that one undo takes back both
 */
export function addClaim(
  debate: Debate,
  what: {
    parent: ClaimId
    relation: Relation
    text?: string
    beside?: Beside | undefined
    step?: string
  },
  clerk: Clerk,
): Outcome {
  const { parent, relation, text = '', beside, step } = what
  const refused = refusalUnder(debate, parent, relation)
  if (refused !== null) return refuse(refused)
  const id = clerk.newId()
  return edit(debate, clerk, { label: labels[relation], claim: id, step }, (draft) => {
    const order = takePlace(draft, debate, { parent, beside })
    put(draft.claims, id, castDraft(bareClaim({ id, parent, order, relation }, text)))
  })
}

/** Adds a claim right after another, with the same parent and relation. */
export function addSibling(
  debate: Debate,
  what: { claim: ClaimId; text?: string; step?: string },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.parent === null) return refuse('motion-stays')
  const { parent, relation } = claim
  return addClaim(debate, { ...what, parent, relation, beside: { claim: claim.id, edge: 'after' } }, clerk)
}

/**
 * Adds a reference: a claim that stands for `original` under `parent`. Refused where the original's standing depends on
 * the parent already, for then it would depend on itself.
 */
export function addReference(
  debate: Debate,
  what: { parent: ClaimId; relation: Relation; original: ClaimId },
  clerk: Clerk,
): Outcome {
  const { parent, relation } = what
  const refused = refusalUnder(debate, parent, relation)
  if (refused !== null) return refuse(refused)
  const named = claimOf(debate, what.original)
  if (named === undefined) return refuse('claim-gone')
  const original = named.reference ?? named.id
  if (original === debate.motion) return refuse('reference-of-motion')
  if (dependsOn(debate, original, parent)) return refuse('reference-ring')
  const id = clerk.newId()
  return edit(debate, clerk, { label: 'add-reference', claim: id }, (draft) => {
    const order = takePlace(draft, debate, { parent })
    put(draft.claims, id, castDraft({ ...bareClaim({ id, parent, order, relation }), reference: original }))
  })
}
