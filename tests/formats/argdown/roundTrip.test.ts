// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankBallot } from '../../../src/core/model/ballot.ts'
import { check } from '../../../src/core/model/check.ts'
import { readArgdown } from '../../../src/formats/argdown/read.ts'
import { FormatError } from '../../../src/formats/formatError.ts'
import { anyDebate } from '../../core/anyDebate.ts'
import { hostileAddresses, hostileTexts } from '../hostileDebate.ts'
import { countedIds } from '../likeness.ts'
import { tangledDebate } from '../tangledDebate.ts'
import { wholeDebate } from '../wholeDebate.ts'
import { debateSaying, evidence, judge, proved, theirs, written } from './argdownProof.ts'
import { nastyText } from './nastyText.ts'

test('F100 whatever a debate holds comes back from its Argdown', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      proved(debate)
    }),
    { numRuns: 200 },
  )
})

test('F100 whatever signs texts, tags, addresses and names hold, they come back, and nothing is reported', () => {
  const claim = fc.record({ text: nastyText, note: nastyText, tag: nastyText, url: nastyText, quote: nastyText })
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), nastyText, nastyText, (claims, motion, name) => {
      const filled = claims.map(({ text, note, tag, url, quote }) => ({
        text,
        note,
        tags: tag === '' ? {} : { [tag]: true as const },
        evidence: evidence({
          ...{ url, quote, title: url, author: url, qualification: quote, accessed: url },
          marks: quote === '' ? [] : [{ from: 0, to: quote.length }],
        }),
      }))
      const ballots = [
        { ...judge, name },
        { ...judge, id: 'b2', order: 'a1', name },
      ]
      const { text, report } = proved(debateSaying(motion, filled, ballots))
      expect(report).toEqual([])
      expect(theirs(text).relations).toHaveLength(claims.length)
    }),
    { numRuns: 400 },
  )
})

test('F104 any source comes back, one that is not of the web as another key', () => {
  const addresses = [
    ...hostileAddresses,
    'https://example.org',
    ' https://example.org',
    'Shelf 12',
    'http://',
    'HTTPS://A.B',
  ]
  const claims = addresses.map((url) => ({ evidence: evidence({ url }) }))
  const { text } = proved(debateSaying('M', claims))
  expect(text).toContain('address: "Shelf 12"')
  expect(text).toContain('- url: "https://example.org"')
  proved(debateSaying('M', [{ evidence: evidence({}) }]))
})

test('F104 texts that break out of what they are put into come back from every place', () => {
  for (const words of hostileTexts) {
    const tags = words === '' ? {} : { [words]: true as const }
    const filled = {
      text: words,
      note: words,
      tags,
      evidence: evidence({
        title: words,
        quote: words,
        date: words,
        author: words,
        qualification: words,
        accessed: words,
      }),
    }
    const { text } = proved(debateSaying(words, [filled, { ...filled, evidence: {} }], [{ ...judge, name: words }]))
    expect(theirs(text).relations).toHaveLength(2)
  }
})

test('F105 ballots keep their order, names and defaults, whatever their names are', () => {
  const names = [
    'Judge',
    'Judge',
    '',
    ' ',
    '2',
    '1',
    '__proto__',
    'constructor',
    'null',
    'Lay: judge',
    'Ballot 2',
    '審判',
    'n',
  ]
  const ballots = names.map((name, i) => ({
    ...blankBallot({ id: `b${i}`, order: `a${String(i).padStart(2, '0')}`, name }),
    defaults: { conviction: i / 20, relevance: 0.5 },
  }))
  for (let i = 0; i < ballots.length; i++) proved(debateSaying('M', [], ballots.slice(i)))
})

test('F106 a file that was damaged is read as a sound debate or refused, never anything else', () => {
  const files = [wholeDebate(), tangledDebate()].map(written)
  const damage = fc.record({
    file: fc.constantFrom(...files),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    put: fc.oneof(nastyText, fc.constant(''), fc.constant('twice')),
    lines: fc.boolean(),
  })
  fc.assert(
    fc.property(damage, ({ file, from, length, put, lines }) => {
      const parts = lines ? file.split('\n') : [...file]
      const at = Math.floor(from * parts.length)
      const cut = parts.splice(at, put === '' ? length + 1 : length % 3)
      parts.splice(at, 0, ...(put === 'twice' ? [...cut.toReversed(), ...cut] : [put]))
      try {
        expect(check(readArgdown(parts.join(lines ? '\n' : ''), countedIds()).debate)).toEqual([])
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['whole', wholeDebate],
  ['tangled', tangledDebate],
])('F107 the %s debate is written as it was', (name, debate) => {
  expect(written(debate())).toBe(readFileSync(`tests/fixtures/formats/${name}.argdown`, 'utf8'))
  proved(debate())
})
