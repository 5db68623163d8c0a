import { brief } from './brief.ts'
import type { FileProblem } from './fileProblem.ts'
import { problemInWords } from './fileProblemWords.ts'

/** A file that cannot be read or written, and why. Its message is for the terminal; the page has words of its own. */
export class FormatError extends Error {
  override name = 'FormatError'
  readonly problem: FileProblem

  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(problemInWords(problem), options)
    this.problem = problem
  }
}

/** Why something with a file went wrong; an error that is none of ours is told as one of the program. */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof FormatError) return error.problem
  return { kind: 'unexpected', detail: brief(error instanceof Error ? error.message : String(error)) }
}
