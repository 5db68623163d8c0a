import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { posterSvg, posterSvgSteps } from '../../formats/posterSvg.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { posterOf, posterSteps } from '../poster/posterOf.ts'
import type { Speech } from '../words/language.tsx'

/** A browser lays out and paints a picture of more cards for so long that the page stands still. */
const mostPreviewed = 300
/** What is folded at all is folded so far that something can be made out: more cards than this come out too small. */
const mostMadeOut = 24

/** A debate as a picture, and what of it is looked at before it is saved. */
export interface DrawnPicture {
  /** All of it, as SVG. */
  readonly content: string
  readonly preview: PicturePreview
}

export interface PicturePreview {
  readonly svg: string
  /** Whether branches are folded away that the file shows. */
  readonly folded: boolean
}

/**
 * Draws what goes out of a debate, step by step: the page measures text exactly, where a worker could only guess.
 * @param out what goes out of the open debate
 * @param standings whether the cards say where claims stand
 */
export function* drawnPicture(
  open: OpenDebate,
  out: Debate,
  speech: Speech,
  standings: boolean,
): Generator<void, DrawnPicture> {
  const today = new Date()
  const going = { ...open, debate: () => out }
  const choices = { root: out.motion, direction: 'right', theme: 'light', standings, folds: false } as const
  const content = yield* posterSvgSteps(yield* posterSteps(going, speech, choices, today))
  if (subtreeOf(out, out.motion).length - 1 <= mostPreviewed)
    return { content, preview: { svg: content, folded: false } }
  yield
  const svg = posterSvg(posterOf(going, speech, { ...choices, folds: foldsOf(out) }, today))
  return { content, preview: { svg, folded: true } }
}

/** The claims to fold so that what is nearest to the motion shows: the contentions, and answers where there are few. */
function foldsOf(debate: Debate): ReadonlySet<ClaimId> {
  const folds = new Set<ClaimId>()
  const shown: ClaimId[] = [debate.motion]
  for (const id of shown) {
    const children = childrenOf(debate, id)
    const most = id === debate.motion ? mostPreviewed : mostMadeOut
    if (children.length > 0 && shown.length - 1 + children.length > most) folds.add(id)
    else for (const child of children) if (child !== debate.motion) shown.push(child)
  }
  return folds
}
