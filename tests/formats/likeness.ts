import { weightSet } from '../../src/core/model/ballot.ts'
import { type ClaimId, tagsOf } from '../../src/core/model/claim.ts'
import { ballotsOf, type Debate, motionOf, needClaim } from '../../src/core/model/debate.ts'
import { cardsOf } from '../../src/core/model/evidence.ts'
import { at, entries } from '../../src/core/model/shelf.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { subtreeOf } from '../../src/core/model/walk.ts'
import type { Feature } from '../../src/formats/format.ts'

/** Parts of a debate that differ from format to format beside what they hold. */
export interface Leniency {
  /** How a format writes a sentence, a note or a quote down, such as without blanks at its ends. */
  readonly text?: (text: string) => string
}

/**
 * What of a debate some features say, without ids and order keys: two debates that are alike in it are the same debate to a
 * person. Left out is what nobody reads: a conviction of a reference, what the motion matters.
 */
export function likeness(
  debate: Debate,
  holds: readonly Feature[],
  { text = (words) => words }: Leniency = {},
): unknown {
  const has = (feature: Feature) => holds.includes(feature)
  const order = new Map(subtreeOf(debate, debate.motion).map((id, i) => [id, i]))
  const groups = new Map<string, number>()
  const ballots = has('ballots') ? ballotsOf(debate) : ballotsOf(debate).slice(0, 1)
  const claimLike = (id: ClaimId): unknown => {
    const claim = needClaim(debate, id)
    const refers = claim.reference !== undefined && has('references')
    const shown = claim.reference !== undefined && !refers ? needClaim(debate, claim.reference) : claim
    const group = claim.group
    if (group !== undefined && !groups.has(group)) groups.set(group, groups.size)
    return {
      text: text(shown.text),
      relation:
        claim.parent === null || !has('relations')
          ? null
          : claim.relation === 'undercuts' && !has('undercuts')
            ? 'rebuts'
            : claim.relation,
      ...(refers ? { reference: order.get(claim.reference as ClaimId) } : {}),
      ...(has('groups') && group !== undefined ? { group: groups.get(group) } : {}),
      ...(has('cases') ? { rank: claim.rank } : {}),
      ...(has('notes') ? { note: text(claim.note) } : {}),
      ...(has('tags') ? { tags: tagsOf(claim) } : {}),
      ...(has('sources')
        ? {
            sources: cardsOf(debate, shown).map((card) => ({
              title: text(card.title),
              publisher: text(card.publisher),
              date: text(card.date),
              url: text(card.url),
              ...(has('authors')
                ? {
                    author: text(card.author),
                    qualification: text(card.qualification),
                    accessed: text(card.accessed),
                  }
                : {}),
              ...(has('quotes') ? { quote: text(card.quote), marks: card.marks } : {}),
              ...(has('markings') ? { underlined: card.underlined, emphasised: card.emphasised } : {}),
              ...(has('grades') ? { grade: card.grade } : {}),
              ...(has('lasting') ? { stillHolds: card.stillHolds } : {}),
            })),
          }
        : {}),
      ...(has('weights')
        ? {
            weights: ballots.map((ballot) => ({
              conviction: claim.reference === undefined ? weightSet(ballot, 'conviction', id) : undefined,
              relevance: claim.parent === null ? undefined : weightSet(ballot, 'relevance', id),
              ...(has('impacts') ? { impact: claim.parent === null ? undefined : at(ballot.impact, id) } : {}),
            })),
          }
        : {}),
      children: childrenOf(debate, id).map(claimLike),
    }
  }
  return {
    motion: claimLike(motionOf(debate).id),
    ...(has('unquoted') ? { sources: [...entries(debate.sources)].sort(([a], [b]) => (a < b ? -1 : 1)) } : {}),
    ...(has('cases') ? { cases: debate.cases } : {}),
    ...(has('weights') ? { ballots: ballots.map(({ name, defaults }) => ({ name: text(name), defaults })) } : {}),
  }
}

/** Gives ids in their order: "claim1", "claim2", "evidence1". */
export function countedIds(): (what: string) => string {
  const counts = new Map<string, number>()
  return (what) => {
    counts.set(what, (counts.get(what) ?? 0) + 1)
    return `${what}${counts.get(what)}`
  }
}
