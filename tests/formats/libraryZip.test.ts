// @vitest-environment node
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { FormatError } from '../../src/formats/formatError.ts'
import { readLibraryZip, writeLibraryZip } from '../../src/formats/libraryZip.ts'
import { anyDebate } from '../core/anyDebate.ts'
import { debateFrom } from '../core/edit/sketch.ts'

const stem = (motion: string) => motion.replace(/[^\p{L}\p{N} ]/gu, '').slice(0, 20) || 'debate'
const made = Date.UTC(2026, 0, 2)
const kept = [
  { debate: debateFrom('+ one\n- two', 'first'), updated: 5 },
  { debate: debateFrom('+ three', 'second'), updated: 7 },
]

test('F60 a library that is packed and unpacked is the same, debate by debate', () => {
  fc.assert(
    fc.property(fc.array(anyDebate({ most: 6 }), { maxLength: 3 }), (debates) => {
      const all = debates.map((debate, i) => ({ debate: { ...debate, id: `d${i}` }, updated: i }))
      expect(readLibraryZip(writeLibraryZip(all, made, stem))).toEqual({ made, debates: all, unread: [] })
    }),
    { numRuns: 30 },
  )
})

test('F61 a debate that is damaged, missing or there twice is named, and the others are read', () => {
  const files = unzipSync(writeLibraryZip([...kept, kept[0] as (typeof kept)[0]], made, stem))
  const [first = ''] = Object.keys(files).filter((name) => name.startsWith('001'))
  const { debates, unread } = readLibraryZip(zipSync({ ...files, [first]: strToU8('{') }))
  expect(debates.map(({ debate }) => debate.id)).toEqual(['second', 'first'])
  expect(unread).toEqual([{ file: first, problem: { kind: 'json-syntax', line: 1, column: 2 } }])
  const twice = readLibraryZip(zipSync(files))
  expect(twice.unread).toEqual([{ file: expect.stringMatching(/^003/), problem: { kind: 'backup-twice' } }])
})

test.each([
  ['is no .zip', strToU8('PK but nothing more'), /damaged or cut off/],
  ['is cut off', writeLibraryZip(kept, made, stem).slice(0, -40), /damaged or cut off/],
  ['has no list', zipSync({ 'a.json': strToU8('{}') }), /no backup of Rejoinder/],
  ['has a broken list', zipSync({ 'rejoinder.json': strToU8('[') }), /list of debates in this backup is damaged/],
  [
    'is from a newer program',
    zipSync({ 'rejoinder.json': strToU8('{"format":"rejoinder-library","version":9,"made":1,"debates":[]}') }),
    /version 9/,
  ],
])('F62 a backup that %s is refused in one sentence', (_, bytes, reason) => {
  expect(() => readLibraryZip(bytes)).toThrow(FormatError)
  expect(() => readLibraryZip(bytes)).toThrow(reason)
})

test('F62 what would unpack to more than any library is not unpacked', () => {
  const bomb = zipSync({ 'a.json': strToU8('{}') })
  // The list at the end says how large each file is: 24 bytes into its entry (APPNOTE.TXT 4.3.12).
  const entry = bomb.findLastIndex(
    (_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1 && bomb[i + 3] === 2,
  )
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 600 * 1024 * 1024, true)
  expect(() => readLibraryZip(bomb)).toThrow(/larger than any library/)
})

test('F62 a file that says it is smaller than it is takes no more room than it says, and is told', () => {
  const packed = writeLibraryZip(kept, made, stem)
  const view = new DataView(packed.buffer, packed.byteOffset)
  const at = (i: number) => packed[i] === 0x50 && packed[i + 1] === 0x4b && packed[i + 2] === 1 && packed[i + 3] === 2
  const entries = [...packed.keys()].filter(at)
  expect(entries.length).toBe(3)
  for (const entry of entries.slice(1)) view.setUint32(entry + 24, 10, true)
  const { debates, unread } = readLibraryZip(packed)
  expect(debates).toEqual([])
  expect(unread).toHaveLength(2)
})
