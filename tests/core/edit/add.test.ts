// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { addClaim, addReference, addSibling } from '../../../src/core/edit/add.ts'
import { type ClaimId, relations } from '../../../src/core/model/claim.ts'
import { claimOf, type Debate, needClaim, newDebate } from '../../../src/core/model/debate.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { edited, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom, sketchOf, withOrders } from './sketch.ts'

const start = debateFrom(`
+ a
  - b
    _ u
+ c
- d
  + =a
`)

describe('addClaim', () => {
  test('E2: a claim comes after the last, before or after a sibling', () => {
    const add = (beside?: { claim: ClaimId; edge: 'before' | 'after' }) =>
      sketchOf(
        prove(start, (debate, clerk) =>
          addClaim(debate, { parent: 'm', relation: 'supports', text: 'new', beside }, clerk),
        ).debate,
      ).replace(/\n {2}.*/g, '')
    expect(add()).toBe('+ a\n+ c\n- d\n+ new')
    expect(add({ claim: 'a', edge: 'before' })).toBe('+ new\n+ a\n+ c\n- d')
    expect(add({ claim: 'a', edge: 'after' })).toBe('+ a\n+ new\n+ c\n- d')
    expect(add({ claim: 'd', edge: 'after' })).toBe('+ a\n+ c\n- d\n+ new')
    // A claim that stands elsewhere, or is gone, says nothing about this row.
    expect(add({ claim: 'b', edge: 'before' })).toBe('+ a\n+ c\n- d\n+ new')
    expect(add({ claim: 'gone', edge: 'before' })).toBe('+ a\n+ c\n- d\n+ new')
  })

  test('E2: the change names the new claim, what was done, and the step of the typing that follows', () => {
    const labels = relations.map((relation) => {
      const { debate, change } = prove(start, (before, clerk) =>
        addClaim(before, { parent: 'a', relation, step: 's' }, clerk),
      )
      expect(claimOf(debate, change.claim ?? '')).toMatchObject({ parent: 'a', relation, text: '' })
      expect(change).toMatchObject({ step: 's', by: 'n', at: 1 })
      return change.label
    })
    expect(labels).toEqual(['add-support', 'add-rebuttal', 'add-undercut'])
    const { change } = prove(start, (debate, clerk) => addClaim(debate, { parent: 'a', relation: 'rebuts' }, clerk))
    expect(Object.keys(change)).not.toContain('step')
  })

  test('E2: the first claim of a new debate', () => {
    const blank = newDebate({ debate: 'd', motion: 'm', ballot: 'b' }, 'Ban homework', 'Judge')
    prove(blank, (debate, clerk) => addClaim(debate, { parent: 'm', relation: 'rebuts', text: 'no' }, clerk), '- no')
  })

  test('E2: refused under what is gone, as an undercut of the motion, and as an argument under a reference', () => {
    const add = (parent: ClaimId, relation: (typeof relations)[number]) => (debate: Debate) =>
      addClaim(debate, { parent, relation }, testClerk())
    proveRefused(start, add('gone', 'supports'), 'claim-gone')
    proveRefused(start, add('toString', 'supports'), 'claim-gone')
    proveRefused(start, add('__proto__', 'supports'), 'claim-gone')
    proveRefused(start, add('m', 'undercuts'), 'motion-cannot-be-undercut')
    proveRefused(start, add('=a', 'supports'), 'reference-takes-undercuts-only')
    proveRefused(start, add('=a', 'rebuts'), 'reference-takes-undercuts-only')
    prove(start, (debate, clerk) => addClaim(debate, { parent: '=a', relation: 'undercuts' }, clerk))
  })

  test('E3: a row with equal keys is numbered anew, and keeps its order', () => {
    const equal = withOrders(start, { a: 'a0', c: 'a0', d: 'a0' })
    const { debate } = prove(equal, (before, clerk) =>
      addClaim(
        before,
        { parent: 'm', relation: 'supports', text: 'new', beside: { claim: 'a', edge: 'after' } },
        clerk,
      ),
    )
    expect(childrenOf(debate, 'm').map((id) => needClaim(debate, id).text)).toEqual(['a', 'new', 'c', 'd'])
    expect(new Set(childrenOf(debate, 'm').map((id) => needClaim(debate, id).order)).size).toBe(4)
  })

  test('E3: a row with broken keys is mended where a claim comes in', () => {
    for (const broken of ['a0!', 'zz', ' ', 'a00', '_', 'Z', '\u{1f600}']) {
      for (const edge of ['before', 'after'] as const) {
        for (const claim of ['a', 'c', 'd']) {
          const row = withOrders(start, { c: broken })
          const was = childrenOf(row, 'm')
          const { debate, change } = prove(row, (before, clerk) =>
            addClaim(before, { parent: 'm', relation: 'supports', beside: { claim, edge } }, clerk),
          )
          const now = childrenOf(debate, 'm')
          expect(now.filter((id) => id !== change.claim)).toEqual(was)
          expect(now.indexOf(change.claim ?? '')).toBe(was.indexOf(claim) + (edge === 'after' ? 1 : 0))
        }
      }
    }
  })

  test('E3: a thousand claims into one gap keep their order, and keys stay short', () => {
    let debate = start
    const clerk = testClerk()
    for (let i = 0; i < 1000; i++) {
      const beside = { claim: 'a', edge: 'after' } as const
      debate = edited(addClaim(debate, { parent: 'm', relation: 'supports', text: String(i), beside }, clerk)).debate
    }
    const row = childrenOf(debate, 'm').map((id) => needClaim(debate, id))
    expect(row.slice(1, 4).map(({ text }) => text)).toEqual(['999', '998', '997'])
    expect(row.slice(-3).map(({ text }) => text)).toEqual(['0', 'c', 'd'])
    expect(Math.max(...row.map(({ order }) => order.length))).toBeLessThanOrEqual(48)
  })
})

describe('addSibling', () => {
  test('E2: a sibling stands right after, with the same parent and relation', () => {
    prove(
      start,
      (debate, clerk) => addSibling(debate, { claim: 'a', text: 'new' }, clerk),
      `
      + a
        - b
          _ u
      + new
      + c
      - d
        + =a
      `,
    )
    const { change } = prove(start, (debate, clerk) => addSibling(debate, { claim: 'u', step: 's' }, clerk))
    expect(change).toMatchObject({ label: 'add-undercut', step: 's' })
  })

  test('E2: refused beside the motion and beside what is gone', () => {
    proveRefused(start, (debate, clerk) => addSibling(debate, { claim: 'm' }, clerk), 'motion-stays')
    proveRefused(start, (debate, clerk) => addSibling(debate, { claim: 'gone' }, clerk), 'claim-gone')
  })
})

describe('addReference', () => {
  const refer = (parent: ClaimId, original: ClaimId, relation: (typeof relations)[number] = 'supports') => {
    return (debate: Debate, clerk = testClerk()) => addReference(debate, { parent, relation, original }, clerk)
  }

  test('E4: a reference stands for its original', () => {
    const { debate, change } = prove(
      start,
      refer('c', 'b', 'rebuts'),
      `
      + a
        - b
          _ u
      + c
        - =b
      - d
        + =a
      `,
    )
    expect(change.label).toBe('add-reference')
    expect(claimOf(debate, change.claim ?? '')).toMatchObject({ reference: 'b', text: '', evidence: {} })
  })

  test('E4: a reference to a reference stands for the original', () => {
    const { debate, change } = prove(start, refer('c', '=a'))
    expect(claimOf(debate, change.claim ?? '')?.reference).toBe('a')
  })

  test('E4: refused where a standing would depend on itself, at any distance', () => {
    proveRefused(start, refer('a', 'a'), 'reference-ring')
    proveRefused(start, refer('b', 'a'), 'reference-ring')
    proveRefused(start, refer('u', 'a'), 'reference-ring')
    proveRefused(start, refer('=a', 'd', 'undercuts'), 'reference-ring')
    // d depends on a by way of its reference.
    proveRefused(start, refer('b', 'd'), 'reference-ring')
    proveRefused(start, refer('b', '=a'), 'reference-ring')
  })

  test('E4: refused to the motion, to and under what is gone, and as an argument under a reference', () => {
    proveRefused(start, refer('a', 'm'), 'reference-of-motion')
    proveRefused(start, refer('a', 'gone'), 'claim-gone')
    proveRefused(start, refer('gone', 'a'), 'claim-gone')
    proveRefused(start, refer('=a', 'c'), 'reference-takes-undercuts-only')
    proveRefused(start, refer('m', 'c', 'undercuts'), 'motion-cannot-be-undercut')
    prove(start, refer('=a', 'c', 'undercuts'))
  })
})
