import fc from 'fast-check'
import { type CardFields, grades, type Mark, type Passage, passageFrom } from '../../src/core/model/evidence.ts'
import { blankCitation, type Citation } from '../../src/core/model/source.ts'
import { anyText } from './anyText.ts'

/** A citation with anything in it; now and then one of which nothing is known. */
export const anyCitation: fc.Arbitrary<Citation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      author: anyText,
      qualification: anyText,
      title: anyText,
      publisher: anyText,
      date: anyText,
      url: anyText,
      accessed: anyText,
    }),
  },
  { weight: 1, arbitrary: fc.constant(blankCitation) },
)

const anyMarks: fc.Arbitrary<Mark[]> = fc.array(fc.record({ from: fc.nat(40), to: fc.nat(40) }), { maxLength: 4 })

/** A passage with tidy marks of each kind. */
export const anyPassage: fc.Arbitrary<Passage> = fc
  .record({
    quote: fc.string({ unit: 'grapheme', maxLength: 40 }),
    marks: anyMarks,
    underlined: anyMarks,
    emphasised: anyMarks,
    grade: fc.constantFrom(...grades, null),
    stillHolds: fc.constantFrom<Partial<Passage>>({}, { stillHolds: true }),
  })
  .map(({ stillHolds, ...passage }) => passageFrom({ ...passage, ...stillHolds }))

/** A passage and what is known of its source. */
export const anyCard: fc.Arbitrary<CardFields> = fc
  .tuple(anyCitation, anyPassage)
  .map(([citation, passage]) => ({ ...citation, ...passage }))
