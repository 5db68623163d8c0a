// @vitest-environment node
import { expect, test } from 'vitest'
import { duplicate } from '../../../src/core/edit/copy.ts'
import { move } from '../../../src/core/edit/move.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { addTag } from '../../../src/core/edit/rewrite.ts'
import { together } from '../../../src/core/edit/together.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { prove, proveRefused, testClerk } from './prove.ts'
import { debateFrom } from './sketch.ts'

const start = debateFrom('+ a\n  - b\n+ c\n- d')

test('E32 several edits are one change, undone at once, each made on what the one before left', () => {
  const { change } = prove(
    start,
    (debate, clerk) =>
      together(
        debate,
        [
          (now) => move(now, { claim: 'c', to: 'a' }, clerk),
          (now) => move(now, { claim: 'd', to: 'c' }, clerk),
          (now) => remove(now, { claim: 'b' }, clerk),
        ],
        clerk,
      ),
    '+ a\n  + c\n    - d',
  )
  expect(change.label).toBe('move')
})

test('E32 an edit that writes into what the one before brought is undone with it', () => {
  prove(start, (debate, clerk) =>
    together(
      debate,
      [
        (now) => duplicate(now, { claim: 'c' }, clerk),
        (now) => addTag(now, { claim: childrenOf(now, 'm')[2] as string, tag: 'key' }, clerk),
      ],
      clerk,
    ),
  )
})

test('E32 one that changes nothing is passed over; one that is refused refuses all', () => {
  prove(
    start,
    (debate, clerk) =>
      together(
        debate,
        [(now) => move(now, { claim: 'b', to: 'a' }, clerk), (now) => addTag(now, { claim: 'c', tag: 'key' }, clerk)],
        clerk,
      ),
    '+ a\n  - b\n+ c\n- d',
  )
  const clerk = testClerk()
  proveRefused(
    start,
    (debate) =>
      together(
        debate,
        [(now) => remove(now, { claim: 'd' }, clerk), (now) => move(now, { claim: 'a', to: 'b' }, clerk)],
        clerk,
      ),
    'into-itself',
  )
  proveRefused(start, (debate) => together(debate, [], clerk), 'nothing-to-change')
})
