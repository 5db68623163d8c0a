import type { Claim, ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { workMarks } from '../model/marks.ts'
import { childrenOf } from '../model/tree.ts'
import { answers, isAnswered } from '../model/walk.ts'
import { type DateQuestion, datedOf } from './dated.ts'
import type { TaskKind } from './task.ts'

/** What a card tells of the work on its claim: what can be seen from the claim and its answers alone. */
export const claimTaskKinds = [
  'unanswered',
  'undefended',
  'needs-evidence',
  'dated',
  'check-this',
] as const satisfies readonly TaskKind[]
export type ClaimTaskKind = (typeof claimTaskKinds)[number]

const none: readonly ClaimTaskKind[] = []

/**
 * What there is to do about one claim for the side that is prepared, as the list of tasks tells it: an unprepared contention is
 * unanswered here, and what takes a judgement of the whole debate is left out. For cards, which come and go by the
 * screenful: it looks at the claim, its answers and theirs only.
 * @param question.isOurs whether the claim argues for the side that is prepared
 */
export function claimTasks(
  debate: Debate,
  id: ClaimId,
  question: DateQuestion & { readonly isOurs: boolean },
): readonly ClaimTaskKind[] {
  const { isOurs } = question
  const claim = needClaim(debate, id)
  const holds: Record<ClaimTaskKind, () => boolean> = {
    unanswered: () => !isOurs && claim.parent !== null && !isAnswered(debate, id),
    undefended: () => isOurs && claim.parent !== null && isUndefended(debate, claim),
    'needs-evidence': () => claim.tags[workMarks['needs-evidence']] === true,
    dated: () => isOurs && claim.parent !== null && datedOf(debate, claim, question).length > 0,
    'check-this': () => claim.tags[workMarks['check-this']] === true,
  }
  const found = claimTaskKinds.filter((kind) => holds[kind]())
  return found.length === 0 ? none : found
}

/** A claim is undefended while it is attacked, itself or what it stands for, and none of the attacks is answered. */
function isUndefended(debate: Debate, { id, reference }: Claim): boolean {
  let isAttacked = false
  for (const holder of reference === undefined ? [id] : [id, reference]) {
    for (const child of childrenOf(debate, holder)) {
      if (!answers(needClaim(debate, child))) continue
      if (isAnswered(debate, child)) return false
      isAttacked = true
    }
  }
  return isAttacked
}
