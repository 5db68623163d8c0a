// @vitest-environment node
import { expect, test } from 'vitest'
import { changeRelation } from '../../../src/core/edit/relate.ts'
import { sideOf } from '../../../src/core/model/walk.ts'
import { prove, proveRefused } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom(`
+ a
  + p {1}
  + q {1}
  - b
- d
  + =a
    _ u
`)

test('E7: a claim bears on its parent in another way, and what hangs under it changes sides with it', () => {
  const { debate, change } = prove(start, (before, clerk) =>
    changeRelation(before, { claim: 'a', relation: 'rebuts' }, clerk),
  )
  expect(change).toMatchObject({ label: 'change-relation', claim: 'a' })
  expect(['a', 'p', 'b'].map((id) => sideOf(start, id))).toEqual(['pro', 'pro', 'con'])
  expect(['a', 'p', 'b'].map((id) => sideOf(debate, id))).toEqual(['con', 'con', 'pro'])
  prove(start, (before, clerk) => changeRelation(before, { claim: 'b', relation: 'undercuts' }, clerk))
  prove(start, (before, clerk) => changeRelation(before, { claim: '=a', relation: 'undercuts' }, clerk))
})

test('E7: the members of a group change together', () => {
  prove(
    start,
    (before, clerk) => changeRelation(before, { claim: 'q', relation: 'rebuts' }, clerk),
    `
    + a
      - p {1}
      - q {1}
      - b
    - d
      + =a
        _ u
    `,
  )
})

test('E7: refused for the motion, what is gone, where a rule forbids it, and where it changes nothing', () => {
  const refused = (claim: string, relation: 'supports' | 'undercuts', why: Parameters<typeof proveRefused>[2]) =>
    proveRefused(start, (debate, clerk) => changeRelation(debate, { claim, relation }, clerk), why)
  refused('m', 'supports', 'motion-stays')
  refused('gone', 'supports', 'claim-gone')
  refused('a', 'undercuts', 'motion-cannot-be-undercut')
  refused('u', 'supports', 'reference-takes-undercuts-only')
  refused('p', 'undercuts', 'group-cannot-undercut')
  refused('a', 'supports', 'nothing-to-change')
})
