// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapLayoutOf } from '../../../src/core/layout/mapLayout.ts'
import { boundsOf, boxOf } from '../../../src/core/layout/places.ts'
import { childrenOf } from '../../../src/core/model/tree.ts'
import { showing } from '../../../src/ui/map/camera.ts'
import { type FarName, farNames, leastName, lineHeight } from '../../../src/ui/map/farNames.ts'
import { anyDebate } from '../../core/anyDebate.ts'
import { anyDirection, options } from '../../core/layout/picture.ts'

const frame = { width: 700, height: 500 }

/** A map from afar, somewhere near the whole of it, with a contention selected or none. */
const anySight = anyDebate({ least: 3, most: 40 }).chain((debate) =>
  fc
    .record({
      direction: anyDirection,
      scale: fc.double({ min: 0.02, max: 0.25, noNaN: true }),
      off: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -200, max: 200 })),
      selected: fc.constantFrom(null, ...childrenOf(debate, debate.motion)),
    })
    .map(({ direction, scale, off: [x, y], selected }) => {
      const layout = mapLayoutOf(debate, options({ direction }))
      const whole = showing(boundsOf(layout), frame)
      return { debate, layout, camera: { x: whole.x + x, y: whole.y + y, scale }, frame, selected, wordy: false }
    }),
)

/** What a name covers: across the window where the map grows down, else the line on which it stands. */
function covered({ x, y, toward, width }: FarName): { row: string; from: number; to: number } {
  if (toward === 'middle') return { row: '', from: x - width / 2, to: x + width / 2 }
  return { row: toward, from: y - lineHeight / 2, to: y + lineHeight / 2 }
}

test('G14 from afar no two names lie on each other, and the selected contention has one', () => {
  fc.assert(
    fc.property(anySight, (sight) => {
      const names = farNames(sight)
      const lines = names.map(covered)
      for (const [i, one] of lines.entries()) {
        for (const other of lines.slice(i + 1)) {
          if (one.row === other.row) {
            expect(Math.min(one.to, other.to) - Math.max(one.from, other.from)).toBeLessThanOrEqual(1e-6)
          }
        }
      }
      if (sight.selected !== null) expect(names.map(({ claim }) => claim)).toContain(sight.selected)
    }),
    { numRuns: 300 },
  )
})

test('G14 between two wings no name lies on the motion’s, not even that of the selected contention', () => {
  fc.assert(
    fc.property(anySight, (sight) => {
      fc.pre(sight.layout.options.direction === 'wings')
      const motion = boxOf(sight.layout, sight.debate.motion)
      const line = (motion?.y ?? 0) * sight.camera.scale + sight.camera.y - lineHeight / 2 - 2
      for (const { y } of farNames(sight)) expect(Math.abs(y - line)).toBeGreaterThanOrEqual(lineHeight - 1e-6)
    }),
    { numRuns: 300 },
  )
})

test('G14 where the map grows down, names stand within the window', () => {
  fc.assert(
    fc.property(anySight, (sight) => {
      fc.pre(sight.layout.options.direction === 'down')
      for (const { x, width } of farNames(sight)) {
        expect(width).toBeGreaterThanOrEqual(leastName)
        expect(x - width / 2).toBeGreaterThanOrEqual(0)
        expect(x + width / 2).toBeLessThanOrEqual(frame.width)
      }
    }),
    { numRuns: 300 },
  )
})
