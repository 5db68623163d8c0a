// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePart } from '../../../src/core/edit/cases.ts'
import { type Case, type CasePart, casesOf, partsOf } from '../../../src/core/model/case.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import {
  ownSpeeches,
  type PartPlace,
  placeAcross,
  placeBeside,
  placeStepped,
  shownParts,
} from '../../../src/core/prepare/partPlaces.ts'
import { countsByPart, countsOf, speechOf, speechTime } from '../../../src/core/prepare/speech.ts'
import { anyDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'

const speeches = [
  { id: 'one', name: 'P1', minutes: 1, side: 'pro' },
  { id: 'theirs', name: 'O1', minutes: 1, side: 'con' },
  { id: 'two', name: 'P2', minutes: 1, side: 'pro' },
] as const

const format = { name: 'Short', sides: { pro: 'Pro', con: 'Con' }, speeches, preparation: 0 }

/** A case of parts "a", "b" and so on, by their speeches; a part with a claim that is not there is named in capitals. */
function caseOf(rows: Readonly<Record<string, string>>): Case {
  const all = Object.entries(rows).flatMap(([speech, names]) =>
    [...names].map((id, i): CasePart => {
      const isGone = id !== id.toLowerCase()
      const what = isGone ? { kind: 'claim' as const, claim: 'gone' } : { kind: 'link' as const }
      return { id, order: `a${i}`, speech, ...what, text: id, supports: true, cards: 'read' }
    }),
  )
  const parts = Object.fromEntries(all.map((part) => [part.id, part]))
  return { id: 'case', order: 'a0', name: 'Ours', side: 'pro', format, parts }
}

const clerk = { by: 'tab', now: () => 1, newId: () => 'new' }
const bare = debateFrom('+ a')

/** What the speeches of the side hold once a part is moved: "one: ab". */
function moved(held: Case, part: string, place: PartPlace | null): string[] {
  const debate: Debate = { ...bare, cases: { case: held } }
  const outcome = place === null ? null : movePart(debate, { case: 'case', part, ...place }, clerk)
  const now = outcome !== null && 'debate' in outcome ? (outcome.debate.cases.case as Case) : held
  return ownSpeeches(now).map(
    ({ id }) =>
      `${id}: ${partsOf(now, id)
        .map((each) => each.id)
        .join('')}`,
  )
}

const stepped = (held: Case, part: string, by: -1 | 1) =>
  moved(held, part, placeStepped(bare, held, held.parts[part] as CasePart, by))

test('R63 a step goes past what is not seen, and past the end of a speech into the next of the side', () => {
  const held = caseOf({ one: 'aXb', two: 'c' })
  expect(shownParts(bare, held, 'one').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(stepped(held, 'b', -1)).toEqual(['one: baX', 'two: c'])
  expect(stepped(held, 'a', 1)).toEqual(['one: Xba', 'two: c'])
  expect(stepped(held, 'b', 1)).toEqual(['one: aX', 'two: bc'])
  expect(stepped(held, 'c', -1)).toEqual(['one: aXbc', 'two: '])
  expect(placeStepped(bare, held, held.parts.a as CasePart, -1)).toBeNull()
  expect(placeStepped(bare, held, held.parts.c as CasePart, 1)).toBeNull()
})

test('R63 a part goes into the speech before or after, and beside any other part', () => {
  const held = caseOf({ one: 'ab', two: 'c', gone: 'd' })
  expect(moved(held, 'a', placeAcross(held, held.parts.a as CasePart, 1))).toEqual(['one: b', 'two: ca'])
  expect(placeAcross(held, held.parts.a as CasePart, -1)).toBeNull()
  expect(placeAcross(held, held.parts.d as CasePart, 1)).toBeNull()
  expect(moved(held, 'd', placeBeside(held, 'd', 'b', 'before'))).toEqual(['one: adb', 'two: c'])
  expect(moved(held, 'a', placeBeside(held, 'a', 'b', 'after'))).toEqual(['one: ba', 'two: c'])
  expect(placeBeside(held, 'a', 'nobody', 'after')).toBeNull()
})

test('R64 less than half a second is not over, and the times of the parts make up the time of the speech', () => {
  const pace = { words: 100, characters: 300 }
  const over = (words: number) => speechTime({ words, characters: 0 }, { minutes: 1 }, { ...pace, words: 150 }).over
  expect([over(150), over(151), over(152)]).toEqual([0, 0, 1])
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const held of casesOf(debate)) {
        for (const { id } of held.format.speeches) {
          const pieces = speechOf(debate, held, id)
          const parts = [...countsByPart(pieces).values()]
          const sum = (unit: 'words' | 'characters') => parts.reduce((all, each) => all + each[unit], 0)
          expect({ words: sum('words'), characters: sum('characters') }).toEqual(countsOf(pieces))
        }
      }
    }),
  )
})
