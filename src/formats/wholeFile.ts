import { foreignText } from './foreignText.ts'
import { signsOf } from './signs.ts'

/**
 * Whether a text is a whole file of some format, so that nobody who pastes it means its lines as an outline. Lists and plain lines are
 * an outline, also where a format has the same: Argdown and Markdown count only from their head or their title on.
 */
export function isWholeFile(text: string): boolean {
  const first = text.replace(/^\uFEFF/, '').trimStart()
  const { sure } = signsOf(text)
  switch (sure) {
    case 'argdown':
      return /^(={3,}[ \t]*[\r\n]|\[[^\]\n]+\]:|<[^>\n]+>:)/.test(first)
    case 'markdown':
      return /^(-{3}[ \t]*[\r\n]|# \S)/.test(first)
    case 'csv':
      // One line may be a sentence of two words that name columns.
      return /[\r\n]/.test(first.trimEnd())
    case null: {
      const foreign = foreignText(text)
      // Lines that begin with `[1]` look like JSON.
      return foreign?.kind === 'foreign' && foreign.what !== 'json'
    }
    default:
      return true
  }
}
