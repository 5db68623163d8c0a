import * as v from 'valibot'
import { FormatError } from './formatError.ts'

/**
 * The JSON in a file's text.
 * @throws FormatError where there is none
 */
export function jsonIn(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new FormatError(`The file is not JSON: ${brief(error instanceof Error ? error.message : String(error))}.`)
  }
}

/**
 * What came from a file, as its shape promises it.
 * @throws FormatError that says what is wrong and where, such as "claims.1.text: …"
 */
export function proved<S extends v.GenericSchema>(shape: S, raw: unknown): v.InferOutput<S> {
  const result = v.safeParse(shape, raw, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new FormatError(`${brief(v.getDotPath(issue) ?? 'The file')}: ${brief(issue.message)}.`)
}

/** Words from a file as part of a sentence: on one line, and no longer than a person reads. */
export function brief(words: string): string {
  const most = 120
  const letters = [...words.slice(0, 2 * most)]
  const line = letters.slice(0, most).join('').replace(/\s+/g, ' ')
  return letters.length > most ? `${line}…` : line
}
