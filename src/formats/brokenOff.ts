/**
 * Tells JSON that ends before what it began: inside of a string, an object or an array. O(length), however deep.
 * @returns one sentence that says so and what to do, or null where everything ends
 */
export function brokenOff(json: string): string | null {
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
  return `The JSON breaks off in line ${line}: get the file again from where it came from.`
}
