import { castDraft } from 'immer'
import { type BallotId, blankBallot } from '../model/ballot.ts'
import { ballotsOf, type Debate } from '../model/debate.ts'
import { placeAmong } from '../model/order.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/** Adds a blank ballot after the others. */
export function addBallot(debate: Debate, what: { name: string }, clerk: Clerk): Outcome {
  const name = what.name.trim()
  if (name === '') return refuse('name-missing')
  const id = clerk.newId()
  return edit(debate, clerk, { label: 'add-ballot' }, (draft) => {
    draft.ballots[id] = castDraft(blankBallot({ id, order: lastPlace(debate), name }))
  })
}

/** Gives a ballot another name. */
export function renameBallot(debate: Debate, what: { ballot: BallotId; name: string }, clerk: Clerk): Outcome {
  const name = what.name.trim()
  if (name === '') return refuse('name-missing')
  if (!Object.hasOwn(debate.ballots, what.ballot)) return refuse('ballot-gone')
  return edit(debate, clerk, { label: 'rename-ballot' }, (draft) => {
    const ballot = draft.ballots[what.ballot]
    if (ballot !== undefined) ballot.name = name
  })
}

/** Copies a ballot with all its weights, under a name of its own. */
export function copyBallot(debate: Debate, what: { ballot: BallotId; name: string }, clerk: Clerk): Outcome {
  const name = what.name.trim()
  if (name === '') return refuse('name-missing')
  const ballot = Object.hasOwn(debate.ballots, what.ballot) ? debate.ballots[what.ballot] : undefined
  if (ballot === undefined) return refuse('ballot-gone')
  const id = clerk.newId()
  return edit(debate, clerk, { label: 'copy-ballot' }, (draft) => {
    draft.ballots[id] = castDraft({ ...ballot, id, order: lastPlace(debate), name })
  })
}

/** Deletes a ballot with its weights. A debate keeps one at least. */
export function removeBallot(debate: Debate, what: { ballot: BallotId }, clerk: Clerk): Outcome {
  if (!Object.hasOwn(debate.ballots, what.ballot)) return refuse('ballot-gone')
  if (Object.keys(debate.ballots).length === 1) return refuse('last-ballot')
  return edit(debate, clerk, { label: 'delete-ballot' }, (draft) => {
    delete draft.ballots[what.ballot]
  })
}

/** The place after all ballots of a debate. */
export function lastPlace(debate: Debate): string {
  const keys = ballotsOf(debate).map((ballot) => ballot.order)
  const { order, renumbered } = placeAmong(keys, keys.length)
  // A new ballot need not renumber the others: a key after the longest of theirs sorts last.
  return renumbered === null ? order : `${keys.at(-1) ?? 'a0'}V`
}
