import { castDraft, type Draft } from 'immer'
import { type Claim, type ClaimId, evidenceOf } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import {
  type CardFields,
  type Evidence,
  type EvidenceId,
  markKinds,
  passageFrom,
  shiftMarks,
  tidyMarks,
} from '../model/evidence.ts'
import { placeAmong } from '../model/order.ts'
import { at, drop, put } from '../model/shelf.ts'
import {
  blankCitation,
  type Citation,
  citationParts,
  isBlankCitation,
  type SourceId,
  sourceOf,
} from '../model/source.ts'
import { sourceUses } from '../model/sourceUses.ts'
import { type Clerk, type EditLabel, edit, type Outcome, refuse } from './change.ts'

/** What a person can say of evidence: of its source, and of the passage. */
export type EvidenceFields = Partial<Omit<CardFields, 'stillHolds'>> & { readonly stillHolds?: boolean }

/**
 * Adds evidence after the claim's other evidence. Marks are tidied to fit the quote. A reference's evidence is its original's.
 * @param what.source a source that is there already; left out, the citation among `fields` becomes a new one
 */
export function addEvidence(
  debate: Debate,
  what: { claim: ClaimId; fields: EvidenceFields; source?: SourceId; step?: string },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (what.source !== undefined && at(debate.sources, what.source) === undefined) return refuse('source-gone')
  const keys = evidenceOf(originalOf(debate, claim)).map((evidence) => evidence.order)
  const place = placeAmong(keys, keys.length)
  const order = place.renumbered === null ? place.order : `${keys.at(-1) ?? 'a0'}V`
  const id = clerk.newId()
  const source = what.source ?? clerk.newId()
  return changeEvidence(debate, claim, { label: 'add-evidence', step: what.step }, clerk, (evidence, draft) => {
    if (what.source === undefined)
      put(draft.sources, source, { ...blankCitation, ...citationIn(what.fields), id: source })
    const { stillHolds, ...fields } = what.fields
    evidence[id] = castDraft({ ...passageFrom(stillHolds ? { ...fields, stillHolds } : fields), id, order, source })
  })
}

/**
 * Rewrites parts of evidence. What is said of the source is said wherever it is quoted. When the quote changes, its marks
 * stay on their words.
 */
export function rewriteEvidence(
  debate: Debate,
  what: { claim: ClaimId; evidence: EvidenceId; fields: EvidenceFields; step?: string },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  const before = evidenceIn(originalOf(debate, claim), what.evidence)
  if (before === undefined) return refuse('evidence-gone')
  return changeEvidence(debate, claim, { label: 'rewrite-evidence', step: what.step }, clerk, (evidence, draft) => {
    const rewritten = evidence[what.evidence]
    if (rewritten === undefined) return
    const citation = citationIn(what.fields)
    if (Object.keys(citation).length > 0) rewriteIn(draft, debate, before.source, citation)
    const { quote, grade, stillHolds } = what.fields
    if (quote !== undefined) rewritten.quote = quote
    if (grade !== undefined) rewritten.grade = grade
    if (stillHolds === true) rewritten.stillHolds = true
    if (stillHolds === false) delete rewritten.stillHolds
    for (const kind of markKinds) {
      const shifted = what.fields[kind] ?? shiftMarks(before[kind], before.quote, rewritten.quote)
      const tidy = tidyMarks(shifted, rewritten.quote.length)
      if (JSON.stringify(tidy) !== JSON.stringify(before[kind])) rewritten[kind] = tidy
    }
  })
}

/** Sets parts of a source's citation; a source that is gone is there again, with what is said of it now. */
export function rewriteIn(draft: Draft<Debate>, debate: Debate, id: SourceId, citation: Partial<Citation>): void {
  const source = at(draft.sources, id)
  if (source === undefined) put(draft.sources, id, { ...sourceOf(debate, id), ...citation })
  else Object.assign(source, citation)
}

/** Takes evidence off a claim. Its source stays with the debate, unless nothing is known of it. */
export function removeEvidence(debate: Debate, what: { claim: ClaimId; evidence: EvidenceId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  const going = evidenceIn(originalOf(debate, claim), what.evidence)
  if (going === undefined) return refuse('evidence-gone')
  const { source } = going
  return changeEvidence(debate, claim, { label: 'remove-evidence' }, clerk, (evidence, draft) => {
    delete evidence[what.evidence]
    if (goesAlong(debate, source)) drop(draft.sources, source)
  })
}

/** Whether a source goes along with the one passage that is quoted from it: nothing is known of it, so nobody would miss it. */
export function goesAlong(debate: Debate, source: SourceId): boolean {
  return isBlankCitation(sourceOf(debate, source)) && (sourceUses(debate).get(source)?.length ?? 0) < 2
}

function evidenceIn(claim: Claim, id: EvidenceId): Evidence | undefined {
  return Object.hasOwn(claim.evidence, id) ? claim.evidence[id] : undefined
}

function changeEvidence(
  debate: Debate,
  claim: Claim,
  how: { label: EditLabel; step?: string | undefined },
  clerk: Clerk,
  recipe: (evidence: Draft<Claim>['evidence'], draft: Draft<Debate>) => void,
): Outcome {
  return edit(debate, clerk, { ...how, claim: claim.id }, (draft) => {
    const holder = at(draft.claims, originalOf(debate, claim).id)
    if (holder !== undefined) recipe(holder.evidence, draft)
  })
}

/** The parts of a citation among what is said of evidence. */
function citationIn(fields: EvidenceFields): Partial<Citation> {
  return Object.fromEntries(
    citationParts.flatMap((part) => (fields[part] === undefined ? [] : [[part, fields[part]] as const])),
  )
}
