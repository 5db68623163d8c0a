import { tokenize } from '@argdown/core/dist/lexer.js'
import { ArgdownError } from './error.ts'
import type { Token } from './syntax.ts'

/**
 * The tokens of a text. Argdown's lexer throws one error without a place, so the line is found by halving.
 * @throws ArgdownError on the line that cannot be read
 */
export function lex(source: string): readonly Token[] {
  try {
    return tokenize(source).tokens as unknown as Token[]
  } catch {
    const lines = source.split('\n')
    let [good, bad] = [0, lines.length]
    while (bad - good > 1) {
      const middle = (good + bad) >> 1
      if (lexes(lines.slice(0, middle).join('\n'))) good = middle
      else bad = middle
    }
    throw new ArgdownError(bad, Math.max(1, (lines[bad - 1] ?? '').indexOf('\\') + 1), { kind: 'character' })
  }
}

function lexes(source: string): boolean {
  try {
    tokenize(source)
    return true
  } catch {
    return false
  }
}
