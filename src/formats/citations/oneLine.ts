/** A text on one line: breaks and runs of spaces are one space, other control characters are gone, nothing at its ends. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029 ]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
