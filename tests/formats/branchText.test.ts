// @vitest-environment node
import { expect, test } from 'vitest'
import { branchOf } from '../../src/core/model/branch.ts'
import { childrenOf } from '../../src/core/model/tree.ts'
import { readBranchText, writeBranchText } from '../../src/formats/branchText.ts'
import { debateFrom } from '../core/edit/sketch.ts'

/** A branch as indented lines with its relations. */
const shape = (text: string) => {
  const branch = readBranchText(text)
  return branch === null ? null : writeBranchText(branch)
}

test('F23 a branch that is written as text and read again keeps its relations, sentences and depth', () => {
  const debate = debateFrom('+ one\n  - two\n    _ three\n  + four\n- five')
  const text = writeBranchText(branchOf(debate, childrenOf(debate, debate.motion)))
  expect(text).toBe('+ one\n  - two\n    _ three\n  + four\n- five')
  expect(shape(text)).toBe(text)
})

test('F24 plain lists and plain lines become supports, whatever their bullets', () => {
  expect(shape('- one\n- two\n  - three')).toBe('+ one\n+ two\n  + three')
  expect(shape('• one\n\t• two')).toBe('+ one\n  + two')
  expect(shape('1. one\n2) two')).toBe('+ one\n+ two')
  expect(shape('just a sentence')).toBe('+ just a sentence')
})

test('F25 line ends of Windows, blank lines, other minus signs and Japanese are read', () => {
  expect(shape('+ one\r\n\r\n  − two\r\n')).toBe('+ one\n  - two')
  expect(shape('+ 抑止力が高まる\n  - 費用が大きい')).toBe('+ 抑止力が高まる\n  - 費用が大きい')
})

test('F26 a sentence with a line break stays on one line; nothing but space is nothing', () => {
  const debate = debateFrom('+ one')
  const branch = branchOf(debate, childrenOf(debate, debate.motion))
  const broken = { ...branch, claims: branch.claims.map((claim) => ({ ...claim, text: 'one\n  two' })) }
  expect(writeBranchText(broken)).toBe('+ one two')
  expect(readBranchText(' \n\t\n')).toBeNull()
})
