// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats, formatsOfName } from '../../src/formats/formats.ts'
import { formatTable } from '../../src/formats/formatTable.ts'

test('F50 the README says what each format holds, as the code does', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(formatTable(formats))
})

test('F51 every format has a name, an ending and a way in or out; the longest ending tells most', () => {
  for (const { id, extensions, reader, writer } of formats) {
    expect(extensions.length, id).toBeGreaterThan(0)
    expect(reader ?? writer, id).toBeDefined()
  }
  expect(formatsOfName('debate.AIF.JSON').map(({ id }) => id)).toEqual(['aif', 'json'])
  expect(formatsOfName('notes.txt').map(({ id }) => id)).toEqual(['kialo'])
  expect(formatsOfName('nothing')).toEqual([])
})
