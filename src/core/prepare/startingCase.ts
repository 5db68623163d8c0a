import type { CasePart, DebateFormat, SpeechId } from '../model/case.ts'
import type { ClaimId, Side } from '../model/claim.ts'
import type { Debate } from '../model/debate.ts'
import { childrenOf } from '../model/tree.ts'
import { sideOf } from '../model/walk.ts'
import { openingSpeeches } from './debateFormats.ts'

/** A part that a case begins with, and the speech it is in. */
export interface StartingPart {
  readonly speech: SpeechId
  readonly part: Pick<CasePart, 'kind'> & Partial<Pick<CasePart, 'claim'>>
}

/**
 * What a case begins with: room for definitions and burdens, and for a model where the side affirms, at the head of its first
 * speech, and its contentions, the strongest first, divided evenly among the speeches that set out arguments.
 * @param strength the more, the sooner a contention is said; equal ones stay as in the debate
 */
export function startingParts(
  debate: Debate,
  side: Side,
  format: DebateFormat,
  strength: (claim: ClaimId) => number,
): StartingPart[] {
  const first = format.speeches.find((speech) => speech.side === side)
  if (first === undefined) return []
  const speeches = openingSpeeches(format, side)
  const kinds = side === 'pro' ? (['definitions', 'burdens', 'model'] as const) : (['definitions', 'burdens'] as const)
  const contentions = childrenOf(debate, debate.motion)
    .filter((id) => sideOf(debate, id) === side)
    .map((id) => ({ id, strength: strength(id) || 0 }))
    .sort((a, b) => b.strength - a.strength)
  // Of seven contentions in three speeches the first says three, the others two each.
  const said = contentions.map(({ id }, i): StartingPart => {
    const speech = speeches[Math.floor((i * speeches.length) / contentions.length)] ?? first
    return { speech: speech.id, part: { kind: 'claim', claim: id } }
  })
  return [...kinds.map((kind): StartingPart => ({ speech: first.id, part: { kind } })), ...said]
}
