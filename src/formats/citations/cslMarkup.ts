/**
 * CSL-JSON has a little markup in its texts: <i>, <b>, <sub>, <sup>, <sc> and <span>. It has no way to write such words as words, so that
 * a word joiner, which nobody sees, parts their bracket from their name.
 */
const tag = String.raw`(?=\u2060*\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>)`
const brackets = new RegExp(`<${tag}`, 'g')
const joined = new RegExp(`<\u2060${tag}`, 'g')

/** A text as CSL-JSON has it. */
export function cslText(text: string): string {
  return text.replace(brackets, '<\u2060')
}

/** A text of CSL-JSON as people read it. */
export function textOfCsl(written: string): string {
  return written.replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>/g, '').replace(joined, '<')
}
