// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { farMarks, linksUp } from '../../../src/core/layout/farMarks.ts'
import { mapLayoutOf } from '../../../src/core/layout/mapLayout.ts'
import { boundsOf, boxesIn, overlap } from '../../../src/core/layout/places.ts'
import { pathUp, sideOf, subtreeOf } from '../../../src/core/model/walk.ts'
import { anyDebate } from '../anyDebate.ts'
import { anyDirection, boxesById, everything, options } from './picture.ts'

const anyMap = fc.record({ debate: anyDebate({ least: 2, most: 30 }), direction: anyDirection })

test('G13 from afar every claim has its mark where its box is, of its side, linked to what it hangs under', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, direction }) => {
      const layout = mapLayoutOf(debate, options({ direction }))
      const boxes = boxesById(boxesIn(layout, everything))
      const marks = farMarks(layout, everything, 0)
      expect(new Set(marks.map((mark) => mark.claim))).toEqual(new Set(subtreeOf(debate, debate.motion)))
      for (const mark of marks) {
        const box = boxes.get(mark.claim)
        expect(mark.x).toBeCloseTo(box?.x ?? Number.NaN, 6)
        expect(mark.y).toBeCloseTo(box?.y ?? Number.NaN, 6)
        if (mark.claim !== debate.motion) expect(mark.side).toBe(sideOf(debate, mark.claim))
        expect(mark.link === null).toBe(mark.claim === debate.motion)
      }
    }),
  )
})

test('G13 the way from a claim up to the motion is the links of the marks on it', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, direction }) => {
      const layout = mapLayoutOf(debate, options({ direction }))
      const links = new Map(farMarks(layout, everything, 0).map(({ claim, link }) => [claim, link]))
      for (const id of subtreeOf(debate, debate.motion)) {
        const path = pathUp(debate, id).slice(0, -1)
        expect(linksUp(layout, id)).toEqual(path.map((claim) => links.get(claim.id)))
      }
    }),
  )
})

test('G13 what is too small to be told apart is one mark; all marks lie in the picture', () => {
  fc.assert(
    fc.property(anyMap, fc.double({ min: 1, max: 2000, noNaN: true }), ({ debate, direction }, smallest) => {
      const layout = mapLayoutOf(debate, options({ direction }))
      const all = boundsOf(layout)
      const marks = farMarks(layout, everything, smallest)
      expect(marks.length).toBeLessThanOrEqual(farMarks(layout, everything, 0).length)
      expect(marks.length).toBeGreaterThan(0)
      for (const mark of marks) expect(overlap(mark, all)).toBe(true)
    }),
  )
})
