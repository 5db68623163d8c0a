import type { Change, EditLabel } from './change.ts'
import { type History, record } from './history.ts'
import type { Rebased } from './rebase.ts'

/** Whether words written here took the place of words that somebody else wrote meanwhile. Undo brings those back. */
export function replacesNewer(before: readonly Change[], after: readonly Change[]): boolean {
  const first = new Map(before.map((change) => [change.id, change]))
  return after.some((change) => {
    const was = first.get(change.id)
    if (was === undefined || !wordy.has(was.label)) return false
    // Where it says something else now, it says what both wrote.
    const said = JSON.stringify(was.patches) === JSON.stringify(change.patches)
    return said && JSON.stringify(was.inverse) !== JSON.stringify(change.inverse)
  })
}

const wordy: ReadonlySet<EditLabel> = new Set(['rewrite', 'note', 'rewrite-evidence', 'rewrite-source', 'rewrite-part'])

/** The history after others wrote: what they took back leaves it, and rebased changes stand in for what they were. */
export function retell(history: History, foreign: readonly Change[], { changes, lost }: Rebased): History {
  const byId = new Map(changes.map((change) => [change.id, change]))
  const gone = new Set(lost.map((change) => change.id))
  const revise = (steps: History['done']) =>
    steps
      .map((step) => step.filter((change) => !gone.has(change.id)).map((change) => byId.get(change.id) ?? change))
      .filter((step) => step.length > 0)
  let told: History = { done: revise(history.done), undone: revise(history.undone) }
  for (const change of foreign) {
    if (change.undoes !== undefined) told = record(told, { ...change, forget: true })
  }
  return told
}
