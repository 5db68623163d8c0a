import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isWholeFile } from '../../src/formats/wholeFile.ts'

const fixture = (name: string) => readFileSync(`tests/fixtures/formats/${name}`, 'utf8')

test.each([
  'newer.kialo.txt',
  'older.kialo.txt',
  'whole.argdown',
  'whole.md',
  'whole.opml',
  'whole.mm',
  'whole.aif.json',
  'whole.csv',
  'whole.svg',
  'whole.dot',
  'whole.html',
])('F346 the text of a file is known for one: %s', (name) => {
  expect(isWholeFile(fixture(name))).toBe(true)
})

test.each([
  ['[Motion]: Files are read.\n  + Because.'],
  ['<Reason>: Files are read.\n  - Not all.'],
  ['{"format": "rejoinder", "version": 4}'],
  ['# Files\n\n- + Yes.\n  - − No.'],
])('F346 so is %j', (text) => {
  expect(isWholeFile(text)).toBe(true)
})

test.each([
  ['- + They travel.\n  - − Not all.'],
  ['They travel.\n  + By post.\n  - Not all.'],
  ['1. First\n2. Second\n   - Below'],
  ['Prose of one line.\nAnd of another.'],
  ['[1] A footnote.\n[2] Another.'],
  ['{ a brace'],
  ['Text, source'],
  ['a < b and <b>bold</b>'],
  [''],
])('F346 lines that a person writes are no file: %j', (text) => {
  expect(isWholeFile(text)).toBe(false)
})
