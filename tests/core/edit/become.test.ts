// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { become } from '../../../src/core/edit/become.ts'
import { sameDebate } from '../../../src/core/model/same.ts'
import { anyDrifted } from '../drifted.ts'
import { prove, proveRefused, type testClerk } from './prove.ts'
import { debateFrom, lines } from './sketch.ts'

test('E70 a debate becomes another state of itself in one change that undo takes back', () => {
  fc.assert(
    fc.property(anyDrifted, ({ mine, theirs }) => {
      fc.pre(!sameDebate(mine, theirs))
      const edit = (now: typeof mine, clerk: ReturnType<typeof testClerk>) =>
        become(now, { target: theirs, label: 'restore-version' }, clerk)
      expect(sameDebate(prove(mine, edit).debate, theirs)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('E70 what is the same is not written, and what hangs under another motion is refused', () => {
  const debate = debateFrom(
    lines(`
    + a
    - b
  `),
  )
  const same = structuredClone(debate)
  proveRefused(
    debate,
    (now, clerk) => become(now, { target: same, label: 'restore-version' }, clerk),
    'nothing-to-change',
  )
  const other = { ...debate, motion: 'a' }
  proveRefused(
    debate,
    (now, clerk) => become(now, { target: other, label: 'restore-version' }, clerk),
    'another-motion',
  )
})
