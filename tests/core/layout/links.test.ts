// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linksIn, type MapLink, type Point } from '../../../src/core/layout/links.ts'
import { mapLayoutOf } from '../../../src/core/layout/mapLayout.ts'
import { boxesIn } from '../../../src/core/layout/places.ts'
import { needClaim } from '../../../src/core/model/debate.ts'
import { anyDebate, debateOf } from '../anyDebate.ts'
import { claim, motion } from '../weigh/sample.ts'
import { anyDirection, anyFolds, boxesById, everything, options, square } from './picture.ts'

const anyMap = anyDebate({ least: 3, most: 24 }).chain((debate) =>
  fc.record({ debate: fc.constant(debate), folded: anyFolds(debate), direction: anyDirection }),
)

const endOf = ({ line }: MapLink): Point => line.curves.at(-1)?.[2] as Point

/** A point of a line, `t` of the way along its nth curve. */
function pointOn({ line }: MapLink, nth: number, t: number): Point {
  const from = nth === 0 ? line.start : (line.curves[nth - 1]?.[2] as Point)
  const [b, c, d] = line.curves[nth] as readonly [Point, Point, Point]
  const at = (i: 0 | 1) =>
    (1 - t) ** 3 * from[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i]
  return [at(0), at(1)]
}

test('G9 every claim that shows has one link, and linked claims share theirs', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, folded, direction }) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const shown = boxesIn(layout, everything).map((box) => box.claim)
      const links = linksIn(layout, everything)
      expect(links.flatMap((link) => link.members).sort()).toEqual(shown.filter((id) => id !== debate.motion).sort())
      for (const { members, brace, parent, relation } of links) {
        expect(brace).toHaveLength(members.length > 1 ? members.length : 0)
        for (const member of members) {
          expect([needClaim(debate, member).parent, needClaim(debate, member).relation]).toEqual([parent, relation])
        }
      }
    }),
    { numRuns: 120 },
  )
})

test('G9 a link begins at its parent’s edge and ends at its claim’s; an undercut ends on the link that it attacks', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, folded, direction }) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const boxes = boxesById(boxesIn(layout, everything))
      const links = linksIn(layout, everything)
      const onEdge = ([x, y]: Point, id: string): boolean => {
        const box = boxes.get(id) as { x: number; y: number; width: number; height: number }
        const [dx, dy] = [Math.abs(x - box.x - box.width / 2), Math.abs(y - box.y - box.height / 2)]
        return direction === 'down'
          ? dx < 1e-6 && Math.abs(dy - box.height / 2) < 1e-6
          : dy < 1e-6 && Math.abs(dx - box.width / 2) < 1e-6
      }
      for (const link of links) {
        if (!link.onLink) {
          expect(onEdge(link.line.start, link.parent)).toBe(true)
          if (link.brace.length === 0) expect(onEdge(endOf(link), link.claim)).toBe(true)
          continue
        }
        if (link.brace.length === 0) expect(onEdge(link.line.start, link.claim)).toBe(true)
        const attacked = links.find((other) => other.members.includes(link.parent)) as MapLink
        expect(Math.hypot(endOf(link)[0] - attacked.middle[0], endOf(link)[1] - attacked.middle[1])).toBeLessThan(1e-6)
        const [x, y] = pointOn(attacked, 0, 0.5)
        expect(Math.hypot(x - attacked.middle[0], y - attacked.middle[1])).toBeLessThan(1e-6)
      }
    }),
    { numRuns: 120 },
  )
})

test('G9 an undercut goes round the claim that it stands under', () => {
  const debate = debateOf(
    [
      motion,
      claim('a', 'm', 'supports'),
      claim('u', 'a', 'undercuts'),
      claim('v', 'u', 'undercuts'),
      claim('s', 'a', 'supports'),
    ],
    [],
  )
  const layout = mapLayoutOf(debate, options({ sizeOf: square }))
  const boxes = boxesIn(layout, everything)
  for (const link of linksIn(layout, everything)) {
    for (let nth = 0; nth < link.line.curves.length; nth++) {
      for (let t = 0.02; t < 1; t += 0.02) {
        const [x, y] = pointOn(link, nth, t)
        const inside = boxes.filter((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
        expect(
          inside.map((box) => box.claim),
          `${link.claim} ${nth} ${t}`,
        ).toEqual([])
      }
    }
  }
})

test('G9 the links of a part of the picture are those that are seen there', () => {
  const anyPart = fc.record({
    x: fc.integer({ min: -400, max: 600 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 300 }),
  })
  fc.assert(
    fc.property(anyMap, anyPart, ({ debate, folded, direction }, part) => {
      const layout = mapLayoutOf(debate, options({ folded, direction }))
      const there = new Set(linksIn(layout, part).map((link) => link.claim))
      for (const link of linksIn(layout, everything)) {
        const points = link.line.curves.flatMap((_, nth) => [0, 0.25, 0.5, 0.75, 1].map((t) => pointOn(link, nth, t)))
        const seen = points.some(
          ([x, y]) => x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height,
        )
        if (seen) expect(there).toContain(link.claim)
      }
    }),
    { numRuns: 200 },
  )
})
