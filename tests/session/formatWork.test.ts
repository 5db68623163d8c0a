// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { work } from '../../src/session/formatWork.ts'

/** Workers that answer when they are told to. */
class FakeWorker {
  static made: FakeWorker[] = []
  terminated = false
  onmessage: (event: { data: unknown }) => void = () => {}
  onerror: (event: { message: string; preventDefault(): void }) => void = () => {}
  constructor() {
    FakeWorker.made.push(this)
  }
  postMessage() {}
  terminate() {
    this.terminated = true
  }
  answer() {
    this.onmessage({ data: { result: new Uint8Array() } })
  }
}

const job = { kind: 'unzip', bytes: new Uint8Array() } as const
const begin = () => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.useFakeTimers()
  FakeWorker.made = []
}
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const worker = (n: number) => FakeWorker.made[n] as FakeWorker

test('F324 one job after the other is done by one worker, two at once by two', async () => {
  begin()
  const first = work(job)
  worker(0).answer()
  await first.result
  const [second, third] = [work(job), work(job)]
  expect(FakeWorker.made).toHaveLength(2)
  worker(0).answer()
  worker(1).answer()
  await Promise.all([second.result, third.result])
  // One spare worker is enough.
  expect(worker(1).terminated).toBe(true)
  vi.runAllTimers()
  expect(worker(0).terminated).toBe(true)
})

test('F324 a job that is cancelled ends its worker; one that is over ends no other job', async () => {
  begin()
  const first = work(job)
  worker(0).answer()
  await first.result
  const second = work(job)
  first.cancel()
  expect(worker(0).terminated).toBe(false)
  second.cancel()
  expect(worker(0).terminated).toBe(true)
  work(job).cancel()
  expect(FakeWorker.made).toHaveLength(2)
})

test('F324 a worker that breaks down is not used again', async () => {
  begin()
  const first = work(job)
  worker(0).onerror({ message: 'out of memory', preventDefault: () => {} })
  await expect(first.result).rejects.toThrow('out of memory')
  expect(worker(0).terminated).toBe(true)
  work(job).cancel()
  expect(FakeWorker.made).toHaveLength(2)
})
