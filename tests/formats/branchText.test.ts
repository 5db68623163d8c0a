// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Branch, branchOf } from '../../src/core/model/branch.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { readBranchText, writeBranchText } from '../../src/formats/branchText.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'

/** A branch as indented lines with its relations. */
const shape = (text: string) => {
  const branch = readBranchText(text)
  return branch === null ? null : writeBranchText(branch)
}

test('F23 a branch that is written as text and read again keeps its relations, sentences and depth', () => {
  const debate = debateFrom('+ one\n  - two\n    _ three\n  + four\n- five')
  const text = writeBranchText(branchOf(debate, childrenOf(debate, debate.motion)))
  expect(text).toBe('- + one\n  - − two\n    - ⊘ three\n  - + four\n- − five')
  expect(shape(text)).toBe(text)
  expect(shape('+ one\n  - two\n    _ three\n  + four\n- five')).toBe(text)
})

test('F24 plain lists and plain lines become supports, whatever their bullets', () => {
  expect(shape('- one\n- two\n  - three')).toBe('- + one\n- + two\n  - + three')
  expect(shape('• one\n\t• two')).toBe('- + one\n  - + two')
  expect(shape('1. one\n2) two')).toBe('- + one\n- + two')
  expect(shape('•\tone\n\to\ttwo')).toBe('- + one\n  - + two')
  expect(shape('just a sentence')).toBe('- + just a sentence')
})

test('F25 line ends of Windows, blank lines, other minus signs and Japanese are read', () => {
  expect(shape('+ one\r\n\r\n  − two\r\n')).toBe('- + one\n  - − two')
  expect(shape('+ 抑止力が高まる\n  - 費用が大きい')).toBe('- + 抑止力が高まる\n  - − 費用が大きい')
})

test('F26 a sentence with a line break stays on one line; nothing but space is nothing', () => {
  const debate = debateFrom('+ one')
  const branch = branchOf(debate, childrenOf(debate, debate.motion))
  const broken = { ...branch, claims: branch.claims.map((claim) => ({ ...claim, text: 'one\n  two' })) }
  expect(writeBranchText(broken)).toBe('- + one two')
  expect(readBranchText(' \n\t\n')).toBeNull()
})

/** Relations, depth and words, as far as lines of text can say them. */
const told = ({ claims }: Branch) => {
  const place = new Map(claims.map(({ key }, i) => [key, i]))
  return claims.map(({ parent, relation, text }) => ({
    above: parent === null ? null : place.get(parent),
    relation,
    words: text
      .split(/[\n\v\f\r\u0085\u2028\u2029]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' '),
  }))
}

test('F23 any branch comes back with its relations, depth and words', () => {
  fc.assert(
    fc.property(anyDebate({ references: false }), (debate) => {
      const branch = branchOf(debate, childrenOf(debate, debate.motion))
      const read = readBranchText(writeBranchText(branch))
      expect(read === null ? [] : told(read)).toEqual(told(branch))
    }),
    { numRuns: 200 },
  )
})

test('F23 any text that is pasted loses no words', () => {
  const anyChar = fc.constantFrom(...'ab +-_*•1.)\n\r\t\v\f\u0085\u2028\u2029\u00a0\u3000', '抑止')
  fc.assert(
    fc.property(fc.string({ unit: anyChar, maxLength: 40 }), (text) => {
      const letters = (words: string) => [...words].filter((letter) => /[ab抑止]/u.test(letter)).join('')
      const read = readBranchText(text)
      expect(letters(read?.claims.map((claim) => claim.text).join('') ?? '')).toBe(letters(text))
    }),
    { numRuns: 500 },
  )
})

test('F25 every kind of line break is one, and tabs count as four spaces', () => {
  for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
    expect(shape(`+ one${end}  - two`)).toBe('- + one\n  - − two')
  }
  expect(shape('+ one\n\t- two\n\t\t_ three\n    - four')).toBe('- + one\n  - − two\n    - ⊘ three\n  - − four')
})

test('F26 every kind of line break in a sentence becomes a space', () => {
  const debate = debateFrom('+ one')
  const branch = branchOf(debate, childrenOf(debate, debate.motion))
  const broken = { ...branch, claims: branch.claims.map((claim) => ({ ...claim, text: 'a\rb\u2028 c\r\n\r\nd' })) }
  expect(writeBranchText(broken)).toBe('- + a b c d')
  expect(readBranchText('')).toBeNull()
})
