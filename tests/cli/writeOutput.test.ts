// @vitest-environment node
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { writeOutput } from '../../src/cli/writeOutput.ts'
import { temporaryFolder } from './fakeTerminal.ts'

const large = 'x'.repeat(5_000_000)

test('T17 a signal to end while a file is written leaves what stood there, and nothing beside it', async () => {
  const at = temporaryFolder()
  writeFileSync(at('out.json'), 'as it was')
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  const listeners = process.listenerCount('SIGINT')
  const writing = writeOutput(at('out.json'), large)
  // The file beside it is there, and not yet in its place, when the signal comes: to write, flush and close it takes several turns
  // of the event loop, and each is looked at.
  while (readdirSync(at('.')).length < 2) await setImmediate()
  process.emit('SIGINT', 'SIGINT')
  process.emit('SIGINT', 'SIGINT')
  await writing
  expect(kill.mock.calls).toEqual([[process.pid, 'SIGINT']])
  expect(readdirSync(at('.'))).toEqual(['out.json'])
  expect(readFileSync(at('out.json'), 'utf8')).toBe('as it was')
  expect(process.listenerCount('SIGINT')).toBe(listeners)
})

test('T17 without one the file is there whole', async () => {
  const at = temporaryFolder()
  await writeOutput(at('out.json'), large)
  await writeOutput(at('two.bin'), Uint8Array.from([0, 255]))
  expect(readFileSync(at('out.json'), 'utf8')).toBe(large)
  expect([...readFileSync(at('two.bin'))]).toEqual([0, 255])
  expect(readdirSync(at('.')).toSorted()).toEqual(['out.json', 'two.bin'])
})
