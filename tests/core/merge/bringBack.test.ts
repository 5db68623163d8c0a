// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { move } from '../../../src/core/edit/move.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { bringBack } from '../../../src/core/merge/bringBack.ts'
import { claimOf } from '../../../src/core/model/debate.ts'
import { sameDebate } from '../../../src/core/model/same.ts'
import { entries } from '../../../src/core/model/shelf.ts'
import { anyDrifted } from '../drifted.ts'
import { edited, expectSound, testClerk } from '../edit/prove.ts'
import { debateFrom, lines, sketchOf } from '../edit/sketch.ts'

const then = debateFrom(
  lines(`
  + a
    - b
      + c
  + d
`),
)
const clerk = testClerk()

test('E77 a deleted claim comes back with all that hung under it; what was kept elsewhere stays there', () => {
  const gone = edited(remove(then, { claim: 'a' }, clerk)).debate
  expect(sketchOf(bringBack(gone, then, 'a'))).toBe('+ a\n  - b\n    + c\n+ d')
  const moved = edited(move(then, { claim: 'c', to: 'd' }, clerk)).debate
  const without = edited(remove(moved, { claim: 'a' }, clerk)).debate
  expect(sketchOf(bringBack(without, then, 'a'))).toBe('+ a\n  - b\n+ d\n  - c')
  expect(sketchOf(bringBack(without, then, 'b'))).toBe('- b\n+ d\n  - c')
})

test('E77 where all is as it was nothing changes, and a claim that was not there brings nothing', () => {
  expect(sameDebate(bringBack(then, then, 'b'), then)).toBe(true)
  expect(bringBack(then, debateFrom('+ d'), 'a')).toBe(then)
})

test('E77 whatever was done since, the claim is there with its words, nothing is lost and the debate is sound', () => {
  fc.assert(
    fc.property(anyDrifted, fc.nat(), ({ mine, theirs }, n) => {
      const all = [...entries(theirs.claims)]
      const [id, old] = all[n % all.length] as (typeof all)[number]
      const back = bringBack(mine, theirs, id)
      expectSound(back)
      // A reference shows what its original says now.
      if (old.reference === undefined) expect(claimOf(back, id)?.text).toBe(old.text)
      else expect(claimOf(back, id)).toBeDefined()
      for (const [other] of entries(mine.claims)) expect(claimOf(back, other)).toBeDefined()
    }),
    { numRuns: 100, interruptAfterTimeLimit: 8000 },
  )
})
