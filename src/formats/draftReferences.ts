import type { Claim, ClaimId } from '../core/model/claim.ts'
import type { DraftClaim } from './draft.ts'
import type { ReportLine } from './report.ts'

/**
 * Makes references of the claims that say so, where a debate may have them. Who refers to a reference refers to its original.
 * The way is looked at in the debate as it is so far, so that no two references close a ring together.
 * @param made the ids of claims by their keys
 * @param claims gets the references in the place of what was there
 * @param report gets a line for each reference that cannot be one: it becomes a sentence
 */
export function refer(
  rows: readonly DraftClaim[],
  made: ReadonlyMap<string, ClaimId>,
  claims: Map<ClaimId, Claim>,
  motion: ClaimId,
  report: ReportLine[],
): void {
  const argued = new Set<ClaimId>()
  for (const { parent, relation } of claims.values()) {
    if (parent !== null && relation !== 'undercuts') argued.add(parent)
  }
  const original = originals(rows)
  const referrers = new Map<ClaimId, ClaimId[]>()
  for (const row of rows) {
    if (row.reference === undefined) continue
    const named = original(row)
    const claim = claims.get(made.get(row.key) as ClaimId) as Claim
    const target = claims.get(made.get(named?.key ?? '') as ClaimId)
    const fits =
      target !== undefined &&
      target.id !== motion &&
      target.reference === undefined &&
      claim.parent !== null &&
      !argued.has(claim.id) &&
      !bearsOn(claims, referrers, claim.parent, target.id)
    if (fits) {
      claims.set(claim.id, { ...claim, text: '', evidence: {}, reference: target.id })
      referrers.set(target.id, [...(referrers.get(target.id) ?? []), claim.id])
    } else {
      const text = claim.text || target?.text || ''
      claims.set(claim.id, { ...claim, text })
      report.push({ line: row.line, kind: 'reference-lost', text })
    }
  }
}

/** What a row refers to in the end; nothing where references only point to each other. */
function originals(rows: readonly DraftClaim[]): (row: DraftClaim) => DraftClaim | undefined {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const ends = new Map<DraftClaim, DraftClaim | undefined>()
  return (row) => {
    const passed = new Set<DraftClaim>()
    let end: DraftClaim | undefined = row
    while (end?.reference !== undefined && !ends.has(end) && !passed.has(end)) {
      passed.add(end)
      end = byKey.get(end.reference)
    }
    if (end?.reference !== undefined) end = ends.get(end)
    for (const one of passed) ends.set(one, end)
    return end
  }
}

/** Whether what stands at `from` bears on `to`: it hangs under it, or under what refers to it, and so on up. */
function bearsOn(
  claims: ReadonlyMap<ClaimId, Claim>,
  referrers: ReadonlyMap<ClaimId, readonly ClaimId[]>,
  from: ClaimId,
  to: ClaimId,
): boolean {
  const seen = new Set<ClaimId>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    const parent = claims.get(id)?.parent
    if (parent != null) waiting.push(parent)
    for (const referrer of referrers.get(id) ?? []) waiting.push(referrer)
  }
  return false
}
