import { DataPlugin } from '@argdown/core/dist/plugins/DataPlugin.js'
import * as v from 'valibot'
import { brief } from '../brief.ts'
import { ArgdownError, joined } from './error.ts'
import type { DataRule, Found } from './reason.ts'
import type { Token } from './syntax.ts'

type Yaml = Readonly<Record<string, unknown>>

const plugin = new DataPlugin()

/**
 * The YAML of a data or front matter token, read by Argdown's own plugin so that its inline and block forms hold.
 * @throws ArgdownError where it is not YAML, or not a block of keys and values
 */
export function readYaml(token: Token): Yaml {
  const [line, column] = [token.startLine, token.startColumn]
  const holder: { data?: unknown } = {}
  const settings = { data: { frontMatterSettingsMode: 'ignore', switchToBlockFormatIfMultiline: true } }
  try {
    const read = plugin.tokenListeners[token.tokenType.name] as (...args: unknown[]) => void
    read(settings, {}, token, holder)
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }
    const block = /^{[ \t]*\n/.test(token.image) ? 1 : 0
    const down = (mark?.line ?? 0) + block
    const across = (mark?.column ?? 0) + (down === 0 ? column : 1)
    throw new ArgdownError(line + down, across, { kind: 'yaml', detail: brief(reason ?? String(error)) })
  }
  const data = holder.data ?? {}
  if (typeof data === 'object' && !Array.isArray(data) && !(data instanceof Date)) return data as Yaml
  throw new ArgdownError(line, column, { kind: 'data', path: 'data', rule: 'block', found: shown(data) })
}

/**
 * Checks data against a schema whose messages are the names of our rules.
 * @throws ArgdownError of all wrong values, each on its line
 */
export function checkData<S extends v.GenericSchema>(schema: S, data: Yaml, token: Token): v.InferOutput<S> {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  const [first, ...others] = result.issues.map((issue) => wrongValue(issue, data, token))
  throw joined(first as ArgdownError, others)
}

function wrongValue(issue: v.BaseIssue<unknown>, data: Yaml, token: Token): ArgdownError {
  const path = (issue.path ?? [])
    .map(({ key }, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('')
  const keys = (issue.path ?? []).map(({ key }) => key)
  const rule = issue.message as DataRule
  return new ArgdownError(lineOf(token, keys, valueAt(data, keys)), token.startColumn, {
    kind: 'data',
    path: brief(path || 'data'),
    rule,
    found: shown(valueAt(data, keys)),
  })
}

/** What stands at a path; valibot's own `input` is the whole object where a rule looks at several of its keys. */
function valueAt(data: unknown, keys: readonly unknown[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[String(key)], data)
}

/** YAML values carry no place, so the line is the one where the key stands with this value; else where the data begins. */
function lineOf(token: Token, keys: readonly unknown[], value: unknown): number {
  const start = token.startLine
  const key = keys.findLast((part) => typeof part === 'string')
  const lines = token.image.split('\n')
  const withKey = (line: string): boolean => key === undefined || line.includes(String(key))
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const exact = lines.findIndex((line) => withKey(line) && line.includes(text))
  const near = exact < 0 ? lines.findIndex(withKey) : exact
  return start + Math.max(0, near)
}

function shown(value: unknown): Found {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Date) return { value: value.toISOString().slice(0, 10) }
  return typeof value === 'object' ? 'block' : { value: brief(JSON.stringify(value)) }
}
