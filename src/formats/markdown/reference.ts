import { htmlEntities } from '../htmlEntities.ts'

/** A character by its number, and U+FFFD for what is none; or by its name in HTML 4.01, undefined for other names. */
function character(reference: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(reference) ?? []
  if (hexadecimal === undefined && decimal === undefined) return htmlEntities[reference]
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return isNone ? '\uFFFD' : String.fromCodePoint(code)
}

/** The length of the character reference that raw Markdown has at a place, such as `&amp;`, and its character; else null. */
export function referenceAt(raw: string, at: number): { readonly text: string; readonly length: number } | null {
  const end = raw.indexOf(';', at)
  if (end < 0 || end - at > 40) return null
  const text = character(raw.slice(at + 1, end))
  return text === undefined ? null : { text, length: end + 1 - at }
}

/** Raw Markdown without its escapes and character references, where nothing else means anything: in addresses and titles. */
export function unescaped(raw: string): string {
  return raw.replace(/\\([!-/:-@[-`{-~])|&(#?[a-z0-9]{1,38});/gi, (all, sign?: string, reference?: string) =>
    sign === undefined ? (character(reference as string) ?? all) : sign,
  )
}
