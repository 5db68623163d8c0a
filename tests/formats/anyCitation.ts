import fc from 'fast-check'
import { blankCitation, type Citation, citationParts, isBlankCitation } from '../../src/core/model/source.ts'

/** Signs that a format may take for its own, and scripts of all kinds. */
const awkward = [
  ...'\\{}[]()<>$&%#_^~"\'`,;:.-–—?!|/=+*@^',
  ...[
    '--',
    '---',
    "''",
    '``',
    '\\emph{x}',
    '<i>',
    '</i>',
    '<sup>2</sup>',
    '<\u2060i>',
    '\\par',
    '\\begin{a}',
    '%20',
    '$x$',
    '\\\\',
  ],
  ...[
    ' and ',
    ' And ',
    '; ',
    ', ',
    ',,',
    'others',
    'et al.',
    'Accessed: ',
    'Quote: x',
    'ER  - ',
    'TY  - JOUR',
    '@book{a,',
    '///',
  ],
  ...['2026', '2026-05-12', '2026-05', '0044', '12', 'May 2026', '2026/05/12', '7 May', 'spring'],
  ...[
    'Jane',
    'Smith',
    'O’Neill',
    "O'Brien",
    'van',
    'de',
    'J.',
    'R. R.',
    'UN',
    'Law',
    'Jean-Luc',
    'Müller',
    'e\u0301',
    'é',
    'ß',
    'Ωμ',
    'Ж',
  ],
  ...[
    '山田',
    '太郎',
    'スミス',
    '김',
    '。',
    '「',
    '」',
    '“',
    '”',
    '\u00A0x',
    '\u3000x',
    'שלום',
    '👩‍🚒',
    '\uD800',
    '\u200B',
    '\uFFFD',
  ],
  ...['__proto__', 'constructor', 'https://example.org/', '?a=b&c=d', '#top'],
]

/** A part of a citation: blank, or one line of any signs, without two spaces in a row, control characters or spaces at its ends. */
const anyPart = fc
  .oneof(
    fc.array(fc.oneof(fc.constantFrom(...awkward), fc.constant(' '), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 8,
    }),
    fc.array(fc.constantFrom(...awkward), { maxLength: 5 }),
  )
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\u2028\u2029\uFDD0-\uFDD2]|\p{Cc}/gu, '')
      .replace(/ +/g, ' ')
      .trim(),
  )

/** Any citation of which something is known. */
export const anyCitation: fc.Arbitrary<Citation> = fc
  .tuple(...citationParts.map(() => anyPart))
  .map((texts) => ({ ...blankCitation, ...Object.fromEntries(citationParts.map((part, i) => [part, texts[i] ?? ''])) }))
  .filter((citation) => !isBlankCitation(citation))
