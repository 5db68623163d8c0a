import { parseDeep } from './deep.ts'
import { ArgdownError } from './error.ts'
import { parseTokens } from './grammar.ts'
import { lex } from './lex.ts'
import type { Rule } from './syntax.ts'

/** Argdown's own YAML block pattern and its comments know "\n" only, and a byte order mark is text to it. */
export function normalise(text: string): string {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
}

/**
 * The syntax tree of a text, as Argdown's own parser reads it.
 * @param source text that went through `normalise`
 * @throws ArgdownError at the first thing that is not Argdown
 */
export function parse(source: string): Rule {
  if (source.trim() === '') throw new ArgdownError(1, 1, { kind: 'empty' })
  const tokens = lex(source)
  try {
    return parseTokens(tokens)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  try {
    return parseDeep(tokens)
  } catch (error) {
    if (error instanceof RangeError) throw new ArgdownError(1, 1, { kind: 'too-deep' })
    throw error
  }
}
