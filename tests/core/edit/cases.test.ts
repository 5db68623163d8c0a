// @vitest-environment node
import { produce } from 'immer'
import { describe, expect, test } from 'vitest'
import {
  addCase,
  addPart,
  changeCase,
  movePart,
  type PartFields,
  removeCase,
  removePart,
  rewritePart,
} from '../../../src/core/edit/cases.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { type Case, caseOf, casesOf, type DebateFormat, partsOf } from '../../../src/core/model/case.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { type Edit, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const format: DebateFormat = {
  name: 'Four speeches',
  sides: { pro: 'Affirmative', con: 'Negative' },
  speeches: [
    { id: 'first', name: '1AC', minutes: 6, side: 'pro' },
    { id: 'questions', name: 'CX', minutes: 3, side: null },
    { id: 'second', name: '1NC', minutes: 7, side: 'con' },
  ],
  preparation: 5,
}

const link = (text: string): PartFields => ({ kind: 'link', text })

const adding =
  (speech: string, part: PartFields, at?: number): Edit =>
  (debate, clerk) =>
    addPart(debate, { case: 'c1', speech, part, ...(at === undefined ? {} : { at }) }, clerk)

/** Case "c1" of parts "c2" to "c5": a, then b, c and d in the first speech, and one word in the second. */
const start = prove(
  debateFrom('+ a\n+ b\n- d'),
  (debate, clerk) =>
    addCase(
      debate,
      {
        name: ' Ours ',
        side: 'pro',
        format,
        parts: [
          { speech: 'first', part: { kind: 'claim', claim: 'a' } },
          { speech: 'second', part: link('two') },
          { speech: 'first', part: link('then') },
          { speech: 'first', part: { kind: 'claim', claim: 'b' } },
        ],
      },
      clerk,
    ),
  undefined,
  testClerk('c'),
).debate

const ours = (debate: Debate): Case => caseOf(debate, 'c1') as Case

/** What a speech says, part by part. */
function said(debate: Debate, speech = 'first'): string[] {
  return partsOf(ours(debate), speech).map(({ claim, text }) => claim ?? text)
}

/** The part that says something. */
function saying(words: string, debate = start): string {
  const [part] = Object.values(ours(debate).parts).filter(({ claim, text }) => (claim ?? text) === words)
  if (part === undefined) throw new Error(`Nothing says ${words}.`)
  return part.id
}

const moving =
  (words: string, speech: string, at: number, from = start): Edit =>
  (debate, clerk) =>
    movePart(debate, { case: 'c1', part: saying(words, from), speech, at }, clerk)

describe('cases', () => {
  test('E48: a case begins with the parts that are named, each in its speech, in their order', () => {
    expect(ours(start)).toMatchObject({ name: 'Ours', side: 'pro', format })
    expect([said(start), said(start, 'second'), said(start, 'questions')]).toEqual([['a', 'then', 'b'], ['two'], []])
    expect(partsOf(ours(start), 'first')[0]).toMatchObject({ kind: 'claim', text: '', supports: true, cards: 'read' })
    expect(partsOf(ours(start), 'second')[0]).not.toHaveProperty('claim')
  })

  test('E48: a new case comes after the others, whatever their keys', () => {
    for (const key of ['a0', 'zz!', '~', 'z'.repeat(60)]) {
      let debate = produce(start, (draft) => {
        const first = draft.cases.c1
        if (first !== undefined) first.order = key
      })
      for (const name of ['Two', 'Three', 'Four']) {
        debate = prove(
          debate,
          (before, clerk) => addCase(before, { name, side: 'con', format }, clerk),
          undefined,
          testClerk(name),
        ).debate
      }
      expect(casesOf(debate).map(({ name }) => name)).toEqual(['Ours', 'Two', 'Three', 'Four'])
    }
  })

  test('E49: name, side and format are changed alone; parts of a speech that is gone are kept', () => {
    const changing =
      (fields: Partial<Pick<Case, 'name' | 'side' | 'format'>>): Edit =>
      (debate, clerk) =>
        changeCase(debate, { case: 'c1', fields, step: 's' }, clerk)
    const named = prove(start, changing({ name: ' Mine ', side: 'pro', format: structuredClone(format) }))
    expect(ours(named.debate).name).toBe('Mine')
    expect(named.change).toMatchObject({ label: 'change-case', step: 's' })
    expect(named.change.patches).toHaveLength(1)
    expect(ours(prove(start, changing({ side: 'con' })).debate)).toMatchObject({ side: 'con', name: 'Ours' })
    const shorter = { ...format, speeches: format.speeches.slice(1) }
    const { debate } = prove(start, changing({ format: shorter }))
    expect(ours(debate).format).toEqual(shorter)
    expect(said(debate)).toEqual(['a', 'then', 'b'])
    proveRefused(start, changing({ name: '  ' }), 'name-missing')
    proveRefused(start, changing({ name: 'Ours', side: 'pro', format }), 'nothing-to-change')
  })

  test('E49: a case is deleted, and its claims stay', () => {
    const { debate, change } = prove(start, (before, clerk) => removeCase(before, { case: 'c1' }, clerk))
    expect(casesOf(debate)).toEqual([])
    expect(needClaim(debate, 'a').text).toBe('a')
    expect(change.label).toBe('remove-case')
  })

  test('E50: refused where a case has no name, or a format that cannot be kept', () => {
    const beginning =
      (fields: { name?: string; format?: DebateFormat }): Edit =>
      (debate, clerk) =>
        addCase(debate, { name: 'New', side: 'pro', format, ...fields }, clerk)
    proveRefused(start, beginning({ name: ' ' }), 'name-missing')
    const [speech] = format.speeches
    if (speech === undefined) throw new Error('The format has no speech.')
    for (const unsound of [
      ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY, 24 * 60 + 1].map((minutes) => ({
        ...format,
        speeches: [{ ...speech, minutes }],
      })),
      { ...format, speeches: [speech, speech] },
      ...[-1, Number.NaN, 24 * 60 + 1].map((preparation) => ({ ...format, preparation })),
    ]) {
      proveRefused(start, beginning({ format: unsound }), 'speech-out-of-range')
      proveRefused(
        start,
        (debate, clerk) => changeCase(debate, { case: 'c1', fields: { format: unsound } }, clerk),
        'speech-out-of-range',
      )
    }
  })
})

describe('parts', () => {
  test('E51: something is put into a speech, at the end or at a place', () => {
    const { debate, change } = prove(start, adding('first', link('end')))
    expect(said(debate)).toEqual(['a', 'then', 'b', 'end'])
    expect(change.label).toBe('add-part')
    for (const [at, expected] of [
      [0, ['x', 'a', 'then', 'b']],
      [1, ['a', 'x', 'then', 'b']],
      [3, ['a', 'then', 'b', 'x']],
      [99, ['a', 'then', 'b', 'x']],
      [-1, ['x', 'a', 'then', 'b']],
    ] as const) {
      expect(said(prove(start, adding('first', link('x'), at)).debate)).toEqual(expected)
    }
    expect(said(prove(start, adding('questions', { kind: 'claim', claim: 'd' })).debate, 'questions')).toEqual(['d'])
    // What stands in no speech is kept too.
    expect(said(prove(start, adding('none', link('later'))).debate, 'none')).toEqual(['later'])
  })

  test('E52: a part moves within its speech, to either end and past it', () => {
    for (const [words, at, expected] of [
      ['a', 1, ['then', 'a', 'b']],
      ['a', 2, ['then', 'b', 'a']],
      ['a', 99, ['then', 'b', 'a']],
      ['b', 0, ['b', 'a', 'then']],
      ['b', -5, ['b', 'a', 'then']],
      ['then', 0, ['then', 'a', 'b']],
    ] as const) {
      const { debate, change } = prove(start, moving(words, 'first', at))
      expect(said(debate)).toEqual(expected)
      expect(change.label).toBe('move-part')
      expect(change.patches).toHaveLength(1)
    }
    for (const [words, at] of [
      ['a', 0],
      ['a', -1],
      ['then', 1],
      ['b', 2],
      ['b', 99],
    ] as const) {
      proveRefused(start, moving(words, 'first', at), 'nothing-to-change')
    }
  })

  test('E52: a part moves into another speech, between, before and after what is said there', () => {
    const before = prove(start, moving('a', 'second', 0)).debate
    expect([said(before), said(before, 'second')]).toEqual([
      ['then', 'b'],
      ['a', 'two'],
    ])
    const after = prove(before, moving('b', 'second', 2, before)).debate
    expect([said(after), said(after, 'second')]).toEqual([['then'], ['a', 'two', 'b']])
    const between = prove(after, moving('then', 'second', 1, after)).debate
    expect([said(between), said(between, 'second')]).toEqual([[], ['a', 'then', 'two', 'b']])
    expect(said(prove(between, moving('a', 'questions', 3, between)).debate, 'questions')).toEqual(['a'])
  })

  test('E53: where two parts have the same key, or one that is broken, the speech is numbered anew', () => {
    for (const key of ['a1', 'zz!', 'z'.repeat(60)]) {
      const equal = produce(start, (draft) => {
        for (const part of Object.values(draft.cases.c1?.parts ?? {})) if (part.speech === 'first') part.order = key
      })
      const row = said(equal)
      const within = prove(equal, adding('first', link('x'), 1)).debate
      expect(said(within)).toEqual([row[0], 'x', ...row.slice(1)])
      const [first, ...rest] = row
      const moved = prove(equal, moving(first as string, 'first', 1, equal)).debate
      expect(said(moved)).toEqual([rest[0], first, ...rest.slice(1)])
      expect(said(moved, 'second')).toEqual(['two'])
    }
  })

  test('E54: what a part says, and how much of it, is rewritten alone; parts are taken out', () => {
    const part = saying('then')
    const { debate, change } = prove(start, (before, clerk) =>
      rewritePart(before, { case: 'c1', part, fields: { text: 'Next', cards: 'read' }, step: 's' }, clerk),
    )
    expect(said(debate)).toEqual(['a', 'Next', 'b'])
    expect(change).toMatchObject({ label: 'rewrite-part', step: 's' })
    expect(change.patches).toHaveLength(1)
    const claim = saying('a')
    const bare = prove(start, (before, clerk) =>
      rewritePart(before, { case: 'c1', part: claim, fields: { cards: 'none', supports: false } }, clerk),
    ).debate
    expect(ours(bare).parts[claim]).toMatchObject({ cards: 'none', supports: false, claim: 'a' })
    const without = prove(start, (before, clerk) => removePart(before, { case: 'c1', part: claim }, clerk))
    expect(said(without.debate)).toEqual(['then', 'b'])
    expect(needClaim(without.debate, 'a').text).toBe('a')
    expect(without.change.label).toBe('remove-part')
  })

  test('E54: a part stays while its claim is deleted, and has it again when it comes back', () => {
    const { debate } = prove(start, (before, clerk) => remove(before, { claim: 'a' }, clerk))
    expect(said(debate)).toEqual(['a', 'then', 'b'])
  })

  test('E50: refused where the case or the part is gone, or nothing would change', () => {
    const part = saying('then')
    for (const held of ['gone', 'toString', 'constructor', '__proto__']) {
      const edits: Edit[] = [
        (debate, clerk) => changeCase(debate, { case: held, fields: { name: 'x' } }, clerk),
        (debate, clerk) => removeCase(debate, { case: held }, clerk),
        (debate, clerk) => addPart(debate, { case: held, speech: 'first', part: link('x') }, clerk),
        (debate, clerk) => movePart(debate, { case: held, part, speech: 'first', at: 0 }, clerk),
        (debate, clerk) => rewritePart(debate, { case: held, part, fields: { text: 'x' } }, clerk),
        (debate, clerk) => removePart(debate, { case: held, part }, clerk),
      ]
      for (const edit of edits) proveRefused(start, edit, 'case-gone')
    }
    for (const gone of ['gone', 'toString', 'constructor', '__proto__']) {
      const edits: Edit[] = [
        (debate, clerk) => movePart(debate, { case: 'c1', part: gone, speech: 'first', at: 0 }, clerk),
        (debate, clerk) => rewritePart(debate, { case: 'c1', part: gone, fields: { text: 'x' } }, clerk),
        (debate, clerk) => removePart(debate, { case: 'c1', part: gone }, clerk),
      ]
      for (const edit of edits) proveRefused(start, edit, 'part-gone')
    }
    proveRefused(
      start,
      (debate, clerk) => rewritePart(debate, { case: 'c1', part, fields: { text: 'then', supports: true } }, clerk),
      'nothing-to-change',
    )
  })
})
