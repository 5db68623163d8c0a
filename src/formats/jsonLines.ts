/** No field of our files lies deeper. */
const deepest = 8

/**
 * On which lines the values of a JSON text begin, from 1, by their paths, such as "claims.3.text". O(length), without recursion.
 * @param text JSON that parses
 */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const open: { key: string | number; readonly isList: boolean }[] = []
  let line = 1
  let keyNext = false
  const token = /[{}[\],"]|[^\s{}[\],":]+|\n|\r\n?/g
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [first] = found
    // A pattern for whole strings would run out of stack on long ones.
    if (first === '"') token.lastIndex = endOfString(text, found.index)
    const sign = first === '"' ? text.slice(found.index, token.lastIndex) : first
    const inner = open.at(-1)
    if (sign === '\n' || sign.startsWith('\r')) line++
    else if (sign === ',') {
      if (inner?.isList) inner.key = Number(inner.key) + 1
      else keyNext = true
    } else if (sign === '}' || sign === ']') {
      open.pop()
      keyNext = false
    } else if (keyNext && inner !== undefined) {
      inner.key = JSON.parse(sign) as string
      keyNext = false
    } else {
      if (open.length <= deepest) lines.set(open.map(({ key }) => key).join('.'), line)
      if (sign === '{' || sign === '[') open.push({ key: 0, isList: sign === '[' })
      keyNext = sign === '{'
    }
  }
  return lines
}

/** Where the string that begins at `from` is over. */
function endOfString(text: string, from: number): number {
  let end = from
  let escapes: number
  do {
    end = text.indexOf('"', end + 1)
    escapes = 0
    while (text[end - 1 - escapes] === '\\') escapes++
  } while (escapes % 2 === 1)
  return end + 1
}
