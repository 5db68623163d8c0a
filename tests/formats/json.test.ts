// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagsOf } from '../../src/core/model/claim.ts'
import { motionOf } from '../../src/core/model/debate.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { readJson, writeJson } from '../../src/formats/json.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'

interface File {
  version: number
  motion: string
  claims: Record<string, unknown>[]
  ballots: Record<string, unknown>[]
}

const debate = debateFrom('+ one\n- two\n  - three')
const damaged = (damage: (file: File) => void) => {
  const file = JSON.parse(writeJson(debate)) as File
  damage(file)
  return () => readJson(JSON.stringify(file))
}

test('F20 a debate that is written and read again is the same', () => {
  fc.assert(
    fc.property(anyDebate(), (any) => {
      expect(readJson(writeJson(any))).toEqual(any)
    }),
    { numRuns: 100 },
  )
})

test.each<[string, () => unknown, RegExp]>([
  ['that is no JSON', () => readJson('{'), /not JSON/],
  ['that is something else', () => readJson('{"nodes":[]}'), /not a Rejoinder debate/],
  ['that is empty', () => readJson(''), /not JSON/],
  ['of a newer program', damaged((file) => (file.version = 99)), /version 99/],
  ['with two claims of one id', damaged((file) => file.claims.push({ ...file.claims[0] })), /Two claims/],
  [
    'with a claim of no parent',
    damaged((file) => Object.assign(file.claims[1] ?? {}, { parent: 'gone' })),
    /parent-missing/,
  ],
  ['without its motion', damaged((file) => (file.motion = 'gone')), /motion-missing|parent-missing|not-under/],
  ['without a ballot', damaged((file) => (file.ballots = [])), /no-ballot/],
  ['with an unknown field', damaged((file) => Object.assign(file.claims[0] ?? {}, { extra: 1 })), /claims\.0\.extra/],
  [
    'with a weight beyond 1',
    damaged((file) => Object.assign(file.ballots[0] ?? {}, { conviction: { x: 2 } })),
    /conviction\.x/,
  ],
  [
    'with a name that every object has',
    damaged((file) => Object.assign(file.claims[1] ?? {}, { id: '__proto__' })),
    /claims\.1\.id/,
  ],
])('F21 a file %s is refused in one sentence that names the place', (_, read, words) => {
  expect(read).toThrow(FormatError)
  expect(read).toThrow(words)
})

test('F22 a hostile file changes no prototype', () => {
  const text = writeJson(debate).replace('"tags": {}', '"tags": {"__proto__": true}')
  expect(text).toContain('__proto__')
  const motion = motionOf(readJson(text))
  expect(Object.getPrototypeOf(motion.tags)).toBe(Object.prototype)
  expect(tagsOf(motion)).toEqual([])
})
