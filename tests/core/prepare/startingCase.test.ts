// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCase } from '../../../src/core/edit/cases.ts'
import { casesOf, type DebateFormat, partsOf } from '../../../src/core/model/case.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { debateFormats, formatFrom } from '../../../src/core/prepare/debateFormats.ts'
import { startingParts } from '../../../src/core/prepare/startingCase.ts'
import { anyFormat } from '../anyCase.ts'
import { anyDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'

const sides = { pro: 'Pro', con: 'Con' }
const formats = debateFormats.map((preset) => formatFrom(preset, sides))
const named = (name: string) => formats.find((format) => format.name === name) as DebateFormat
const anySide = fc.constantFrom('pro' as const, 'con' as const)

/** Which parts stand in which speech: "ws-p1: definitions a b". */
function outline(parts: ReturnType<typeof startingParts>): string[] {
  const speeches = [...new Set(parts.map(({ speech }) => speech))]
  return speeches.map((speech) => {
    const said = parts.filter((each) => each.speech === speech).map(({ part }) => part.claim ?? part.kind)
    return `${speech}: ${said.join(' ')}`
  })
}

test('R17 contentions are divided among the constructive speeches, the strongest first, after what is set down first', () => {
  const debate = debateFrom('+ a\n  + a1\n+ b\n- x\n+ c\n- y\n+ d\n+ e')
  const strength: Record<string, number> = { a: 0.2, b: 0.9, c: 0.5, d: 0.5, e: 0.1, x: 0.3, y: 0.4 }
  const parts = (side: 'pro' | 'con', format: string) =>
    outline(startingParts(debate, side, named(format), (id) => strength[id] ?? 0))
  expect(parts('pro', 'World Schools')).toEqual(['ws-p1: definitions burdens model b c d', 'ws-p2: a e'])
  expect(parts('con', 'World Schools')).toEqual(['ws-o1: definitions burdens y', 'ws-o2: x'])
  expect(parts('pro', 'Policy')).toEqual(['policy-1ac: definitions burdens model b c d a e'])
  expect(parts('con', 'British Parliamentary')).toEqual(['bp-lo: definitions burdens y', 'bp-dlo: x'])
})

test('R17 a side without contentions has room for what is set down first, and one without speeches has nothing', () => {
  const debate = debateFrom('- x')
  expect(outline(startingParts(debate, 'pro', named('Public Forum'), () => 1))).toEqual([
    'pf-ac: definitions burdens model',
  ])
  const speechless = { ...named('Public Forum'), speeches: [] }
  expect(startingParts(debate, 'con', speechless, () => 1)).toEqual([])
})

test('R18 every contention of the side stands in one speech of its own side, and no speech has two more than another', () => {
  const format = fc.oneof(fc.constantFrom(...formats), anyFormat)
  fc.assert(
    fc.property(anyDebate(), anySide, format, fc.func(fc.double()), (debate, side, round, strength) => {
      const parts = startingParts(debate, side, round, strength)
      const own = round.speeches.filter((speech) => speech.side === side).map(({ id }) => id)
      const said = parts.flatMap(({ speech, part }) =>
        part.claim === undefined ? [] : [{ speech, claim: part.claim }],
      )
      const contentions = childrenOf(debate, debate.motion).filter((id) => sideOf(debate, id) === side)
      expect(said.map(({ claim }) => claim).toSorted()).toEqual(own.length === 0 ? [] : contentions.toSorted())
      for (const { speech } of parts) expect(own).toContain(speech)
      const lengths = [...new Set(said.map(({ speech }) => speech))].map(
        (id) => said.filter(({ speech }) => speech === id).length,
      )
      if (lengths.length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
    }),
  )
})

test('R19 a case is made of the parts as they are, each in its place', () => {
  const debate = debateFrom('+ a\n+ b\n+ c')
  let ids = 0
  const clerk = { by: 'tab', now: () => 0, newId: () => `new-${ids++}` }
  const format = named('World Schools')
  const parts = startingParts(debate, 'pro', format, () => 0.5)
  const outcome = addCase(debate, { name: 'Our case', side: 'pro', format, parts }, clerk)
  if (!('debate' in outcome)) throw new Error(outcome.refused)
  const [held] = casesOf(outcome.debate)
  if (held === undefined) throw new Error('There is no case.')
  expect(partsOf(held, 'ws-p1').map(({ kind, claim }) => claim ?? kind)).toEqual([
    'definitions',
    'burdens',
    'model',
    'a',
    'b',
  ])
  expect(partsOf(held, 'ws-p2').map(({ claim }) => claim)).toEqual(['c'])
})
