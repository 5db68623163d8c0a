// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemInWords } from '../../src/formats/fileProblemWords.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { readJson, writeJson } from '../../src/formats/json.ts'
import { jsonLines } from '../../src/formats/jsonLines.ts'
import { jsonProblems } from '../../src/formats/jsonProblems.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'

test('F219 every value of a JSON text is found on its line, by its path', () => {
  const text = '{"a": [1,\n {"b\\"c": "x\\\\",\r\n  "d": [\n]}], "e":\n\n"{[\\n\\",",\n "f": {"g":\nnull}}'
  expect([...jsonLines(text)]).toEqual([
    ['', 1],
    ['a', 1],
    ['a.0', 1],
    ['a.1', 2],
    ['a.1.b"c', 2],
    ['a.1.d', 3],
    ['e', 6],
    ['f', 7],
    ['f.g', 8],
  ])
})

test('F219 in any JSON, however it is laid out, all values are found', () => {
  const pathsOf = (value: unknown, keys: readonly string[]): string[] => [
    keys.join('.'),
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...keys, key]))
      : []),
  ]
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space)
      const lines = jsonLines(text)
      // Keys that are empty or hold a dot make paths that may be alike.
      expect([...lines.keys()].toSorted()).toEqual([...new Set(pathsOf(JSON.parse(text), []))].toSorted())
      const last = text.split('\n').length
      for (const line of lines.values()) expect(line >= 1 && line <= last).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('F219 all problems of a file are found just where reading it fails', () => {
  const oddities: unknown[] = [null, true, -1, 2, '', 'm', 'c1', 'gone', [], {}, [{}], { toString: 1 }]
  fc.assert(
    fc.property(
      anyDebate({ most: 6 }),
      fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), fc.constantFrom(...oddities)), {
        maxLength: 3,
      }),
      (debate, damages) => {
        const file: unknown = JSON.parse(writeJson(debate))
        for (const [turns, oddity] of damages) put(file, turns, oddity)
        const marked = { ...(file as object), format: 'rejoinder', version: 2 }
        const text = JSON.stringify(marked, null, 1)
        const problems = jsonProblems(text)
        expect(problems.length > 0).toBe(fails(text))
        for (const { line, problem } of problems) {
          expect(line >= 1 && line <= text.split('\n').length).toBe(true)
          expect(problemInWords(problem)).toMatch(/^[^\n]{5,300}\.$/u)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('F219 what is no JSON of ours has no problems of this kind', () => {
  for (const text of ['', '{', '[]', 'null', '{"format": "other"}', writeJson(debateFrom('+ a')).slice(0, 100)]) {
    expect(jsonProblems(text)).toEqual([])
  }
  expect(jsonProblems('{"format": "rejoinder", "version": 2}').length).toBeGreaterThan(2)
})

/** Puts an oddity somewhere into plain JSON. */
function put(root: unknown, turns: readonly number[], oddity: unknown): void {
  let at = root as Record<string, unknown>
  for (const [i, turn] of turns.entries()) {
    const keys = Object.keys(at)
    const key = keys[turn % Math.max(1, keys.length)]
    if (key === undefined) return
    const next = at[key]
    if (i === turns.length - 1 || typeof next !== 'object' || next === null) {
      at[key] = structuredClone(oddity)
      return
    }
    at = next as Record<string, unknown>
  }
}

function fails(text: string): boolean {
  try {
    readJson(text)
    return false
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return true
  }
}
