/**
 * Tells files that hold no text of a debate by their first bytes.
 * @returns one sentence that says what the file is and what to do, or null where it may be text
 */
export function foreignFile(bytes: Uint8Array): string | null {
  const start = latin(bytes.subarray(0, 4096))
  const known = signs.find(([beginnings]) => beginnings.some((sign) => start.trimStart().startsWith(sign)))
  if (known !== undefined) return known[1]
  // A few programs write a size before what they are.
  if (/^(RIFF.{4}WEBP|.{4}ftyp(avif|heic|heix|mif1))/s.test(start)) return picture
  if (!start.startsWith('PK\x03\x04') && !start.startsWith('PK\x05\x06')) return null
  // What is in an archive is listed at its end.
  const parts = start + latin(bytes.subarray(-65_536))
  return archives.find(([part]) => part.test(parts))?.[1] ?? packed
}

const picture = 'This is a picture, and no debate can be read from a picture.'
const packed = 'This is a packed file: unpack it, and open what is in it.'

/** By the first bytes, as their writers promise them. */
const signs: readonly (readonly [readonly string[], string])[] = [
  [['%PDF-'], 'This is a PDF, which Rejoinder does not read: open the file that it was made from.'],
  [['{\\rtf'], 'This is an RTF file, which Rejoinder does not read: save it as Markdown or plain text, and open that.'],
  [
    ['\xD0\xCF\x11\xE0'],
    'This is a file of an older Office program, which Rejoinder does not read: save it as CSV or text, and open that.',
  ],
  [['\x89PNG', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'], picture],
  [['\x1F\x8B', '7z\xBC\xAF', 'Rar!\x1A', 'BZh91AY', '\xFD7zXZ'], packed],
]

/** By the names of the files in them. */
const archives: readonly (readonly [RegExp, string])[] = [
  [/rejoinder\.json/, 'This is a backup of a whole library: unpack it, and open one of the debates in it.'],
  [
    /word\/document\.xml|word\/_rels/,
    'This is a Word file; Rejoinder writes such files but does not read them: save it as Markdown or plain text, and open that.',
  ],
  [
    /xl\/workbook|xl\/worksheets/,
    'This is an Excel file, which Rejoinder does not read: save it as CSV, and open that.',
  ],
  [/ppt\/(presentation|slides)/, 'This is a PowerPoint file, which Rejoinder does not read.'],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument/,
    'This is an OpenDocument file, which Rejoinder does not read: save it as CSV or text, and open that.',
  ],
  [
    /content\.(json|xml)[\s\S]*manifest\.(json|xml)|manifest\.json[\s\S]*content\.json/,
    'This is an XMind map, which Rejoinder does not read: export it as OPML or FreeMind, and open that.',
  ],
  [
    /Document\.xml[\s\S]*xsd\//,
    'This is a MindManager map, which Rejoinder does not read: export it as OPML or FreeMind, and open that.',
  ],
]

/** Bytes as characters of the same numbers. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096))
  return text
}
