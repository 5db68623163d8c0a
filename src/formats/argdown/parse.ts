// The package's index would load its map, export and colour plugins too; these are the files that we need.
import { tokenize } from '@argdown/core/dist/lexer.js'
import { parser } from '@argdown/core/dist/parser.js'
import { ArgdownError } from './error.ts'
import type { Rule, Token } from './syntax.ts'

/** What we use of the package's parser, whose own types rest on types that do not resolve. */
const reader = parser as unknown as {
  input: unknown
  argdown(): Rule
  readonly errors: readonly { readonly message: string; readonly token: Partial<Token> }[]
}

/** Argdown's own YAML block pattern and its comments know "\n" only, and a byte order mark is text to it. */
export function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/**
 * The syntax tree of a text, as Argdown's own parser reads it.
 * @param source text that went through `normalise`
 * @throws ArgdownError at the first thing that is not Argdown
 */
export function parse(source: string): Rule {
  if (source.trim() === '') throw new ArgdownError(1, 1, { kind: 'empty' })
  const tokens = lex(source)
  reader.input = tokens
  let root: Rule
  try {
    root = reader.argdown()
  } catch (error) {
    // The parser calls itself for every level; a few hundred levels exhaust the stack.
    if (error instanceof RangeError) throw new ArgdownError(deepestLine(source), 1, { kind: 'too-deep' })
    throw error
  }
  const [first] = reader.errors
  if (first === undefined) return root
  // An error at the end of the file has a token without a place.
  const end = tokens.at(-1)
  const line = place(first.token.startLine) ?? end?.endLine ?? 1
  const column = place(first.token.startColumn) ?? end?.endColumn ?? 1
  throw new ArgdownError(line, column, { kind: 'syntax', detail: detailOf(first) })
}

/** Argdown's own message; where it has none, chevrotain's talk of tokens becomes a plain sentence. */
function detailOf({ message, token }: (typeof reader.errors)[number]): string {
  const own = message.replace(/\s+/g, ' ').trim()
  if (!/^(Expecting|Redundant|Repetition)/.test(own)) return own
  const found = (token.image ?? '').trim().slice(0, 40)
  if (found === '') return 'Something is missing here, or the indentation fits no line above.'
  return `"${found}" cannot stand here; relations must be indented under a claim, and text cannot follow a title alone.`
}

function place(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined
}

/** Argdown's lexer throws one error without a place, so the line is found by halving. */
function lex(source: string): readonly Token[] {
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
    const detail = 'A character cannot be read here; write "\\" before a sign that Argdown gives a meaning to.'
    throw new ArgdownError(bad, Math.max(1, (lines[bad - 1] ?? '').indexOf('\\') + 1), { kind: 'syntax', detail })
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

function deepestLine(source: string): number {
  let [line, depth] = [1, -1]
  for (const [i, text] of source.split('\n').entries()) {
    const indent = text.search(/\S/)
    if (indent > depth) [line, depth] = [i + 1, indent]
  }
  return line
}
