import { textWidth } from '../textWidth.ts'

/** A text on one line, cut at a word where it would be wider than so many em; a cut is shown by "…". */
export function shortened(text: string, em: number): string {
  // Beyond so many characters nothing can be within the width but signs that show nothing.
  const line = text
    .slice(0, 20 * em)
    .trim()
    .replaceAll(/\s+/g, ' ')
  if (textWidth(line, 1) <= em && text.length <= 20 * em) return line
  let width = 1
  let end = 0
  for (const character of line) {
    width += textWidth(character, 1)
    if (width > em) break
    end += character.length
  }
  const cut = line.slice(0, end)
  const blank = cut.lastIndexOf(' ')
  // A script without blanks, or one endless word, is cut where it is full.
  return `${(blank > cut.length / 2 && line[end] !== ' ' ? cut.slice(0, blank) : cut).trimEnd()}…`
}
