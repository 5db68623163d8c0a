import type { Ballot } from '../../src/core/model/ballot.ts'
import type { Case } from '../../src/core/model/case.ts'
import type { Claim } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { type CardFields, type Evidence, passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation, citationParts, type Source } from '../../src/core/model/source.ts'
import { debateOf } from './anyDebate.ts'

/** Evidence as a test writes it down: with its citation in it, or with the id of a source that it shares. */
export type WrittenCard = Pick<Evidence, 'id' | 'order'> & Partial<CardFields> & { readonly source?: string }

/** A claim as a test writes it down. */
export type WrittenClaim = Omit<Claim, 'evidence'> & { readonly evidence: Readonly<Record<string, WrittenCard>> }

/** Claims whose evidence names its sources, and those sources: a card that names none has one of its own, "<claim>-<card>". */
export function parted(claims: Iterable<WrittenClaim>): { claims: Claim[]; sources: Source[] } {
  const sources: Source[] = []
  const made = [...claims].map((claim): Claim => {
    const cards = Object.values(claim.evidence).map((card): Evidence => {
      const source = card.source ?? `${claim.id}-${card.id}`
      if (card.source === undefined) {
        const said = citationParts.map((part) => [part, card[part] ?? ''])
        sources.push({ ...blankCitation, ...Object.fromEntries(said), id: source })
      }
      return { ...passageFrom(card), id: card.id, order: card.order, source }
    })
    return { ...claim, evidence: Object.fromEntries(cards.map((card) => [card.id, card])) }
  })
  return { claims: made, sources }
}

/** A frozen debate "d" with motion "m" of claims as a test writes them down. */
export function writtenDebate(
  claims: Iterable<WrittenClaim>,
  ballots: readonly Ballot[],
  { sources = [], cases = [] }: { readonly sources?: readonly Source[]; readonly cases?: readonly Case[] } = {},
): Debate {
  const written = parted(claims)
  return debateOf(written.claims, ballots, { sources: [...written.sources, ...sources], cases })
}
