// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Feature } from '../../src/formats/format.ts'
import { formats } from '../../src/formats/formats.ts'
import { lostBy } from '../../src/formats/lostBy.ts'
import { context, wholeDebate } from './wholeDebate.ts'

/** Words of the debate that stand in a file only where it shows what they belong to. */
const signs: readonly (readonly [Feature, string])[] = [
  ['notes', 'For the autumn league.'],
  ['tags', 'two words'],
  ['sources', 'Air in the centre'],
  ['authors', 'professor of air'],
  ['quotes', 'Fewer shoppers came by car.'],
  ['ballots', 'Coach'],
  ['unquoted', 'To be read later'],
  ['cases', 'Clean air first'],
]

const onlyWritten = formats.filter(({ reader }) => reader === undefined)

test.each(onlyWritten.map((format) => [format.label, format] as const))(
  'F349 what %s leaves out of a debate is told, and nothing that it shows',
  async (_, format) => {
    const debate = wholeDebate()
    const content = await (await format.writer?.())?.(debate, context)
    const text =
      typeof content === 'string'
        ? content
        : Object.values(unzipSync(content as Uint8Array))
            .map((part) => strFromU8(part))
            .join()
    const lost = lostBy(format, debate)
    for (const [feature, words] of signs)
      expect([feature, lost.includes(feature)]).toEqual([feature, !text.includes(words)])
    for (const feature of ['relations', 'undercuts', 'groups', 'references', 'weights'] as const)
      expect(lost).not.toContain(feature)
  },
)
