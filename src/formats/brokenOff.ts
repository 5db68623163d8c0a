import type { FileProblem } from './fileProblem.ts'

/**
 * Tells JSON that ends before what it began: inside of a string, an object or an array. O(length), however deep.
 * @returns that it does, and in which line, or null where everything ends
 */
export function brokenOff(json: string): FileProblem | null {
  let open = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const sign = json[i]
    if (inString) {
      if (sign === '\\') i++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') open++
    else if (sign === '}' || sign === ']') open--
  }
  if (!inString && open <= 0) return null
  const line = json.trimEnd().split(/\r\n?|\n/).length
  return { kind: 'json-broken-off', line }
}
