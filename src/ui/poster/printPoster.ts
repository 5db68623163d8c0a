import { onOneSheet, overSheets, papers, pointsOnPaper, type Tiling } from '../../core/layout/tiles.ts'
import { leftOutOf, placeOf, posterPage, sheetsOf } from '../../formats/posterPage.ts'
import { type Poster, posterSize } from '../../formats/posterSvg.ts'
import type { Speech } from '../words/language.tsx'
import './poster.css'

/** What stands on a sheet: where it belongs, its number from 1, how many there are, and on the first which are left out. */
export type SheetName = (place: string, sheet: number, of: number, leftOut: string) => string

/** So many runs of sheets that are left out have room beside a sheet's name. */
const mostNamed = 8

/** What stands on a sheet, in the language of the page. */
export function sheetNameIn({ t, number }: Speech): SheetName {
  return (place, sheet, of, leftOut) => {
    const name = t('map.poster.sheet', place, number(sheet), number(of))
    return leftOut === '' ? name : `${name} · ${t('map.poster.without', leftOut)}`
  }
}

/**
 * Lays a poster's sheets before the printer, and takes them away again. Sheets on which there is nothing are left out.
 * @returns a function that takes them away
 */
export function layOut(poster: Poster, tiling: Tiling, name: SheetName): () => void {
  const tiles = sheetsOf(poster, tiling)
  const leftOut = leftOutOf(tiling, tiles, mostNamed)
  const pages = document.createElement('div')
  pages.className = 'poster-pages'
  const parser = new DOMParser()
  for (const [i, tile] of tiles.entries()) {
    const drawn = parser.parseFromString(
      posterPage(poster, tiling, tile, name(placeOf(tile), i + 1, tiles.length, i === 0 ? leftOut : '')),
      'image/svg+xml',
    )
    const page = document.createElement('div')
    page.className = 'poster-page'
    page.append(document.importNode(drawn.documentElement, true))
    pages.append(page)
  }
  const { width, height } = tiling.sheet
  const rules = new CSSStyleSheet()
  rules.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
  document.adoptedStyleSheets.push(rules)
  document.body.append(pages)
  document.documentElement.dataset.printing = 'poster'
  return () => {
    pages.remove()
    delete document.documentElement.dataset.printing
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
  }
}

/** Prints a poster: the browser asks where to, and the sheets are gone when it is done. */
export function printPoster(poster: Poster, tiling: Tiling, name: SheetName): void {
  const takeAway = layOut(poster, tiling, name)
  addEventListener('afterprint', takeAway, { once: true })
  print()
}

/**
 * Makes the browser's own way to print take a poster in the place of what is on the screen: on one sheet of A4, or on as many as
 * its letters need to be read.
 * @returns a function that ends it
 */
export function printsAs(poster: () => Poster, name: SheetName): () => void {
  const before = (): void => {
    if (document.documentElement.dataset.printing !== undefined) return
    const drawn = poster()
    const takeAway = layOut(drawn, readable(drawn), name)
    addEventListener('afterprint', takeAway, { once: true })
  }
  addEventListener('beforeprint', before)
  return () => removeEventListener('beforeprint', before)
}

/** Letters that are smaller strain the eyes, in points. */
const smallestLetters = 6
const mostColumns = 6

/** The fewest sheets of A4 on which the letters can be read; where there is no end of them, as many as there may be. */
function readable(poster: Poster): Tiling {
  const size = posterSize(poster)
  let tiling = onOneSheet(size, papers.a4)
  for (
    let columns = 2;
    columns <= mostColumns && pointsOnPaper(tiling, poster.measures.size) < smallestLetters;
    columns++
  ) {
    tiling = overSheets(size, papers.a4, columns)
  }
  return tiling
}
