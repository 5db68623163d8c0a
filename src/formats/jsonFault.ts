/** Where a text stops being JSON, from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
}

/** A letter of a string that is written by a sign. */
const written = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
/** What may stand between values, and all that is written bare. */
const blanks = /[ \t\r\n]*/y
const bare = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next: a value, a value or the end of a list, a key or the end of an object, a key, or what follows a value. */
type Next = 'value' | 'first-value' | 'first-key' | 'key' | 'after'

/**
 * The first place at which a text is no JSON any more (RFC 8259), which the browsers' own messages name each in its own way, or not at
 * all. O(length), without recursion. @returns null where all of it is JSON
 */
export function jsonFault(text: string): JsonFault | null {
  const open: ('[' | '{')[] = []
  let next: Next = 'value'
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null || found[0] === '') return false
    at = pattern.lastIndex
    return true
  }
  // A pattern for whole strings would run out of stack on long ones.
  const takeString = (): boolean => {
    if (text[at] !== '"') return false
    for (at++; at < text.length; ) {
      const sign = text.charAt(at)
      if (sign < ' ') return false
      if (sign === '\\') {
        if (!take(written)) return false
      } else {
        at++
        if (sign === '"') return true
      }
    }
    return false
  }
  for (;;) {
    take(blanks)
    const sign = text[at]
    if (next === 'after' && open.length === 0) return sign === undefined ? null : placeOf(text, at)
    const inner = open.at(-1)
    if (next === 'after' && sign === ',') {
      at++
      next = inner === '{' ? 'key' : 'value'
    } else if (closes(sign, inner) && (next === 'after' || next === 'first-key' || next === 'first-value')) {
      at++
      open.pop()
      next = 'after'
    } else if (next === 'key' || next === 'first-key') {
      if (!takeString()) return placeOf(text, at)
      take(blanks)
      if (text[at] !== ':') return placeOf(text, at)
      at++
      next = 'value'
    } else if (next === 'after') return placeOf(text, at)
    else if (sign === '{' || sign === '[') {
      at++
      open.push(sign)
      next = sign === '{' ? 'first-key' : 'first-value'
    } else {
      if (!(takeString() || (sign !== '"' && take(bare)))) return placeOf(text, at)
      next = 'after'
    }
  }
}

function closes(sign: string | undefined, inner: '[' | '{' | undefined): boolean {
  return (sign === '}' && inner === '{') || (sign === ']' && inner === '[')
}

function placeOf(text: string, at: number): JsonFault {
  const lines = text.slice(0, at).split(/\r\n|[\n\r]/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
