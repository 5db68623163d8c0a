/** What a file of citations holds that could not be read as it stands. The words for it are the screen's business. */
export type CitationProblem = {
  /** From 1. */
  readonly line: number
  /** The entry by its key, else by its title, else "". */
  readonly entry: string
} /** The entry is never closed: the file was cut short, or a brace is missing. What stands before was read. */ & (
  | { readonly kind: 'not-closed' }
  /** From this line on, the entry is not written as the format asks. What stands before was read. */
  | { readonly kind: 'not-readable' }
  /** The entry is never closed, or not written as the format asks, and nothing of it could be read: it was left out. */
  | { readonly kind: 'left-out' }
  /** The entry says nothing that a citation has a place for, and was left out. */
  | { readonly kind: 'empty' }
  /** The entry is longer than any citation, or nested deeper, and was left out. */
  | { readonly kind: 'too-long' | 'too-deep' }
  /** A field whose value is not of the kind that the format asks for was left out. */
  | { readonly kind: 'field-left-out'; readonly field: string }
  /** A command of LaTeX that nobody here knows stays as it is written. */
  | { readonly kind: 'unknown-command'; readonly command: string }
  /** An abbreviation that the file does not explain stays as it is written. */
  | { readonly kind: 'unknown-abbreviation'; readonly name: string }
  /** The entry takes fields from another one, which the file does not hold or which cannot be read. */
  | { readonly kind: 'crossref-lost'; readonly key: string }
  /** A name with more commas than BibTeX knows lost what stands behind the third. */
  | { readonly kind: 'name-cut'; readonly name: string }
  /** Text outside any entry was left out. */
  | { readonly kind: 'stray-text'; readonly text: string }
)

export type CitationProblemKind = CitationProblem['kind']
