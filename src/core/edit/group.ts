import type { Draft, Patch } from 'immer'
import type { ClaimId, GroupId } from '../model/claim.ts'
import { claimOf, type Debate, needClaim } from '../model/debate.ts'
import { at } from '../model/shelf.ts'
import { touchedClaims, treeOf } from '../model/tree.ts'
import { groupOf } from '../model/walk.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/**
 * Links siblings that only work together. All must bear on one parent in one way, and not undercut it. Groups that a
 * member was in come along whole.
 */
export function group(debate: Debate, what: { claims: readonly ClaimId[] }, clerk: Clerk): Outcome {
  const members = new Set<ClaimId>()
  for (const id of what.claims) {
    if (claimOf(debate, id) === undefined) return refuse('claim-gone')
    for (const member of groupOf(debate, id)) members.add(member)
  }
  const claims = [...members].map((id) => needClaim(debate, id))
  const first = claims[0]
  if (first === undefined || claims.length < 2 || first.parent === null) return refuse('group-needs-siblings')
  if (first.relation === 'undercuts') return refuse('group-cannot-undercut')
  if (claims.some((claim) => claim.parent !== first.parent || claim.relation !== first.relation)) {
    return refuse('group-needs-siblings')
  }
  if (first.group !== undefined && claims.every((claim) => claim.group === first.group)) {
    return refuse('nothing-to-change')
  }
  const groupId = clerk.newId()
  return edit(debate, clerk, { label: 'group', claim: what.claims.at(-1) ?? first.id }, (draft) => {
    for (const id of members) {
      const member = at(draft.claims, id)
      if (member !== undefined) member.group = groupId
    }
  })
}

/** Unlinks the group that a claim is in: every member stands on its own again. */
export function ungroup(debate: Debate, what: { claim: ClaimId }, clerk: Clerk): Outcome {
  const claim = claimOf(debate, what.claim)
  if (claim === undefined) return refuse('claim-gone')
  if (claim.group === undefined) return refuse('nothing-to-change')
  return edit(debate, clerk, { label: 'ungroup', claim: claim.id }, (draft) => {
    for (const id of groupOf(debate, claim.id)) delete at(draft.claims, id)?.group
  })
}

/** Takes a claim out of its group, as part of an edit that moves or deletes it. A group of one is no group. */
export function leaveGroup(draft: Draft<Debate>, debate: Debate, id: ClaimId): void {
  const leaving = needClaim(debate, id)
  if (leaving.group === undefined) return
  const left = groupOf(debate, id).filter((member) => member !== id)
  delete at(draft.claims, id)?.group
  if (left.length === 1) delete at(draft.claims, left[0] as ClaimId)?.group
}

/**
 * Frees claims that patches, made while others wrote too, leave alone in a group: each writer may have taken out one of
 * three. Nobody's words are lost for a link that nobody needs.
 * @param draft the debate with the patches in it
 * @param before the debate without them
 */
export function dissolveLoneGroups(draft: Draft<Debate>, before: Debate, patches: readonly Patch[]): void {
  const touched = touchedClaims(patches, groupFields)
  if (touched === 'all') return
  const groups = new Set<GroupId>()
  for (const id of touched) {
    for (const { group } of [claimOf(before, id), at(draft.claims, id)].filter((claim) => claim !== undefined)) {
      if (group !== undefined) groups.add(group)
    }
  }
  for (const group of groups) {
    const candidates = new Set([...(treeOf(before).groups.get(group) ?? []), ...touched])
    const [first, second] = [...candidates].filter((id) => at(draft.claims, id)?.group === group)
    if (first !== undefined && second === undefined) delete at(draft.claims, first)?.group
  }
}

const groupFields: ReadonlySet<string | number> = new Set(['group'])
