import { escaped } from './xml.ts'

/** What XML 1.0 forbids (production 2): control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An underscore that would be taken for the start of an escape. */
const mistakable = /_(?=x[0-9A-Fa-f]{4}(?:_|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]))/gu

const hiddenCode = /_x(005F|00(?:0[0-8BCEF]|1[0-9A-F])|D[89A-F][0-9A-F]{2}|FFF[EF])_/gi

/**
 * Text as XML can hold it. Characters that XML forbids become `_x001F_`, as in ECMA-376 (ST_Xstring, part 1, 22.9.2.19), so that
 * `shown` brings them back.
 */
export function hidden(text: string): string {
  return withForbiddenHidden(text.replace(mistakable, '_x005F_'))
}

/** Text that may hold escapes already, with the characters that XML forbids hidden too. */
export function withForbiddenHidden(text: string): string {
  return text.replace(forbidden, (character) => hiddenAs(character.charCodeAt(0)))
}

/** A character by its number as a file says it: itself as a reference, or hidden where XML forbids it. */
export function reference(code: number): string {
  const isHalf = code >= 0xd800 && code <= 0xdfff
  const isControl = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd
  return isHalf || isControl || code === 0xfffe || code === 0xffff ? hiddenAs(code) : `&#${code};`
}

function hiddenAs(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
}

/** The text that was hidden; all other text as it is. */
export function shown(text: string): string {
  if (!text.includes('_')) return text
  return text.replace(hiddenCode, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Text between tags. A carriage return is written as a reference, because XML would read it as a line feed. */
export function xmlText(text: string): string {
  return escaped(hidden(text)).replaceAll('\r', '&#13;')
}

/** An attribute with a blank before it. Line breaks and tabs are written as references: as they are, XML reads blanks. */
export function xmlAttribute(name: string, value: string): string {
  return ` ${name}="${escaped(hidden(value)).replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)}"`
}
