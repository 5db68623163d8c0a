import { bibtexCitation } from './bibtexCitation.ts'
import { tellingFields } from './bibtexFields.ts'
import { type BibtexStrings, bibtexStrings, type ParsedBibtex, parsedBibtex } from './bibtexParser.ts'
import { type BibtexPiece, bibtexPieces } from './bibtexPieces.ts'
import type { CitationProblem } from './citationProblem.ts'
import { type CitationList, type FoundCitation, foundCitation } from './foundCitation.ts'

/** More letters than any citation has, and more braces than any title: beyond, the parser takes seconds. */
const [longest, deepest] = [20_000, 60]

/** What begins with @ and is no source. */
const noSource = new Set(['string', 'comment', 'preamble', 'set', 'xdata', 'control', 'ieeetranbstctl'])

/**
 * Reads BibTeX and BibLaTeX. LaTeX becomes text, abbreviations (@string) are put in, and an entry with a crossref takes over what it lacks
 * from the other entry, as BibLaTeX does.
 */
export async function readBibtex(text: string): Promise<CitationList> {
  const pieces = bibtexPieces(text)
  const strings = new Map<string, string>()
  for (const piece of pieces) if (piece.type === 'string') learn(strings, piece)
  const entries = pieces
    .filter(({ type }) => !noSource.has(type))
    .map((piece) => ({ ...piece, body: tellingFields(piece.body, piece.guard) }))
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key.toUpperCase(), entry]))
  const citations: FoundCitation[] = []
  const report: CitationProblem[] = []
  for (const entry of entries) {
    const { citation, problems } = reading(entry, byKey, strings)
    report.push(...problems)
    if (citation !== null) citations.push(citation)
  }
  return { citations, report }
}

function reading(
  piece: BibtexPiece,
  byKey: ReadonlyMap<string, BibtexPiece>,
  strings: ReadonlyMap<string, string>,
): { citation: FoundCitation | null; problems: CitationProblem[] } {
  const { line, key } = piece
  const refusal = tooMuch(piece, strings)
  if (refusal !== null) return { citation: null, problems: [{ line, entry: key, kind: refusal }] }
  const problems: CitationProblem[] = []
  const parsed = withParents(piece, byKey, strings, (parent) =>
    problems.push({ line, entry: key, kind: 'crossref-lost', key: parent }),
  )
  const { parts, notes } = bibtexCitation(parsed.fields)
  const entry = key || (parts.title ?? '')
  const citation = foundCitation(parts, notes, line)
  if (citation === null && !(piece.isClosed && parsed.isWhole)) problems.push({ line, entry, kind: 'left-out' })
  else if (!piece.isClosed) problems.push({ line, entry, kind: 'not-closed' })
  else if (!parsed.isWhole) {
    problems.push({ line: piece.bodyLine + parsed.brokenAt - 1, entry, kind: 'not-readable' })
  }
  for (const command of parsed.unknownCommands) problems.push({ line, entry, kind: 'unknown-command', command })
  for (const name of parsed.unknownStrings) problems.push({ line, entry, kind: 'unknown-abbreviation', name })
  for (const name of parsed.cutNames) problems.push({ line, entry, kind: 'name-cut', name })
  if (citation === null && problems.length === 0) problems.push({ line, entry, kind: 'empty' })
  return { citation, problems }
}

/** An entry read together with those that it takes fields from; alone, where they are lost. */
function withParents(
  piece: BibtexPiece,
  byKey: ReadonlyMap<string, BibtexPiece>,
  strings: ReadonlyMap<string, string>,
  lose: (key: string) => void,
): ParsedBibtex {
  const chain = [piece]
  for (let child: BibtexPiece | undefined = piece; child !== undefined && chain.length < 4; ) {
    const key: string | undefined = crossref.exec(child.body)?.[2]
    if (key === undefined) break
    child = byKey.get(key.trim().toUpperCase())
    if (child === undefined || chain.includes(child) || tooMuch(child, strings) !== null || !child.isClosed) {
      lose(key.trim())
      break
    }
    chain.unshift(child)
  }
  const known = mentioned(chain.map(({ body }) => body).join('\n'), strings)
  const parsed = parsedBibtex(chain.map((each, i) => sourceOf(each, chain.length - i)).join('\n'), chain.length, known)
  return parsed.isWhole || chain.length === 1 ? parsed : parsedBibtex(sourceOf(piece, 1), 1, known)
}

const crossref = /(\bcrossref\s*=\s*[{"])([^{}"]*)(?=[}"])/i

/** An entry under a key that the parser takes, for it knows fewer signs than BibTeX; its crossref goes by the like. */
function sourceOf({ type, guard, body }: BibtexPiece, generation: number): string {
  const name = (number: number) => `e${number}`
  return `@${type}${guard}${name(generation)},${body.replace(crossref, (_, start: string) => `${start}${name(generation + 1)}`)}`
}

function learn(strings: Map<string, string>, piece: BibtexPiece): void {
  if (tooMuch(piece, strings) !== null || !piece.isClosed) return
  try {
    const source = `@string${piece.guard}${piece.key}${piece.body}`
    for (const [name, text] of bibtexStrings(source, mentioned(piece.body, strings))) strings.set(name, text)
  } catch {
    // Entries that use the abbreviation report that nothing explains it.
  }
}

/** The abbreviations that a text may use; most files explain hundreds, and an entry uses one. */
function mentioned(text: string, strings: ReadonlyMap<string, string>): BibtexStrings {
  const names = strings.size === 0 ? [] : (text.match(words) ?? []).map((word) => word.toUpperCase())
  return Object.fromEntries(names.flatMap((name) => (strings.has(name) ? [[name, strings.get(name) ?? '']] : [])))
}

/** As the parser takes them for names. */
const words = /[\p{L}+'0-9&;_:\\./-]+/gu

/** What keeps an entry from the parser, its abbreviations counted as often as they stand. */
function tooMuch({ body, depth }: BibtexPiece, strings: ReadonlyMap<string, string>): 'too-long' | 'too-deep' | null {
  if (depth > deepest) return 'too-deep'
  if (body.length > longest) return 'too-long'
  const used = strings.size === 0 ? [] : (body.match(words) ?? [])
  const length = used.reduce((sum, word) => sum + (strings.get(word.toUpperCase())?.length ?? 0), body.length)
  return length > longest ? 'too-long' : null
}
