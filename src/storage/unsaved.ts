import type { Change } from '../core/edit/change.ts'
import type { DebateId } from '../core/model/debate.ts'
import { readChange } from './record.ts'

/**
 * Changes that were made but not yet in the journal when the page went away. A write to IndexedDB that starts while a
 * page unloads is often lost; localStorage is written at once. Each change keeps its id, so one that reached the
 * journal after all is known and not played twice.
 */
const prefix = 'rejoinder.unsaved.'

/** Where a writer's unsaved changes of a debate are kept. */
export function unsavedKey(debate: DebateId, writer: string): string {
  return `${prefix}${debate}.${writer}`
}

/** Keeps a debate's unsaved changes for the next time it opens. @returns false where there was no room */
export function keepUnsaved(debate: DebateId, writer: string, changes: readonly Change[]): boolean {
  try {
    localStorage.setItem(unsavedKey(debate, writer), JSON.stringify(changes))
    return true
  } catch {
    return false
  }
}

/** The changes that were kept for a debate, by all writers; what cannot be read is left where it is. */
export function unsavedFor(debate: DebateId): { key: string; changes: Change[] }[] {
  const kept: { key: string; changes: Change[] }[] = []
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(`${prefix}${debate}.`)) continue
    try {
      const raw: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
      if (Array.isArray(raw)) kept.push({ key, changes: raw.map(readChange) })
    } catch {
      // Left in place: it may be from a newer program.
    }
  }
  return kept
}

/** Of what was kept, writer by writer, the changes that are not known, each once: two keepings may hold the same. */
export function unplayed(
  left: readonly { readonly changes: readonly Change[] }[],
  known: ReadonlySet<string>,
): Change[][] {
  const seen = new Set(known)
  return left.map(({ changes }) => {
    const missing = changes.filter(({ id }) => !seen.has(id))
    for (const { id } of missing) seen.add(id)
    return missing
  })
}

/** Lets go of kept changes once they are in the journal. */
export function forgetUnsaved(key: string): void {
  localStorage.removeItem(key)
}

/** What was kept unsaved of all debates: how many changes, and when the last of them was made; null where they cannot be read. */
export function allUnsaved(): { debate: DebateId; changes: number; at: number | null }[] {
  const ids = new Set<DebateId>()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) ids.add(key.slice(prefix.length, key.lastIndexOf('.')))
  }
  return [...ids].map((debate) => {
    const changes = unsavedFor(debate).flatMap((kept) => kept.changes)
    return {
      debate,
      changes: changes.length,
      at: changes.length === 0 ? null : Math.max(...changes.map(({ at }) => at)),
    }
  })
}
