import type { Debate } from '../core/model/debate.ts'
import { joinedBytes } from '../formats/joinedBytes.ts'

/** A debate as few bytes: JSON, compressed (RFC 1952) where the browser can. */
export interface Packed {
  readonly form: 'gzip' | 'plain'
  readonly bytes: Uint8Array
}

/** So long the page's own work waits for packing at a time, in milliseconds. */
const patience = 4

/** No debate that is stored comes near it, in bytes. */
const mostBytes = 512 * 1024 * 1024

/** Packs a debate slot by slot, so that typing never waits for it: a debate is frozen, and stays the same meanwhile. */
export async function pack(debate: Debate): Promise<Packed> {
  const parts: Uint8Array[] = []
  const encoder = new TextEncoder()
  const stream = typeof CompressionStream === 'undefined' ? null : new CompressionStream('gzip')
  const writer = stream?.writable.getWriter()
  const read = stream === null ? null : bytesIn(stream.readable, Number.POSITIVE_INFINITY)
  // Where writing fails, reading does too, and is what is heard of.
  read?.catch(() => {})
  let since = performance.now()
  for (const piece of pieces(debate)) {
    const bytes = encoder.encode(piece)
    if (writer === undefined) parts.push(bytes)
    else await writer.write(bytes)
    if (performance.now() - since < patience) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  await writer?.close()
  return read === null ? { form: 'plain', bytes: joinedBytes(parts) } : { form: 'gzip', bytes: await read }
}

/** What was packed, as it came. @throws Error where it cannot be unpacked; SyntaxError where it is no JSON */
export async function unpack({ form, bytes }: Packed): Promise<unknown> {
  if (!(bytes instanceof Uint8Array)) throw new Error('There are no bytes to read.')
  if (form === 'plain') return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (form !== 'gzip') throw new Error(`Nothing is packed as ${String(form)}.`)
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const fed = writer.write(bytes as BufferSource).then(() => writer.close())
  fed.catch(() => {})
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await bytesIn(stream.readable, mostBytes)))
}

async function bytesIn(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joinedBytes(parts)
    size += value.length
    if (size > most) throw new Error('It is larger than any debate.')
    parts.push(value)
  }
}

/** The JSON of a debate, slot by slot of its shelves; a ballot has shelves of its own. */
function* pieces(debate: Debate): Generator<string> {
  let between = '{'
  for (const [key, held] of Object.entries(debate)) {
    yield `${between}${JSON.stringify(key)}:`
    yield* piecesOf(held, key === 'ballots' ? 3 : 1)
    between = ','
  }
  yield '}'
}

/** The JSON of a value, taken apart so many levels deep. */
function* piecesOf(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value)
    return
  }
  let between = '{'
  for (const [key, held] of Object.entries(value)) {
    yield `${between}${JSON.stringify(key)}:`
    yield* piecesOf(held, levels - 1)
    between = ','
  }
  yield between === '{' ? '{}' : '}'
}
