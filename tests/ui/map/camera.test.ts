// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap } from '../../../src/core/layout/places.ts'
import {
  broughtIn,
  type Camera,
  centredOn,
  coveredAbove,
  firstLook,
  following,
  seenThrough,
  showing,
  widened,
  within,
} from '../../../src/ui/map/camera.ts'

const length = fc.double({ min: 1, max: 5000, noNaN: true })
const place = fc.double({ min: -1e5, max: 1e5, noNaN: true })
const anyBox = fc.record({ x: place, y: place, width: length, height: length })
const anyFrame = fc.record({
  width: fc.double({ min: 200, max: 3000, noNaN: true }),
  height: fc.double({ min: 200, max: 2000, noNaN: true }),
})
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  x: place,
  y: place,
  scale: fc.double({ min: 0.05, max: 3, noNaN: true }),
})
const near = { x: -1e-6, y: -1e-6, width: 2e-6, height: 2e-6 }
const grown = (box: { x: number; y: number; width: number; height: number }) => ({
  x: box.x + near.x * 1e3,
  y: box.y + near.y * 1e3,
  width: box.width + near.width * 1e3,
  height: box.height + near.height * 1e3,
})

test('C300 what is shown whole is in the window whole, and no larger than at full size', () => {
  fc.assert(
    fc.property(anyBox, anyFrame, (box, frame) => {
      const camera = showing(box, frame)
      expect(camera.scale).toBeLessThanOrEqual(1)
      expect(within(box, grown(seenThrough(camera, frame)))).toBe(true)
    }),
  )
})

test('C300 what is shown whole is not under what covers the upper edge of the window', () => {
  fc.assert(
    fc.property(anyBox, anyFrame, fc.double({ min: 0, max: 0.49, noNaN: true }), (box, frame, share) => {
      const over = [
        { x: 16, y: 0, width: 100, height: share * frame.height },
        { x: 16, y: 0.6 * frame.height, width: 100, height: 0.3 * frame.height },
      ]
      const top = coveredAbove(over, frame)
      expect(top).toBe(share * frame.height)
      const camera = showing(box, { ...frame, top })
      expect(box.y * camera.scale + camera.y).toBeGreaterThanOrEqual(top - 1e-3)
      expect(within(box, grown(seenThrough(camera, frame)))).toBe(true)
    }),
  )
})

test('C300 what is brought in is in the window where it fits, by no change of size; what is there already moves nothing', () => {
  fc.assert(
    fc.property(anyCamera, anyBox, anyFrame, (camera, box, frame) => {
      const next = broughtIn(camera, box, frame)
      expect(next.scale).toBe(camera.scale)
      const fits = box.width * camera.scale <= frame.width && box.height * camera.scale <= frame.height
      if (fits) expect(within(box, grown(seenThrough(next, frame)))).toBe(true)
      const again = broughtIn(next, box, frame)
      expect(Math.abs(again.x - next.x) + Math.abs(again.y - next.y)).toBeLessThan(1e-6)
    }),
  )
})

test('C300 what is brought in is not under what lies over the picture where there is room beside that', () => {
  const frame = { width: 1000, height: 700 }
  const over = [
    { x: 16, y: 14, width: 600, height: 34 },
    { x: 816, y: 574, width: 168, height: 112 },
  ]
  const anySmall = fc.record({
    x: place,
    y: place,
    width: fc.double({ min: 1, max: 260, noNaN: true }),
    height: fc.double({ min: 1, max: 200, noNaN: true }),
  })
  fc.assert(
    fc.property(anyCamera, anySmall, (camera, box) => {
      const next = broughtIn({ ...camera, scale: 1 }, box, frame, over)
      const drawn = { x: box.x + next.x, y: box.y + next.y, width: box.width, height: box.height }
      expect(over.some((other) => overlap(drawn, other))).toBe(false)
      expect(within(box, grown(seenThrough(next, frame)))).toBe(true)
      const again = broughtIn(next, box, frame, over)
      expect(Math.abs(again.x - next.x) + Math.abs(again.y - next.y)).toBeLessThan(1e-6)
    }),
  )
})

test('C300 a camera that follows a box keeps it where it was in the window', () => {
  fc.assert(
    fc.property(anyCamera, anyBox, anyBox, (camera, from, to) => {
      const next = following(camera, from, to)
      expect(to.x * next.scale + next.x).toBeCloseTo(from.x * camera.scale + camera.x, 5)
      expect(to.y * next.scale + next.y).toBeCloseTo(from.y * camera.scale + camera.y, 5)
    }),
  )
})

test('C301 the first look is all of a small picture, the motion’s end of a larger one, and all of one with no answer near', () => {
  const frame = { width: 1000, height: 700 }
  const motion = { x: -120, y: -40, width: 240, height: 80 }
  const small = { x: -120, y: -200, width: 800, height: 400 }
  expect(firstLook(small, motion, [{ x: 200, y: 0, width: 240, height: 80 }], frame).scale).toBe(1)
  const tall = { x: -120, y: -4000, width: 1500, height: 8000 }
  const close = firstLook(tall, motion, [{ x: 200, y: 100, width: 240, height: 80 }], frame)
  expect(close.scale).toBeGreaterThan(0.6)
  expect(within(motion, seenThrough(close, frame))).toBe(true)
  const far = firstLook(tall, motion, [{ x: 200, y: 3000, width: 240, height: 80 }], frame)
  expect(within(tall, seenThrough(far, frame))).toBe(true)
})

test('C302 a rectangle with more around it holds the rectangle; the middle stays the middle', () => {
  fc.assert(
    fc.property(anyBox, anyFrame, fc.double({ min: 0, max: 2, noNaN: true }), (box, frame, share) => {
      expect(within(box, grown(widened(box, share)))).toBe(true)
      const seen = seenThrough(centredOn(box, frame, 0.7), frame)
      expect(seen.x + seen.width / 2).toBeCloseTo(box.x + box.width / 2, 5)
      expect(seen.y + seen.height / 2).toBeCloseTo(box.y + box.height / 2, 5)
    }),
  )
})
