import {
  type Case,
  type CasePart,
  type PartId,
  type PartKind,
  partsOf,
  type Speech,
  type SpeechId,
} from '../model/case.ts'
import { type Claim, type ClaimId, compare } from '../model/claim.ts'
import { claimOf, type Debate, originalOf } from '../model/debate.ts'
import { type Card, cardsOf, type Passage, passageFrom } from '../model/evidence.ts'
import { childrenOf } from '../model/tree.ts'
import { type Pace, type SpokenCounts, secondsFor, wordsIn } from './speaking.ts'
import { yearMonthIn } from './yearMonth.ts'

/** One thing that is said in a speech. */
export interface SpokenPiece {
  readonly part: PartId
  readonly kind: PartKind | 'support' | 'card'
  readonly claim?: ClaimId
  /** Of a card alone. */
  readonly evidence?: Card
  /** Of a card alone: what is to be seen of its passage, all of it or what is read of it. Both are spoken alike. */
  readonly passage?: Passage
  /** 0 for what stands in the speech itself, 1 and more for what supports it. */
  readonly depth: number
  /** The words that are spoken. */
  readonly text: string
}

/**
 * What a speech says, in order. A claim that is deleted, words that are blank and cards that say nothing are passed over; what
 * supports a claim comes once, however often it is referred to. No recursion.
 */
export function speechOf(debate: Debate, held: Case, speech: SpeechId): SpokenPiece[] {
  return partsOf(held, speech).flatMap((part): SpokenPiece[] => {
    if (part.kind !== 'claim') {
      return part.text.trim() === '' ? [] : [{ part: part.id, kind: part.kind, depth: 0, text: part.text }]
    }
    const claim = part.claim === undefined ? undefined : claimOf(debate, part.claim)
    return claim === undefined ? [] : claimPieces(debate, part, claim)
  })
}

function claimPieces(debate: Debate, part: CasePart, first: Claim): SpokenPiece[] {
  const pieces: SpokenPiece[] = []
  const said = new Set<ClaimId>()
  const waiting = [{ claim: first, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { depth } = next
    const original = originalOf(debate, next.claim)
    if (said.has(original.id)) continue
    said.add(original.id)
    const kind = depth === 0 ? 'claim' : 'support'
    pieces.push({ part: part.id, kind, claim: next.claim.id, depth, text: original.text })
    if (part.cards !== 'none') {
      for (const card of cardsOf(debate, original)) {
        const text = spokenCard(card)
        if (text === '') continue
        const passage = part.cards === 'whole' ? card : readPassage(card)
        pieces.push({ part: part.id, kind: 'card', claim: next.claim.id, evidence: card, passage, depth, text })
      }
    }
    if (!part.supports) continue
    for (const child of childrenOf(debate, original.id).toReversed()) {
      const below = claimOf(debate, child)
      if (below?.relation === 'supports') waiting.push({ claim: below, depth: depth + 1 })
    }
  }
  return pieces
}

/** A card as it is spoken: who says it and when, then what is marked to be read aloud, or all where nothing is. */
function spokenCard(card: Card): string {
  const marked = markedIn(card)
  const words = marked.length === 0 ? card.quote.trim() : marked.join(' ')
  return [spokenCitation(card), words].filter((text) => text !== '').join(': ')
}

/** What is read of a passage, with a sign where something is left out; a passage with nothing marked is read whole. */
function readPassage(passage: Passage): Passage {
  const marked = markedIn(passage)
  return marked.length === 0 ? passage : passageFrom({ quote: marked.join(' … '), grade: passage.grade })
}

function markedIn({ quote, marks }: Passage): string[] {
  return marks.map(({ from, to }) => quote.slice(from, to).trim()).filter((text) => text !== '')
}

/**
 * Who says it and in which year, as a speaker names a source: "Ito, 2024", "Ito et al., 2024" for three authors and more; the
 * publisher or the title where no author is known. '' where nothing is known.
 */
export function spokenCitation({
  author,
  publisher,
  title,
  date,
}: Pick<Card, 'author' | 'publisher' | 'title' | 'date'>): string {
  const who = [authorsSpoken(author), publisher.trim(), title.trim()].find((name) => name !== '') ?? ''
  return [who, yearSpoken(date)].filter((text) => text !== '').join(', ')
}

function authorsSpoken(author: string): string {
  const authors = author.split(';').flatMap((name) => name.trim() || [])
  return authors.length > 2 ? `${authors[0]} et al.` : authors.join(' & ')
}

/** The latest year that the date names as it stands, else the one that it comes to, as with "令和6年". */
function yearSpoken(date: string): string {
  const named = date.match(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)s?/g)
  return named?.reduce((latest, year) => (year > latest ? year : latest)) ?? yearMonthIn(date)?.year.toString() ?? ''
}

/** The parts that stand in no speech of the case's side, because the format changed, in their order. */
export function unplacedParts(held: Case): CasePart[] {
  const placed = new Set(held.format.speeches.filter(({ side }) => side === held.side).map(({ id }) => id))
  return Object.values(held.parts)
    .filter(({ speech }) => !placed.has(speech))
    .sort((a, b) => compare(a.speech, b.speech) || compare(a.order, b.order) || compare(a.id, b.id))
}

/** How much a speech says. */
export function speechCounts(debate: Debate, held: Case, speech: SpeechId): SpokenCounts {
  return countsOf(speechOf(debate, held, speech))
}

/** How much some pieces say together. */
export function countsOf(pieces: readonly SpokenPiece[]): SpokenCounts {
  let counts: SpokenCounts = { words: 0, characters: 0 }
  for (const { text } of pieces) counts = sum(counts, wordsIn(text))
  return counts
}

/** How much each part says; those that say nothing are not in it. */
export function countsByPart(pieces: readonly SpokenPiece[]): Map<PartId, SpokenCounts> {
  const counts = new Map<PartId, SpokenCounts>()
  for (const { part, text } of pieces) {
    const before = counts.get(part)
    counts.set(part, before === undefined ? wordsIn(text) : sum(before, wordsIn(text)))
  }
  return counts
}

function sum(a: SpokenCounts, b: SpokenCounts): SpokenCounts {
  return { words: a.words + b.words, characters: a.characters + b.characters }
}

/** How long a speech takes beside how long it may, all in seconds; `over` is in whole ones, 0 where it is in time. */
export function speechTime(
  counts: SpokenCounts,
  { minutes }: Pick<Speech, 'minutes'>,
  pace: Pace,
): { readonly seconds: number; readonly limit: number; readonly over: number } {
  const seconds = secondsFor(counts, pace)
  const limit = minutes * 60
  return { seconds, limit, over: Math.max(0, Math.round(seconds) - Math.round(limit)) }
}
