import { FormatError } from './formatError.ts'

/** A file's text, and how its bytes were read. */
export interface Decoded {
  readonly text: string
  /** As people know it, such as "UTF-8" or "Shift_JIS". */
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Shift_JIS'
}

/** So many bytes tell what a file is. */
const look = 4096

/**
 * Reads bytes as text: by a byte order mark (Unicode 15, 23.8), as UTF-16 without one where every other byte is 0, as UTF-8, and
 * what is no UTF-8 as Shift_JIS (the WHATWG Encoding Standard), which old Japanese programs write. The mark is taken off.
 * @throws FormatError where the bytes are no text, or nothing
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new FormatError('The file is empty.')
  const encoding = marked(bytes) ?? unmarked(bytes)
  if (encoding !== null) return { text: decodeAs(bytes, encoding), encoding }
  if (bytes.subarray(0, look).includes(0)) throw binary()
  try {
    return { text: decodeAs(bytes, 'UTF-8'), encoding: 'UTF-8' }
  } catch {
    try {
      return { text: decodeAs(bytes, 'Shift_JIS'), encoding: 'Shift_JIS' }
    } catch {
      throw binary()
    }
  }
}

function decodeAs(bytes: Uint8Array, encoding: Decoded['encoding']): string {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  // Other signs that no text holds give a binary file away that happens to be decodable.
  const controls = text.slice(0, look).match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  if (controls > 8) throw binary()
  return text
}

function marked([first, second, third]: Uint8Array): Decoded['encoding'] | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8'
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  return null
}

/** UTF-16 of mostly Latin letters has a 0 in every other byte. */
function unmarked(bytes: Uint8Array): Decoded['encoding'] | null {
  const start = bytes.subarray(0, look)
  if (start.length < 4 || start.length % 2 === 1) return null
  let [even, odd] = [0, 0]
  start.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++
    else if (byte === 0) odd++
  })
  const most = start.length / 2
  if (odd > 0.7 * most && even === 0) return 'UTF-16LE'
  if (even > 0.7 * most && odd === 0) return 'UTF-16BE'
  return null
}

function binary(): FormatError {
  return new FormatError('The file is not text, so no debate can be read from it.')
}
