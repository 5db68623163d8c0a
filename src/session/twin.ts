import { saysTheSame } from '../core/compare/saysTheSame.ts'
import { type Debate, type DebateId, motionOf } from '../core/model/debate.ts'
import { sameDebate } from '../core/model/same.ts'
import { treeOf } from '../core/model/tree.ts'
import type { Library } from './library.ts'

type Shelf = Pick<Library, 'listing' | 'read'>

/**
 * A debate here that says the same as one that came in, under another id: where the id of what comes in is taken, it is given a new
 * one, so that what is brought in twice, because the first time broke off, would be here twice. Those that are put away do not count.
 * @param paired the ids of debates that are another's, or that came with it and stand for themselves
 * @returns null where there is none
 */
export function twinOf(debate: Debate, library: Shelf, paired: ReadonlySet<DebateId>): Promise<DebateId | null> {
  return firstLike(debate, library, (held) => !paired.has(held.id) && sameDebate({ ...held, id: debate.id }, debate))
}

/**
 * Whether a debate here, not put away, has the motion, the claims and the evidence of one that came in: from a file without ids it
 * comes as another debate each time.
 */
export async function isHereAlike(debate: Debate, library: Shelf): Promise<boolean> {
  return (await firstLike(debate, library, (held) => saysTheSame(held, debate))) !== null
}

async function firstLike(debate: Debate, library: Shelf, isLike: (held: Debate) => boolean): Promise<DebateId | null> {
  const motion = motionOf(debate).text
  const claims = treeOf(debate).size
  for (const entry of library.listing()?.entries ?? []) {
    if (entry.deleted !== undefined || entry.motion !== motion || entry.claims !== claims) continue
    // What cannot be read is like nothing; the library tells of it.
    const held = await library.read(entry.id).catch(() => null)
    if (held !== null && isLike(held)) return entry.id
  }
  return null
}
