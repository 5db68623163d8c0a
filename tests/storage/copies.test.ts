// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  beyond,
  type Copy,
  canCopy,
  keepCopies,
  listCopies,
  mostBytes,
  mostDays,
  readCopy,
  thinCopies,
  writeCopy,
} from '../../src/storage/copies.ts'
import { type PrivateFiles, stagePrivateFiles } from './privateFiles.ts'

let disk: PrivateFiles
const bytes = (text: string) => new TextEncoder().encode(text)
const names = async () => (await listCopies()).map(({ name }) => name)
/** The last days of January, as many as are asked for. */
const days = (count: number) => Array.from({ length: count }, (_, i) => `2026-01-${String(i + 11)}`)

beforeEach(() => {
  vi.useFakeTimers()
  disk = stagePrivateFiles()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** One copy for each of the days, in their order. */
async function copied(all: readonly string[]): Promise<void> {
  for (const day of all) {
    vi.setSystemTime(new Date(`${day}T12:00:00Z`))
    await writeCopy(day, bytes(day))
  }
}

test('P81 a copy of a day takes the place of an earlier one of that day, and is read again', async () => {
  await copied(['2026-01-11', '2026-01-12'])
  await writeCopy('2026-01-12', bytes('later that day'))
  expect(await names()).toEqual(['2026-01-12.zip', '2026-01-11.zip'])
  expect((await readCopy('2026-01-12.zip')).size).toBe('later that day'.length)
})

test('P81 where there is no room for a copy, the one that is there stays whole', async () => {
  await copied(['2026-01-11'])
  disk.fill()
  await expect(writeCopy('2026-01-11', bytes('much more'))).rejects.toThrow(DOMException)
  expect((await readCopy('2026-01-11.zip')).size).toBe('2026-01-11'.length)
  // What was half written counts as no copy.
  expect(await names()).toEqual(['2026-01-11.zip'])
})

test('P81 the last days stay and older ones go; what was set aside stays until a person deletes it', async () => {
  await copied(days(mostDays + 2))
  await thinCopies()
  const last = days(mostDays + 2).slice(2)
  expect(await names()).toEqual(last.map((day) => `${day}.zip`).reverse())
  await keepCopies()
  await copied(['2026-02-01'])
  await thinCopies()
  const kept = last.map((day) => `kept ${day}.zip`)
  expect(new Set(await names())).toEqual(new Set(['2026-02-01.zip', ...kept]))
  await keepCopies()
  await copied(['2026-02-01'])
  await keepCopies()
  expect(await names()).toContain('kept 2026-02-01 (2).zip')
  expect(await names()).toHaveLength(mostDays + 2)
})

test('P81 copies take no more room than they are given, and the latest always has room', () => {
  const copy = (name: string, size: number, kept = false): Copy => ({ name, at: 0, bytes: size, kept })
  expect(beyond([copy('c', mostBytes / 2), copy('b', mostBytes / 2), copy('a', 1)])).toEqual(['a'])
  expect(beyond([copy('b', mostBytes * 2), copy('a', 1)])).toEqual(['a'])
  expect(beyond([copy('x', mostBytes * 2, true), copy('b', 1), copy('a', 1)])).toEqual([])
})

test('P81 files that are no copies are passed over and left alone', async () => {
  await copied(['2026-01-11'])
  disk.files.set('notes.txt', new Blob(['mine']))
  disk.files.set('2026-01-10.zip.part', new Blob(['half']))
  await thinCopies()
  expect(await names()).toEqual(['2026-01-11.zip'])
  expect([...disk.files.keys()].sort()).toEqual(['2026-01-10.zip.part', '2026-01-11.zip', 'notes.txt'])
})

test('P81 a browser without a place for copies goes without', async () => {
  Object.defineProperty(navigator, 'storage', { configurable: true, value: {} })
  expect(canCopy()).toBe(false)
  expect(await listCopies()).toEqual([])
  await keepCopies()
})
