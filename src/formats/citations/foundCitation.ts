import { blankCitation, type Citation, citationParts, isBlankCitation } from '../../core/model/source.ts'
import type { CitationProblem } from './citationProblem.ts'
import { partsOfNotes } from './notes.ts'
import { oneLine } from './oneLine.ts'

/** How programs that keep sources write them down. */
export const citationFormats = ['bibtex', 'ris', 'csl-json'] as const
export type CitationFormat = (typeof citationFormats)[number]

/** A citation from a file. */
export interface FoundCitation extends Citation {
  /** Words of the source, where a note says that it holds them. An abstract is about the source and is none. */
  readonly quote?: string
  /** Where its entry begins, from 1. */
  readonly line: number
}

/** What a file holds, and what of it could not be read as it stands; both in the order of the file. */
export interface CitationList {
  readonly citations: readonly FoundCitation[]
  readonly report: readonly CitationProblem[]
}

/** The parts that an entry's own fields gave, with what its notes add. Null where nothing is known of the source. */
export function foundCitation(parts: Partial<Citation>, notes: readonly string[], line: number): FoundCitation | null {
  const noted = partsOfNotes(notes)
  const citation: { -readonly [part in keyof Citation]: string } = { ...blankCitation }
  for (const part of citationParts) citation[part] = oneLine(parts[part] ?? '') || oneLine(noted[part] ?? '')
  if (isBlankCitation(citation)) return null
  return noted.quote === undefined ? { ...citation, line } : { ...citation, quote: noted.quote, line }
}
