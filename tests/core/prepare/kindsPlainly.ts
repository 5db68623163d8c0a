import type { Claim, ClaimId } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim, originalOf } from '../../../src/core/model/debate.ts'
import { cardsOf } from '../../../src/core/model/evidence.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { answers, isAnswered, sideOf, subtreeOf } from '../../../src/core/model/walk.ts'
import type { TaskQuestion } from '../../../src/core/prepare/task.ts'
import { yearMonthIn } from '../../../src/core/prepare/yearMonth.ts'

/** Whether a claim, its original or a claim that supports either has a card that says something, by asking all. */
function hasEvidence(debate: Debate, id: ClaimId): boolean {
  const claim = needClaim(debate, id)
  if (cardsOf(debate, claim).some((card) => card.title !== '' || card.quote !== '' || card.date !== '')) return true
  const supporting = childrenOf(debate, id).filter((child) => needClaim(debate, child).relation === 'supports')
  return [...supporting, ...(claim.reference === undefined ? [] : [claim.reference])].some((next) =>
    hasEvidence(debate, next),
  )
}

/** What there is to do in June 2026 about one claim that nobody marked, told plainly from the words of the rules. */
export function kindsPlainly(debate: Debate, id: ClaimId, { side, swing }: TaskQuestion): string[] {
  const claim = needClaim(debate, id)
  if (id === debate.motion) return []
  const attacks = (of: Claim): Claim[] =>
    (of.reference === undefined ? [of.id] : [of.id, of.reference])
      .flatMap((place) => childrenOf(debate, place))
      .map((child) => needClaim(debate, child))
      .filter(answers)
  if (sideOf(debate, id) !== side) {
    if (isAnswered(debate, id)) return []
    const isFirstSaid = claim.reference === undefined || sideOf(debate, claim.reference) === side
    const branch = subtreeOf(debate, id).filter((under) => sideOf(debate, under) !== side)
    const isBare = claim.parent === debate.motion && isFirstSaid && !branch.some((under) => isAnswered(debate, under))
    return [isBare ? 'unprepared' : 'unanswered']
  }
  const kinds: string[] = []
  if (attacks(claim).length > 0 && !attacks(claim).some((attack) => isAnswered(debate, attack.id)))
    kinds.push('undefended')
  if (Math.abs(swing(id)) >= 0.005 && !hasEvidence(debate, id)) kinds.push('unsourced')
  const isOld = cardsOf(debate, originalOf(debate, claim)).some(({ date }) => {
    const read = yearMonthIn(date)
    return read !== null && (2026 - read.year) * 12 + 6 - (read.month ?? 12) > 36
  })
  if (isOld) kinds.push('dated')
  return kinds
}
