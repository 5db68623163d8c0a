// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/core/model/check.ts'
import { parseDeep } from '../../src/formats/argdown/deep.ts'
import { ArgdownError } from '../../src/formats/argdown/error.ts'
import { parseTokens } from '../../src/formats/argdown/grammar.ts'
import { lex } from '../../src/formats/argdown/lex.ts'
import { readArgdown } from '../../src/formats/argdown/read.ts'
import { isRule, type Node } from '../../src/formats/argdown/syntax.ts'
import { reasonInWords } from '../../src/formats/argdown/words.ts'
import { reportInWords } from '../../src/formats/reportWords.ts'

const title = fc.constantFrom('[A]', '[B]', '[C]', '<A>', '<B>', '[D]: d', '[A]: a', '<B>: b', 'plain')
const sign = fc.constantFrom('+', '-', '_', '<+', '<-', '<_', '+>', '->', '_>', '><')
const data = fc.constantFrom(
  '',
  '',
  '',
  ' {conviction: 0.3}',
  ' {relevance: 1, group: g}',
  ' {group: g}',
  ' {impact: {scope: 2}}',
)

/** A block: a root, then lines whose depth grows by one at most, so that Argdown's grammar is mostly kept. */
const block = fc
  .tuple(title, fc.array(fc.record({ step: fc.integer({ min: -3, max: 1 }), sign, title, data }), { maxLength: 12 }))
  .map(([root, rows]) => {
    let depth = 0
    const lines = rows.map((row) => {
      depth = Math.max(1, Math.min(depth + row.step, depth + 1))
      return `${'  '.repeat(depth)}${row.sign} ${row.title}${row.data}`
    })
    return [root, ...lines].join('\n')
  })
const premises = fc.constantFrom(
  '(1) p\n(2) [A]\n----\n(3) [B]',
  '(1) [C]\n----\n(2) x\n(3) y\n----\n(4) [A]: a',
  '# Heading',
)

const file = fc.array(fc.oneof({ weight: 4, arbitrary: block }, premises), { minLength: 1, maxLength: 5 })

test('F14 whatever relations a file draws, it is read as a sound debate or refused with a place', () => {
  let read = 0
  fc.assert(
    fc.property(file, (blocks) => {
      let last = 0
      const text = `${blocks.join('\n\n')}\n`
      const lines = text.split('\n').length
      try {
        const { debate, report } = readArgdown(text, () => `x${++last}`)
        read++
        expect(check(debate)).toEqual([])
        for (const line of report) {
          expect(line.line).toBeGreaterThanOrEqual(1)
          expect(line.line).toBeLessThanOrEqual(lines)
          expect(reportInWords(line)).not.toContain('undefined')
        }
      } catch (error) {
        if (!(error instanceof ArgdownError)) throw error
        expect(error.line).toBeLessThanOrEqual(lines)
        expect(reasonInWords(error.reason)).not.toBe('')
      }
    }),
    { numRuns: 1000 },
  )
  expect(read).toBeGreaterThan(300)
})

test('F14 any text at all is read or refused with a place', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '<',
    '>',
    '{',
    '}',
    '+',
    '-',
    '_',
    '#',
    '*',
    '\n',
    '\n  ',
    ' ',
    ':',
    '//',
    '\\',
    '(1)',
    '==',
    '===',
    'ab',
    '@',
    'é',
    '--',
    '1.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      let last = 0
      try {
        expect(check(readArgdown(pieces.join(''), () => `x${++last}`).debate)).toEqual([])
      } catch (error) {
        if (!(error instanceof ArgdownError)) throw error
        expect(error.line).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 1500 },
  )
})

test('F12 the reader for deep files makes the same tree as the parser', () => {
  const plain = (node: Node): unknown =>
    isRule(node)
      ? [node.name, ...(node.children ?? []).map(plain)]
      : ['Indent', 'Emptyline'].includes(node.tokenType.name)
        ? null
        : node.image
  const tree = (node: Node): unknown =>
    JSON.parse(JSON.stringify(plain(node)).replaceAll('null,', '').replaceAll(',null', ''))
  let compared = 0
  fc.assert(
    fc.property(file, (blocks) => {
      const text = `${blocks.join('\n\n')}\n`
      let whole: unknown
      try {
        whole = tree(parseTokens(lex(text)))
      } catch (error) {
        if (!(error instanceof ArgdownError)) throw error
        return
      }
      compared++
      expect(tree(parseDeep(lex(text)))).toEqual(whole)
    }),
    { numRuns: 500 },
  )
  expect(compared).toBeGreaterThan(150)
})
