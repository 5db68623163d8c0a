// @vitest-environment node
import fc from 'fast-check'
import { freeze } from 'immer'
import { expect, test } from 'vitest'
import { type Case, type CasePart, casesOf, type DebateFormat, partsOf } from '../../../src/core/model/case.ts'
import { bareClaim } from '../../../src/core/model/claim.ts'
import { claimOf, type Debate } from '../../../src/core/model/debate.ts'
import { at, entries, shelfOf } from '../../../src/core/model/shelf.ts'
import { secondsFor, wordsIn } from '../../../src/core/prepare/speaking.ts'
import { speechCounts, speechOf, speechTime, spokenCitation, unplacedParts } from '../../../src/core/prepare/speech.ts'
import { anyBrokenDebate, anyDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'
import { changing, quoting } from './quoting.ts'

const format: DebateFormat = {
  name: 'Short',
  sides: { pro: 'Pro', con: 'Con' },
  speeches: [
    { id: 'first', name: 'First', minutes: 1, side: 'pro' },
    { id: 'questions', name: 'Questions', minutes: 1, side: null },
    { id: 'theirs', name: 'Theirs', minutes: 1, side: 'con' },
  ],
  preparation: 0,
}

/** A case for Pro with these parts, in their order, in the first speech where they name none. */
function caseWith(...parts: readonly Partial<CasePart>[]): Case {
  const whole = parts.map((part, i): CasePart => {
    const kind = part.claim === undefined ? 'link' : 'claim'
    return { id: `p${i}`, order: `a${i}`, speech: 'first', kind, text: '', supports: true, cards: 'read', ...part }
  })
  const held = { id: 'case', order: 'a0', name: 'Ours', side: 'pro' as const, format }
  return { ...held, parts: Object.fromEntries(whole.map((part) => [part.id, part])) }
}

/** What the first speech says, one piece a line, indented by how deep it is. */
function saying(debate: Debate, held: Case): string[] {
  return speechOf(debate, held, 'first').map(({ kind, depth, text }) => `${'  '.repeat(depth)}${kind}: ${text}`)
}

const argued = debateFrom('+ a\n  + a1\n    + a11\n  - no\n    + nor\n  + a2\n  _ yet\n+ b')
const quoted = quoting(argued, {
  a: [
    { author: 'Ito', date: 'May 2024', quote: 'Prices rise. Wages do not.' },
    { publisher: 'OECD', date: '', quote: 'Growth is slow.' },
  ],
  a11: [{ title: 'Report', date: '2019', quote: '' }],
})

/** The debate with marks for what is read aloud of claim a's first card. */
function marking(marks: readonly { from: number; to: number }[]): Debate {
  const a = claimOf(quoted, 'a')
  const card = a?.evidence['a-1']
  if (a === undefined || card === undefined) throw new Error('There is no card.')
  return changing(quoted, { a: { evidence: { ...a.evidence, 'a-1': { ...card, marks } } } })
}

test('R10 a speech says its parts in order: words of one’s own and claims, each under its kind', () => {
  const held = caseWith(
    { kind: 'definitions', text: 'A house is a home.' },
    { claim: 'b', cards: 'none' },
    { text: 'So much for that.' },
    { speech: 'theirs', text: 'Not here.' },
    { claim: 'a2' },
  )
  expect(saying(argued, held)).toEqual([
    'definitions: A house is a home.',
    'claim: b',
    'link: So much for that.',
    'claim: a2',
  ])
  expect(speechOf(argued, held, 'first').map(({ part, claim }) => [part, claim])).toEqual([
    ['p0', undefined],
    ['p1', 'b'],
    ['p2', undefined],
    ['p4', 'a2'],
  ])
})

test('R10 a claim that is deleted and words that are blank are passed over', () => {
  const held = caseWith({ claim: 'gone' }, { text: ' \n' }, { claim: 'b' })
  expect(saying(argued, held)).toEqual(['claim: b'])
})

test('R11 what supports a claim is said after it, all of it, in order, and no answer to it', () => {
  expect(saying(argued, caseWith({ claim: 'a' }))).toEqual([
    'claim: a',
    '  support: a1',
    '    support: a11',
    '  support: a2',
  ])
})

test('R11 what supports a claim is not said where the part leaves it out', () => {
  expect(saying(argued, caseWith({ claim: 'a', supports: false }))).toEqual(['claim: a'])
})

test('R11 a reference says what its original says, and nothing is said twice in one part', () => {
  const debate = debateFrom("+ a\n  + =b\n  + a1\n    + =b'\n+ b\n  + b1")
  expect(saying(debate, caseWith({ claim: 'a' }))).toEqual([
    'claim: a',
    '  support: b',
    '    support: b1',
    '  support: a1',
  ])
  expect(saying(debate, caseWith({ claim: 'b' }, { claim: 'b' }))).toHaveLength(4)
})

test('R11 a speech never loops, however broken the debate', () => {
  fc.assert(
    fc.property(anyBrokenDebate(), (debate) => {
      for (const [claim] of entries(debate.claims))
        expect(speechOf(debate, caseWith({ claim }), 'first').length).toBeLessThanOrEqual(13)
    }),
  )
})

test('R11 ten thousand claims, each supporting the one before, are said without recursion', () => {
  const debate = debateFrom('')
  const deep = Array.from({ length: 10_000 }, (_, i) => {
    const parent = i === 0 ? debate.motion : `c${i - 1}`
    return bareClaim({ id: `c${i}`, parent, order: 'a0', relation: 'supports' }, `Claim ${i}`)
  })
  const all = [...entries(debate.claims), ...deep.map((claim) => [claim.id, claim] as const)]
  const chain = freeze({ ...debate, claims: shelfOf(all) }, true)
  const held = caseWith({ claim: 'c0' })
  expect(speechOf(chain, held, 'first').at(-1)).toMatchObject({ claim: 'c9999', depth: 9_999 })
  expect(speechCounts(chain, held, 'first')).toEqual({ words: 20_000, characters: 0 })
})

test('R12 evidence is spoken with who says it and when, each claim’s cards after its sentence: what is marked, or the whole passage where nothing is', () => {
  const debate = marking([
    { from: 0, to: 12 },
    { from: 19, to: 26 },
  ])
  const cards = ['card: Ito, 2024: Prices rise. do not.', 'card: OECD: Growth is slow.']
  const all = ['claim: a', ...cards, '  support: a1', '    support: a11', '    card: Report, 2019', '  support: a2']
  expect(saying(debate, caseWith({ claim: 'a' }))).toEqual(all)
  expect(saying(debate, caseWith({ claim: 'a', cards: 'whole' }))).toEqual(all)
  expect(saying(quoted, caseWith({ claim: 'a', supports: false }))[1]).toBe(
    'card: Ito, 2024: Prices rise. Wages do not.',
  )
  expect(saying(debate, caseWith({ claim: 'a', cards: 'none' }))).toEqual(saying(argued, caseWith({ claim: 'a' })))
})

test('R12 a card comes with its evidence, to show it whole', () => {
  const [, card] = speechOf(marking([{ from: 0, to: 6 }]), caseWith({ claim: 'a', cards: 'whole' }), 'first')
  expect(card).toMatchObject({ kind: 'card', claim: 'a', text: 'Ito, 2024: Prices' })
  expect(card?.evidence).toMatchObject({ id: 'a-1', author: 'Ito', quote: 'Prices rise. Wages do not.' })
})

test('R12 marks on nothing but blanks count as none, and a card that says nothing is passed over', () => {
  expect(saying(marking([{ from: 12, to: 13 }]), caseWith({ claim: 'a' }))[1]).toBe(
    'card: Ito, 2024: Prices rise. Wages do not.',
  )
  expect(saying(quoting(argued, { b: [{}] }), caseWith({ claim: 'b' }))).toEqual(['claim: b'])
})

test.each([
  [{ author: 'Ito', publisher: 'OECD', date: '3 May 2024' }, 'Ito, 2024'],
  [{ author: 'Ito; Sato', date: '2024' }, 'Ito & Sato, 2024'],
  [{ author: 'Ito; Sato; Abe', date: '2024' }, 'Ito et al., 2024'],
  [{ author: ' ', publisher: 'OECD', title: 'Outlook', date: '' }, 'OECD'],
  [{ title: 'Outlook', date: 'n.d.' }, 'Outlook'],
  [{ author: 'Ito', date: '2019, revised 2021' }, 'Ito, 2021'],
  [{ author: 'Ito', date: 'the 1990s' }, 'Ito, 1990s'],
  [{ author: '内閣府', date: '令和6年5月' }, '内閣府, 2024'],
  [{ author: '内閣府', date: '2023年度' }, '内閣府, 2023'],
  [{}, ''],
])('R13 a source is named in short: %j', (known, spoken) => {
  expect(spokenCitation({ author: '', publisher: '', title: '', date: '', ...known })).toBe(spoken)
})

test('R14 parts that no speech of the side has are found, in order, and every other part stands in one', () => {
  const held = caseWith(
    { text: 'one' },
    { speech: 'gone', text: 'two' },
    { speech: 'theirs', text: 'three' },
    { speech: 'questions', text: 'four' },
    { speech: 'gone', text: 'five' },
  )
  expect(unplacedParts(held).map(({ text }) => text)).toEqual(['two', 'five', 'four', 'three'])
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const each of casesOf(debate)) {
        const own = each.format.speeches.filter(({ side }) => side === each.side)
        const all = [...own.flatMap(({ id }) => partsOf(each, id)), ...unplacedParts(each)]
        expect(all.map(({ id }) => id).toSorted()).toEqual(Object.keys(each.parts).toSorted())
      }
    }),
  )
})

test('R15 every part that has something to say is said once, and no other', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const held of casesOf(debate)) {
        for (const { id } of held.format.speeches) {
          const parts = partsOf(held, id).filter(({ kind, claim, text }) =>
            kind === 'claim' ? claim !== undefined && at(debate.claims, claim) !== undefined : text.trim() !== '',
          )
          const said = speechOf(debate, held, id).filter(({ kind }) => kind !== 'support' && kind !== 'card')
          expect(said.map(({ part }) => part)).toEqual(parts.map((part) => part.id))
        }
      }
    }),
  )
})

test('R16 a speech takes what its pieces take, beside what it may', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const held of casesOf(debate)) {
        for (const { id } of held.format.speeches) {
          const text = speechOf(debate, held, id)
            .map((piece) => piece.text)
            .join('\n')
          expect(speechCounts(debate, held, id)).toEqual(wordsIn(text))
        }
      }
    }),
  )
  const pace = { words: 100, characters: 300 }
  expect(speechTime({ words: 50, characters: 0 }, { minutes: 1 }, pace)).toEqual({ seconds: 30, limit: 60, over: 0 })
  expect(speechTime({ words: 100, characters: 150 }, { minutes: 1 }, pace)).toEqual({
    seconds: 90,
    limit: 60,
    over: 30,
  })
  expect(speechTime({ words: 7, characters: 8 }, { minutes: 2 }, pace).seconds).toBe(
    secondsFor({ words: 7, characters: 8 }, pace),
  )
})
