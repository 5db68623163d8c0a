import { type Case, type CasePart, type PartId, partsOf, type Speech, type SpeechId } from '../model/case.ts'
import { claimOf, type Debate } from '../model/debate.ts'

/** A place in a speech among all of its parts, those that are not seen too; the part that is moved there is not counted. */
export interface PartPlace {
  readonly speech: SpeechId
  readonly at: number
}

/** The parts of a speech that are seen, in order: without those whose claim is deleted. */
export function shownParts(debate: Debate, held: Case, speech: SpeechId): CasePart[] {
  return partsOf(held, speech).filter(({ claim }) => claim === undefined || claimOf(debate, claim) !== undefined)
}

/** The speeches that a case's side gives, in the order of the round. */
export function ownSpeeches(held: Case): Speech[] {
  return held.format.speeches.filter(({ side }) => side === held.side)
}

/** The place of a part beside another. @returns null where the other is not there */
export function placeBeside(held: Case, part: PartId, other: PartId, edge: 'before' | 'after'): PartPlace | null {
  const found = Object.hasOwn(held.parts, other) ? held.parts[other] : undefined
  if (found === undefined) return null
  const row = partsOf(held, found.speech).filter(({ id }) => id !== part)
  return { speech: found.speech, at: row.findIndex(({ id }) => id === other) + (edge === 'after' ? 1 : 0) }
}

/**
 * Where a part goes that moves one step up or down among those that are seen; past the first or last of its speech it goes
 * into the speech of the side before or after. @returns null where there is no further
 */
export function placeStepped(debate: Debate, held: Case, part: CasePart, by: -1 | 1): PartPlace | null {
  const row = shownParts(debate, held, part.speech)
  const next = row[row.findIndex(({ id }) => id === part.id) + by]
  if (next !== undefined) return placeBeside(held, part.id, next.id, by < 0 ? 'before' : 'after')
  return placeAcross(held, part, by, by < 0 ? 'end' : 'start')
}

/** Where a part goes that moves into the speech of the side before or after. @returns null where there is none */
export function placeAcross(held: Case, part: CasePart, by: -1 | 1, end: 'start' | 'end' = 'end'): PartPlace | null {
  const speeches = ownSpeeches(held)
  const from = speeches.findIndex(({ id }) => id === part.speech)
  const speech = from < 0 ? undefined : speeches[from + by]
  return speech === undefined ? null : { speech: speech.id, at: end === 'start' ? 0 : partsOf(held, speech.id).length }
}
