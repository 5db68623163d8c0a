// @vitest-environment jsdom

import { expect, test } from 'vitest'
import { edgeWidth } from '../../../src/ui/map/farBoxes.ts'
import { farLookAt } from '../../../src/ui/map/farLook.ts'
import { createFarWords, leastWordy } from '../../../src/ui/map/farWords.ts'

const sentence = 'An invasion that is seen to fail against one neighbour warns the next invader.'

/** A pen that remembers what it wrote, and where. */
function remembering() {
  const written: { words: string; x: number; y: number }[] = []
  const pen = {
    font: '',
    textBaseline: '',
    textAlign: '',
    fillText: (words: string, x: number, y: number) => written.push({ words, x, y }),
  }
  return { pen: pen as unknown as CanvasRenderingContext2D, written }
}

const words = () => createFarWords(16, { card: 'sans-serif', motion: 'serif' })

test('G14 a box holds as many whole lines of its sentence as it has room for, inside its edges', () => {
  const { pen, written } = remembering()
  const box = { x: 100, y: 50, width: 90, height: 44 }
  words().into(pen, 'a', sentence, box, false)
  expect(written.length).toBeGreaterThan(1)
  expect(written[0]?.words.startsWith('An invasion')).toBe(true)
  expect(written.at(-1)?.words.endsWith('…')).toBe(true)
  for (const { x, y } of written) {
    expect(x).toBeGreaterThan(box.x)
    expect(y - 5).toBeGreaterThanOrEqual(box.y)
    expect(y + 5).toBeLessThanOrEqual(box.y + box.height)
  }
})

test('G14 a box that moves keeps its lines, one that grows and a sentence that changes are set anew', () => {
  const { pen, written } = remembering()
  const far = words()
  const lines = (text: string, box: { x: number; y: number; width: number; height: number }) => {
    written.length = 0
    far.into(pen, 'a', text, box, false)
    return written.map((line) => line.words)
  }
  const before = lines(sentence, { x: 0, y: 0, width: 90, height: 44 })
  expect(lines(sentence, { x: 300, y: -9, width: 90, height: 44 })).toEqual(before)
  expect(lines(sentence, { x: 0, y: 0, width: 140, height: 44 })).not.toEqual(before)
  expect(lines('Short.', { x: 0, y: 0, width: 90, height: 44 })).toEqual(['Short.'])
})

test('G14 a box that is just wide enough for words holds some beside its edge', () => {
  const { pen, written } = remembering()
  const edge = edgeWidth(farLookAt(1, 1), 1)
  words().into(pen, 'a', sentence, { x: edge, y: 0, width: leastWordy - edge, height: 30 }, false)
  expect(edge).toBeGreaterThan(0)
  expect(written.length).toBeGreaterThan(0)
})

test('G14 where not one line fits, nothing is written', () => {
  const { pen, written } = remembering()
  words().into(pen, 'a', sentence, { x: 0, y: 0, width: 90, height: 8 }, true)
  expect(written).toEqual([])
})

test('G14 the motion’s words fit into the one line that there is beside its box', () => {
  const { pen } = remembering()
  const { words: told, width } = words().line(pen, sentence, 120)
  expect(width).toBeLessThanOrEqual(120)
  expect(told.endsWith('…')).toBe(true)
  expect(words().line(pen, 'Short.', 120).words).toBe('Short.')
})
