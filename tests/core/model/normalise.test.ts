import fc from 'fast-check'
import { type Draft, produce } from 'immer'
import { expect, test } from 'vitest'
import { move } from '../../../src/core/edit/move.ts'
import { check } from '../../../src/core/model/check.ts'
import { ballotOf, claimOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { normalise, unplacedOf } from '../../../src/core/model/normalise.ts'
import { at, drop, entries } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { subtreeOf } from '../../../src/core/model/walk.ts'
import { standings } from '../../../src/core/weigh/standing.ts'
import { readJson, writeJson } from '../../../src/formats/json.ts'
import { anyDebate } from '../anyDebate.ts'
import { edited, testClerk } from '../edit/prove.ts'
import { debateFrom } from '../edit/sketch.ts'

const start = debateFrom('+ a\n  + b\n    - c\n- d\n  - e\n  - f')

/** The debate after something wrote where no edit writes. */
const torn = (recipe: (draft: Draft<Debate>) => void): Debate => produce(start, recipe)

const lostParent = torn((draft) => drop(draft.claims, 'a'))
const ring = torn((draft) => {
  const a = at(draft.claims, 'a')
  if (a !== undefined) a.parent = 'b'
})

test('P72 a claim whose parent is gone, and a ring, are unplaced with all that hangs under them', () => {
  expect(unplacedOf(start)).toEqual([])
  expect(unplacedOf(lostParent)).toEqual(['b'])
  expect(unplacedOf(ring)).toEqual(['a'])
  expect(subtreeOf(ring, 'a')).toEqual(['a', 'b', 'c'])
})

test.each([
  ['a lost parent', lostParent, 'b'],
  ['a ring', ring, 'a'],
])('P72 after %s the branch is put back under a claim, whole', (_what, broken, top) => {
  const { debate } = edited(move(broken, { claim: top, to: 'd' }, testClerk()))
  expect(unplacedOf(debate)).toEqual([])
  expect(check(debate)).toEqual([])
  expect(childrenOf(debate, 'd')).toContain(top)
  expect(needClaim(debate, 'c').parent).toBe('b')
})

test('P73 in a file what is unplaced hangs under one contention without weight, and is read back', () => {
  const whole = normalise(ring, 'Unplaced')
  const back = readJson(writeJson(whole))
  expect(back).toEqual(whole)
  const tray = childrenOf(back, 'm').find((id) => needClaim(back, id).text === 'Unplaced') ?? ''
  expect(subtreeOf(back, tray).slice(1)).toEqual(['a', 'b', 'c'])
  const stands = (debate: Debate) => standings(debate, ballotOf(debate, 'judge'), 'balanced').motion
  expect(stands(back)).toBeCloseTo(stands(ring), 12)
  expect(normalise(start, 'Unplaced')).toBe(start)
})

/** Where a torn debate's claims were thrown: each index tears one claim out, or hangs it under another. */
const anyTearing = fc.array(fc.record({ claim: fc.nat(), under: fc.option(fc.nat()) }), { minLength: 1, maxLength: 8 })

test('P73 however a debate is torn, what goes into a file is sound and has every claim with its words', () => {
  fc.assert(
    fc.property(anyDebate(), anyTearing, (debate, tearing) => {
      const ids = [...entries(debate.claims)].map(([id]) => id).filter((id) => id !== debate.motion)
      fc.pre(ids.length > 0)
      const broken = produce(debate, (draft) => {
        for (const { claim, under } of tearing) {
          const id = ids[claim % ids.length] as string
          const record = at(draft.claims, id)
          if (under === null) drop(draft.claims, id)
          else if (record !== undefined) record.parent = ids[under % ids.length] as string
        }
      })
      const whole = normalise(broken, 'Unplaced')
      expect(check(whole)).toEqual([])
      for (const [id, claim] of entries(broken.claims)) {
        const kept = claimOf(whole, id)
        if (kept?.reference === undefined && claim.reference === undefined) expect(kept?.text).toBe(claim.text)
        expect(Object.keys(kept?.evidence ?? {})).toEqual(Object.keys(claim.evidence))
        expect(kept?.note).toBe(claim.note)
      }
    }),
    { numRuns: 150 },
  )
})
