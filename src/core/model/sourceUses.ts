import type { ClaimId } from './claim.ts'
import type { Debate } from './debate.ts'
import type { EvidenceId } from './evidence.ts'
import { entries } from './shelf.ts'
import type { SourceId } from './source.ts'

/** A place where a source is quoted. */
export interface SourceUse {
  readonly claim: ClaimId
  readonly evidence: EvidenceId
}

const known = new WeakMap<Debate['claims'], ReadonlyMap<SourceId, readonly SourceUse[]>>()

/** Where each source is quoted; a source that nobody quotes has no entry. O(n) once for a debate's claims. */
export function sourceUses(debate: Debate): ReadonlyMap<SourceId, readonly SourceUse[]> {
  const found = known.get(debate.claims)
  if (found !== undefined) return found
  const uses = new Map<SourceId, SourceUse[]>()
  for (const [claim, { evidence }] of entries(debate.claims)) {
    for (const [id, { source }] of Object.entries(evidence)) {
      const list = uses.get(source)
      if (list === undefined) uses.set(source, [{ claim, evidence: id }])
      else list.push({ claim, evidence: id })
    }
  }
  known.set(debate.claims, uses)
  return uses
}
