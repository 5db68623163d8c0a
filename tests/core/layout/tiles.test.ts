import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onOneSheet, overSheets, papers, pointsOnPaper, tilesOf } from '../../../src/core/layout/tiles.ts'

const length = fc.double({ min: 50, max: 20_000, noNaN: true })
const picture = fc.record({ width: length, height: length })
const paper = fc.constantFrom(...Object.values(papers))

test('G11 one sheet shows all of the picture, turned so that it is larger, and never blown up beyond twice', () => {
  fc.assert(
    fc.property(picture, paper, (size, sheet) => {
      const tiling = onOneSheet(size, sheet)
      const tiles = tilesOf(tiling)
      expect(tiles).toHaveLength(1)
      expect(tiles[0]?.width).toBeGreaterThanOrEqual(size.width * (1 - 1e-9))
      expect(tiles[0]?.height).toBeGreaterThanOrEqual(size.height * (1 - 1e-9))
      expect(tiling.scale).toBeLessThanOrEqual((2 * 25.4) / 96)
      const lying = onOneSheet(size, { width: sheet.height, height: sheet.width })
      expect(lying.scale).toBeCloseTo(tiling.scale, 12)
    }),
  )
})

test('G11 several sheets show all of the picture, and each neighbour the overlap again', () => {
  fc.assert(
    fc.property(picture, paper, fc.integer({ min: 2, max: 12 }), (size, sheet, columns) => {
      const tiling = overSheets(size, sheet, columns)
      fc.pre(tiling.rows < 400)
      const tiles = tilesOf(tiling)
      expect(tiles).toHaveLength(tiling.columns * tiling.rows)
      expect(Math.max(...tiles.map((tile) => tile.x + tile.width))).toBeCloseTo(size.width, 4)
      expect(Math.max(...tiles.map((tile) => tile.y + tile.height))).toBeGreaterThanOrEqual(size.height * (1 - 1e-9))
      for (const tile of tiles) {
        const right = tiles.find((other) => other.row === tile.row && other.column === tile.column + 1)
        if (right !== undefined) expect((tile.x + tile.width - right.x) * tiling.scale).toBeCloseTo(10, 6)
        const under = tiles.find((other) => other.column === tile.column && other.row === tile.row + 1)
        if (under !== undefined) expect((tile.y + tile.height - under.y) * tiling.scale).toBeCloseTo(10, 6)
      }
      // No row of sheets is wasted on what the row above shows already.
      expect(Math.max(...tiles.map((tile) => tile.y))).toBeLessThan(size.height)
    }),
  )
})

test('G11 letters have the size on paper that the scale says: 96 px are an inch, an inch is 72 pt', () => {
  const tiling = { ...onOneSheet({ width: 100, height: 100 }, papers.a4), scale: 25.4 / 96 }
  expect(pointsOnPaper(tiling, 16)).toBeCloseTo(12, 12)
})
