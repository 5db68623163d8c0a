import type { Line, Point } from './links.ts'
import { overlap, type Rectangle } from './places.ts'

type Curve = readonly [Point, Point, Point, Point]

/** A curve is halved at most so often: then a piece of it is a sixteen-thousandth. */
const deepest = 14
/** A line that is no more than so many times as large as the rectangle is not cut. */
const whole = 2
/** What is cut is cut into pieces of at most such a share of the rectangle: so little of it lies outside. */
const piece = 1 / 4

/**
 * The pieces of a line that matter to a rectangle: all of it that touches the rectangle, and little beside that. A link may
 * be as long as a large debate is high, and drawing so long a line costs as much as it is long, seen or not; most of all where
 * it is dashed. A line that is not much larger than the rectangle is given as it is.
 */
export function clippedTo(line: Line, rectangle: Rectangle): Line[] {
  const curves: Curve[] = []
  let from = line.start
  for (const [a, b, c] of line.curves) {
    curves.push([from, a, b, c])
    from = c
  }
  if (curves.every((curve) => isWithin(whole, frameOf(curve), rectangle))) return [line]
  const pieces: { start: Point; curves: [Point, Point, Point][] }[] = []
  for (const curve of curves) {
    for (const [start, a, b, end] of touching(curve, rectangle)) {
      const last = pieces.at(-1)
      const joins = last?.curves.at(-1)?.[2]
      if (last !== undefined && joins !== undefined && joins[0] === start[0] && joins[1] === start[1]) {
        last.curves.push([a, b, end])
      } else pieces.push({ start, curves: [[a, b, end]] })
    }
  }
  return pieces
}

/** The parts of a curve that may touch a rectangle, in order. */
function touching(curve: Curve, rectangle: Rectangle): Curve[] {
  const found: Curve[] = []
  const waiting: { readonly curve: Curve; readonly depth: number }[] = [{ curve, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const frame = frameOf(next.curve)
    if (!overlap(frame, rectangle)) continue
    if (next.depth === deepest || isWithin(piece, frame, rectangle)) {
      found.push(next.curve)
      continue
    }
    const [first, second] = halves(next.curve)
    waiting.push({ curve: second, depth: next.depth + 1 }, { curve: first, depth: next.depth + 1 })
  }
  return found
}

/** Whether a frame is at most so many times as wide and as high as a rectangle. */
function isWithin(times: number, frame: Rectangle, rectangle: Rectangle): boolean {
  return frame.width <= times * rectangle.width && frame.height <= times * rectangle.height
}

/** A curve stays within the rectangle around its four points. */
function frameOf([a, b, c, d]: Curve): Rectangle {
  const [x, y] = [Math.min(a[0], b[0], c[0], d[0]), Math.min(a[1], b[1], c[1], d[1])]
  return { x, y, width: Math.max(a[0], b[0], c[0], d[0]) - x, height: Math.max(a[1], b[1], c[1], d[1]) - y }
}

/** Both halves of a cubic curve (de Casteljau's way). */
function halves([a, b, c, d]: Curve): [Curve, Curve] {
  const [ab, bc, cd] = [middle(a, b), middle(b, c), middle(c, d)]
  const [abc, bcd] = [middle(ab, bc), middle(bc, cd)]
  const centre = middle(abc, bcd)
  return [
    [a, ab, abc, centre],
    [centre, bcd, cd, d],
  ]
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}
