import { applyPatches, type Patch, produceWithPatches } from 'immer'
import type { Debate } from '../model/debate.ts'
import { carryTree } from '../model/tree.ts'
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
  const [first, second] = changes
  if (first === undefined) return refuse('nothing-to-change')
  if (second === undefined) return { debate: now, change: first }
  // Made again at once: patches that wrote into what an earlier one brought would not be found as they were, to be undone.
  const [after, patches, inverse] = produceWithPatches(debate, (draft) => {
    for (const change of changes) applyPatches(draft, change.patches as Patch[])
  })
  carryTree(debate, after, patches)
  return { debate: after, change: { ...first, patches, inverse } }
}
