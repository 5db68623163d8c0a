import type { Size } from '../../core/layout/mapLayout.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { type Poster, posterBelowTitle, posterSvg } from '../../formats/posterSvg.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { posterOf } from '../poster/posterOf.ts'
import type { Speech } from '../words/language.tsx'

/** Letters that are smaller than the first are not drawn where fewer claims would make them larger; than the second, not at all. In points. */
const readable = 5.5
const least = 3.5

/**
 * The map down to what bears on the contentions, or to the contentions alone where that could not be read.
 * @param room on the sheet, in millimetres
 * @returns null where not even the contentions could be read
 */
export function summaryMap(open: OpenDebate, speech: Speech, room: Size, today: Date): string | null {
  const debate = open.debate()
  const contentions = childrenOf(debate, debate.motion)
  const answers = contentions.flatMap((id) => childrenOf(debate, id))
  for (const [ends, points] of [
    [answers, readable],
    [contentions, least],
  ] as const) {
    const folds = withAnswers(debate, ends)
    const poster = posterOf(
      open,
      speech,
      { root: debate.motion, direction: 'wings', theme: 'light', standings: true, folds, mostLines: 3 },
      today,
    )
    if (pointsIn(poster, room) >= points) return posterSvg(poster, posterBelowTitle(poster))
  }
  return null
}

function withAnswers(debate: Debate, claims: readonly ClaimId[]): ReadonlySet<ClaimId> {
  return new Set(claims.filter((id) => childrenOf(debate, id).length > 0))
}

/** How large a card's letters come out, in points. */
function pointsIn(poster: Poster, room: Size): number {
  const { width, height } = posterBelowTitle(poster)
  const scale = Math.min(room.width / width, room.height / height)
  return (poster.measures.size * scale * 72) / 25.4
}
