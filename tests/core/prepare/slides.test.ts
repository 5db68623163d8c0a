// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, type CasePart, casesOf } from '../../../src/core/model/case.ts'
import { needClaim, originalOf, textOf } from '../../../src/core/model/debate.ts'
import { cardsOf } from '../../../src/core/model/evidence.ts'
import { sideOf, subtreeOf } from '../../../src/core/model/walk.ts'
import { type Slide, slidesOfBranch, slidesOfCase } from '../../../src/core/prepare/slides.ts'
import { speechOf } from '../../../src/core/prepare/speech.ts'
import { anyDebate } from '../anyDebate.ts'
import { debateFrom } from '../edit/sketch.ts'
import { anyQuotingDebate, changing, largeDebate, quoting } from './quoting.ts'

const speeches = [
  { id: 'first', name: 'First', minutes: 4, side: 'pro' },
  { id: 'questions', name: 'Questions', minutes: 3, side: null },
  { id: 'theirs', name: 'Theirs', minutes: 4, side: 'con' },
  { id: 'last', name: 'Last', minutes: 2, side: 'pro' },
] as const

/** A case for Pro, "Ours", with these parts in their order. */
function caseWith(...parts: readonly Pick<CasePart, 'speech' | 'kind' | 'claim' | 'text'>[]): Case {
  const whole = parts.map(
    (part, i): CasePart => ({ id: `p${i}`, order: `a${i}`, supports: true, cards: 'read', ...part }),
  )
  const format = { name: 'Short', sides: { pro: 'Pro', con: 'Con' }, speeches, preparation: 0 }
  const held = { id: 'case', order: 'a0', name: 'Ours', side: 'pro' as const, format }
  return { ...held, parts: Object.fromEntries(whole.map((part) => [part.id, part])) }
}

/** A slide in one line: what is above it, its words, and the quotes that stand with it. */
function line({ above, text, cards }: Slide): string {
  return [`${above} / ${text}`, ...cards.map(({ quote }) => `"${quote}"`)].join(' ')
}

const quoted = quoting(debateFrom('+ a\n  + a1\n  - no\n+ b\n  - =a1'), {
  a: [{ author: 'Ito', quote: 'One.' }, { quote: 'Two.' }],
  a1: [{ author: 'Abe', quote: 'Three.' }],
})

test('R4 a branch is shown claim by claim under what each bears on, a reference with its original’s words and cards', () => {
  const slides = slidesOfBranch(quoted, quoted.motion)
  expect(slides.map(line)).toEqual([
    ' / m',
    'm / a "One." "Two."',
    'a / a1 "Three."',
    'a / no',
    'm / b',
    'b / a1 "Three."',
  ])
  expect(slides.map(({ side, relation }) => `${side} ${relation}`)).toEqual([
    'pro null',
    'pro supports',
    'pro supports',
    'con rebuts',
    'pro supports',
    'con rebuts',
  ])
})

test('R4 every claim of a branch has one slide, in its own side’s colour, wherever the branch begins', () => {
  fc.assert(
    fc.property(anyQuotingDebate(), fc.nat(), (debate, drawn) => {
      const all = subtreeOf(debate, debate.motion)
      const root = all[drawn % all.length] ?? debate.motion
      const slides = slidesOfBranch(debate, root)
      expect(slides.map(({ claim }) => claim)).toEqual(subtreeOf(debate, root))
      for (const { claim: id, side, text, cards } of slides) {
        const claim = needClaim(debate, id ?? debate.motion)
        expect({ side, text, cards }).toEqual({
          side: sideOf(debate, claim.id),
          text: textOf(debate, claim),
          cards: cardsOf(debate, originalOf(debate, claim)),
        })
      }
    }),
  )
})

test('R4 ten thousand claims, each under the one before, are shown without recursion', () => {
  expect(slidesOfBranch(largeDebate('deep', 10_000), 'c0')).toHaveLength(10_000)
})

test('R4 a case is shown speech by speech: its name, then what is said, evidence beside its claim', () => {
  const held = caseWith(
    { speech: 'first', kind: 'definitions', text: 'A house is a home.' },
    { speech: 'first', kind: 'claim', claim: 'a', text: '' },
    { speech: 'theirs', kind: 'link', text: 'Not ours.' },
    { speech: 'questions', kind: 'link', text: 'Nobody’s.' },
  )
  const slides = slidesOfCase(quoted, held)
  expect(slides.map(line)).toEqual([
    'Ours / First',
    'First / A house is a home.',
    'First / a "One." "Two."',
    'First / a1 "Three."',
  ])
  expect(slides.map(({ claim }) => claim)).toEqual([null, null, 'a', 'a1'])
})

test('R4 evidence of a claim without a sentence is not shown as another claim’s', () => {
  const debate = changing(quoted, { a1: { text: ' ' } })
  const held = caseWith({ speech: 'first', kind: 'claim', claim: 'a', text: '' })
  expect(slidesOfCase(debate, held).map(line)).toEqual(['Ours / First', 'First / a "One." "Two."'])
})

test('R4 all that a side says is shown, in order, and a speech that says nothing has no slide', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      for (const held of casesOf(debate)) {
        const own = held.format.speeches.filter(({ side }) => side === held.side)
        const words = own.flatMap(({ id, name }) => {
          const said = speechOf(debate, held, id).filter(({ kind, text }) => kind !== 'card' && text.trim() !== '')
          return said.length === 0 ? [] : [name, ...said.map(({ text }) => text)]
        })
        expect(slidesOfCase(debate, held).map(({ text }) => text)).toEqual(words)
      }
    }),
  )
})
