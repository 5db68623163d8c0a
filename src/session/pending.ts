import { applyTo, type Change, type Clerk } from '../core/edit/change.ts'
import { type Rebased, rebase } from '../core/edit/rebase.ts'
import { replacesNewer } from '../core/edit/retell.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { claimOf, type Debate, needClaim } from '../core/model/debate.ts'
import { slotOf } from '../core/model/shelf.ts'
import type { Notices } from './notices.ts'

/** A change that was made and is not on disk yet. */
export interface Pending {
  readonly change: Change
  /** The debate with this change in it. */
  readonly after: Debate
}

/** What is pending once others' changes have come in under it. */
export interface PutUnder {
  readonly pending: readonly Pending[]
  readonly rebased: Rebased
  /** What came, without what this tab made itself. */
  readonly foreign: readonly Change[]
}

/**
 * Puts what others wrote under what is pending here, and says what a person would not expect of it.
 * @param base the debate as the disk has it now
 * @param came what was written there since
 * @param here the debate as it is shown, what is pending in it, and the claim that a person is writing in, which stays where others
 *   delete it
 */
export function putUnder(
  base: Debate,
  came: readonly Change[],
  here: { readonly debate: Debate; readonly pending: readonly Pending[]; readonly inUse: ClaimId | null },
  { clerk, notices }: { readonly clerk: Clerk; readonly notices: Notices },
): PutUnder {
  const { debate, inUse } = here
  const own = new Set(here.pending.map(({ change }) => change.id))
  const arrived = new Set(came.map((change) => change.id))
  // An append that seemed to fail may have reached the disk after all.
  const foreign = came.filter((change) => !own.has(change.id))
  const sent = here.pending.map(({ change }) => change).filter(({ id }) => !arrived.has(id))
  const taken = inUse !== null && claimOf(base, inUse) === undefined && claimOf(debate, inUse) !== undefined
  const rebased = rebase(base, [...sent, ...(taken ? [sameWords(debate, inUse, clerk)] : [])], foreign, clerk)
  let after = base
  const pending = rebased.changes
    .filter(({ patches }) => patches.length > 0)
    .map((change) => {
      after = applyTo(after, change.patches)
      return { change, after }
    })
  if (rebased.changes.some((change) => change.label === 'restore')) notices.say({ kind: 'claim-restored' })
  tellOf(sent, rebased, notices)
  return { pending, rebased, foreign }
}

/** Says what a person would not expect of changes that were made again on top of others'. */
export function tellOf(first: readonly Change[], { changes, lost }: Rebased, notices: Notices): void {
  if (replacesNewer(first, changes)) notices.say({ kind: 'newer-replaced' })
  for (const change of lost) notices.say({ kind: 'edit-lost', label: change.label })
}

/** A change that leaves a claim as it is, but needs it to be there. */
function sameWords(debate: Debate, claim: ClaimId, clerk: Clerk): Change {
  const { text } = needClaim(debate, claim)
  const patch = { op: 'replace' as const, path: ['claims', slotOf(claim), claim, 'text'], value: text }
  const { by } = clerk
  return { id: clerk.newId(), by, at: clerk.now(), label: 'rewrite', claim, patches: [patch], inverse: [patch] }
}
