// @vitest-environment node
import { expect, test } from 'vitest'
import { addTag, removeTag, rewrite, rewriteNote } from '../../../src/core/edit/rewrite.ts'
import { tagsOf } from '../../../src/core/model/claim.ts'
import { needClaim } from '../../../src/core/model/debate.ts'
import { edited, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom(`
+ a
- d
  + =a
`)

test('E5: a claim, or the motion, gets another sentence', () => {
  const { change } = prove(
    start,
    (debate, clerk) => rewrite(debate, { claim: 'd', text: 'other', step: 's' }, clerk),
    '+ a\n- other\n  + =a',
  )
  expect(change).toMatchObject({ label: 'rewrite', claim: 'd', step: 's' })
  expect(change.patches).toHaveLength(1)
  const { debate } = prove(start, (before, clerk) => rewrite(before, { claim: 'm', text: 'Motion' }, clerk))
  expect(needClaim(debate, 'm').text).toBe('Motion')
})

test('E5: rewriting a reference rewrites its original', () => {
  prove(start, (debate, clerk) => rewrite(debate, { claim: '=a', text: 'new' }, clerk), '+ new\n- d\n  + =new')
})

test('E5: any text survives, whatever it holds', () => {
  for (const text of [
    '',
    '\ud800',
    '</script>',
    '\u0000',
    'שלום',
    '__proto__',
    'x'.repeat(20_000),
    '\u{1f468}‍\u{1f469}',
  ]) {
    const { debate } = prove(start, (before, clerk) => rewrite(before, { claim: 'a', text }, clerk))
    expect(needClaim(debate, 'a').text).toBe(text)
  }
})

test('E5: each place of a reference has a note of its own', () => {
  const { debate, change } = prove(start, (before, clerk) => rewriteNote(before, { claim: '=a', note: 'n' }, clerk))
  expect(needClaim(debate, '=a').note).toBe('n')
  expect(needClaim(debate, 'a').note).toBe('')
  expect(change.label).toBe('note')
})

test('E5: refused where the words are the same already, and on what is gone', () => {
  proveRefused(start, (debate, clerk) => rewrite(debate, { claim: 'a', text: 'a' }, clerk), 'nothing-to-change')
  proveRefused(start, (debate, clerk) => rewrite(debate, { claim: '=a', text: 'a' }, clerk), 'nothing-to-change')
  proveRefused(start, (debate, clerk) => rewriteNote(debate, { claim: 'a', note: '' }, clerk), 'nothing-to-change')
  proveRefused(start, (debate, clerk) => rewrite(debate, { claim: 'gone', text: '' }, clerk), 'claim-gone')
  proveRefused(start, (debate, clerk) => rewriteNote(debate, { claim: 'gone', note: '' }, clerk), 'claim-gone')
})

test('E6: a tag goes on without its # and the white space around it, and comes off again', () => {
  for (const [typed, tag] of [
    ['key', 'key'],
    ['  ##two \t words ', 'two words'],
    ['# key', 'key'],
    ['C#', 'C#'],
    // Every object inherits these names.
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['prototype', 'prototype'],
    ['1', '1'],
  ] as const) {
    const { debate, change } = prove(start, (before, clerk) => addTag(before, { claim: 'a', tag: typed }, clerk))
    expect(tagsOf(needClaim(debate, 'a'))).toEqual([tag])
    expect(change).toMatchObject({ label: 'tag', claim: 'a' })
    proveRefused(debate, (before, clerk) => addTag(before, { claim: 'a', tag }, clerk), 'nothing-to-change')
    const off = prove(debate, (before, clerk) => removeTag(before, { claim: 'a', tag }, clerk))
    expect(tagsOf(needClaim(off.debate, 'a'))).toEqual([])
  }
})

test('E6: a claim with an odd tag can still be edited in other ways', () => {
  const { debate } = edited(addTag(start, { claim: 'a', tag: 'constructor' }, testClerk()))
  prove(debate, (before, clerk) => rewrite(before, { claim: 'a', text: 'b' }, clerk))
  prove(debate, (before, clerk) => addTag(before, { claim: 'a', tag: 'valueOf' }, clerk))
})

test('E6: refused where a tag says nothing, cannot be kept, or is not there', () => {
  for (const tag of ['', ' # ', '###', '__proto__', '#__proto__ ']) {
    proveRefused(start, (debate, clerk) => addTag(debate, { claim: 'a', tag }, clerk), 'tag-unusable')
  }
  for (const tag of ['x', 'toString', 'constructor', '__proto__']) {
    proveRefused(start, (debate, clerk) => removeTag(debate, { claim: 'a', tag }, clerk), 'nothing-to-change')
  }
  proveRefused(start, (debate, clerk) => addTag(debate, { claim: 'gone', tag: 'x' }, clerk), 'claim-gone')
  proveRefused(start, (debate, clerk) => removeTag(debate, { claim: 'gone', tag: 'x' }, clerk), 'claim-gone')
})
