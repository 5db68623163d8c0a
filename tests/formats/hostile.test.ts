// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/core/model/check.ts'
import type { FormatId } from '../../src/formats/format.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { AmbiguousFormat, importFile } from '../../src/formats/importFile.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'
import { countedIds } from './likeness.ts'

const folder = new URL('../fixtures/formats/', import.meta.url)
const files: [string, Uint8Array][] = [
  ...readdirSync(folder).map((name): [string, Uint8Array] => [name, readFileSync(new URL(name, folder))]),
  ['v2.json', readFileSync(new URL('../fixtures/json/v2.json', import.meta.url))],
  [
    'small.argdown',
    new TextEncoder().encode(
      '===\ntitle: T\n===\n\n[M]: Motion {conviction: 0.4}\n  + <A>: a #tag\n    _ cut\n  - [B]: b\n\n<A>\n  - [B]\n',
    ),
  ],
]
const names = [...files.map(([name]) => name), '', 'x.md', 'x.argdown', 'x.txt', 'x.json']

/** What has a meaning in some format, or breaks the encoding. */
const pieces = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  '&#0;',
  '\n',
  '\r',
  '\n\n',
  '  ',
  '\t',
  ',',
  ';',
  '- ',
  '+ ',
  '-> See 1.1.',
  '1.1. Pro: ',
  '#',
  '===',
  '---',
  '(1) ',
  '__proto__',
  '<!--',
  '1e999',
  '\u2028',
  '\uD800',
]
  .map((text) => new TextEncoder().encode(text))
  .concat([0x00, 0x80, 0xc3, 0xe3, 0xfe, 0xff].map((byte) => Uint8Array.of(byte)))

interface Damage {
  readonly kind: 'cut' | 'insert' | 'double' | 'swap' | 'end'
  readonly at: number
  readonly length: number
  readonly piece: Uint8Array
}

const anyDamage: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'insert', 'insert', 'double', 'swap', 'end' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 300 })),
    piece: fc.constantFrom(...pieces),
  }),
  { minLength: 1, maxLength: 5 },
)

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let left = bytes
  for (const { kind, at: share, length, piece } of damages) {
    const at = Math.floor(share * left.length)
    const [before, part, after] = [left.subarray(0, at), left.subarray(at, at + length), left.subarray(at + length)]
    if (kind === 'cut') left = Buffer.concat([before, after])
    else if (kind === 'insert') left = Buffer.concat([before, piece, part, after])
    else if (kind === 'double') left = Buffer.concat([before, part, part, after])
    else if (kind === 'swap') left = Buffer.concat([before, after.subarray(0, length), part, after.subarray(length)])
    else left = before
  }
  return left
}

/** Reads a file as the page does: asked which of several formats it is, a person tries each. */
async function provedRead(bytes: Uint8Array, name: string, format?: FormatId): Promise<boolean> {
  try {
    const { debate, report } = await importFile(bytes, name, {
      ids: countedIds(),
      unsaid: { title: 'Title', ballot: 'Judge', relation: 'rebuts' },
      ...(format === undefined ? {} : { format }),
    })
    expect(check(debate)).toEqual([])
    for (const line of report) {
      expect(line.line).toBeGreaterThanOrEqual(1)
      expect(reportInWords(line)).not.toContain('undefined')
    }
    return true
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    expect(error.message).toMatch(/^[^\n\r]{8,600}[.?!…]$/u)
    expect(error.message).not.toMatch(/error in Rejoinder|could not be loaded/)
    if (!(error instanceof AmbiguousFormat)) return false
    expect(format).toBeUndefined()
    for (const candidate of error.candidates) await provedRead(bytes, name, candidate)
    return false
  }
}

test.each(files)(
  'F218 however %s is damaged, it is read as a sound debate or refused in a sentence',
  async (own, bytes) => {
    await fc.assert(
      fc.asyncProperty(anyDamage, fc.option(fc.constantFrom(...names), { freq: 4 }), async (damages, other) => {
        await provedRead(damaged(bytes, damages), other ?? own)
        expect(Reflect.get({}, 'polluted')).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  },
)

test('F218 undamaged, all of these files that are read are read', async () => {
  const outcomes = await Promise.all(files.map(async ([name, bytes]) => [name, await provedRead(bytes, name)]))
  const unread = outcomes.filter(([, read]) => !read).map(([name]) => String(name))
  expect(unread.filter((name) => !/\.(svg|dot|html|docx)$/.test(name))).toEqual([])
})
