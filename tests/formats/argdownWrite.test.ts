// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/core/model/check.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { readArgdown } from '../../src/formats/argdown/read.ts'
import { writeArgdown } from '../../src/formats/argdown/write.ts'
import { features } from '../../src/formats/format.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { countedIds, likeness } from './likeness.ts'

const written = (debate: Debate): string => writeArgdown(debate, undefined as never) as string

test('F100 whatever a debate holds comes back from its Argdown', () => {
  fc.assert(
    fc.property(anyDebate(), (debate) => {
      const text = written(debate)
      const read = readArgdown(text, countedIds())
      expect(check(read.debate)).toEqual([])
      expect(likeness(read.debate, features)).toEqual(likeness(debate, features))
    }),
    { numRuns: 300 },
  )
})
