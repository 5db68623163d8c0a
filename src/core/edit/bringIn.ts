import { castDraft } from 'immer'
import { type Ballot, type BallotId, blankBallot } from '../model/ballot.ts'
import type { Branch, BranchWeights } from '../model/branch.ts'
import type { ClaimId } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { lastPlace } from './ballots.ts'
import { type Clerk, edit, type Outcome } from './change.ts'
import { paste } from './copy.ts'
import { together } from './together.ts'

/** A ballot that is to be added for what it says of a branch. */
export type NewBallot = Pick<Ballot, 'name' | 'defaults'>

/**
 * Puts a branch of another debate under `to`, and adds the ballots that come along with it: one change.
 * @param what.ballots for a ballot of the other debate the one here that it means, or what a new one is to be called; what
 * other ballots say of the branch stays behind
 */
export function bringIn(
  debate: Debate,
  what: { branch: Branch; to: ClaimId; ballots: ReadonlyMap<BallotId, BallotId | NewBallot> },
  clerk: Clerk,
): Outcome {
  const { branch, to, ballots } = what
  const here = new Map<BallotId, BallotId>()
  const adding: ((now: Debate, clerk: Clerk) => Outcome)[] = []
  for (const [there, ballot] of ballots) {
    const id = typeof ballot === 'string' ? ballot : clerk.newId()
    here.set(there, id)
    if (typeof ballot !== 'string') adding.push((now, clerk) => add(now, { ...ballot, id }, clerk))
  }
  const claims = branch.claims.map((claim) => ({ ...claim, weights: weightsOn(claim.weights, here) }))
  // Pasted alone it tells which claim the whole change leads to.
  let pasted: Outcome | undefined
  const outcome = together(
    debate,
    [
      ...adding,
      (now, clerk) => {
        pasted = paste(now, { branch: { ...branch, claims }, to }, clerk)
        return pasted
      },
    ],
    clerk,
  )
  if (!('change' in outcome) || pasted === undefined || !('change' in pasted)) return outcome
  const { patches, inverse } = outcome.change
  return { ...outcome, change: { ...pasted.change, label: 'import', patches, inverse } }
}

function add(debate: Debate, { id, name, defaults }: NewBallot & Pick<Ballot, 'id'>, clerk: Clerk): Outcome {
  return edit(debate, clerk, { label: 'add-ballot' }, (draft) => {
    draft.ballots[id] = castDraft({ ...blankBallot({ id, order: lastPlace(debate), name }), defaults: { ...defaults } })
  })
}

function weightsOn(
  weights: Readonly<Record<BallotId, BranchWeights>>,
  here: ReadonlyMap<BallotId, BallotId>,
): Record<BallotId, BranchWeights> {
  return Object.fromEntries(
    Object.entries(weights).flatMap(([there, says]) => {
      const id = here.get(there)
      return id === undefined ? [] : [[id, says] as const]
    }),
  )
}
