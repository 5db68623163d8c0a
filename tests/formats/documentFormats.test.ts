// @vitest-environment node
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { documentFormatIds, documentFormats } from '../../src/formats/documents/documentFormats.ts'
import { largeDebate } from '../core/prepare/quoting.ts'
import { frame, partsOf } from './blocksBook.ts'

test('F339 a document becomes a Word file, Markdown and a page, each of which is what it is called', async () => {
  expect(documentFormatIds.map((id) => [id, documentFormats[id].extension, documentFormats[id].label])).toEqual([
    ['docx', 'docx', 'Word'],
    ['markdown', 'md', 'Markdown'],
    ['html', 'html', 'HTML'],
  ])
  const starts = await Promise.all(
    documentFormatIds.map(async (id) => {
      const written = await documentFormats[id].write([{ kind: 'paragraph', text: 'Words.' }], frame)
      const bytes = typeof written === 'string' ? strToU8(written) : written
      return String.fromCharCode(...bytes.subarray(0, 2))
    }),
  )
  expect(starts).toEqual(['PK', '# ', '<!'])
})

test.each(['deep', 'wide'] as const)('F339 the blocks of ten thousand claims become a document, %s', async (shape) => {
  const parts = partsOf(largeDebate(shape, 10_000), 'pro', 'full')
  for (const id of documentFormatIds) {
    const written = await documentFormats[id].write(parts, frame)
    expect(written.length).toBeGreaterThan(50_000)
  }
})
