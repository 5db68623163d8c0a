import { reference, withForbiddenHidden } from './xmlEscape.ts'

/** Comments, CDATA sections, characters by number, and ampersands that begin nothing. */
const places =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}));|&(?!#?[\w.-]+;)/g

/**
 * XML as a strict parser takes it, line for line, where programs are known to slip: blanks before the declaration, a declaration
 * of another encoding, "--" in comments, a bare "&" in an address, characters beyond U+FFFF that are written as two halves, and
 * control characters, which are hidden so that `shown` brings them back.
 */
export function mended(source: string): string {
  const xml = source
    .replace(/^\s*<\?xml\s[^>]*\?>/, linesOf)
    .replace(places, (place: string, hexadecimal: string | undefined, decimal: string | undefined) => {
      if (place === '&') return '&amp;'
      if (place.startsWith('<!--')) return linesOf(place)
      if (place.startsWith('<!')) return place
      return reference(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16))
    })
  return withForbiddenHidden(xml)
}

/** Only the line breaks, so that lines keep their numbers. */
function linesOf(text: string): string {
  return text.replace(/[^\r\n]+/g, '')
}
