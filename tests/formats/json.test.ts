// @vitest-environment node
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTag } from '../../src/core/edit/rewrite.ts'
import { blankBallot } from '../../src/core/model/ballot.ts'
import { check } from '../../src/core/model/check.ts'
import { bareClaim, tagsOf } from '../../src/core/model/claim.ts'
import { needClaim } from '../../src/core/model/debate.ts'
import { sameDebate } from '../../src/core/model/same.ts'
import { emptyShelf, shelfOf } from '../../src/core/model/shelf.ts'
import { FormatError } from '../../src/formats/formatError.ts'
import { readJson, readJsonFile, writeJson } from '../../src/formats/json.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { testClerk } from '../core/edit/prove.ts'
import { debateFrom } from '../core/edit/sketch.ts'
import { writtenDebate } from '../core/writtenDebate.ts'

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
    'with an impact beyond 5',
    damaged((file) => Object.assign(file.ballots[0] ?? {}, { impact: { one: { magnitude: 6 } } })),
    /impact\.one\.magnitude/,
  ],
  [
    'with an impact between two levels',
    damaged((file) => Object.assign(file.ballots[0] ?? {}, { impact: { one: { scope: 2.5 } } })),
    /impact\.one\.scope/,
  ],
  [
    'with a part of an impact that is none',
    damaged((file) => Object.assign(file.ballots[0] ?? {}, { impact: { one: { size: 3 } } })),
    /impact\.one\.size/,
  ],
  [
    'with an impact of a claim that is gone',
    damaged((file) => Object.assign(file.ballots[0] ?? {}, { impact: { gone: { magnitude: 3 } } })),
    /weight-without-claim/,
  ],
  ['of version 2 without impacts', damaged((file) => delete file.ballots[0]?.impact), /^ballots\.0\.impact: /],
  ['of version 1 with impacts', damaged((file) => (file.version = 1)), /^ballots\.0\.impact: /],
  [
    'with a name that every object has',
    damaged((file) => Object.assign(file.claims[1] ?? {}, { id: '__proto__' })),
    /claims\.1\.id/,
  ],
  [
    'with a tag that no edit takes',
    () => readJson(writeJson(debate).replace('"tags": {}', '"tags": {"__proto__": true}')),
    /^claims\.0\.tags\.__proto__: this name is reserved\.$/,
  ],
  [
    'with a weight for a name that every object has',
    damaged((file) => Object.assign(file.ballots[0] ?? {}, { relevance: { constructor: 1 } })),
    /^ballots\.0\.relevance\.constructor: this name is reserved\.$/,
  ],
])('F21 a file %s is refused in one sentence that names the place', (_, read, words) => {
  expect(read).toThrow(FormatError)
  expect(read).toThrow(words)
})

test('F20 names that every object or function has come back with what they name', () => {
  const odd = bareClaim({ id: 'prototype', parent: 'm', order: 'a0', relation: 'supports' }, 'odd')
  const evidence = { order: 'a0' }
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Motion')
  const claim = {
    ...odd,
    tags: { constructor: true, prototype: true, toString: true } as const,
    evidence: { prototype: { id: 'prototype', ...evidence } },
  }
  const ballot = blankBallot({ id: 'prototype', order: 'a0', name: 'Judge' })
  const weighed = { ...ballot, conviction: shelfOf([['prototype', 0.25]]) }
  const any = writtenDebate([motion, claim], [weighed])
  expect(readJson(writeJson(any))).toEqual(any)
})

test.each(['key', 'constructor', 'prototype', 'toString', 'a b', '1', '', '__proto__'])(
  'F20 the tag "%s" comes back from a file just where an edit takes it',
  (tag) => {
    const outcome = addTag(debate, { claim: 'one', tag }, testClerk())
    const text = writeJson(debate).replaceAll('"tags": {}', `"tags": {${JSON.stringify(tag)}: true}`)
    if ('refused' in outcome) expect(() => readJson(text)).toThrow(FormatError)
    else {
      expect(tagsOf(needClaim(readJson(text), 'one'))).toEqual([tag])
      expect(readJson(writeJson(outcome.debate))).toEqual(outcome.debate)
    }
  },
)

/** A kept file as the newest version has it: evidence names its source, and there are no cases. */
function renewed(file: File): unknown {
  const sources: unknown[] = []
  const claims = file.claims.map((claim) => {
    const evidence = Object.values(claim.evidence as Record<string, Record<string, unknown>>).map((card) => {
      const { title, publisher, date, url, ...passage } = card
      const source = `${claim.id}-${card.id}`
      sources.push({ id: source, author: '', qualification: '', title, publisher, date, url, accessed: '' })
      return [card.id, { ...passage, source, underlined: [], emphasised: [] }]
    })
    return { ...claim, evidence: Object.fromEntries(evidence) }
  })
  return { ...file, version: 4, claims, sources, cases: [] }
}

/** A written file, the sources in no order. */
function unordered(text: string): unknown {
  const file = JSON.parse(text) as { sources: { id: string }[] }
  return { ...file, sources: Object.fromEntries(file.sources.map((source) => [source.id, source])) }
}

test('F30 a file of version 1 is read whole, with nothing said of any impact, and written as the newest', () => {
  const kept = readFileSync('tests/fixtures/json/v1.json', 'utf8')
  const file = JSON.parse(kept) as File
  expect(file.version).toBe(1)
  const read = readJson(kept)
  expect(Object.values(read.ballots).map(({ impact }) => impact)).toEqual([emptyShelf(), emptyShelf()])
  const ballots = file.ballots.map((ballot) => ({ ...ballot, impact: {} }))
  expect(unordered(writeJson(read))).toEqual(unordered(JSON.stringify(renewed({ ...file, ballots }))))
  expect(readJson(writeJson(read))).toEqual(read)
})

test('F30 a file of version 2 is read whole, each piece of evidence with a source of its own', () => {
  const kept = readFileSync('tests/fixtures/json/v2.json', 'utf8')
  const file = JSON.parse(kept) as File
  expect(file.version).toBe(2)
  expect(unordered(writeJson(readJson(kept)))).toEqual(unordered(JSON.stringify(renewed(file))))
})

test('F30 a file of version 3 is read whole', () => {
  const kept = JSON.parse(readFileSync('tests/fixtures/json/v3.json', 'utf8'))
  expect(kept).toHaveProperty('version', 3)
  expect(JSON.parse(writeJson(readJson(JSON.stringify(kept))))).toEqual({ ...kept, version: 4 })
})

test('F30 a file of version 4 is read whole, with what holds still; version 3 knew no such mark', () => {
  const kept = readFileSync('tests/fixtures/json/v4.json', 'utf8')
  expect(kept).toContain('"stillHolds": true')
  expect(JSON.parse(writeJson(readJson(kept)))).toEqual(JSON.parse(kept))
  expect(() => readJson(kept.replace('"version": 4', '"version": 3'))).toThrow(/stillHolds/)
})

test('F22 a hostile file changes no prototype', () => {
  const polluting = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'
  const whole = writeJson(debate)
  for (const text of [
    whole.replace('"tags": {}', '"tags": {"__proto__": true}'),
    whole.replace('"tags": {}', `"tags": ${polluting}`),
    whole.replace('"evidence": {}', `"evidence": ${polluting}`),
    whole.replace('"relevance": {}', `"relevance": ${polluting}`),
    whole.replace('"claims": [', `"__proto__": ${polluting}, "claims": [`),
  ]) {
    expect(text).not.toBe(whole)
    expect(() => readJson(text)).toThrow(FormatError)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  }
})

/** Something wrong, or right by chance, for any place in a file. */
const anyOddity: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 0.5, 1e300, '', 'm', 'c1', 'constructor', 'a\nb', 'x'.repeat(5000), [], {}, [{}]),
  fc.constantFrom({ toString: 1 }, { 'a\nb': 1 }, JSON.parse('{"__proto__": {"polluted": true}}')),
  fc.jsonValue({ maxDepth: 1 }),
)

/** Puts an oddity somewhere into plain JSON, or takes something out. */
function disturb(root: unknown, turns: readonly number[], oddity: unknown, takeOut: boolean): void {
  let at = root as Record<string, unknown>
  for (const [i, turn] of turns.entries()) {
    const keys = Object.keys(at)
    const key = keys[turn % Math.max(1, keys.length)]
    if (key === undefined) return
    const next = at[key]
    const last = i === turns.length - 1 || typeof next !== 'object' || next === null
    if (!last) {
      at = next as Record<string, unknown>
      continue
    }
    if (!takeOut) at[key] = oddity
    else if (Array.isArray(at)) at.splice(Number(key), 1)
    else delete at[key]
    return
  }
}

test('F27 a damaged file is read as a sound debate or refused in one short line', () => {
  fc.assert(
    fc.property(
      anyDebate({ most: 8 }),
      fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
      anyOddity,
      fc.boolean(),
      (any, turns, oddity, takeOut) => {
        const file: unknown = JSON.parse(writeJson(any))
        disturb(file, turns, oddity, takeOut)
        try {
          expect(check(readJson(JSON.stringify(file)))).toEqual([])
        } catch (error) {
          if (!(error instanceof FormatError)) throw error
          expect(error.message).toMatch(/^[^\n\r]{10,300}\.$/u)
        }
        expect(Reflect.get({}, 'polluted')).toBeUndefined()
      },
    ),
    { numRuns: 600 },
  )
})

test('F27 whatever a file holds where one word is expected, the sentence stays short', () => {
  const long = damaged((file) => Object.assign(file.claims[1] ?? {}, { relation: 'x'.repeat(1_000_000) }))
  expect(long).toThrow(/^claims\.1\.relation: .{10,300}$/u)
  const broken = damaged((file) => Object.assign(file.claims[1] ?? {}, { relation: 'one\ntwo' }))
  expect(broken).toThrow(/^claims\.1\.relation: [^\n]+$/u)
})

test('F28 depth of 100,000 and numbers that are none are refused, not stumbled over', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const whole = writeJson(debate)
  for (const text of [
    deep,
    whole.replace('"note": ""', `"note": ${deep}`),
    whole.replace('"claims": [', `"extra": ${deep}, "claims": [`),
    whole.replace('"conviction": 0.5', '"conviction": 1e999'),
    whole.replace('"conviction": 0.5', '"conviction": -1'),
    whole.replace('"version": 4', '"version": 1e999'),
    whole.replace('"version": 4', '"version": 0'),
  ]) {
    expect(text).not.toBe(whole)
    expect(() => readJson(text)).toThrow(FormatError)
  }
})

test('F28 10,000 claims, and a sentence of 20,000 characters, come back', () => {
  const claims = Array.from({ length: 10_000 }, (_, i) => ({
    ...bareClaim({ id: `c${i}`, parent: 'm', order: 'a0', relation: 'supports' }, i === 0 ? 'あ'.repeat(20_000) : ''),
  }))
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Motion')
  const ballot = blankBallot({ id: 'b', order: 'a0', name: 'Judge' })
  const large = debateOf([motion, ...claims], [ballot])
  expect(isDeepStrictEqual(readJson(writeJson(large)), large)).toBe(true)
})

test('F29 a byte order mark and Windows line ends change nothing', () => {
  expect(readJson(`\uFEFF${writeJson(debate).replaceAll('\n', '\r\n')}`)).toEqual(debate)
})

test('F29 a file that says what it is, but no version, is told so', () => {
  expect(damaged((file) => Object.assign(file, { version: undefined }))).toThrow(/^version: /)
  expect(damaged((file) => Object.assign(file, { version: '1' }))).toThrow(/^version: /)
})

test('E78 a file tells the states that its debate went through in one line, and they are read back; other files tell none', () => {
  fc.assert(
    fc.property(anyDebate({ most: 4 }), (debate) => {
      const lineage = ['start-1-2', 'A1', 'B2']
      const text = writeJson(debate, { lineage })
      expect(text.split('\n').filter((line) => line.includes('"lineage"'))).toEqual([' "lineage": "start-1-2 A1 B2"'])
      expect(readJsonFile(text).lineage).toEqual(lineage)
      expect(sameDebate(readJsonFile(text).debate, debate)).toBe(true)
      expect(writeJson(debate)).not.toContain('lineage')
      expect(readJsonFile(writeJson(debate)).lineage).toBeUndefined()
      expect(() => readJson(text.replace('"start-1-2 A1 B2"', '7'))).toThrow(FormatError)
    }),
    { numRuns: 20 },
  )
})
