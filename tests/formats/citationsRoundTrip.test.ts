// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationOf } from '../../src/core/model/source.ts'
import { citationFormats } from '../../src/formats/citations/foundCitation.ts'
import { authorOf, namesOf } from '../../src/formats/citations/names.ts'
import { readCitations } from '../../src/formats/citations/readCitations.ts'
import { writeCitations } from '../../src/formats/citations/writeCitations.ts'
import { anyCitation } from './anyCitation.ts'

for (const format of citationFormats) {
  test(`F300 ${format}: what was written is read back, letter by letter, in its order`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCitation, { minLength: 1, maxLength: 5 }), async (citations) => {
        const told = await readCitations(await writeCitations(citations, format))
        expect(told.format).toBe(format)
        expect(told.report).toEqual([])
        expect(told.citations.map((each) => citationOf(each))).toEqual(citations)
        expect(told.citations.some(({ quote }) => quote !== undefined)).toBe(false)
      }),
      { numRuns: 400 },
    )
  })
}

test('F301 any author is the names that it is taken apart into', () => {
  fc.assert(
    fc.property(anyCitation, ({ author }) => {
      expect(authorOf(namesOf(author))).toBe(author)
    }),
    { numRuns: 1000 },
  )
})
