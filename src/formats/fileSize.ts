import { FormatError } from './formatError.ts'

/** A file has fewer bytes than this: no debate comes near it. */
export const mostBytes = 50_000_000

/** A backup unpacks to fewer bytes than this: no library that people write comes near it. */
export const mostBackupBytes = 512_000_000

/** Why a file is not even looked at. @param most what it may have, in bytes */
export function tooLarge(most: number): FormatError {
  return new FormatError({ kind: 'too-large', megabytes: most / 1_000_000 })
}
