import { castDraft } from 'immer'
import { type Ballot, blankBallot } from '../model/ballot.ts'
import type { Claim, ClaimId, Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import type { Grade } from '../model/evidence.ts'
import { entries, shelfOf } from '../model/shelf.ts'
import { sideOf } from '../model/walk.ts'
import { lastPlace } from './ballots.ts'
import { type Clerk, edit, type Outcome, refuse } from './change.ts'

/** The judges that a club can start from. */
export const readyKinds = ['lay', 'policy', 'ours', 'opponents'] as const
export type ReadyKind = (typeof readyKinds)[number]

/**
 * How convincing a policy judge finds a claim by the best source that it has. Starting points for discussion, on a scale
 * where 0.5 is undecided; no study says these numbers.
 */
const byGrade: Readonly<Record<Grade | 'ungraded' | 'none', number>> = {
  primary: 0.85,
  news: 0.7,
  secondary: 0.65,
  ungraded: 0.5,
  weak: 0.4,
  memory: 0.35,
  none: 0.35,
}

/** What a side finds of its own claims, and of the other side's. */
const partial = { own: 0.7, other: 0.4 }

/**
 * Adds a ready-made ballot after the others. All its numbers are ordinary weights that can be changed.
 *
 * - lay: believes what is said a little (unset convictions count as 0.6), and has no view of its own on any claim;
 * - policy: believes claims by the best grade among their sources, and little without a source;
 * - ours: finds the claims for one's own side convincing, the others less so;
 * - opponents: the reverse.
 *
 * On all of them the motion starts at 0.5, and relevance is left unset. Claims that come later count as the ballot's
 * default.
 * @param what.side one's own side; counts for `ours` and `opponents`
 */
export function addReadyBallot(
  debate: Debate,
  what: { kind: ReadyKind; side: Side; name: string },
  clerk: Clerk,
): Outcome {
  const name = what.name.trim()
  if (name === '') return refuse('name-missing')
  const id = clerk.newId()
  const ballot: Ballot = {
    ...blankBallot({ id, order: lastPlace(debate), name }),
    ...weightsOf(debate, what.kind, what.side),
  }
  return edit(debate, clerk, { label: 'add-ballot' }, (draft) => {
    draft.ballots[id] = castDraft(ballot)
  })
}

function weightsOf(debate: Debate, kind: ReadyKind, side: Side): Pick<Ballot, 'defaults' | 'conviction'> {
  const conviction = (value: (claim: Claim) => number) =>
    shelfOf([
      [debate.motion, 0.5],
      ...[...entries(debate.claims)]
        .filter(([claimId, claim]) => claimId !== debate.motion && claim.reference === undefined)
        .map(([claimId, claim]): [ClaimId, number] => [claimId, value(claim)]),
    ])
  if (kind === 'lay') {
    return { defaults: { conviction: 0.6, relevance: 0.5 }, conviction: shelfOf([[debate.motion, 0.5]]) }
  }
  if (kind === 'policy') {
    return {
      defaults: { conviction: byGrade.none, relevance: 0.5 },
      conviction: conviction((claim) => {
        const [best = byGrade.none] = Object.values(claim.evidence)
          .map(({ grade }) => byGrade[grade ?? 'ungraded'])
          .sort((a, b) => b - a)
        return best
      }),
    }
  }
  const believed = kind === 'ours' ? side : side === 'pro' ? 'con' : 'pro'
  return {
    defaults: { conviction: 0.5, relevance: 0.5 },
    conviction: conviction((claim) => (sideOf(debate, claim.id) === believed ? partial.own : partial.other)),
  }
}
