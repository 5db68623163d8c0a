import { castDraft, type Draft } from 'immer'
import { type Claim, type ClaimId, evidenceOf } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { type Evidence, type EvidenceId, shiftMarks, tidyMarks } from '../model/evidence.ts'
import { placeAmong } from '../model/order.ts'
import { at } from '../model/shelf.ts'
import { type Clerk, type EditLabel, edit, type Outcome, refuse } from './change.ts'

/** What a person can say of a source. */
export type EvidenceFields = Partial<Omit<Evidence, 'id' | 'order'>>

const blank = { title: '', publisher: '', date: '', url: '', quote: '', marks: [], grade: null }

/** Adds a source after the claim's others. Marks are tidied to fit the quote. A reference's evidence is its original's. */
export function addEvidence(
  debate: Debate,
  what: { claim: ClaimId; fields: EvidenceFields; step?: string },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  const keys = evidenceOf(originalOf(debate, claim)).map((evidence) => evidence.order)
  const place = placeAmong(keys, keys.length)
  const order = place.renumbered === null ? place.order : `${keys.at(-1) ?? 'a0'}V`
  const id = clerk.newId()
  const quote = what.fields.quote ?? ''
  const marks = tidyMarks(what.fields.marks ?? [], quote.length)
  return changeEvidence(debate, claim, { label: 'add-evidence', step: what.step }, clerk, (evidence) => {
    evidence[id] = castDraft({ ...blank, ...what.fields, marks, id, order })
  })
}

/** Rewrites parts of a source. When the quote changes, its marks stay on their words. */
export function rewriteEvidence(
  debate: Debate,
  what: { claim: ClaimId; evidence: EvidenceId; fields: EvidenceFields; step?: string },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  const before = evidenceIn(originalOf(debate, claim), what.evidence)
  if (before === undefined) return refuse('evidence-gone')
  return changeEvidence(debate, claim, { label: 'rewrite-evidence', step: what.step }, clerk, (evidence) => {
    const rewritten = evidence[what.evidence]
    if (rewritten === undefined) return
    const { marks, ...words } = what.fields
    Object.assign(rewritten, words)
    const shifted = marks ?? shiftMarks(before.marks, before.quote, rewritten.quote)
    const tidy = tidyMarks(shifted, rewritten.quote.length)
    if (JSON.stringify(tidy) !== JSON.stringify(before.marks)) rewritten.marks = tidy
  })
}

/** Takes a source off a claim. */
export function removeEvidence(debate: Debate, what: { claim: ClaimId; evidence: EvidenceId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (evidenceIn(originalOf(debate, claim), what.evidence) === undefined) return refuse('evidence-gone')
  return changeEvidence(debate, claim, { label: 'remove-evidence' }, clerk, (evidence) => {
    delete evidence[what.evidence]
  })
}

function evidenceIn(claim: Claim, id: EvidenceId): Evidence | undefined {
  return Object.hasOwn(claim.evidence, id) ? claim.evidence[id] : undefined
}

function changeEvidence(
  debate: Debate,
  claim: Claim,
  how: { label: EditLabel; step?: string | undefined },
  clerk: Clerk,
  recipe: (evidence: Draft<Claim>['evidence']) => void,
): Outcome {
  return edit(debate, clerk, { ...how, claim: claim.id }, (draft) => {
    const holder = at(draft.claims, originalOf(debate, claim).id)
    if (holder !== undefined) recipe(holder.evidence)
  })
}
