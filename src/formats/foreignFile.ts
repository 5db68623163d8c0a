import type { ForeignKind } from './fileProblem.ts'

/**
 * Tells files that hold no text of a debate by their first bytes.
 * @returns what the file is, or null where it may be text
 */
export function foreignFile(bytes: Uint8Array): ForeignKind | null {
  const start = latin(bytes.subarray(0, 4096))
  const known = signs.find(([beginnings]) => beginnings.some((sign) => start.trimStart().startsWith(sign)))
  if (known !== undefined) return known[1]
  // A few programs write a size before what they are.
  if (/^(RIFF.{4}WEBP|.{4}ftyp(avif|heic|heix|mif1))/s.test(start)) return 'picture'
  if (!start.startsWith('PK\x03\x04') && !start.startsWith('PK\x05\x06')) return null
  // What is in an archive is listed at its end.
  const parts = start + latin(bytes.subarray(-65_536))
  return archives.find(([part]) => part.test(parts))?.[1] ?? 'packed'
}

/** By the first bytes, as their writers promise them. */
const signs: readonly (readonly [readonly string[], ForeignKind])[] = [
  [['%PDF-'], 'pdf'],
  [['{\\rtf'], 'rtf'],
  [['\xD0\xCF\x11\xE0'], 'old-office'],
  [['\x89PNG', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'], 'picture'],
  [['\x1F\x8B', '7z\xBC\xAF', 'Rar!\x1A', 'BZh91AY', '\xFD7zXZ'], 'packed'],
]

/** By the names of the files in them. */
const archives: readonly (readonly [RegExp, ForeignKind])[] = [
  [/rejoinder\.json/, 'backup'],
  [/word\/document\.xml|word\/_rels/, 'word'],
  [/xl\/workbook|xl\/worksheets/, 'excel'],
  [/ppt\/(presentation|slides)/, 'powerpoint'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument/, 'opendocument'],
  [/content\.(json|xml)[\s\S]*manifest\.(json|xml)|manifest\.json[\s\S]*content\.json/, 'xmind'],
  [/Document\.xml[\s\S]*xsd\//, 'mindmanager'],
]

/** Bytes as characters of the same numbers. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096))
  return text
}
