import type { SourceId } from '../../../core/model/source.ts'
import { findSources } from '../../../core/prepare/findSources.ts'
import { type SourceEntry, type SourceFlag, sourceFlags } from '../../../core/prepare/sourceList.ts'

/** What of the sources is to be seen. */
export interface SourceQuestion {
  readonly words: string
  readonly flag: SourceFlag | null
}

/**
 * The sources that a question asks for, in order. While one of them is being written the list stays as it was, without what is
 * gone and with what is new at its end: it would jump otherwise, and lose the row that no longer fits the question.
 * @param held the list as it was, or null where it may change
 */
export function shownSources(
  entries: readonly SourceEntry[],
  { words, flag }: SourceQuestion,
  held: readonly SourceId[] | null,
): readonly SourceId[] {
  const fitting = findSources(flag === null ? entries : entries.filter(({ flags }) => flags.includes(flag)), words)
  const ids = fitting.map(({ source }) => source.id)
  if (held === null) return ids
  const there = new Set(entries.map(({ source }) => source.id))
  const stays = held.filter((id) => there.has(id))
  const shown = new Set(stays)
  return [...stays, ...ids.filter((id) => !shown.has(id))]
}

/** How many sources have each flag. */
export function flagCounts(entries: readonly SourceEntry[]): Readonly<Record<SourceFlag, number>> {
  const counts = Object.fromEntries(sourceFlags.map((flag) => [flag, 0])) as Record<SourceFlag, number>
  for (const { flags } of entries) for (const flag of flags) counts[flag]++
  return counts
}
