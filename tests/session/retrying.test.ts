import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createResting } from '../../src/session/resting.ts'
import { createRetrying } from '../../src/session/retrying.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('P70 what failed is tried again after a second, then at pauses that double, of half a minute at most', () => {
  const tried: number[] = []
  const begun = Date.now()
  const retrying = createRetrying(() => {
    tried.push((Date.now() - begun) / 1000)
    retrying.trying()
    retrying.failed()
  })
  retrying.failed()
  vi.advanceTimersByTime(125_000)
  expect(tried).toEqual([1, 3, 7, 15, 31, 61, 91, 121])
  retrying.succeeded()
  vi.advanceTimersByTime(60_000)
  expect(tried).toHaveLength(8)
  retrying.failed()
  vi.advanceTimersByTime(1000)
  expect(tried).toHaveLength(9)
})

test('P71 typing goes to the journal after 150 ms of rest, and without rest every 300 ms', () => {
  const put = vi.fn()
  const resting = createResting(put)
  resting.touch()
  vi.advanceTimersByTime(149)
  expect(put).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(put).toHaveBeenCalledTimes(1)
  for (let i = 0; i < 60; i++) {
    resting.touch()
    vi.advanceTimersByTime(50)
  }
  expect(put).toHaveBeenCalledTimes(11)
  resting.cancel()
  vi.advanceTimersByTime(1000)
  expect(put).toHaveBeenCalledTimes(11)
})
