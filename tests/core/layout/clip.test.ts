// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clippedTo } from '../../../src/core/layout/clip.ts'
import type { Line, Point } from '../../../src/core/layout/links.ts'

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true })
const anyPoint = fc.tuple(coordinate, coordinate)
const anyLine: fc.Arbitrary<Line> = fc.record({
  start: anyPoint,
  curves: fc.array(fc.tuple(anyPoint, anyPoint, anyPoint), { minLength: 1, maxLength: 3 }),
})
const window = { x: -600, y: -400, width: 1200, height: 800 }

/** A point of one curve. */
function at(from: Point, [b, c, d]: readonly [Point, Point, Point], t: number): Point {
  const part = (i: 0 | 1) =>
    (1 - t) ** 3 * from[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i]
  return [part(0), part(1)]
}

function* pointsOf(line: Line, steps: number): Generator<Point> {
  let from = line.start
  for (const curve of line.curves) {
    for (let i = 0; i <= steps; i++) yield at(from, curve, i / steps)
    from = curve[2]
  }
}

test('G12 what is left of a line shows every point of it that lies in the rectangle', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const pieces = clippedTo(line, window)
      const kept = pieces.flatMap((piece) => [...pointsOf(piece, 64)])
      for (const [x, y] of pointsOf(line, 500)) {
        if (Math.abs(x) > 600 || Math.abs(y) > 400) continue
        const nearest = Math.min(...kept.map((point) => Math.hypot(point[0] - x, point[1] - y)))
        // As far apart as two neighbouring points of a piece can be.
        expect(nearest).toBeLessThan(120)
      }
    }),
    { numRuns: 60 },
  )
})

test('G12 of a line that is cut little lies outside the rectangle, and a line that is not much larger stays as it is', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      for (const piece of clippedTo(line, window)) {
        if (piece === line) continue
        for (const [x, y] of pointsOf(piece, 8)) {
          expect(Math.abs(x)).toBeLessThan(600 + 1200 / 4 + 1)
          expect(Math.abs(y)).toBeLessThan(400 + 800 / 4 + 1)
        }
      }
    }),
  )
  const near: Line = {
    start: [0, 0],
    curves: [
      [
        [10, 0],
        [20, 50],
        [30, 50],
      ],
    ],
  }
  expect(clippedTo(near, window)).toEqual([near])
})

test('G12 a line that passes by leaves nothing', () => {
  const far: Line = {
    start: [5000, -90_000],
    curves: [
      [
        [5040, -90_000],
        [5000, 90_000],
        [5040, 90_000],
      ],
    ],
  }
  expect(clippedTo(far, window)).toEqual([])
})
