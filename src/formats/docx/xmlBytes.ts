/** XML as it gathers, in UTF-8. */
export interface XmlBytes {
  add(xml: string): void
  /** All of it. Nothing is added after. */
  bytes(): Uint8Array
}

/** So much waits before it becomes bytes, in characters. */
const much = 1 << 15

/**
 * Of a large document the pieces would all be kept until its end, and collecting what is no garbage takes as long as the writing. As bytes
 * they are nothing that the collector has to look at.
 */
export function xmlBytes(): XmlBytes {
  const encoder = new TextEncoder()
  let whole = new Uint8Array(4 * much)
  let length = 0
  let waiting = ''
  const flush = (): void => {
    // A character takes three bytes at most; one of two halves takes four.
    const needed = length + 3 * waiting.length
    if (needed > whole.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * whole.length))
      larger.set(whole.subarray(0, length))
      whole = larger
    }
    length += encoder.encodeInto(waiting, whole.subarray(length)).written
    waiting = ''
  }
  return {
    add(xml) {
      waiting += xml
      if (waiting.length > much) flush()
    },
    bytes() {
      flush()
      return whole.subarray(0, length)
    },
  }
}
