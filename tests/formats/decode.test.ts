// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/formats/decode.ts'
import { FormatError } from '../../src/formats/formatError.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Text in UTF-16, as programs on Windows write it. */
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('')
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

/** 制服は必要だ。 and a line break, in Shift_JIS. */
const shiftJis = Uint8Array.from([
  0x90, 0xa7, 0x95, 0x9e, 0x82, 0xcd, 0x95, 0x4b, 0x97, 0x76, 0x82, 0xbe, 0x81, 0x42, 0x0a,
])

test('F200 text in UTF-8 and UTF-16, with a mark or without, is read as it is', () => {
  const text = 'Motion: school uniforms \u{1F3EB}, 制服\r\n  + für\n'
  expect(decode(utf8(text))).toEqual({ text, encoding: 'UTF-8' })
  expect(decode(utf8(`\uFEFF${text}`))).toEqual({ text, encoding: 'UTF-8' })
  expect(decode(utf16(text, true, true))).toEqual({ text, encoding: 'UTF-16LE' })
  expect(decode(utf16(text, false, true))).toEqual({ text, encoding: 'UTF-16BE' })
  expect(decode(utf16(text, true, false))).toEqual({ text, encoding: 'UTF-16LE' })
  expect(decode(utf16(text, false, false))).toEqual({ text, encoding: 'UTF-16BE' })
})

test('F200 any text comes back from UTF-8', () => {
  const anyLine = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => !/\p{Cc}|^\uFEFF/u.test(text))
  fc.assert(
    fc.property(anyLine, (text) => {
      expect(decode(utf8(text))).toEqual({ text, encoding: 'UTF-8' })
    }),
    { numRuns: 300 },
  )
})

test('F201 what older programs wrote is read: Japanese ones Shift_JIS, Western ones Windows-1252', () => {
  expect(decode(shiftJis)).toEqual({ text: '制服は必要だ。\n', encoding: 'Shift_JIS' })
  const kanjiAlone = Uint8Array.from([0x90, 0xa7, 0x95, 0x9e, 0x81, 0x41, 0x8a, 0x77, 0x8d, 0x5a])
  expect(decode(kanjiAlone)).toEqual({ text: '制服、学校', encoding: 'Shift_JIS' })
  const bytes = Uint8Array.from('claim,text\r\n1,\x93Une \xE9cole pour tous\x94 co\xFBte 5 \x80, s\xFCr\r\n', (sign) =>
    sign.charCodeAt(0),
  )
  expect(decode(bytes)).toEqual({
    text: 'claim,text\r\n1,“Une école pour tous” coûte 5 €, sür\r\n',
    encoding: 'Windows-1252',
  })
})

const cutText = utf8('Motion\n  + 制服\n  - 学校').subarray(0, -1)

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /^The file is empty\.$/],
  ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), /not text/],
  ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff), /not text/],
  ['control characters', utf8('\x01\x02\x03\x04\x05\x06\x0e\x0f\x10 abc'), /not text/],
  ['UTF-8 that was cut inside a letter', cutText, /^The file is UTF-8 text that is damaged or broken off in line 3:/],
  ['UTF-8 with a damaged byte', Uint8Array.from([...utf8('制服は必要だ。\n'), 0xff, ...utf8('学校')]), /in line 2:/],
  ['marked UTF-8 that is none', Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a, 0xc3]), /UTF-8 text .* line 2/],
  ['UTF-16 that was cut inside a letter', utf16('Motion', true, true).subarray(0, -1), /UTF-16LE text .* line 1/],
])('F202 %s is refused in a sentence', (_, bytes, words) => {
  expect(() => decode(bytes)).toThrow(FormatError)
  expect(() => decode(bytes)).toThrow(words)
})

test('F202 any bytes are text or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(typeof decode(bytes).text).toBe('string')
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        expect(error.message).toMatch(/\.$/)
      }
    }),
    { numRuns: 2000 },
  )
})
