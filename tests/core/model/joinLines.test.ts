import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markKinds, type Passage, passageFrom } from '../../../src/core/model/evidence.ts'
import { joinLines, plainBreaks } from '../../../src/core/model/joinLines.ts'

const joined = (quote: string) => joinLines(passageFrom({ quote })).quote
const words = (passage: Passage, kind: (typeof markKinds)[number]) =>
  passage[kind].map(({ from, to }) => passage.quote.slice(from, to))

describe('C425 lines that were broken at a fixed width are joined', () => {
  test.each([
    [
      'one paragraph',
      'Families paid less for\nclothes in each of the\nlast three years.',
      'Families paid less for clothes in each of the last three years.',
    ],
    ['blanks around the break go', 'Families paid  \n   less.', 'Families paid less.'],
    ['blank lines keep paragraphs apart', 'Families\npaid.\n\nSchools\nsaved.', 'Families paid.\n\nSchools saved.'],
    [
      'a short last line ends a paragraph',
      'Families paid less for clothes\nin May.\nSchools saved money in June too',
      'Families paid less for clothes in May.\nSchools saved money in June too',
    ],
    [
      'items of a list stay',
      'There are two reasons\n- costs of clothes\n- peace in the morning',
      'There are two reasons\n- costs of clothes\n- peace in the morning',
    ],
    ['numbered items stay', 'Reasons are\n1. costs\n2. peace', 'Reasons are\n1. costs\n2. peace'],
    ['a hyphen stays', 'a long-\nterm study', 'a long-term study'],
    ['a soft hyphen goes', 'inter\u00ad\nnational', 'international'],
    ['Japanese is joined without a space', '制服は家計を\n助ける。', '制服は家計を助ける。'],
    ['carriage returns count', 'Families\r\npaid\rless.', 'Families paid less.'],
    ['one line stays as it is', '  One line. ', '  One line. '],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, quote, expected) => {
    expect(joined(quote)).toBe(expected)
  })
})

test('C425 marks stay on their words', () => {
  const quote = 'Families paid  \n  less for\nclothes.\n\nSchools\nsaved.'
  const at = (text: string) => ({ from: quote.indexOf(text), to: quote.indexOf(text) + text.length })
  const passage = joinLines(
    passageFrom({
      quote,
      marks: [at('paid  \n  less'), at('saved')],
      underlined: [at('clothes')],
      emphasised: [at('Schools\nsaved')],
    }),
  )
  expect(words(passage, 'marks')).toEqual(['paid less', 'saved'])
  expect(words(passage, 'underlined')).toEqual(['clothes'])
  expect(words(passage, 'emphasised')).toEqual(['Schools saved'])
})

const anyBroken = fc
  .array(fc.constantFrom('a', 'words', '家', '-', '\u00ad', '.', ' ', '\t', '\n', '\r\n', '\r', '👩‍🚒'), {
    maxLength: 40,
  })
  .chain((parts) => {
    const quote = parts.join('')
    const offset = fc.nat(quote.length)
    const marks = fc.array(fc.record({ from: offset, to: offset }), { maxLength: 4 })
    return fc.record({ marks, underlined: marks, emphasised: marks }).map((kinds) => passageFrom({ quote, ...kinds }))
  })

/** What a reader sees: no blanks, no breaks, no soft hyphens. */
const seen = (text: string) => text.replace(/[\s\u00ad]/g, '')

test('C425 no word is lost, none comes, and what is marked says the same', () => {
  fc.assert(
    fc.property(anyBroken, (passage) => {
      for (const change of [joinLines, plainBreaks]) {
        const after = change(passage)
        expect(seen(after.quote)).toBe(seen(passage.quote))
        for (const kind of markKinds) {
          expect(seen(words(after, kind).join(''))).toBe(seen(words(passage, kind).join('')))
          expect(passageFrom(after)[kind]).toEqual(after[kind])
        }
      }
      expect(plainBreaks(passage).quote).toBe(passage.quote.replace(/\r\n?/g, '\n'))
      expect(joinLines(plainBreaks(passage)).quote).toBe(joinLines(passage).quote)
    }),
  )
})

test('C425 100,000 lines are no trouble', () => {
  const quote = 'Families paid less for clothes in May\n'.repeat(100_000)
  expect(joined(quote)).not.toContain('May\nFamilies')
})
