import { type Debate, type DebateId, motionOf } from '../core/model/debate.ts'
import { sameDebate } from '../core/model/same.ts'
import { treeOf } from '../core/model/tree.ts'
import type { Library } from './library.ts'

/**
 * A debate here that says the same as one that came in, under another id: where the id of what comes in is taken, it is given a new
 * one, so that what is brought in twice, because the first time broke off, would be here twice. Those that are put away do not count.
 * @param paired the ids of debates that are another's, or that came with it and stand for themselves
 * @returns null where there is none
 */
export async function twinOf(
  debate: Debate,
  library: Pick<Library, 'listing' | 'read'>,
  paired: ReadonlySet<DebateId>,
): Promise<DebateId | null> {
  const motion = motionOf(debate).text
  const claims = treeOf(debate).size
  for (const entry of library.listing()?.entries ?? []) {
    if (entry.deleted !== undefined || paired.has(entry.id)) continue
    if (entry.motion !== motion || entry.claims !== claims) continue
    // What cannot be read is no twin; the library tells of it.
    const held = await library.read(entry.id).catch(() => null)
    if (held !== null && sameDebate({ ...held, id: debate.id }, debate)) return entry.id
  }
  return null
}
