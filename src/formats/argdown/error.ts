import type { FileProblem } from '../fileProblem.ts'
import { FormatError } from '../formatError.ts'
import type { ArgdownReason } from './reason.ts'

/** A file that cannot be read, with the place (both from 1) where the trouble begins. */
export class ArgdownError extends FormatError {
  override readonly name = 'ArgdownError'
  readonly line: number
  readonly column: number
  readonly reason: ArgdownReason

  constructor(line: number, column: number, reason: ArgdownReason, further: readonly FileProblem[] = []) {
    super({ kind: 'argdown', line, column, reason }, { further })
    this.line = line
    this.column = column
    this.reason = reason
  }
}

/** Several errors of one file as one, which says the first and holds the others. */
export function joined(first: ArgdownError, others: readonly ArgdownError[]): ArgdownError {
  const further = others.flatMap((error) => [error.problem, ...error.further])
  return new ArgdownError(first.line, first.column, first.reason, [...first.further, ...further])
}
