import { brief } from './brief.ts'
import { type FileProblem, lineOf } from './fileProblem.ts'
import { problemInWords } from './fileProblemWords.ts'

/** A file that cannot be read or written, and why. Its message is for the terminal; the page has words of its own. */
export class FormatError extends Error {
  override name = 'FormatError'
  readonly problem: FileProblem
  /** What else is wrong with the file, as far as its reader looked. */
  readonly further: readonly FileProblem[]

  constructor(
    problem: FileProblem,
    { further = [], ...options }: ErrorOptions & { further?: readonly FileProblem[] } = {},
  ) {
    super(problemInWords(problem), options)
    this.problem = problem
    this.further = further
  }
}

/**
 * Ends the reading of a file with which something is wrong, in the order of its lines.
 * @throws FormatError that says the first and holds the others; nothing where nothing is wrong
 */
export function refuse(wrong: readonly FileProblem[]): void {
  const [first, ...further] = [...wrong].sort((a, b) => (lineOf(a) ?? 0) - (lineOf(b) ?? 0))
  if (first !== undefined) throw new FormatError(first, { further })
}

/** Why something with a file went wrong; an error that is none of ours is told as one of the program. */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof FormatError) return error.problem
  return { kind: 'unexpected', detail: brief(error instanceof Error ? error.message : String(error)) }
}
