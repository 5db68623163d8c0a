/** What makes a spreadsheet take a cell for a formula, with any apostrophes before it. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text as a cell that no spreadsheet runs: an apostrophe stands before what would begin a formula, and before a text that
 * begins like such a cell, so that `fromCell` gives each text back. OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCell(text: string): string {
  return risky.test(text) ? `'${text}` : text
}

/** The text of a cell that `toCell` wrote; other people's cells come as they are. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell
}
