import type { ClaimId } from '../model/claim.ts'
import { type Debate, needClaim } from '../model/debate.ts'
import { cardFields, cardsOf } from '../model/evidence.ts'
import { same } from '../model/same.ts'
import { subtreeOf } from '../model/walk.ts'

/**
 * Whether two debates hold the same claims in the same places, word by word and with the same evidence, whatever their ids: as a file
 * that names no ids is read twice. Weights and cases are not looked at, because people work on them afterwards.
 */
export function saysTheSame(a: Debate, b: Debate): boolean {
  const [inA, inB] = [readerOf(a), readerOf(b)]
  return (
    inA.claims.length === inB.claims.length &&
    inA.claims.every((id, i) => same(inA.at(id), inB.at(inB.claims[i] as ClaimId)))
  )
}

/** Tells of claims without their ids: other claims are named by their place in reading order. */
function readerOf(debate: Debate) {
  const claims = subtreeOf(debate, debate.motion)
  const places = new Map(claims.map((id, i) => [id, i]))
  const groups = new Map<string, number>()
  for (const id of claims) {
    const { group } = needClaim(debate, id)
    if (group !== undefined && !groups.has(group)) groups.set(group, groups.size)
  }
  const at = (id: ClaimId) => {
    const claim = needClaim(debate, id)
    const { parent, relation, text, note, tags, group, reference } = claim
    return {
      parent: places.get(parent ?? ''),
      relation,
      text,
      note,
      tags,
      group: groups.get(group ?? ''),
      reference: places.get(reference ?? ''),
      cards: cardsOf(debate, claim).map(cardFields),
    }
  }
  return { claims, at }
}
