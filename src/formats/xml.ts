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

/** A number of px as SVG takes it, to a hundredth. Much cheaper than making words of a fraction, which large pictures have many of. */
export function px(n: number): string {
  const rounded = Math.round(n * 100)
  // Beyond these the remainder would not be exact.
  if (!(rounded > -largest && rounded < largest)) return String(rounded / 100)
  const size = Math.abs(rounded)
  const rest = size % 100
  const whole = (size - rest) / 100
  return `${rounded < 0 ? '-' : ''}${whole}${hundredths[rest]}`
}

const largest = 2 ** 46
const hundredths = Array.from({ length: 100 }, (_, n) => String(n / 100).slice(1))
