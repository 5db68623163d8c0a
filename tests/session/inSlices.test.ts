// @vitest-environment node
import { expect, test } from 'vitest'
import { WorkFailed } from '../../src/session/formatWork.ts'
import { inSlices } from '../../src/session/inSlices.ts'

/** Steps of which each takes some milliseconds, as measuring text does. */
function* slowSteps(count: number, taken: (step: number) => void): Generator<void, string> {
  for (let step = 1; step <= count; step++) {
    const end = performance.now() + 3
    while (performance.now() < end);
    taken(step)
    yield
  }
  return 'done'
}

/** Lets what waits for its turn have it. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 1))

test('F350 a key that is pressed while the page draws comes before the picture is done', async () => {
  const seen: (number | string)[] = []
  const task = inSlices(slowSteps(40, (step) => seen.push(step)))
  setTimeout(() => seen.push('key'))
  expect(await task.result).toBe('done')
  const key = seen.indexOf('key')
  expect(key).toBeGreaterThan(-1)
  expect(key).toBeLessThan(20)
  expect(seen.filter((step) => step !== 'key')).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
})

test('F350 what was given up is drawn no further, and nothing comes of it', async () => {
  const steps: number[] = []
  let settled = false
  const task = inSlices(slowSteps(1000, (step) => steps.push(step)))
  void task.result.finally(() => {
    settled = true
  })
  await turn()
  task.cancel()
  const before = steps.length
  expect(before).toBeGreaterThan(0)
  await turn()
  await turn()
  expect(steps).toHaveLength(before)
  expect(settled).toBe(false)
})

test('F350 what goes wrong on the way is told', async () => {
  function* broken(): Generator<void, string> {
    yield
    throw new Error('no room')
  }
  await expect(inSlices(broken()).result).rejects.toThrow(WorkFailed)
  await expect(inSlices(broken()).result).rejects.toThrow('no room')
})
