import { sameDebate } from '../core/model/same.ts'
import type { ReadFile } from './formatJobs.ts'
import type { Library } from './library.ts'
import type { OpenDebate } from './openDebate.ts'

/**
 * What a file's debate is to the one here that it is a copy of: `same` where that is open and says the same, `away` where it was put
 * away.
 */
export type CopyOf = 'here' | 'same' | 'away'

/** Whether a file that was read is a copy of a debate that is here; null where it is of none. Only our own files tell. */
export function copyOf(read: ReadFile, library: Library, open: OpenDebate | null): CopyOf | null {
  if (read.format !== 'json') return null
  const entry = library.listing()?.entries.find(({ id }) => id === read.debate.id)
  if (entry === undefined) return null
  if (entry.deleted !== undefined) return 'away'
  const debate = open?.debate()
  return debate?.id === entry.id && sameDebate(debate, read.debate) ? 'same' : 'here'
}

/**
 * Parts files that were read together into those that come as new debates and those that are copies: of a debate that is here, or
 * of one that an earlier file brings.
 */
export function partCopies<File extends { readonly read: ReadFile }>(
  files: readonly File[],
  library: Library,
): { readonly fresh: readonly File[]; readonly copies: readonly File[] } {
  const brought = new Set<string>()
  const copies = files.filter(({ read }) => {
    if (copyOf(read, library, null) !== null) return true
    if (read.format !== 'json') return false
    const again = brought.has(read.debate.id)
    brought.add(read.debate.id)
    return again
  })
  const apart = new Set(copies)
  return { fresh: files.filter((file) => !apart.has(file)), copies }
}
