import type { Passage } from '../../core/model/evidence.ts'
import { type PassagePart, passageOf } from '../../formats/passage.ts'

/** A part of a passage, and whether a box around emphasised words begins or ends with it. */
export interface ShownPart extends PassagePart {
  readonly begins: boolean
  readonly ends: boolean
}

/** Parts that follow one another and are all read aloud, or none of them. */
export interface PassageRun {
  readonly isAloud: boolean
  readonly parts: readonly ShownPart[]
}

/** A passage as it is shown: the whole of it, in order, what is read aloud in one piece each. */
export function passageRuns(passage: Passage): PassageRun[] {
  const parts = passageOf(passage)
  const runs: { isAloud: boolean; parts: ShownPart[] }[] = []
  for (const [i, part] of parts.entries()) {
    const last = runs.at(-1)
    // A box that begins before words that are read aloud, or ends after them, is drawn in pieces; each piece is closed.
    const [before, after] = [parts[i - 1], parts[i + 1]]
    const continues = (other: PassagePart | undefined) => other?.isEmphasised === true && other.isAloud === part.isAloud
    const shown = {
      ...part,
      begins: part.isEmphasised && !continues(before),
      ends: part.isEmphasised && !continues(after),
    }
    if (last !== undefined && last.isAloud === part.isAloud) last.parts.push(shown)
    else runs.push({ isAloud: part.isAloud, parts: [shown] })
  }
  return runs
}
