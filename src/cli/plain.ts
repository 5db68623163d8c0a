/** Words from a file as they may stand in a terminal: on one line, without signs that would steer it. */
export function plain(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
}
