import { cardMeasures, cardSpacing, type ShapeOf } from '../core/layout/cards.ts'
import { type Direction, mapLayoutOf } from '../core/layout/mapLayout.ts'
import { type Ballot, weightOf } from '../core/model/ballot.ts'
import type { ClaimId } from '../core/model/claim.ts'
import { type Debate, motionOf, needClaim, originalOf, textOf } from '../core/model/debate.ts'

import type { Poster, PosterCard } from './posterSvg.ts'
import { sidesOf } from './sides.ts'

/** What a debate is drawn as a poster with. */
export interface PosterPlan extends Pick<Poster, 'subtitle' | 'legend' | 'colours' | 'fonts' | 'language' | 'measure'> {
  /** The claim whose branch is drawn; the motion for all of the debate. */
  readonly root: ClaimId
  readonly direction: Direction
  /** The claims whose answers do not show. */
  readonly folded: ReadonlySet<ClaimId>
  /** What an em of the page is on the poster, in px. */
  readonly rem: number
  readonly shapeOf: ShapeOf
  /** Whose relevance links show. */
  readonly ballot: Ballot
  /** Where a claim stands, 0 to 1, and such a share in words; null where the poster leaves it out. */
  readonly standing: { of(claim: ClaimId): number; inWords(share: number): string } | null
  readonly words: {
    /** Stands where the motion has no words, and where another claim has none. */
    readonly untitled: string
    readonly wordless: string
    /** Before the motion's standing. */
    readonly pro: string
    /** What a reference is called. */
    readonly reference: string
  }
}

/** A debate as a poster: how it is laid out, and what its cards say. */
export function debatePoster(debate: Debate, plan: PosterPlan): Poster {
  const { root, direction, folded, rem, shapeOf, ballot, standing, words, ...drawn } = plan
  const layout = mapLayoutOf(
    { ...debate, motion: root },
    { direction, folded, sizeOf: shapeOf, spacing: cardSpacing(rem) },
  )
  const sides = sidesOf(debate)
  const standingIn = (id: ClaimId): PosterCard['standing'] => {
    if (standing === null) return null
    const share = standing.of(id)
    const inWords = standing.inWords(share)
    return { share, words: id === debate.motion ? `${words.pro} ${inWords}` : inWords }
  }
  return {
    ...drawn,
    layout,
    title: motionOf(debate).text || words.untitled,
    card(id) {
      const claim = needClaim(debate, id)
      const isMotion = id === debate.motion
      const relation = plan.legend.relations[claim.relation]
      return {
        lines:
          textOf(debate, claim) === ''
            ? [isMotion ? words.untitled : words.wordless]
            : shapeOf(claim, originalOf(debate, claim)).lines,
        relation: isMotion ? '' : claim.reference === undefined ? relation : `${relation} · ${words.reference} →`,
        standing: standingIn(id),
      }
    },
    side: (id) => sides.get(id) ?? 'pro',
    relevance: (link) => Math.min(...link.members.map((id) => weightOf(ballot, 'relevance', id))),
    measures: cardMeasures(rem),
  }
}
