/** A value of data: text is written in quotes, a number, a flag and a bare word are not. */
export type Yaml = string | number | boolean | BareWord | readonly Yaml[] | YamlMap
export type YamlMap = ReadonlyMap<string, Yaml>

/** A word of ours, such as the name of a grade, that needs no quotes. */
export interface BareWord {
  readonly bare: string
}

/** Data on one line: `{conviction: 0.7, ballots: {Lay: {relevance: 0.9}}}` (YAML 1.2, flow style). */
export function inlineYaml(value: Yaml): string {
  if (value instanceof Map)
    return `{${[...value].map(([key, part]) => `${keyYaml(key)}: ${inlineYaml(part)}`).join(', ')}}`
  if (isList(value)) return `[${value.map(inlineYaml).join(', ')}]`
  return scalarYaml(value as string | number | boolean | BareWord)
}

/**
 * Data as lines (YAML 1.2, block style), each key on its own. A list within a list stays on one line.
 * @param indent blanks before each line
 */
export function blockYaml(map: YamlMap, indent: string, inList = false): string[] {
  return [...map].flatMap(([key, value]) => {
    const start = `${indent}${keyYaml(key)}:`
    if (value instanceof Map && value.size > 0) return [start, ...blockYaml(value, `${indent}  `, inList)]
    if (!isList(value) || inList) return [`${start} ${inlineYaml(value)}`]
    return [start, ...value.flatMap((item) => itemYaml(item, `${indent}  `))]
  })
}

function itemYaml(item: Yaml, indent: string): string[] {
  if (!(item instanceof Map)) return [`${indent}- ${inlineYaml(item)}`]
  const [first = '', ...rest] = blockYaml(item, `${indent}  `, true)
  return [`${indent}- ${first.trimStart()}`, ...rest]
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value)
}

function scalarYaml(value: string | number | boolean | BareWord): string {
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' ? value.bare : String(value)
}

/** What JSON leaves as it is and YAML does not hold, or Argdown's pattern for data, whose dot ends at these lines. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/**
 * Text in double quotes. A brace before a blank would end Argdown's data, and three equals signs its front matter, so they are
 * escaped too.
 */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replace(unprintable, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\}(?=\s)/g, '\\x7d')
    .replace(/={3,}/g, (signs) => '\\x3d'.repeat(signs.length))
}

/** Names that YAML reads as text without quotes, and not as nothing, a flag or a number. */
const bareKey = /^(?!(null|true|false|yes|no|on|off|y|n)$)\p{L}[\p{L}\p{N}\p{M}_-]*( [\p{L}\p{N}\p{M}_-]+)*$/iu

/** A name as a key or a value: without quotes where it needs none. */
export function keyYaml(key: string): string {
  return bareKey.test(key) ? key : quoted(key)
}
