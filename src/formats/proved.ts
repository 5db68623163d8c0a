import * as v from 'valibot'
import { brief } from './brief.ts'
import type { FileProblem } from './fileProblem.ts'
import { FormatError } from './formatError.ts'
import { jsonFault } from './jsonFault.ts'

/**
 * The JSON in a file's text.
 * @throws FormatError where there is none
 */
export function jsonIn(text: string): unknown {
  // Some editors put a byte order mark in front.
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    throw new FormatError({ kind: 'json-syntax', ...(jsonFault(json) ?? { line: 1, column: 1 }) })
  }
}

/**
 * What came from a file, as its shape promises it.
 * @throws FormatError that says what is wrong and where, such as "claims.1.text: …"
 */
export function proved<S extends v.GenericSchema>(shape: S, raw: unknown): v.InferOutput<S> {
  const result = v.safeParse(shape, raw, { abortEarly: true })
  if (result.success) return result.output
  throw new FormatError(fieldProblem(result.issues[0]))
}

/** What is wrong with a field. */
export function fieldProblem(issue: v.BaseIssue<unknown>): FileProblem {
  const { type, expected, received, message } = issue
  const path = brief(v.getDotPath(issue) ?? '')
  if (expected === null && type.endsWith('check')) return { kind: 'field-reserved', path }
  if (received === 'undefined') return { kind: 'field-missing', path }
  if (expected === 'never') return { kind: 'field-unknown', path }
  const wanted = type === 'custom' ? message : (expected ?? type)
  return { kind: 'field', path, expected: brief(wanted), found: brief(received) }
}
