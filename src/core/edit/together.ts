import type { Debate } from '../model/debate.ts'
import { type Change, type Clerk, type Outcome, refuse } from './change.ts'

/**
 * Makes several edits, each on what the one before left, into one change: one entry of the journal, one undo. An edit that
 * would change nothing is passed over; any other refusal refuses all of them.
 */
export function together(
  debate: Debate,
  edits: Iterable<(debate: Debate, clerk: Clerk) => Outcome>,
  clerk: Clerk,
): Outcome {
  const changes: Change[] = []
  let now = debate
  for (const edit of edits) {
    const outcome = edit(now, clerk)
    if ('change' in outcome) {
      now = outcome.debate
      changes.push(outcome.change)
    } else if (outcome.refused !== 'nothing-to-change') return outcome
  }
  const first = changes[0]
  if (first === undefined) return refuse('nothing-to-change')
  const change: Change = {
    ...first,
    patches: changes.flatMap(({ patches }) => patches),
    inverse: changes.toReversed().flatMap(({ inverse }) => inverse),
  }
  return { debate: now, change }
}
