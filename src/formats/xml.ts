/** What XML takes as it is. */
const plain = /^[\t\n\r\u{20}!#-%'-;=?-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

/** Text as XML takes it: its own signs escaped, characters that XML 1.0 forbids left out. */
export function escaped(text: string): string {
  // Most text has none of all that; telling so once is much cheaper than looking for each.
  if (plain.test(text)) return text
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A number of px as SVG takes it, to a hundredth. */
export function px(n: number): number {
  return Math.round(n * 100) / 100
}
