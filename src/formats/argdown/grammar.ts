// The package's index would load its map, export and colour plugins too; this is the file that we need.
import { parser } from '@argdown/core/dist/parser.js'
import { brief } from '../brief.ts'
import { ArgdownError, joined } from './error.ts'
import type { ArgdownReason } from './reason.ts'
import type { Rule, Token } from './syntax.ts'

/** What we use of the package's parser, whose own types rest on types that do not resolve. */
const reader = parser as unknown as {
  input: unknown
  argdown(): Rule
  readonly errors: readonly { readonly message: string; readonly token: Partial<Token> }[]
}

/**
 * What Argdown's own parser makes of tokens that form a whole file.
 * @throws ArgdownError of all that is not Argdown; after such a thing the parser goes on at the next paragraph
 * @throws RangeError where they nest so deeply that the parser, which calls itself for every level, overflows
 */
export function parseTokens(tokens: readonly Token[]): Rule {
  reader.input = tokens
  const root = reader.argdown()
  const { errors } = reader
  // It would hold on to the last file's tokens.
  reader.input = []
  // An error at the end has a token without a place.
  const end = tokens.at(-1)
  const [first, ...others] = errors.map((error) => {
    const line = place(error.token.startLine) ?? end?.endLine ?? 1
    const column = place(error.token.startColumn) ?? end?.endColumn ?? 1
    return new ArgdownError(line, column, reasonOf(error))
  })
  if (first === undefined) return root
  throw joined(first, others)
}

/** Argdown's own message; where it has none, chevrotain's talk of tokens becomes a plain reason. */
function reasonOf({ message, token }: (typeof reader.errors)[number]): ArgdownReason {
  const own = message.replace(/\s+/g, ' ').trim()
  if (!/^(Expecting|Redundant|Repetition)/.test(own)) return { kind: 'syntax', detail: brief(own, 360) }
  const found = brief(token.image ?? '', 40)
  return found === '' ? { kind: 'something-missing' } : { kind: 'cannot-stand', found }
}

function place(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined
}
