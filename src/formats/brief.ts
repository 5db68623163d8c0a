/** Words as part of a sentence, or where a sentence is only named: on one line, and no longer than a person reads. */
export function brief(text: string, most = 120): string {
  const line = text
    .slice(0, 4 * most)
    .trim()
    .replaceAll(/\s+/g, ' ')
  // Counting letters takes longer than most sentences are worth.
  if (line.length <= most) return line
  const letters = [...line]
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : line
}
