/** So many characters of a sentence say which one is meant. */
const enough = 80

/** The beginning of a sentence, on one line, where it is only named. */
export function brief(text: string): string {
  const line = text
    .slice(0, 4 * enough)
    .trim()
    .replaceAll(/\s+/g, ' ')
  return line.length > enough ? `${line.slice(0, enough).trimEnd()}…` : line
}
