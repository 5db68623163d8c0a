import { FormatError } from '../formatError.ts'
import type { ArgdownReason } from './reason.ts'

/** A file that cannot be read, with the place (both from 1) where the trouble begins. */
export class ArgdownError extends FormatError {
  override readonly name = 'ArgdownError'
  readonly line: number
  readonly column: number
  readonly reason: ArgdownReason

  constructor(line: number, column: number, reason: ArgdownReason) {
    super({ kind: 'argdown', line, column, reason })
    this.line = line
    this.column = column
    this.reason = reason
  }
}
