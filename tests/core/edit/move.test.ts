// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Clerk, Refusal } from '../../../src/core/edit/change.ts'
import { indent, move, outdent, reorder } from '../../../src/core/edit/move.ts'
import type { ClaimId, Relation } from '../../../src/core/model/claim.ts'
import { type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { dependsOn, sideOf, subtreeOf } from '../../../src/core/model/walk.ts'
import { prove, proveRefused } from './prove.ts'
import { debateFrom, withOrders } from './sketch.ts'

const start = debateFrom(`
+ a
  + p {1}
  + q {1}
    _ u
  + r
- d
  + s
    - t
+ c
  - =s
`)

type Place = Omit<Parameters<typeof move>[1], 'claim'>

const moving = (claim: ClaimId, place: Place) => (debate: Debate, clerk: Clerk) =>
  move(debate, { claim, ...place }, clerk)

function refused(claim: ClaimId, place: Place, why: Refusal): void {
  proveRefused(start, moving(claim, place), why)
}

describe('move', () => {
  test('E8: a claim goes with its subtree and keeps its side, and so does all under it', () => {
    const { debate, change } = prove(
      start,
      moving('s', { to: 'a' }),
      `
      + a
        + p {1}
        + q {1}
          _ u
        + r
        - s
          - t
      - d
      + c
        - =s
      `,
    )
    expect(change).toMatchObject({ label: 'move', claim: 's' })
    for (const id of ['s', 't', '=s']) expect(sideOf(debate, id)).toBe(sideOf(start, id))
  })

  test('E8: every claim keeps its side wherever it may go', () => {
    let moves = 0
    for (const claim of subtreeOf(start, 'm').slice(1)) {
      for (const to of subtreeOf(start, 'm')) {
        if (to === needClaim(start, claim).parent || to === '=s' || dependsOn(start, claim, to)) continue
        const { debate } = prove(start, moving(claim, { to }))
        for (const id of subtreeOf(start, claim)) expect(sideOf(debate, id)).toBe(sideOf(start, id))
        moves++
      }
    }
    expect(moves).toBeGreaterThan(60)
  })

  test('E8: an undercut stays one under a claim of the other side; under the motion it becomes a rebuttal', () => {
    const relationAt = (to: ClaimId): Relation => needClaim(prove(start, moving('u', { to })).debate, 'u').relation
    expect(relationAt('p')).toBe('undercuts')
    expect(relationAt('m')).toBe('rebuts')
    expect(relationAt('d')).toBe('supports')
  })

  test('E8: a relation that is named holds', () => {
    prove(start, moving('r', { to: 'd', relation: 'supports' }))
    const { debate } = prove(start, moving('r', { to: '=s', relation: 'undercuts' }))
    expect(needClaim(debate, 'r')).toMatchObject({ parent: '=s', relation: 'undercuts' })
    const { debate: turned } = prove(start, moving('r', { to: 'a', relation: 'rebuts' }))
    expect(childrenOf(turned, 'a')).toEqual(['p', 'q', 'r'])
  })

  test('E8: a group dissolves when only one is left in it; within its row a member stays in', () => {
    prove(
      start,
      moving('p', { to: 'c' }),
      `
      + a
        + q
          _ u
        + r
      - d
        + s
          - t
      + c
        - =s
        + p
      `,
    )
    const { debate } = prove(start, moving('p', { to: 'a', beside: { claim: 'r', edge: 'after' } }))
    expect(childrenOf(debate, 'a')).toEqual(['q', 'r', 'p'])
    expect(needClaim(debate, 'p').group).toBe('1')
    const { debate: rebutting } = prove(start, moving('p', { to: 'a', relation: 'rebuts' }))
    expect(needClaim(rebutting, 'p').group).toBeUndefined()
    expect(needClaim(rebutting, 'q').group).toBeUndefined()
  })

  test('E8: a group of three keeps the two that stay', () => {
    const three = debateFrom('+ a {1}\n+ b {1}\n+ c {1}\n- d')
    prove(three, moving('b', { to: 'd' }), '+ a {1}\n+ c {1}\n- d\n  - b')
  })

  test('E9: refused into itself, at any depth', () => {
    refused('a', { to: 'a' }, 'into-itself')
    refused('a', { to: 'u' }, 'into-itself')
    refused('d', { to: 't' }, 'into-itself')
  })

  test('E9: refused where by way of a reference a standing would depend on itself', () => {
    // c shows s by reference: c depends on s and t.
    refused('c', { to: 't' }, 'reference-ring')
    refused('c', { to: 's' }, 'reference-ring')
    refused('=s', { to: 't' }, 'reference-ring')
    prove(start, moving('s', { to: 'c' }))
    prove(start, moving('=s', { to: 'd' }))
    prove(start, moving('c', { to: 'd' }))
  })

  test('E9: a claim that others refer to moves, and the references go on standing for it', () => {
    const { debate } = prove(start, moving('s', { to: 'm' }))
    expect(needClaim(debate, '=s').reference).toBe('s')
  })

  test('E9: refused for the motion, what is gone, and where a rule forbids it', () => {
    refused('m', { to: 'a' }, 'motion-stays')
    refused('gone', { to: 'a' }, 'claim-gone')
    refused('a', { to: 'gone' }, 'claim-gone')
    refused('r', { to: '=s' }, 'reference-takes-undercuts-only')
    refused('r', { to: 'm', relation: 'undercuts' }, 'motion-cannot-be-undercut')
  })

  test('E9: refused where it stands there already', () => {
    refused('r', { to: 'a' }, 'nothing-to-change')
    refused('r', { to: 'a', beside: { claim: 'r', edge: 'before' } }, 'nothing-to-change')
    refused('q', { to: 'a', beside: { claim: 'p', edge: 'after' } }, 'nothing-to-change')
    refused('q', { to: 'a', beside: { claim: 'r', edge: 'before' } }, 'nothing-to-change')
    // Between a and c stands d, but in a column of its own.
    refused('c', { to: 'm', beside: { claim: 'a', edge: 'after' } }, 'nothing-to-change')
  })
})

describe('reorder', () => {
  test('E3: one place up or down in the list that a person sees', () => {
    const { debate } = prove(start, (before, clerk) => reorder(before, { claim: 'r', by: -1 }, clerk))
    expect(childrenOf(debate, 'a')).toEqual(['p', 'r', 'q'])
    // Under the motion, Pro and Con are lists of their own: c passes a at once.
    const { debate: above } = prove(start, (before, clerk) => reorder(before, { claim: 'c', by: -1 }, clerk))
    expect(childrenOf(above, 'm')).toEqual(['c', 'a', 'd'])
    const { debate: below } = prove(start, (before, clerk) => reorder(before, { claim: 'a', by: 1 }, clerk))
    expect(childrenOf(below, 'm')).toEqual(['d', 'c', 'a'])
  })

  test('E3: equal keys are numbered anew', () => {
    const equal = withOrders(start, { p: 'a0', q: 'a0', r: 'a0' })
    const { debate } = prove(equal, (before, clerk) => reorder(before, { claim: 'r', by: -1 }, clerk))
    expect(childrenOf(debate, 'a')).toEqual(['p', 'r', 'q'])
  })

  test('E3: refused at the ends, for the motion and for what is gone', () => {
    proveRefused(start, (debate, clerk) => reorder(debate, { claim: 'p', by: -1 }, clerk), 'nothing-to-change')
    proveRefused(start, (debate, clerk) => reorder(debate, { claim: 'r', by: 1 }, clerk), 'nothing-to-change')
    proveRefused(start, (debate, clerk) => reorder(debate, { claim: 'd', by: 1 }, clerk), 'nothing-to-change')
    proveRefused(start, (debate, clerk) => reorder(debate, { claim: 'm', by: 1 }, clerk), 'motion-stays')
    proveRefused(start, (debate, clerk) => reorder(debate, { claim: 'gone', by: 1 }, clerk), 'claim-gone')
  })
})

describe('indent and outdent', () => {
  test('E8: a claim goes under the one before it in its list', () => {
    const { debate } = prove(start, (before, clerk) => indent(before, { claim: 'c' }, clerk))
    expect(needClaim(debate, 'c')).toMatchObject({ parent: 'a', relation: 'supports' })
    expect(childrenOf(debate, 'a')).toEqual(['p', 'q', 'r', 'c'])
  })

  test('E8: a claim goes one level up, right after the one it stood under', () => {
    const { debate } = prove(start, (before, clerk) => outdent(before, { claim: 't' }, clerk))
    expect(needClaim(debate, 't')).toMatchObject({ parent: 'd', relation: 'rebuts' })
    expect(childrenOf(debate, 'd')).toEqual(['s', 't'])
    const { debate: atTop } = prove(start, (before, clerk) => outdent(before, { claim: 's' }, clerk))
    expect(childrenOf(atTop, 'm')).toEqual(['a', 'd', 's', 'c'])
  })

  test('E8: under a reference only an undercut can be indented, and comes out again', () => {
    const referred = debateFrom('- a\n+ b\n  + =a\n  _ u\n  - x\n+ c')
    const { debate } = prove(referred, (before, clerk) => indent(before, { claim: 'u' }, clerk))
    expect(needClaim(debate, 'u')).toMatchObject({ parent: '=a', relation: 'undercuts' })
    const { debate: out } = prove(debate, (before, clerk) => outdent(before, { claim: 'u' }, clerk))
    expect(needClaim(out, 'u')).toMatchObject({ parent: 'b', relation: 'undercuts' })
    proveRefused(debate, (before, clerk) => indent(before, { claim: 'x' }, clerk), 'reference-takes-undercuts-only')
  })

  test('E8: an undercut of a top claim’s answer comes out under the motion as a rebuttal or a support', () => {
    const referred = debateFrom('- a\n+ b\n  _ u')
    prove(referred, (before, clerk) => outdent(before, { claim: 'u' }, clerk), '- a\n+ b\n- u')
  })

  test('E9: refused where there is nothing before or above, for the motion and for what is gone', () => {
    proveRefused(start, (debate, clerk) => indent(debate, { claim: 'a' }, clerk), 'no-claim-before')
    proveRefused(start, (debate, clerk) => indent(debate, { claim: 'd' }, clerk), 'no-claim-before')
    proveRefused(start, (debate, clerk) => indent(debate, { claim: 'm' }, clerk), 'motion-stays')
    proveRefused(start, (debate, clerk) => indent(debate, { claim: 'gone' }, clerk), 'claim-gone')
    proveRefused(start, (debate, clerk) => outdent(debate, { claim: 'a' }, clerk), 'no-level-above')
    proveRefused(start, (debate, clerk) => outdent(debate, { claim: 'm' }, clerk), 'motion-stays')
    proveRefused(start, (debate, clerk) => outdent(debate, { claim: 'gone' }, clerk), 'claim-gone')
  })

  test('E9: an indent that would make a standing depend on itself is refused', () => {
    const referring = debateFrom('+ a\n+ b\n  + =a')
    proveRefused(referring, (debate, clerk) => indent(debate, { claim: 'b' }, clerk), 'reference-ring')
    prove(referring, moving('a', { to: 'b' }), '+ b\n  + =a\n  + a')
  })
})
