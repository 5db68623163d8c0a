import { FormatError } from './formatError.ts'

/** A file's text, and how its bytes were read. */
export interface Decoded {
  readonly text: string
  /** As people know it, such as "UTF-8" or "Shift_JIS". */
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Shift_JIS' | 'Windows-1252'
}

/** So many bytes tell what a file is. */
const look = 4096
/** And with more control characters than so many in them it is no text. */
const most = 8

/**
 * Reads bytes as text: by a byte order mark (Unicode 15, 23.8), as UTF-16 without one where every other byte is 0, as UTF-8, and
 * what is no UTF-8 as old programs write it (the WHATWG Encoding Standard): Japanese ones Shift_JIS, Western ones
 * Windows-1252. The mark is taken off.
 * @throws FormatError where the bytes are no text, or nothing, or damaged text
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new FormatError({ kind: 'empty' })
  const encoding = marked(bytes) ?? unmarked(bytes)
  if (encoding !== null) return decoded(bytes, encoding) ?? fail(damaged(bytes, encoding))
  if (bytes.subarray(0, look).includes(0)) throw binary()
  return decoded(bytes, 'UTF-8') ?? older(bytes)
}

/** @throws FormatError where the text has signs that give away a binary file, which happens to be decodable */
function decoded(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  // What a person pastes may hold control characters from 80 to 9F, and as UTF-8 these are no accident.
  const start = encoding === 'UTF-8' ? text.slice(0, look).replace(/[\x80-\x9F]/g, '') : text.slice(0, look)
  if (controlsIn(start) > most) throw binary()
  return { text, encoding }
}

/** What is no UTF-8: damaged UTF-8, or what programs wrote before it. */
function older(bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder().decode(bytes)
  const bad = lenient.match(/\uFFFD/g)?.length ?? 0
  const good = (lenient.match(/[^\0-\x7F]/gu)?.length ?? 0) - bad
  // Text of another encoding is hardly ever right as UTF-8, so where most of it is, it was UTF-8.
  if (good > bad) throw damaged(bytes, 'UTF-8')
  const japanese = attempt(bytes, 'Shift_JIS')
  if (japanese !== null && /[\u3041-\u3096\u30A1-\u30FA]/u.test(japanese))
    return { text: japanese, encoding: 'Shift_JIS' }
  // Japanese without kana is rare, and has bytes that say nothing in Windows-1252: these stay control characters.
  const text = westernText(bytes)
  if (!/[\x80-\x9F]/.test(text) && controlsIn(text.slice(0, look)) <= most) {
    return { text, encoding: 'Windows-1252' }
  }
  return japanese === null ? fail(binary()) : { text: japanese, encoding: 'Shift_JIS' }
}

/** The text, or null where the bytes are not of this encoding or no text. */
function attempt(bytes: Uint8Array, encoding: Decoded['encoding']): string | null {
  try {
    return decoded(bytes, encoding)?.text ?? null
  } catch {
    return null
  }
}

/** What Windows-1252 has where ISO 8859-1 has control characters, 80 to 9F; five of them it leaves undefined. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** Node 20 takes Windows-1252 for ISO 8859-1, so that its own signs are put in here. */
function westernText(bytes: Uint8Array): string {
  const text = new TextDecoder('Windows-1252').decode(bytes)
  return text.replace(/[\x80-\x9F]/g, (sign) => western.charAt(sign.charCodeAt(0) - 0x80))
}

function controlsIn(text: string): number {
  return text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
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
  const pairs = start.length / 2
  if (odd > 0.7 * pairs && even === 0) return 'UTF-16LE'
  if (even > 0.7 * pairs && odd === 0) return 'UTF-16BE'
  return null
}

function binary(): FormatError {
  return new FormatError({ kind: 'binary' })
}

/** Says on which line the first bytes stand that the encoding does not have. */
function damaged(bytes: Uint8Array, encoding: Decoded['encoding']): FormatError {
  const before = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1)[0] ?? ''
  const line = before.split(/\r\n|[\n\r]/).length
  return new FormatError({ kind: 'damaged-text', encoding, line })
}

function fail(error: FormatError): never {
  throw error
}
