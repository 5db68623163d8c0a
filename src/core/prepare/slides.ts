import type { Case, PartKind } from '../model/case.ts'
import type { ClaimId, Relation, Side } from '../model/claim.ts'
import { type Debate, needClaim, originalOf, textOf } from '../model/debate.ts'
import { type Card, cardsOf } from '../model/evidence.ts'
import { sideOf, subtreeOf } from '../model/walk.ts'
import { ownSpeeches } from './partPlaces.ts'
import { speechOf } from './speech.ts'

/** What is on the wall at one time. */
export interface Slide {
  /** What is said, large. */
  readonly text: string
  /** What it bears on, or the speech that it is in, small above it; '' for nothing. */
  readonly above: string
  readonly side: Side
  /** How it bears on what is above; null for the motion, a speech's name, or words that are no claim. */
  readonly relation: Relation | null
  readonly claim: ClaimId | null
  /** What words of a case that are no claim are; null for everything else. */
  readonly kind: Exclude<PartKind, 'claim'> | null
  readonly cards: readonly Card[]
}

/** A branch claim by claim, each answer after what it answers. O(size of the branch). */
export function slidesOfBranch(debate: Debate, root: ClaimId): Slide[] {
  const sides = new Map<ClaimId, Side>()
  return subtreeOf(debate, root).map((id): Slide => {
    const claim = needClaim(debate, id)
    const over = claim.parent === null ? undefined : sides.get(claim.parent)
    const flips = claim.relation !== 'supports'
    const side = over === undefined ? sideOf(debate, id) : flips ? (over === 'pro' ? 'con' : 'pro') : over
    sides.set(id, side)
    return {
      text: textOf(debate, claim),
      above: claim.parent === null ? '' : textOf(debate, needClaim(debate, claim.parent)),
      side,
      relation: claim.parent === null ? null : claim.relation,
      claim: id,
      kind: null,
      cards: cardsOf(debate, originalOf(debate, claim)),
    }
  })
}

/** A case as it is said, or some of its speeches: for each its name, and then piece by piece; cards stand with their claim. */
export function slidesOfCase(debate: Debate, held: Case, speeches = ownSpeeches(held)): Slide[] {
  return speeches.flatMap((speech): Slide[] => {
    const bare = { above: speech.name, side: held.side, relation: null, claim: null, kind: null, cards: [] as Card[] }
    const slides: (Slide & { cards: Card[] })[] = []
    for (const piece of speechOf(debate, held, speech.id)) {
      if (piece.kind === 'card') {
        const last = slides.at(-1)
        // A claim without a sentence has no slide, and its cards belong to no other claim.
        if (piece.evidence !== undefined && last?.claim === piece.claim) last?.cards.push(piece.evidence)
      } else if (piece.text.trim() !== '') {
        const kind = piece.kind === 'claim' || piece.kind === 'support' ? null : piece.kind
        slides.push({ ...bare, text: piece.text, claim: piece.claim ?? null, kind, cards: [] })
      }
    }
    return slides.length === 0 ? [] : [{ ...bare, above: held.name, text: speech.name }, ...slides]
  })
}
