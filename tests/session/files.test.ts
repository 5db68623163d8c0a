// @vitest-environment node
import { expect, test } from 'vitest'
import { fileName } from '../../src/session/files.ts'

test('A74 a file’s name ends with the variant whole, however long the motion is, and stays short enough', () => {
  expect(fileName('Schools should: yes/no?', 'svg', 'map, dark')).toBe('Schools should yes no – map, dark.svg')
  const long = fileName('制服を着る。'.repeat(40), 'png', 'マップ, 評価値なし, 4×')
  expect(long).toMatch(/ – マップ, 評価値なし, 4×\.png$/)
  expect(new TextEncoder().encode(long).length).toBeLessThan(255)
  expect(fileName('', 'svg', 'map')).toBe('debate – map.svg')
  expect(fileName('con', 'svg')).toBe('con_.svg')
})

test('A155 a long motion is cut between two words, and where there are none, between two letters', () => {
  const long = 'Japan should join NATO’s mission supporting Ukraine in non-combat training'
  expect(fileName(long, 'json')).toBe('Japan should join NATO’s mission supporting Ukraine in.json')
  expect(fileName('Japan should join NATO’s mission supporting Ukraine together now', 'json')).toBe(
    'Japan should join NATO’s mission supporting Ukraine together.json',
  )
  expect(fileName('制'.repeat(70), 'json')).toBe(`${'制'.repeat(60)}.json`)
})
