import fc from 'fast-check'

type Damage = readonly [kind: string, at: number, length: number, piece: string]

const piece = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '&nbsp;',
    '&#xD83D;',
    '&#0;',
    '&#99999999;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x',
    '\u0000',
  ],
  ...[
    '/>',
    '</node>',
    '</outline>',
    '<node TEXT="x">',
    '<outline text="Con">',
    '\uD800',
    '\r',
    '=',
    '<!DOCTYPE x [',
    ' ID="ID_2"',
  ],
  ...[' TREE_ID="ID_1"', ' _reference="3"', ' isComment="true"', '<richcontent>', '<p>', '</pre>', '_x0000_'],
)

const anyDamage: fc.Arbitrary<Damage> = fc.tuple(
  fc.constantFrom('cut', 'insert', 'double', 'swap', 'end', 'line'),
  fc.nat(),
  fc.integer({ min: 1, max: 40 }),
  piece,
)

/** One to four slips of a file: parts cut, doubled or swapped, signs put in, lines lost, the end missing. */
export const anyXmlDamage = fc.array(anyDamage, { minLength: 1, maxLength: 4 })

/** A file after such slips. */
export function damaged(text: string, damages: readonly Damage[]): string {
  let left = text
  for (const [kind, place, length, put] of damages) {
    const at = place % Math.max(1, left.length)
    const [before, part, after] = [left.slice(0, at), left.slice(at, at + length), left.slice(at + length)]
    if (kind === 'cut') left = before + after
    else if (kind === 'insert') left = before + put + part + after
    else if (kind === 'double') left = before + part + part + after
    else if (kind === 'swap') left = before + after.slice(0, length) + part + after.slice(length)
    else if (kind === 'end') left = place % 4 === 0 ? before : left
    else {
      const lines = left.split('\n')
      lines.splice(place % lines.length, 1 + (length % 3))
      left = lines.join('\n')
    }
  }
  return left
}
