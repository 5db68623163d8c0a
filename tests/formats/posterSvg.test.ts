// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../src/core/layout/lines.ts'
import { type Direction, directions, mapLayoutOf } from '../../src/core/layout/mapLayout.ts'
import { onOneSheet, overSheets, papers, tilesOf } from '../../src/core/layout/tiles.ts'
import { type Claim, type ClaimId, relations } from '../../src/core/model/claim.ts'
import { type Debate, needClaim, originalOf, textOf } from '../../src/core/model/debate.ts'
import { sideOf, subtreeOf } from '../../src/core/model/walk.ts'
import { leftOutOf, placeOf, posterPage, sheetsOf } from '../../src/formats/posterPage.ts'
import { type Poster, posterBelowTitle, posterSize, posterSvg } from '../../src/formats/posterSvg.ts'
import { anyDebate, debateOf } from '../core/anyDebate.ts'
import { claim, motion } from '../core/weigh/sample.ts'

const measure = (text: string, size: number) => [...text].length * size * 0.55
const measures = { size: 14, motionSize: 16, small: 12, line: 21, motionLine: 25, top: 8, meta: 20, left: 15 }
const colours = {
  paper: '#fff',
  raised: '#fefefe',
  ink: '#111',
  muted: '#666',
  line: '#ccc',
  pro: '#24477d',
  con: '#b5391c',
}

function posterOf(debate: Debate, direction: Direction = 'right', more: Partial<Poster> = {}): Poster {
  const linesFor = (shown: Claim) => linesOf(shown.text, (piece) => measure(piece, 14), { width: 220, lines: 400 })
  const layout = mapLayoutOf(debate, {
    direction,
    folded: new Set(),
    sizeOf: (_, shown) => ({ width: 260, height: linesFor(shown).length * 21 + 36 }),
    spacing: { gap: 76, siblings: 14, branches: 22 },
  })
  return {
    layout,
    title: textOf(debate, needClaim(debate, debate.motion)),
    subtitle: '23 November 2026',
    legend: {
      pro: 'Pro',
      con: 'Con',
      relations: { supports: 'supports', rebuts: 'rebuts', undercuts: 'undercuts' },
      thickness: 'thickness: relevance',
    },
    card: (id: ClaimId) => {
      const record = needClaim(debate, id)
      return {
        lines: linesFor(originalOf(debate, record)),
        relation: id === debate.motion ? '' : record.relation,
        standing: { share: 0.4, words: '40' },
      }
    },
    side: (id: ClaimId) => sideOf(debate, id),
    relevance: () => 0.5,
    measures,
    colours,
    fonts: { sans: '"Segoe UI", sans-serif', serif: 'Georgia, serif' },
    language: 'en',
    measure,
    ...more,
  }
}

function parsed(svg: string): Element {
  const found = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(found.querySelector('parsererror'), svg).toBeNull()
  return found.documentElement
}

/** All words on a poster, without the spaces at which lines were broken. */
const wordsOf = (root: Element): string[] =>
  [...root.querySelectorAll('g > g')].map((card) =>
    [...card.querySelectorAll('text')]
      .map((text) => text.textContent)
      .join('')
      .replace(/\s+/gu, ''),
  )
const anyMap = fc.record({ debate: anyDebate({ least: 2, most: 20 }), direction: fc.constantFrom(...directions) })

test('F45 a poster is well-formed, and holds the words of every claim as text', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, direction }) => {
      const root = parsed(posterSvg(posterOf(debate, direction)))
      const cards = wordsOf(root)
      const shown = subtreeOf(debate, debate.motion)
      expect(cards).toHaveLength(shown.length)
      for (const id of shown) {
        const words = textOf(debate, needClaim(debate, id))
          .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
          .replace(/\s+/gu, '')
        expect(cards.some((card) => card.startsWith(words))).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('F45 signs that mean something to XML are words on a poster, and nothing else', () => {
  const debate = debateOf(
    [motion, claim('a', motion.id, 'supports', { text: '<script>alert("1")</script> & ]]> \u0000 だ' })],
    [],
  )
  const root = parsed(posterSvg(posterOf(debate, 'right', { title: 'A < B & "C"' })))
  expect(root.querySelector('script')).toBeNull()
  expect(root.textContent).toContain('alert("1")')
  expect(root.querySelector('title')?.textContent).toBe('A < B & "C"')
})

test('F46 each line says how wide it is, so that other fonts keep it in its card; one from right to left begins at the right', () => {
  const debate = debateOf(
    [
      motion,
      claim('ja', motion.id, 'supports', { text: '日本の支援' }),
      claim('he', motion.id, 'supports', { text: 'שלום עולם' }),
    ],
    [],
  )
  const root = parsed(posterSvg(posterOf(debate)))
  const line = (words: string) => [...root.querySelectorAll('text')].find((text) => text.textContent === words)
  expect(Number(line('日本の支援')?.getAttribute('textLength'))).toBeCloseTo(measure('日本の支援', 14), 1)
  expect(line('日本の支援')?.getAttribute('x')).toBe('15')
  expect(line('שלום עולם')?.getAttribute('direction')).toBe('rtl')
  expect(line('שלום עולם')?.getAttribute('x')).toBe('245')
})

test('F47 lines of links tell the relations apart, and the legend names each', () => {
  const debate = debateOf(
    [motion, claim('s', motion.id, 'supports'), claim('r', motion.id, 'rebuts'), claim('u', 'r', 'undercuts')],
    [],
  )
  const root = parsed(posterSvg(posterOf(debate)))
  const dashes = [...root.querySelectorAll('g > path[stroke-opacity]')].map((path) =>
    path.getAttribute('stroke-dasharray'),
  )
  expect(new Set(dashes).size).toBe(3)
  for (const relation of relations) {
    expect([...root.children].some((text) => text.textContent === relation)).toBe(true)
  }
})

test('F48 sheets show together what the poster shows, each no more than its part', () => {
  fc.assert(
    fc.property(anyMap, fc.integer({ min: 1, max: 4 }), ({ debate, direction }, columns) => {
      const poster = posterOf(debate, direction)
      const size = posterSize(poster)
      const tiling = columns === 1 ? onOneSheet(size, papers.a4) : overSheets(size, papers.a4, columns)
      fc.pre(tiling.rows < 30)
      const whole = new Set(wordsOf(parsed(posterSvg(poster))))
      const sheets = sheetsOf(poster, tiling)
      // What is left out holds nothing but paper.
      for (const tile of tilesOf(tiling)) {
        if (sheets.some(({ row, column }) => row === tile.row && column === tile.column)) continue
        const empty = parsed(posterSvg(poster, tile))
        expect(empty.querySelectorAll('g > g, g > path')).toHaveLength(0)
      }
      const seen = sheets.flatMap((tile, i) => {
        const page = parsed(posterPage(poster, tiling, tile, `Sheet ${i + 1}`))
        expect(page.getAttribute('width')).toBe(`${tiling.sheet.width}mm`)
        return [...page.querySelectorAll('svg > g > g')].map((card) =>
          [...card.querySelectorAll('text')]
            .map((text) => text.textContent)
            .join('')
            .replace(/\s+/gu, ''),
        )
      })
      expect(new Set(seen)).toEqual(whole)
    }),
    { numRuns: 25 },
  )
})

test('F48 a wide poster of little leaves its empty sheets out, and each sheet says where it belongs', () => {
  // One long line of answers among many contentions without any.
  const contentions = Array.from({ length: 24 }, (_, i) => claim(`c${i}`, motion.id, 'supports'))
  const answers = Array.from({ length: 8 }, (_, i) => claim(`a${i}`, i === 0 ? 'c0' : `a${i - 1}`, 'rebuts'))
  const poster = posterOf(debateOf([motion, ...contentions, ...answers], []))
  const tiling = overSheets(posterSize(poster), papers.a4, 8)
  const sheets = sheetsOf(poster, tiling)
  expect(sheets.length).toBeGreaterThan(3)
  expect(sheets.length).toBeLessThan(tiling.columns * tiling.rows)
  // Every place is either a sheet's or named among those that are left out, runs of a row by their ends.
  const named = leftOutOf(tiling, sheets, Number.POSITIVE_INFINITY)
  const numbers = (run: string) => [...run.matchAll(/[A-Z]+(\d+)/g)].map((end) => Number(end[1]))
  const places = named.split(', ').flatMap((run) => {
    const [first, last] = [numbers(run)[0] as number, numbers(run).at(-1) as number]
    return Array.from({ length: last - first + 1 }, (_, i) => `${run.match(/^[A-Z]+/)?.[0]}${first + i}`)
  })
  expect([...places, ...sheets.map(placeOf)].sort()).toEqual(tilesOf(tiling).map(placeOf).sort())
  expect(leftOutOf(tiling, sheets, 1)).toMatch(/^[A-Z]\d+(?:–[A-Z]\d+)?, …$/)
  expect(leftOutOf(tiling, tilesOf(tiling), 8)).toBe('')
  expect(placeOf({ row: 0, column: 0, x: 0, y: 0, width: 1, height: 1 })).toBe('A1')
  expect(placeOf({ row: 25, column: 9, x: 0, y: 0, width: 1, height: 1 })).toBe('Z10')
  expect(placeOf({ row: 26, column: 1, x: 0, y: 0, width: 1, height: 1 })).toBe('AA2')
})

test('F345 below its title a poster shows every card and the legend, and not the title a second time', () => {
  fc.assert(
    fc.property(anyMap, ({ debate, direction }) => {
      const poster = posterOf(debate, direction, { title: 'The title above' })
      const below = posterBelowTitle(poster)
      const root = parsed(posterSvg(poster, below))
      const outside = [...root.children].filter(({ localName }) => localName === 'text').map((text) => text.textContent)
      expect(outside).not.toContain('The title above')
      expect(outside).not.toContain(poster.subtitle)
      expect(outside).toContain('thickness: relevance')
      expect(wordsOf(root)).toEqual(wordsOf(parsed(posterSvg(poster))))
      expect(below.y + below.height).toBeCloseTo(posterSize(poster).height)
    }),
    { numRuns: 25 },
  )
})
