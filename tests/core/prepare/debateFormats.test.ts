// @vitest-environment node
import { expect, test } from 'vitest'
import { isDebateFormat } from '../../../src/core/model/case.ts'
import {
  type DebateFormatPreset,
  debateFormats,
  formatFrom,
  openingSpeeches,
} from '../../../src/core/prepare/debateFormats.ts'

/** Speeches with their minutes in the order of the round, Con's marked "-", times of both sides "*"; then minutes in all. */
const rounds: readonly (readonly [id: string, speeches: string, minutes: number, preparation: number])[] = [
  [
    'public-forum',
    'AC 4, -NC 4, *Crossfire 3, AR 4, -NR 4, *Crossfire 3, A summary 3, -N summary 3, *Grand crossfire 3, A final focus 2, -N final focus 2',
    35,
    3,
  ],
  ['lincoln-douglas', 'AC 6, *CX 3, -NC 7, *CX 3, 1AR 4, -NR 6, 2AR 3', 32, 4],
  ['policy', '1AC 8, *CX 3, -1NC 8, *CX 3, 2AC 8, *CX 3, -2NC 8, *CX 3, -1NR 5, 1AR 5, -2NR 5, 2AR 5', 64, 8],
  ['world-schools', 'P1 8, -O1 8, P2 8, -O2 8, P3 8, -O3 8, -O reply 4, P reply 4', 56, 0],
  [
    'big-questions',
    'AC 5, -NC 5, *Questions 3, AR 4, -NR 4, *Questions 3, A 3, -N 3, A rationale 3, -N rationale 3',
    36,
    3,
  ],
  ['british-parliamentary', 'PM 7, -LO 7, DPM 7, -DLO 7, MG 7, -MO 7, GW 7, -OW 7', 56, 0],
  ['asian-parliamentary', 'PM 7, -LO 7, DPM 7, -DLO 7, GW 7, -OW 7, -O reply 4, G reply 4', 50, 0],
  ['karl-popper', 'A1 6, *CX 3, -N1 6, *CX 3, A2 5, *CX 3, -N2 5, *CX 3, A3 5, -N3 5', 44, 8],
]

const words = { pro: 'Für', con: 'Wider' }
const named = (id: string) => debateFormats.find((preset) => preset.id === id) as DebateFormatPreset

test.each(rounds)('R1 %s has its speeches, in order, of the right side and length', (id, speeches, minutes, prep) => {
  const mark = { pro: '', con: '-', both: '*' }
  const preset = named(id)
  expect(preset.speeches.map(({ name, minutes, side }) => `${mark[side ?? 'both']}${name} ${minutes}`).join(', ')).toBe(
    speeches,
  )
  expect(preset.speeches.reduce((sum, speech) => sum + speech.minutes, 0)).toBe(minutes)
  expect(preset.preparation).toBe(prep)
})

test('R1 the sides are called as each format calls them, and what was not checked is known', () => {
  expect(debateFormats.map(({ id, sideWords, fromMemory }) => [id, sideWords, fromMemory])).toEqual([
    ['public-forum', 'pro-con', false],
    ['lincoln-douglas', 'affirmative-negative', false],
    ['policy', 'affirmative-negative', false],
    ['world-schools', 'proposition-opposition', false],
    ['big-questions', 'affirmative-negative', false],
    ['british-parliamentary', 'government-opposition', true],
    ['asian-parliamentary', 'government-opposition', true],
    ['karl-popper', 'affirmative-negative', true],
  ])
  expect(debateFormats.flatMap(({ id, notes }) => notes.map((note) => `${id}: ${note}`))).toEqual([
    'world-schools: points-of-information',
    'british-parliamentary: four-teams',
    'british-parliamentary: points-of-information',
    'asian-parliamentary: three-motions',
  ])
})

test('R2 a case begins with a format of its own that can be kept, in the person’s words for the sides', () => {
  for (const preset of debateFormats) {
    const format = formatFrom(preset, words)
    expect(isDebateFormat(format)).toBe(true)
    expect(format).toEqual({
      name: preset.name,
      sides: words,
      speeches: preset.speeches.map(({ id, name, minutes, side }) => ({ id, name, minutes, side })),
      preparation: preset.preparation,
    })
    expect(JSON.parse(JSON.stringify(format))).toEqual(format)
  }
})

test('R2 no two speeches of all the formats share an id', () => {
  const ids = debateFormats.flatMap(({ speeches }) => speeches.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('R3 each side sets out its contentions in its constructive speeches, never where it answers, asks or sums up', () => {
  const opening = (id: string) =>
    (['pro', 'con'] as const).map((side) =>
      openingSpeeches(formatFrom(named(id), words), side)
        .map(({ name }) => name)
        .join(' '),
    )
  expect(debateFormats.map(({ id }) => opening(id))).toEqual([
    ['AC', 'NC'],
    ['AC', 'NC'],
    ['1AC', '1NC'],
    ['P1 P2', 'O1 O2'],
    ['AC', 'NC'],
    ['PM DPM MG', 'LO DLO MO'],
    ['PM DPM', 'LO DLO'],
    ['A1', 'N1'],
  ])
})

test('R3 an edited speech is still the one it was; of a format of one’s own the first half of a side’s speeches counts', () => {
  const format = formatFrom(named('world-schools'), words)
  const edited = { ...format, speeches: format.speeches.map((speech) => ({ ...speech, name: 'Rede', minutes: 5 })) }
  expect(openingSpeeches(edited, 'pro').map(({ id }) => id)).toEqual(['ws-p1', 'ws-p2'])
  const speech = (id: string, side: 'pro' | 'con' | null) => ({ id, name: id, minutes: 5, side })
  const own = { ...format, speeches: ['a', 'b', 'c'].flatMap((id) => [speech(id, 'pro'), speech(`${id}?`, null)]) }
  expect(openingSpeeches(own, 'pro').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(openingSpeeches(own, 'con')).toEqual([])
})
