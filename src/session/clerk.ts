import type { Clerk } from '../core/edit/change.ts'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A new id: 14 letters and digits, 83 random bits. Works without a secure context, where `randomUUID` is missing. */
export function newId(): string {
  let id = ''
  while (id.length < 14) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      // 248 is the last multiple of 62 in a byte: beyond it some letters would come up more often.
      if (byte < 248 && id.length < 14) id += letters[byte % 62]
    }
  }
  return id
}

/** The clerk of this page: one writer from load to unload. */
export function createClerk(): Clerk {
  return { by: newId(), now: () => Date.now(), newId }
}
