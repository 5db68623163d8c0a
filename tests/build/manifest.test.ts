// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../../src/formats/formats.ts'

const folder = new URL('../../public/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('manifest.webmanifest', folder), 'utf8'))

test('P104 an installed Rejoinder opens every kind of file that it reads, and backups', () => {
  const handled = manifest.file_handlers.flatMap(({ accept }: { accept: Record<string, string[]> }) =>
    Object.values(accept).flat(),
  )
  const read = formats.filter(({ reader }) => reader !== undefined).flatMap(({ extensions }) => extensions)
  // ".aif.json" ends in ".json", and systems know the last ending alone.
  const wanted = ['zip', ...read.filter((extension) => extension !== 'aif.json')].map((extension) => `.${extension}`)
  expect(handled.toSorted()).toEqual(wanted.toSorted())
})

test('P104 the icons are as large as the manifest says, one of each size whole and one to be cut', () => {
  const sizes = manifest.icons
    .filter(({ type }: { type: string }) => type === 'image/png')
    .map(({ src, sizes, purpose = 'any' }: { src: string; sizes: string; purpose?: string }) => {
      const png = readFileSync(new URL(src, folder))
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes)
      return `${sizes} ${purpose}`
    })
  expect(sizes.toSorted()).toEqual(['192x192 any', '192x192 maskable', '512x512 any', '512x512 maskable'])
})

test('P104 everything in it is found below any folder', () => {
  const places = [
    manifest.id,
    manifest.start_url,
    manifest.scope,
    ...manifest.icons.map(({ src }: { src: string }) => src),
  ]
  for (const place of places) expect(place).toMatch(/^\.\//)
})
