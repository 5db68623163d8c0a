// @vitest-environment node
import { afterEach, expect, test } from 'vitest'
import { createWritingCall, type WritingCall } from '../../src/session/writingCall.ts'

let calls: WritingCall[] = []
let name = 0

/** Tabs that hear each other, by how they write. */
function tabs(...writes: (() => Promise<boolean>)[]): WritingCall[] {
  name += 1
  calls = writes.map((write) => createWritingCall(write, `tabs ${name}`, 1500))
  return calls
}
const never = () => Promise.reject(new Error('It calls itself.'))

afterEach(() => {
  for (const call of calls) call.close()
})

test('P105 a call is over when every other tab has written', async () => {
  const written: string[] = []
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    written.push('slow')
    return true
  }
  const quick = async () => {
    written.push('quick')
    return true
  }
  const [first] = tabs(never, slow, quick)
  expect(await first?.ask()).toBe(true)
  expect(written.toSorted()).toEqual(['quick', 'slow'])
})

test('P105 a tab that could not write keeps the call from being a success, by failing or by throwing', async () => {
  expect(await tabs(never, async () => false)[0]?.ask()).toBe(false)
  expect(await tabs(never, () => Promise.reject(new Error('full')))[0]?.ask()).toBe(false)
})

test('P105 alone, there is nobody to wait for', async () => {
  expect(await tabs(never)[0]?.ask()).toBe(true)
})

test('P105 a tab that never finishes does not hold the others up for ever, and counts as not written', async () => {
  const [first] = tabs(never, () => new Promise(() => {}))
  expect(await first?.ask()).toBe(false)
})
