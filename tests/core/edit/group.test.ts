// @vitest-environment node
import { expect, test } from 'vitest'
import type { Refusal } from '../../../src/core/edit/change.ts'
import { group, ungroup } from '../../../src/core/edit/group.ts'
import type { ClaimId } from '../../../src/core/model/claim.ts'
import type { Debate } from '../../../src/core/model/debate.ts'
import { prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom(`
+ a
+ b
+ c {1}
+ d {1}
+ e {2}
+ f {2}
- g
  _ u
  _ v
  + w
`)

const grouping =
  (...claims: ClaimId[]) =>
  (debate: Debate) =>
    group(debate, { claims }, testClerk())

const tail = '- g\n  _ u\n  _ v\n  + w'

test('E11: siblings are linked; groups that a member was in come along whole', () => {
  const { change } = prove(start, grouping('a', 'b'), `+ a {1}\n+ b {1}\n+ c {2}\n+ d {2}\n+ e {3}\n+ f {3}\n${tail}`)
  expect(change).toMatchObject({ label: 'group', claim: 'b' })
  prove(start, grouping('a', 'd'), `+ a {1}\n+ b\n+ c {1}\n+ d {1}\n+ e {2}\n+ f {2}\n${tail}`)
  prove(start, grouping('c', 'f'), `+ a\n+ b\n+ c {1}\n+ d {1}\n+ e {1}\n+ f {1}\n${tail}`)
})

test('E11: references can be linked like other claims', () => {
  prove(debateFrom('+ a\n- b\n  + =a\n  + c'), grouping('=a', 'c'), '+ a\n- b\n  + =a {1}\n  + c {1}')
})

test('E11: a group is unlinked, every member', () => {
  const { change } = prove(
    start,
    (debate, clerk) => ungroup(debate, { claim: 'd' }, clerk),
    `+ a\n+ b\n+ c\n+ d\n+ e {1}\n+ f {1}\n${tail}`,
  )
  expect(change.label).toBe('ungroup')
})

test('E11: refused where the claims are no siblings of one relation, undercut, or are linked already', () => {
  const refused = (claims: ClaimId[], why: Refusal) => proveRefused(start, grouping(...claims), why)
  refused([], 'group-needs-siblings')
  refused(['a'], 'group-needs-siblings')
  refused(['a', 'a'], 'group-needs-siblings')
  refused(['m'], 'group-needs-siblings')
  refused(['m', 'a'], 'group-needs-siblings')
  refused(['a', 'm'], 'group-needs-siblings')
  refused(['a', 'g'], 'group-needs-siblings')
  refused(['a', 'w'], 'group-needs-siblings')
  refused(['u', 'v'], 'group-cannot-undercut')
  refused(['a', 'gone'], 'claim-gone')
  refused(['c', 'd'], 'nothing-to-change')
  refused(['c'], 'nothing-to-change')
  proveRefused(start, (debate, clerk) => ungroup(debate, { claim: 'a' }, clerk), 'nothing-to-change')
  proveRefused(start, (debate, clerk) => ungroup(debate, { claim: 'gone' }, clerk), 'claim-gone')
})
