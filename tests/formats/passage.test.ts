// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markKinds, passageFrom } from '../../src/core/model/evidence.ts'
import { type PassagePart, passageOf } from '../../src/formats/passage.ts'
import { anyPassage } from '../core/anyCard.ts'

/** Each part with the first letters of its marks: aloud, underlined, emphasised. */
const told = (parts: readonly PassagePart[]) =>
  parts.map(({ text, isAloud, isUnderlined, isEmphasised }) => {
    const signs = `${isAloud ? 'a' : ''}${isUnderlined ? 'u' : ''}${isEmphasised ? 'e' : ''}`
    return signs === '' ? text : `${signs}:${text}`
  })

test('F63 a passage is cut wherever a mark of any kind begins or ends', () => {
  const passage = passageFrom({
    quote: 'We measured for two years.',
    marks: [{ from: 3, to: 15 }],
    underlined: [
      { from: 0, to: 11 },
      { from: 16, to: 19 },
    ],
    emphasised: [{ from: 12, to: 19 }],
  })
  expect(told(passageOf(passage))).toEqual(['u:We ', 'au:measured', 'a: ', 'ae:for', 'e: ', 'ue:two', ' years.'])
})

test('F63 what has no marks is one part, what is marked whole too, and an empty passage has none', () => {
  expect(told(passageOf(passageFrom({ quote: 'Words' })))).toEqual(['Words'])
  const all = [{ from: 0, to: 5 }]
  expect(told(passageOf(passageFrom({ quote: 'Words', marks: all, underlined: all, emphasised: all })))).toEqual([
    'aue:Words',
  ])
  expect(passageOf(passageFrom({}))).toEqual([])
})

test('F63 a sign of two code units is never cut in two, whichever kinds of marks meet in it', () => {
  const passage = passageFrom({
    quote: 'a😀b😀c',
    marks: [{ from: 2, to: 5 }],
    underlined: [{ from: 0, to: 2 }],
    emphasised: [{ from: 5, to: 7 }],
  })
  expect(told(passageOf(passage))).toEqual(['u:a', 'a:😀b', 'e:😀c'])
})

test('F63 the parts are the passage in order, none empty, and each sign is marked as its marks say', () => {
  const shown = { marks: 'isAloud', underlined: 'isUnderlined', emphasised: 'isEmphasised' } as const
  fc.assert(
    fc.property(anyPassage, (passage) => {
      const parts = passageOf(passage)
      expect(parts.map(({ text }) => text).join('')).toBe(passage.quote)
      let at = 0
      for (const part of parts) {
        expect(part.text).not.toBe('')
        const isPair = (part.text.codePointAt(0) ?? 0) > 0xffff
        for (const kind of markKinds) {
          // A mark that begins or ends inside a pair takes in the pair from its first half, or leaves it out.
          const { from, to } = isPair ? { from: at + 1, to: at + 1 } : { from: at, to: at }
          const isMarked = passage[kind].some((mark) => mark.from <= from && mark.to > (isPair ? to : at))
          expect([kind, at, part[shown[kind]]]).toEqual([kind, at, isMarked])
        }
        at += part.text.length
      }
    }),
    { numRuns: 500 },
  )
})
