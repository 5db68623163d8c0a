// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../src/formats/jsonFault.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test.each([
  ['{"a": 1,}', 1, 9],
  ['{\r\n "a": [1,\n  2 3]}', 3, 5],
  ['{"a" 1}', 1, 6],
  ['[01]', 1, 3],
  ['nul', 1, 1],
  ['"\\x"', 1, 2],
  ['"a\nb"', 1, 3],
  ['[] []', 1, 4],
  ['[1}', 1, 3],
  ['', 1, 1],
])('F329 where JSON goes wrong is told by line and column: %j', (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column })
})

test('F329 a fault is found just where the machine finds one, at most where it begins', () => {
  const pieces = fc.constantFrom(
    ...'{}[]:," \n\\ue0-1.5tn'.split(''),
    'true',
    'null',
    '"a"',
    '"a":',
    '1e',
    '\\u00',
    '\u0001',
  )
  const damaged = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.nat(3), fc.array(pieces, { maxLength: 2 }))
    .map(([value, at, length, put]) => {
      const text = JSON.stringify(value)
      const from = at % (text.length + 1)
      return text.slice(0, from) + put.join('') + text.slice(from + length)
    })
  fc.assert(
    fc.property(
      fc.oneof(
        damaged,
        fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
      ),
      (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text))
      },
    ),
    { numRuns: 2000 },
  )
})

test('F329 neither depth nor length is a burden', () => {
  expect(jsonFault(`${'['.repeat(200_000)}`)).toEqual({ line: 1, column: 200_001 })
  expect(jsonFault(`"${'a\\n'.repeat(500_000)}`)).toEqual({ line: 1, column: 1_500_002 })
})
