import type { Clerk, Outcome } from '../../core/edit/change.ts'
import { duplicate } from '../../core/edit/copy.ts'
import { indent, outdent, reorder } from '../../core/edit/move.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { type Command, claimTarget, claimTargets } from './command.ts'

function moving<const Id extends string>(
  id: Id,
  keys: readonly string[],
  edit: (debate: Debate, what: { claim: ClaimId }, clerk: Clerk) => Outcome,
): Command<Id> {
  return {
    id,
    group: 'move',
    keys,
    reach: 'tree',
    onClaim: true,
    can: (session) => claimTarget(session) !== null,
    run: (session) => {
      const found = claimTarget(session)
      if (found === null) return
      const outcome = found.open.make((debate, clerk) => edit(debate, { claim: found.claim }, clerk))
      if ('change' in outcome) found.open.selection.focus(outcome.change.claim ?? found.claim)
    },
  }
}

/** Moving a claim with its subtree. */
export const movingCommands = [
  moving('move-up', ['Alt+ArrowUp'], (debate, { claim }, clerk) => reorder(debate, { claim, by: -1 }, clerk)),
  moving('move-down', ['Alt+ArrowDown'], (debate, { claim }, clerk) => reorder(debate, { claim, by: 1 }, clerk)),
  moving('outdent', ['Alt+ArrowLeft'], outdent),
  moving('indent', ['Alt+ArrowRight'], indent),
  {
    id: 'move-to',
    group: 'move',
    onClaim: true,
    can: (session) => claimTarget(session) !== null,
    run: (session) => {
      const found = claimTargets(session)
      if (found !== null) session.dialogs.show({ kind: 'move', claims: found.claims })
    },
  },
  moving('duplicate', ['Mod+d'], duplicate),
] as const satisfies readonly Command[]
