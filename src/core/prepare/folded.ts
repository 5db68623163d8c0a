/**
 * Text as it is compared when nobody minds how it is written: small letters, no accents, half and full width alike. Marks
 * that make another kana of one (が of か) stay.
 */
export function folded(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
}
