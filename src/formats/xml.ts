/** Text as XML takes it: its own signs escaped, characters that XML 1.0 forbids left out. */
export function escaped(text: string): string {
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
