import { blankCitation, type Citation, citationParts } from '../../core/model/source.ts'
import { citationKeys } from './citationKeys.ts'
import type { CitationFormat } from './foundCitation.ts'
import { oneLine } from './oneLine.ts'

/** A citation with the key that it goes by in a file. */
export interface KeyedCitation extends Citation {
  readonly key: string
}

/**
 * Citations as programs that keep sources read them, in the same order. `readCitations` gives back every part of each, letter by letter,
 * but for line breaks and runs of spaces, which become one space, and for control characters and U+FDD0 to U+FDD2, which are no text and
 * are left out. A citation of which nothing is known is not written.
 */
export async function writeCitations(sources: readonly Citation[], format: CitationFormat): Promise<string> {
  const plain = sources.map(plainCitation).filter((source) => citationParts.some((part) => source[part] !== ''))
  const keys = citationKeys(plain)
  return (await writers[format]())(plain.map((source, i) => ({ ...source, key: keys[i] ?? '' })))
}

const writers: Record<CitationFormat, () => Promise<(sources: readonly KeyedCitation[]) => string>> = {
  bibtex: async () => (await import('./writeBibtex.ts')).writeBibtex,
  ris: async () => (await import('./writeRis.ts')).writeRis,
  'csl-json': async () => (await import('./writeCslJson.ts')).writeCslJson,
}

function plainCitation(source: Citation): Citation {
  const plain: { -readonly [part in keyof Citation]: string } = { ...blankCitation }
  for (const part of citationParts) plain[part] = oneLine(source[part])
  return plain
}
