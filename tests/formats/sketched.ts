import { tagsOf } from '../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { pathUp, subtreeOf } from '../../src/core/model/walk.ts'

/** A debate as lines that a person can check: relation, sentence, and what else a claim says. At most 12 levels stand in. */
export function sketched(debate: Debate): string {
  return subtreeOf(debate, debate.motion)
    .map((id) => {
      const claim = needClaim(debate, id)
      const depth = claim.parent === null ? 0 : Math.min(12, pathUp(debate, id).length - 1)
      const said = [
        claim.reference === undefined ? claim.text : `→ ${needClaim(debate, claim.reference).text}`,
        claim.note === '' ? '' : `note ${JSON.stringify(claim.note)}`,
        ...tagsOf(claim).map((tag) => `#${tag}`),
        ...cardsOf(debate, claim).map(({ title, url }) => `[${title}](${url})`),
      ]
      const relation = claim.parent === null ? 'motion' : claim.relation
      return `${'  '.repeat(depth)}${relation}: ${said.filter((words) => words !== '').join(' | ')}`
    })
    .join('\n')
}
