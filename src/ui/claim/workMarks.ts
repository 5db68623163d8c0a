import type { Claim } from '../../core/model/claim.ts'
import { type WorkMark, workMarks } from '../../core/model/marks.ts'

const marks = Object.keys(workMarks) as WorkMark[]
const byTag = new Map(marks.map((mark) => [workMarks[mark] as string, mark]))
const none: readonly WorkMark[] = []

/** What work a claim is marked for. The same value for all claims without a mark. O(1). */
export function marksOf({ tags }: Pick<Claim, 'tags'>): readonly WorkMark[] {
  const found = marks.filter((mark) => Object.hasOwn(tags, workMarks[mark]))
  return found.length === 0 ? none : found
}

/** The mark that a tag is, or undefined. */
export function markOf(tag: string): WorkMark | undefined {
  return byTag.get(tag)
}
