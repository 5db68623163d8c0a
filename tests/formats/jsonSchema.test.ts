// @vitest-environment node
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson, writeJson } from '../../src/formats/json.ts'
import { anyDebate } from '../core/anyDebate.ts'

const schema = JSON.parse(readFileSync('docs/rejoinder.schema.json', 'utf8'))
const holds = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)

test('F31 what is written as JSON is what the schema says', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const text of [writeJson(debate), writeJson(debate, { lineage: ['start-1-2', 'A1'] })]) {
        holds(JSON.parse(text))
        expect(holds.errors).toBeNull()
      }
    }),
    { numRuns: 100 },
  )
})

test('F31 what the schema refuses is refused by the reader too', () => {
  // What the schema takes the reader may refuse, for the rules between claims; never the other way round.
  const anyDamage = fc.record({
    path: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
    value: fc.oneof(fc.constantFrom(null, true, -1, 0.5, 7, 'words', undefined), fc.constant({}), fc.constant([])),
  })
  fc.assert(
    fc.property(anyDebate({ most: 6 }), anyDamage, (debate, { path, value }) => {
      const file = JSON.parse(writeJson(debate))
      let at = file
      for (const [i, step] of path.entries()) {
        const keys = Object.keys(at)
        const key = keys[step % keys.length]
        if (key === undefined) return
        if (i === path.length - 1 || typeof at[key] !== 'object' || at[key] === null) {
          at[key] = value
          break
        }
        at = at[key]
      }
      const text = JSON.stringify(file)
      if (holds(JSON.parse(text))) return
      expect(() => readJson(text)).toThrow()
    }),
    { numRuns: 500 },
  )
})
