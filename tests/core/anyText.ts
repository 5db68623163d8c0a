import fc from 'fast-check'

/** Text as people type it, with anything in it. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: 'grapheme', maxLength: 12 })
