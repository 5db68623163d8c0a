// @vitest-environment node
import { produce } from 'immer'
import { describe, expect, test } from 'vitest'
import type { Clerk } from '../../../src/core/edit/change.ts'
import { duplicate, paste } from '../../../src/core/edit/copy.ts'
import { addEvidence } from '../../../src/core/edit/evidence.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { addTag } from '../../../src/core/edit/rewrite.ts'
import { weigh } from '../../../src/core/edit/weigh.ts'
import { weightSet } from '../../../src/core/model/ballot.ts'
import { type Branch, branchOf } from '../../../src/core/model/branch.ts'
import { tagsOf } from '../../../src/core/model/claim.ts'
import { ballotOf, claimOf, type Debate, needClaim } from '../../../src/core/model/debate.ts'
import { cardsOf } from '../../../src/core/model/evidence.ts'
import { at } from '../../../src/core/model/shelf.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { edited, prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom, withOrders } from './sketch.ts'

const start = debateFrom(`
+ a
  + p {1}
  + q {1}
    - =x
      _ u
- d
  + x
    + y
`)

type Where = Omit<Parameters<typeof paste>[1], 'branch'>

const pasting = (branch: Branch, where: Where) => (debate: Debate, clerk: Clerk) =>
  paste(debate, { branch, ...where }, clerk)

describe('duplicate', () => {
  test('E15: a copy stands right after its original, its groups new, its outward references kept', () => {
    const { debate, change } = prove(
      start,
      (before, clerk) => duplicate(before, { claim: 'a' }, clerk),
      `
      + a
        + p {1}
        + q {1}
          - =x
            _ u
      + a
        + p {2}
        + q {2}
          - =x
            _ u
      - d
        + x
          + y
      `,
    )
    expect(change.label).toBe('duplicate')
    expect(childrenOf(debate, 'm')[1]).toBe(change.claim)
  })

  test('E15: a copy that holds a reference and its original refers to the copy', () => {
    const both = debateFrom('+ a\n  + b\n    - =c\n  - c\n    - =d\n+ d')
    const { debate, change } = prove(both, (before, clerk) => duplicate(before, { claim: 'a' }, clerk))
    const [b = '', c = ''] = childrenOf(debate, change.claim ?? '')
    const referenceUnder = (id: string) => claimOf(debate, childrenOf(debate, id)[0] ?? '')?.reference
    expect(referenceUnder(b)).toBe(c)
    expect(referenceUnder(c)).toBe('d')
    expect(needClaim(debate, '=c').reference).toBe('c')
  })

  test('E15: a member of a group is copied out of it; a reference is copied as one', () => {
    prove(
      debateFrom('+ a {1}\n+ b {1}\n- c\n  - =a'),
      (before, clerk) => duplicate(before, { claim: 'a' }, clerk),
      '+ a {1}\n+ a\n+ b {1}\n- c\n  - =a',
    )
    prove(
      debateFrom('+ a\n- c\n  - =a'),
      (before, clerk) => duplicate(before, { claim: '=a' }, clerk),
      '+ a\n- c\n  - =a\n  - =a',
    )
  })

  test('E15: note, tags, weights on every ballot and evidence in its order come along, under ids of their own', () => {
    const clerk = testClerk('w')
    let rich = edited(addTag(start, { claim: 'x', tag: 'key' }, clerk)).debate
    for (const title of ['One', 'Two']) {
      const fields = { title, quote: 'abc', marks: [{ from: 0, to: 1 }] }
      rich = edited(addEvidence(rich, { claim: 'x', fields }, clerk)).debate
    }
    rich = edited(weigh(rich, { ballot: 'coach', claim: 'x', weight: 'conviction', value: 0.9 }, clerk)).debate
    rich = edited(weigh(rich, { ballot: 'judge', claim: 'x', weight: 'relevance', value: 0.2 }, clerk)).debate
    rich = produce(rich, (draft) => {
      // The sources in the other order.
      const [first, second] = Object.values(at(draft.claims, 'x')?.evidence ?? {})
      if (first !== undefined && second !== undefined) [first.order, second.order] = [second.order, first.order]
    })
    const { debate, change } = prove(rich, (before, by) => duplicate(before, { claim: 'x' }, by))
    const copy = needClaim(debate, change.claim ?? '')
    expect(tagsOf(copy)).toEqual(['key'])
    expect(cardsOf(debate, copy).map(({ title }) => title)).toEqual(['Two', 'One'])
    expect(Object.keys(copy.evidence).some((id) => id in needClaim(debate, 'x').evidence)).toBe(false)
    expect(weightSet(ballotOf(debate, 'coach'), 'conviction', copy.id)).toBe(0.9)
    expect(weightSet(ballotOf(debate, 'judge'), 'relevance', copy.id)).toBe(0.2)
  })

  test('E15: refused for the motion and for what is gone', () => {
    proveRefused(start, (debate, clerk) => duplicate(debate, { claim: 'm' }, clerk), 'motion-stays')
    proveRefused(start, (debate, clerk) => duplicate(debate, { claim: 'gone' }, clerk), 'claim-gone')
  })
})

describe('branchOf', () => {
  test('E16: a root that is named twice, or hangs under another, is copied once', () => {
    const once = branchOf(start, ['a'])
    expect(branchOf(start, ['a', 'a'])).toEqual(once)
    expect(branchOf(start, ['q', 'a', 'u'])).toEqual(once)
    expect(
      branchOf(start, ['q', 'p'])
        .claims.filter(({ parent }) => parent === null)
        .map(({ key }) => key),
    ).toEqual(['q', 'p'])
  })

  test('E16: a branch survives JSON', () => {
    const branch = branchOf(start, ['a', 'd'])
    expect(JSON.parse(JSON.stringify(branch))).toEqual(branch)
  })
})

describe('paste', () => {
  test('E16: several roots keep their order and their group, at the place that is named', () => {
    prove(
      start,
      pasting(branchOf(start, ['p', 'q']), { to: 'm', beside: { claim: 'd', edge: 'before' } }),
      `
      + a
        + p {1}
        + q {1}
          - =x
            _ u
      + p {2}
      + q {2}
        - =x
          _ u
      - d
        + x
          + y
      `,
    )
  })

  test('E16: several roots go into a row with equal keys, and its order stays', () => {
    const equal = withOrders(start, { a: 'a0', d: 'a0' })
    const { debate } = prove(
      equal,
      pasting(branchOf(start, ['p', 'q', 'y']), { to: 'm', beside: { claim: 'a', edge: 'after' } }),
    )
    expect(childrenOf(debate, 'm').map((id) => needClaim(debate, id).text)).toEqual(['a', 'p', 'q', 'y', 'd'])
  })

  test('E16: a relation that is named holds for the roots; undercuts are no group', () => {
    const branch = branchOf(start, ['p', 'q'])
    const tail = '- d\n  + x\n    + y'
    prove(
      debateFrom('+ b'),
      pasting(branch, { to: 'b', relation: 'undercuts' }),
      '+ b\n  _ p\n  _ q\n    - x\n      _ u',
    )
    prove(
      debateFrom(`+ a\n${tail}\n- e\n  - =a`),
      pasting(branchOf(start, ['p']), { to: '=a', relation: 'undercuts' }),
      `+ a\n${tail}\n- e\n  - =a\n    _ p`,
    )
    prove(
      debateFrom('+ b'),
      pasting(branch, { to: 'b', relation: 'rebuts' }),
      '+ b\n  - p {1}\n  - q {1}\n    - x\n      _ u',
    )
  })

  test('E16: an undercut becomes a rebuttal under the motion', () => {
    prove(debateFrom('+ b'), pasting(branchOf(start, ['u']), { to: 'm' }), '+ b\n- u')
  })

  test('E16: in another debate a reference whose original did not come along is a claim of its own', () => {
    prove(debateFrom('+ x', 'other'), pasting(branchOf(start, ['q']), { to: 'x' }), '+ x\n  + q\n    - x\n      _ u')
    prove(
      debateFrom('+ z', 'other'),
      pasting(branchOf(start, ['q', 'd']), { to: 'z' }),
      '+ z\n  + q\n    - =x\n      _ u\n  - d\n    + x\n      + y',
    )
  })

  test('E16: with its words such a reference takes its original’s evidence and conviction', () => {
    const clerk = testClerk('w')
    let rich = edited(addEvidence(start, { claim: 'x', fields: { title: 'One' } }, clerk)).debate
    for (const [claim, value] of [
      ['x', 0.9],
      ['=x', 0.3],
    ] as const) {
      const weight = claim === 'x' ? 'conviction' : 'relevance'
      rich = edited(weigh(rich, { ballot: 'judge', claim, weight, value }, clerk)).debate
    }
    const branch = branchOf(rich, ['=x'])
    const { debate, change } = prove(debateFrom('+ z', 'other'), pasting(branch, { to: 'z' }))
    const copy = needClaim(debate, change.claim ?? '')
    expect(cardsOf(debate, copy).map(({ title }) => title)).toEqual(['One'])
    expect(weightSet(ballotOf(debate, 'judge'), 'conviction', copy.id)).toBe(0.9)
    expect(weightSet(ballotOf(debate, 'judge'), 'relevance', copy.id)).toBe(0.3)
    // Where it stays a reference, only the relevance is its own.
    const { debate: same, change: again } = prove(rich, pasting(branch, { to: 'p' }))
    expect(needClaim(same, again.claim ?? '').evidence).toEqual({})
    expect(weightSet(ballotOf(same, 'judge'), 'conviction', again.claim ?? '')).toBeUndefined()
    expect(weightSet(ballotOf(same, 'judge'), 'relevance', again.claim ?? '')).toBe(0.3)
  })

  test('E16: weights for ballots that this debate does not have stay behind', () => {
    const clerk = testClerk('w')
    const rich = edited(weigh(start, { ballot: 'coach', claim: 'y', weight: 'conviction', value: 0.9 }, clerk)).debate
    const poor = produce(debateFrom('+ z', 'other'), (draft) => {
      delete draft.ballots.coach
    })
    const { debate } = prove(poor, pasting(branchOf(rich, ['y']), { to: 'z' }))
    expect(Object.keys(debate.ballots)).toEqual(['judge'])
  })

  test('E16: a reference that would make a standing depend on itself is a claim of its own', () => {
    // Under y, a reference to x would make x depend on itself.
    const { debate } = prove(start, pasting(branchOf(start, ['=x']), { to: 'y' }))
    expect(childrenOf(debate, 'y').map((id) => needClaim(debate, id))).toMatchObject([
      { text: 'x', relation: 'rebuts' },
    ])
    const deep = prove(start, pasting(branchOf(start, ['a']), { to: 'y' })).debate
    expect(childrenOf(deep, 'y')).toHaveLength(1)
  })

  test('E16: a branch goes under a claim that is in it', () => {
    prove(
      debateFrom('+ a\n  - b\n+ c\n  + =b'),
      pasting(branchOf(debateFrom('+ a\n  - b\n+ c\n  + =b'), ['a', 'c']), { to: 'b' }),
      '+ a\n  - b\n    + a\n      - b\n    + c\n      + =b\n+ c\n  + =b',
    )
  })

  test('E16: a reference outlives its original between copying and pasting', () => {
    const branch = branchOf(start, ['q'])
    const { debate: without } = edited(remove(start, { claim: 'd' }, testClerk('r')))
    const { debate } = prove(without, pasting(branch, { to: 'p' }), undefined, testClerk('s'))
    expect(childrenOf(debate, 'p').map((id) => needClaim(debate, childrenOf(debate, id)[0] ?? '').text)).toEqual(['x'])
  })

  test('E16: a whole debate can be pasted, its motion as a claim', () => {
    prove(
      debateFrom('+ z', 'other'),
      pasting(branchOf(debateFrom('+ a\n- b\n  - =a'), ['m']), { to: 'z' }),
      '+ z\n  + m\n    + a\n    - b\n      - =a',
    )
  })

  test('E16: a tag that cannot be kept stays behind', () => {
    const branch = branchOf(start, ['u'])
    const hostile: Branch = {
      ...branch,
      claims: branch.claims.map((claim) => ({ ...claim, tags: ['__proto__', 'constructor', 'key'] })),
    }
    const { debate, change } = prove(start, pasting(hostile, { to: 'a' }))
    expect(tagsOf(needClaim(debate, change.claim ?? ''))).toEqual(['constructor', 'key'])
  })

  test('E16: refused where nothing was copied, what is gone, and where a rule forbids it', () => {
    const p = branchOf(start, ['p'])
    proveRefused(start, pasting({ from: null, claims: [] }, { to: 'a' }), 'nothing-to-change')
    proveRefused(start, pasting(p, { to: 'gone' }), 'claim-gone')
    proveRefused(start, pasting(p, { to: '=x' }), 'reference-takes-undercuts-only')
    proveRefused(start, pasting(branchOf(start, ['u', 'p']), { to: '=x' }), 'reference-takes-undercuts-only')
    proveRefused(start, pasting(p, { to: 'm', relation: 'undercuts' }), 'motion-cannot-be-undercut')
  })
})
