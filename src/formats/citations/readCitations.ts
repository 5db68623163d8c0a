import { FormatError } from '../formatError.ts'
import type { CitationFormat, CitationList } from './foundCitation.ts'

/** The citations of a file, and how it writes them down. */
export interface ReadCitations extends CitationList {
  readonly format: CitationFormat
}

/**
 * Reads citations as programs that keep sources export them: BibTeX and BibLaTeX, RIS, or CSL-JSON, whichever the content shows. What
 * is sound is read, the rest reported.
 * @throws FormatError where the text is none of them, or holds no entry at all
 */
export async function readCitations(text: string): Promise<ReadCitations> {
  const plain = text.replace(/^\uFEFF/, '')
  const format = formatOf(plain)
  const list = await readers[format](plain)
  if (list.citations.length === 0 && list.report.length === 0) throw new FormatError({ kind: 'citations-none' })
  return { format, ...list }
}

/** Each format is loaded when a file needs it. */
const readers: Record<CitationFormat, (text: string) => Promise<CitationList>> = {
  bibtex: async (text) => (await import('./readBibtex.ts')).readBibtex(text),
  ris: async (text) => (await import('./readRis.ts')).readRis(text),
  'csl-json': async (text) => (await import('./readCslJson.ts')).readCslJson(text),
}

/** Where both could be meant, the sign that comes first counts: a title may speak of the other format. */
function formatOf(text: string): CitationFormat {
  const ris = text.search(/^\s{0,3}TY\s{1,2}-/m)
  const bibtex = text.search(/^[ \t}]*@[ \t]*[a-z]+\s{0,9}[{(]/im)
  if (/^\s*[[{]\s*["{[\]}]/.test(text)) return 'csl-json'
  if (ris !== -1 && (bibtex === -1 || ris < bibtex)) return 'ris'
  if (bibtex !== -1) return 'bibtex'
  throw new FormatError({ kind: 'no-citations' })
}
