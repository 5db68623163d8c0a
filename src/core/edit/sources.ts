import type { ClaimId } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import type { EvidenceId } from '../model/evidence.ts'
import { at, drop, put } from '../model/shelf.ts'
import { type Citation, citationOf, type SourceId } from '../model/source.ts'
import { sourceUses } from '../model/sourceUses.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'
import { goesAlong } from './evidence.ts'

/** Puts sources on the debate's list, before any claim quotes them. */
export function addSources(debate: Debate, what: { citations: readonly Citation[] }, clerk: Clerk): Outcome {
  return edit(debate, clerk, { label: 'add-source' }, (draft) => {
    for (const citation of what.citations) {
      const id = clerk.newId()
      put(draft.sources, id, { ...citationOf(citation), id })
    }
  })
}

/** Rewrites parts of a source, for all the claims that quote it. */
export function rewriteSource(
  debate: Debate,
  what: { source: SourceId; fields: Partial<Citation>; step?: string },
  clerk: Clerk,
): Outcome {
  if (at(debate.sources, what.source) === undefined) return refuse('source-gone')
  return edit(debate, clerk, { label: 'rewrite-source', step: what.step }, (draft) => {
    Object.assign(at(draft.sources, what.source) ?? {}, what.fields)
  })
}

/** Takes sources off the list. Refused where a claim quotes one of them. */
export function removeSources(debate: Debate, what: { sources: readonly SourceId[] }, clerk: Clerk): Outcome {
  const uses = sourceUses(debate)
  if (what.sources.some((id) => uses.has(id))) return refuse('source-quoted')
  return edit(debate, clerk, { label: 'remove-source' }, (draft) => {
    for (const id of what.sources) drop(draft.sources, id)
  })
}

/** Makes one source of several that are the same: whatever quotes one of `others` quotes `keep`, and they go. */
export function mergeSources(
  debate: Debate,
  what: { keep: SourceId; others: readonly SourceId[] },
  clerk: Clerk,
): Outcome {
  if (at(debate.sources, what.keep) === undefined) return refuse('source-gone')
  const uses = sourceUses(debate)
  return edit(debate, clerk, { label: 'merge-sources' }, (draft) => {
    for (const other of what.others) {
      if (other === what.keep) continue
      for (const use of uses.get(other) ?? []) {
        const evidence = at(draft.claims, use.claim)?.evidence[use.evidence]
        if (evidence !== undefined) evidence.source = what.keep
      }
      drop(draft.sources, other)
    }
  })
}

/**
 * Quotes another source. The one before stays with the debate, unless nothing is known of it.
 * @param what.source null for one of its own that says the same, so that rewriting it leaves the other claims alone
 */
export function quoteSource(
  debate: Debate,
  what: { claim: ClaimId; evidence: EvidenceId; source: SourceId | null },
  clerk: Clerk,
): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  const holder = originalOf(debate, claim)
  const before = Object.hasOwn(holder.evidence, what.evidence) ? holder.evidence[what.evidence] : undefined
  if (before === undefined) return refuse('evidence-gone')
  const wanted = what.source === null ? before.source : what.source
  const source = at(debate.sources, wanted)
  if (source === undefined) return refuse('source-gone')
  const uses = sourceUses(debate).get(before.source) ?? []
  if (what.source === null ? uses.length < 2 : what.source === before.source) return refuse('nothing-to-change')
  const id = what.source ?? clerk.newId()
  return edit(debate, clerk, { label: 'quote-source', claim: claim.id }, (draft) => {
    if (what.source === null) put(draft.sources, id, { ...source, id })
    const evidence = at(draft.claims, holder.id)?.evidence[what.evidence]
    if (evidence !== undefined) evidence.source = id
    if (goesAlong(debate, before.source)) drop(draft.sources, before.source)
  })
}
