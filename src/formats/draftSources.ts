import type { Citation, Source, SourceId } from '../core/model/source.ts'
import { blankCitation, citationOf, citationParts } from '../core/model/source.ts'
import type { NewId } from './ids.ts'

/** The sources of a debate that is being made of a file. */
export interface DraftSources {
  /** The source that a card of the file is quoted from: cards that say the same of it share one. */
  of(card: Partial<Citation>): SourceId
  /** All of them, by id. */
  made(): [SourceId, Source][]
}

/** Gathers sources; a card that says nothing of its source has one of its own. */
export function draftSources(ids: NewId): DraftSources {
  const made: [SourceId, Source][] = []
  const alike = new Map<string, SourceId>()
  return {
    of(card) {
      let name = ''
      for (const part of citationParts) name += `${card[part] ?? ''}\u0000`
      const isBlank = name.length === citationParts.length
      const found = isBlank ? undefined : alike.get(name)
      if (found !== undefined) return found
      const id = ids('source')
      made.push([id, { ...citationOf({ ...blankCitation, ...card }), id }])
      if (!isBlank) alike.set(name, id)
      return id
    },
    made: () => made,
  }
}
