// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backScale, farScale } from '../../../src/ui/map/camera.ts'
import { farLookAt, isFar, tintOf } from '../../../src/ui/map/farLook.ts'

const wordless = 0.26
const anyHeat = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined })

test('G16 where cards become boxes, a box has as much colour as its card', () => {
  fc.assert(
    fc.property(anyHeat, (heat) => {
      expect(tintOf(farLookAt(farScale, wordless), heat)).toBeCloseTo((heat ?? 0) * 0.5, 9)
      expect(tintOf(farLookAt(backScale, wordless), heat)).toBeCloseTo((heat ?? 0) * 0.5, 9)
    }),
  )
})

test('G16 the further away, the more of its colour a box has, without a leap', () => {
  fc.assert(
    fc.property(anyHeat, fc.double({ min: 0.01, max: farScale, noNaN: true }), (heat, scale) => {
      const [near, far] = [scale * 1.01, scale].map((at) => tintOf(farLookAt(at, wordless), heat)) as [number, number]
      expect(far).toBeGreaterThanOrEqual(near - 1e-9)
      expect(far - near).toBeLessThan(0.06)
      expect(far).toBeLessThanOrEqual(1)
    }),
  )
})

test('G16 a map at the border between cards and boxes stays what it was', () => {
  for (const scale of [farScale, 0.43, backScale - 0.001]) {
    expect(isFar(scale, true)).toBe(true)
    expect(isFar(scale, false)).toBe(false)
  }
  expect(isFar(farScale - 0.001, false)).toBe(true)
  expect(isFar(backScale, true)).toBe(false)
})

test('G16 words can be read on every colour that a box has while it holds words, light and dark', () => {
  const sheet = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
  for (const theme of ['light', 'dark']) {
    const tokens = sheet.match(new RegExp(`\\[data-theme="${theme}"\\] \\{(.*?)\\}`, 's'))?.[1] ?? ''
    const of = (name: string): number[] => {
      const hex = tokens.match(new RegExp(`--${name}: #(\\w{6})`))?.[1] ?? ''
      return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    }
    for (const side of ['pro', 'con']) {
      for (const heat of [undefined, 0, 0.5, 1]) {
        for (const scale of [wordless, 0.3, 0.36, farScale]) {
          const tint = tintOf(farLookAt(scale, wordless), heat)
          const ground = of('raised').map((value, i) => value + tint * ((of(side)[i] as number) - value))
          expect(contrast(of('ink'), ground), `${theme} ${side} ${heat} ${scale}`).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  }
})

/** As WCAG 2 reckons it. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light, dark] = [brightness(a), brightness(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function brightness(colour: readonly number[]): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
