// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyBallot } from '../../../src/core/edit/ballots.ts'
import type { Clerk } from '../../../src/core/edit/change.ts'
import { duplicate, paste } from '../../../src/core/edit/copy.ts'
import { historyOf, undo } from '../../../src/core/edit/history.ts'
import { rebase } from '../../../src/core/edit/rebase.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { clearWeight, setImpact } from '../../../src/core/edit/weigh.ts'
import { impactOn } from '../../../src/core/model/ballot.ts'
import { branchOf } from '../../../src/core/model/branch.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import { ballotOf, ballotsOf, type Debate } from '../../../src/core/model/debate.ts'
import { type Impact, type ImpactPart, impactLevels, impactParts } from '../../../src/core/model/impact.ts'
import { sizeOf } from '../../../src/core/model/shelf.ts'
import { edited, expectSound, made, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom('+ a\n  + b\n- d\n  + =a')

const setting =
  (claim: ClaimId, part: ImpactPart, value: number | null, ballot = 'judge') =>
  (debate: Debate, clerk: Clerk) =>
    setImpact(debate, { ballot, claim, part, value, step: 's' }, clerk)

const on = (debate: Debate, claim: ClaimId, ballot = 'judge') => impactOn(ballotOf(debate, ballot), claim)

function withImpacts(debate: Debate, impacts: Readonly<Record<ClaimId, Impact>>, by = 'w'): Debate {
  const clerk = testClerk(by)
  let now = debate
  for (const [claim, impact] of Object.entries(impacts)) {
    for (const part of impactParts) {
      const value = impact[part]
      if (value !== undefined) now = edited(setImpact(now, { ballot: 'judge', claim, part, value }, clerk)).debate
    }
  }
  return now
}

test('E31 each part of an impact is set from 1 to 5, on one ballot only, and unset again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...impactParts), fc.constantFrom(...impactLevels), (part, value) => {
      const { debate, change } = prove(start, setting('a', part, value))
      expect(on(debate, 'a')).toEqual({ [part]: value })
      expect(on(debate, 'a', 'coach')).toEqual({})
      expect(change).toMatchObject({ label: 'weigh', claim: 'a', step: 's' })
      const { debate: back } = prove(debate, setting('a', part, null))
      expect(back).toEqual(start)
    }),
  )
})

test('E31 the parts are set and unset one by one; with the last of them nothing is left', () => {
  const both = withImpacts(start, { a: { magnitude: 4, scope: 2 } })
  expect(on(both, 'a')).toEqual({ magnitude: 4, scope: 2 })
  const { debate: higher } = prove(both, setting('a', 'magnitude', 5))
  expect(on(higher, 'a')).toEqual({ magnitude: 5, scope: 2 })
  const { debate: one } = prove(higher, setting('a', 'scope', null))
  expect(on(one, 'a')).toEqual({ magnitude: 5 })
  const { debate: none } = prove(one, setting('a', 'magnitude', null))
  expect(sizeOf(ballotOf(none, 'judge').impact)).toBe(0)
})

test('E31 an impact belongs to each place, like relevance, and stays when weights are cleared', () => {
  const { debate } = prove(start, setting('=a', 'probability', 2))
  expect([on(debate, 'a'), on(debate, '=a')]).toEqual([{}, { probability: 2 }])
  proveRefused(debate, (now, clerk) => clearWeight(now, { ballot: 'judge', claim: '=a' }, clerk), 'nothing-to-change')
})

test('E31 refused for what is no level, on what is gone, and where it changes nothing', () => {
  for (const value of [0, 6, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    proveRefused(start, setting('a', 'magnitude', value), 'impact-out-of-range')
  }
  proveRefused(start, setting('gone', 'magnitude', 1), 'claim-gone')
  for (const ballot of ['gone', 'toString', '__proto__']) {
    proveRefused(start, setting('a', 'magnitude', 1, ballot), 'ballot-gone')
  }
  proveRefused(start, setting('a', 'magnitude', null), 'nothing-to-change')
  proveRefused(withImpacts(start, { a: { scope: 3 } }), setting('a', 'scope', 3), 'nothing-to-change')
})

test('E31 a run of one step is one undo', () => {
  const clerk = testClerk()
  const first = edited(setting('a', 'magnitude', 2)(start, clerk))
  const second = edited(setting('a', 'magnitude', 3)(first.debate, clerk))
  const back = made(undo(historyOf([first.change, second.change]), second.debate, clerk))
  expect(back.debate).toEqual(start)
})

describe('E31 impacts go where weights go', () => {
  const weighed = withImpacts(start, { a: { magnitude: 4, probability: 3 }, b: { timeframe: 1 }, '=a': { scope: 5 } })

  test('a deletion takes them along, and its undo brings them back', () => {
    const { debate } = prove(weighed, (now, clerk) => remove(now, { claim: 'a' }, clerk))
    expect([on(debate, 'a'), on(debate, 'b')]).toEqual([{}, {}])
    // What was a reference becomes a claim of its own, and keeps what was said of its place.
    expect(on(debate, '=a')).toEqual({ scope: 5 })
  })

  test('a duplicate has them, for a reference too', () => {
    const { debate, change } = prove(weighed, (now, clerk) => duplicate(now, { claim: 'a' }, clerk))
    expect(on(debate, change.claim as ClaimId)).toEqual({ magnitude: 4, probability: 3 })
    const again = prove(weighed, (now, clerk) => duplicate(now, { claim: '=a' }, clerk))
    expect(on(again.debate, again.change.claim as ClaimId)).toEqual({ scope: 5 })
    // The copy goes its own way.
    const { debate: later } = prove(debate, setting(change.claim as ClaimId, 'magnitude', 1), undefined, testClerk('x'))
    expect(on(later, 'a')).toEqual({ magnitude: 4, probability: 3 })
  })

  test('a branch carries them to ballots that are there, also as JSON', () => {
    const branch = JSON.parse(JSON.stringify(branchOf(weighed, ['a'])))
    const { debate, change } = prove(weighed, (now, clerk) => paste(now, { branch, to: 'd' }, clerk))
    expect(on(debate, change.claim as ClaimId)).toEqual({ magnitude: 4, probability: 3 })
    branch.claims[0].weights = { elsewhere: branch.claims[0].weights.judge }
    const { debate: without, change: left } = prove(weighed, (now, clerk) => paste(now, { branch, to: 'd' }, clerk))
    expect(on(without, left.claim as ClaimId)).toEqual({})
  })

  test('a copied ballot has them', () => {
    const { debate } = prove(weighed, (now, clerk) => copyBallot(now, { ballot: 'judge', name: 'Copy' }, clerk))
    expect(on(debate, 'a', ballotsOf(debate).at(-1)?.id)).toEqual({ magnitude: 4, probability: 3 })
  })

  test('a copied ballot that comes back after others deleted claims leaves theirs behind', () => {
    const copied = edited(copyBallot(weighed, { ballot: 'judge', name: 'Copy' }, testClerk('A')))
    const deleted = edited(remove(weighed, { claim: 'd' }, testClerk('B')))
    const { debate, lost } = rebase(deleted.debate, [copied.change], [deleted.change], testClerk('R'))
    expectSound(debate)
    expect(lost).toEqual([])
    expect(on(debate, 'a', ballotsOf(debate).at(-1)?.id)).toEqual({ magnitude: 4, probability: 3 })
  })
})

describe('E31 impacts that two people set at once', () => {
  const known = withImpacts(start, { a: { magnitude: 4 } })

  test('meet part by part', () => {
    const mine = edited(setting('a', 'scope', 2)(known, testClerk('A')))
    const theirs = edited(setting('a', 'probability', 5)(known, testClerk('B')))
    const { debate, lost } = rebase(theirs.debate, [mine.change], [theirs.change], testClerk('R'))
    expect(on(debate, 'a')).toEqual({ magnitude: 4, probability: 5, scope: 2 })
    expect(lost).toEqual([])
  })

  test('bring a claim back that the other deleted, so that none is left without its claim', () => {
    const mine = edited(setting('b', 'scope', 2)(known, testClerk('A')))
    const theirs = edited(remove(known, { claim: 'a' }, testClerk('B')))
    const { debate } = rebase(theirs.debate, [mine.change], [theirs.change], testClerk('R'))
    expectSound(debate)
    expect([on(debate, 'a'), on(debate, 'b')]).toEqual([{ magnitude: 4 }, { scope: 2 }])
  })

  test('are taken off by a deletion that is made again', () => {
    const mine = edited(remove(known, { claim: 'a' }, testClerk('A')))
    const theirs = edited(setting('b', 'scope', 2)(known, testClerk('B')))
    const { debate } = rebase(theirs.debate, [mine.change], [theirs.change], testClerk('R'))
    expectSound(debate)
    expect(sizeOf(ballotOf(debate, 'judge').impact)).toBe(0)
  })
})
