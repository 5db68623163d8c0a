// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapLayoutOf } from '../../../src/core/layout/mapLayout.ts'
import { type Arrow, arrows, neighbourOf } from '../../../src/core/layout/neighbours.ts'
import { boxesIn } from '../../../src/core/layout/places.ts'
import { anyDebate, debateOf } from '../anyDebate.ts'
import { claim, motion } from '../weigh/sample.ts'
import {
  anyDirection,
  anyFolds,
  boxesById,
  everything,
  middleOf,
  options,
  parentOf,
  shared,
  square,
} from './picture.ts'

const anyMap = anyDebate({ least: 3, most: 24 }).chain((debate) =>
  fc.record({ debate: fc.constant(debate), folded: anyFolds(debate), direction: anyDirection }),
)

test('G8 arrows lead from the motion to every claim that shows, and no further', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, folded, direction }) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const shown = boxesIn(layout, everything).map((box) => box.claim)
      const reached = new Set([debate.motion])
      const waiting = [debate.motion]
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        for (const arrow of arrows) {
          const next = neighbourOf(layout, id, arrow)
          if (next === undefined || reached.has(next)) continue
          reached.add(next)
          waiting.push(next)
        }
      }
      expect([...reached].sort()).toEqual(shown.sort())
    }),
    { numRuns: 120 },
  )
})

test('G8 an arrow leads the way that it points, to the parent or beside the claim', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, folded, direction }) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const boxes = boxesById(boxesIn(layout, everything))
      for (const [id, box] of boxes) {
        for (const arrow of arrows) {
          const next = neighbourOf(layout, id, arrow)
          if (next === undefined) continue
          const to = boxes.get(next) as typeof box
          const [from, there] = [middleOf(box), middleOf(to)]
          const off = { left: from.x - there.x, right: there.x - from.x, up: from.y - there.y, down: there.y - from.y }
          expect(off[arrow]).toBeGreaterThan(0)
          const sideways = direction === 'down' ? ['left', 'right'] : ['up', 'down']
          if (!sideways.includes(arrow)) {
            expect([parentOf(debate, id), parentOf(debate, next)]).toContain(parentOf(debate, id) === next ? next : id)
            continue
          }
          const beside =
            direction === 'down' ? shared(box.y, to.y, box.height, to.height) : shared(box.x, to.x, box.width, to.width)
          expect(beside).toBeGreaterThan(0)
          // Nothing that lies beside it is nearer.
          for (const other of boxes.values()) {
            const middle = middleOf(other)
            const along =
              direction === 'down'
                ? shared(box.y, other.y, box.height, other.height)
                : shared(box.x, other.x, box.width, other.width)
            const otherOff = {
              left: from.x - middle.x,
              right: middle.x - from.x,
              up: from.y - middle.y,
              down: middle.y - from.y,
            }
            if (along > 1e-6 && otherOff[arrow] > 1e-6)
              expect(otherOff[arrow]).toBeGreaterThanOrEqual(off[arrow] - 1e-6)
          }
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('G8 across, past the end of a branch, to the next one; on the motion into either wing', () => {
  const debate = debateOf(
    [
      motion,
      claim('a', 'm', 'supports', { order: 'a1' }),
      claim('b', 'm', 'supports', { order: 'a2' }),
      claim('c', 'm', 'rebuts', { order: 'a3' }),
      claim('a1', 'a', 'rebuts'),
      claim('b1', 'b', 'rebuts'),
    ],
    [],
  )
  const go = (from: string, arrow: Arrow, direction: 'right' | 'wings' = 'right') =>
    neighbourOf(mapLayoutOf(debate, options({ sizeOf: square, direction })), from, arrow)
  expect([go('a1', 'down'), go('b1', 'up'), go('b', 'right'), go('b1', 'left'), go('m', 'right')]).toEqual([
    'b1',
    'a1',
    'b1',
    'b',
    'b',
  ])
  expect([go('m', 'up'), go('m', 'down'), go('m', 'left'), go('c', 'right'), go('c', 'down')]).toEqual(
    Array(5).fill(undefined),
  )
  expect([
    go('m', 'left', 'wings'),
    go('m', 'right', 'wings'),
    go('a', 'left', 'wings'),
    go('a1', 'right', 'wings'),
    go('c', 'left', 'wings'),
  ]).toEqual(['a', 'c', 'a1', 'a', 'm'])
})
