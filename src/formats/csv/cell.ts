/** What makes a spreadsheet take a cell for a formula, with any apostrophes before it. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/

/** What RFC 4180 has no place for, and what UTF-8 cannot say. */
const forbidden = /(?![\s\u0085])\p{Cc}/gu
const lone = /\p{Surrogate}/gu

/**
 * A text as a cell that no spreadsheet runs: an apostrophe stands before what would begin a formula, and before a text that
 * begins like such a cell, so that `fromCell` gives each text back but for control characters. OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCell(text: string): string {
  if (text === '') return text
  const said = text.replace(forbidden, '').replace(lone, '\uFFFD')
  return risky.test(said) ? `'${said}` : said
}

/** The text of a cell that `toCell` wrote; other people's cells come as they are. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell
}
