// @vitest-environment jsdom

import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createArriving } from '../../../src/ui/map/arriving.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A picture of numbers; the thing of a number is the number, and lesser ones come first. */
function picture(first: readonly number[], urgent: (n: number) => boolean = () => false) {
  const mapOf = (numbers: Iterable<number>) => new Map([...numbers].map((n) => [n, n]))
  return createRoot((dispose) => {
    const [near, setNear] = createSignal(mapOf(first))
    const gone = new Set<number>()
    const there = createArriving(near, {
      rank: (n) => (urgent(n) ? -1 : n),
      left: (n) => (gone.has(n) ? undefined : n),
    })
    return {
      dispose,
      gone,
      there: () => [...there().keys()],
      look: (numbers: Iterable<number>) => setNear(mapOf(numbers)),
    }
  })
}
const upTo = (end: number, begin = 0) => Array.from({ length: end - begin }, (_, i) => begin + i)
/** Some frames go by, with the task after each. */
const frame = (count = 1) => vi.advanceTimersByTime(17 * count + 1)

test('A79 the first things come at once, and so do those after none', () => {
  const { there, look } = picture(upTo(100))
  expect(there()).toEqual(upTo(100))
  look([])
  frame()
  expect(there()).toEqual([])
  look(upTo(50))
  expect(there()).toEqual(upTo(50))
})

test('A79 what is new comes a few at a time, the nearest first, and all of it comes', () => {
  const { there, look } = picture([0])
  look(upTo(40))
  const counts = [there().length]
  expect(there()).toEqual(upTo(counts[0] as number))
  for (let i = 0; i < 40 && there().length < 40; i++) {
    frame()
    counts.push(there().length)
  }
  expect(there()).toEqual(upTo(40))
  for (const [i, count] of counts.entries()) expect(count - (counts[i - 1] ?? 1)).toBeLessThan(8)
  expect(counts.length).toBeGreaterThan(4)
})

test('A79 several changes in one frame bring no more than one', () => {
  const { there, look } = picture([0])
  for (let end = 10; end <= 40; end += 10) look(upTo(end))
  expect(there().length).toBeLessThan(8)
  frame(20)
  expect(there()).toEqual(upTo(40))
})

test('A79 what must not wait comes first and alone', () => {
  const { there, look } = picture([0], (n) => n === 99)
  look([...upTo(20), 99])
  expect(there()).toEqual([0, 99])
  frame(20)
  expect(there()).toEqual([...upTo(20), 99])
})

test('A79 what left goes after the frame, what is not there any more at once, and what comes back stays', () => {
  const { there, look, gone } = picture(upTo(6))
  gone.add(5)
  look([0, 1])
  expect(new Set(there())).toEqual(new Set(upTo(5)))
  look([0, 1, 3])
  frame()
  expect(there()).toEqual([0, 1, 3])
})

test('A79 nothing comes once it is disposed of', () => {
  const { dispose, there, look } = picture([0])
  look(upTo(40))
  const early = there().length
  dispose()
  frame(20)
  expect(there().length).toBe(early)
})
