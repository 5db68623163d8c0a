import type { Size } from './mapLayout.ts'
import type { Rectangle } from './places.ts'

/** Sheets of paper, upright, in millimetres (ISO 216; ANSI/ASME Y14.1). */
export const papers = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<string, Size>
export type PaperName = keyof typeof papers

/** Where Letter is the usual paper, by the paper sizes of Unicode's CLDR. */
const letterCountries = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/**
 * The paper that is usual in a country.
 * @param locale a language as a country has it, BCP 47, such as en-US; without a country it is A4
 */
export function usualPaper(locale: string): 'a4' | 'letter' {
  const country = /-([a-z]{2})(?:-|$)/i.exec(locale)?.[1] ?? ''
  return letterCountries.has(country.toUpperCase()) ? 'letter' : 'a4'
}

/** The part of a picture that one sheet shows. */
export interface Tile extends Rectangle {
  /** Counted from 0. */
  readonly column: number
  readonly row: number
}

/** A picture laid out over sheets of paper. */
export interface Tiling {
  /** A sheet, turned so that fewer of them are needed; in millimetres. */
  readonly sheet: Size
  /** Blank at each edge of a sheet, in millimetres: no printer reaches it. */
  readonly margin: number
  /** How much of a sheet the next one shows again, in millimetres: there they are glued. 0 for a single sheet. */
  readonly overlap: number
  /** Millimetres of paper for each px of the picture. */
  readonly scale: number
  readonly columns: number
  readonly rows: number
}

const margin = 9
const overlap = 10

/** A picture on one sheet, as large as it can be; never larger than twice its size on a screen. */
export function onOneSheet(picture: Size, paper: Size): Tiling {
  const turned = [paper, { width: paper.height, height: paper.width }].map((sheet) => {
    const [width, height] = [sheet.width - 2 * margin, sheet.height - 2 * margin]
    const scale = Math.min(width / picture.width, height / picture.height, 2 * screenPixel)
    return { sheet, margin, overlap: 0, scale, columns: 1, rows: 1 }
  })
  return turned.reduce((best, other) => (other.scale > best.scale ? other : best))
}

/** A CSS px in millimetres: 96 of them are an inch. */
const screenPixel = 25.4 / 96

/**
 * A picture over so many columns of sheets, and as many rows as that takes; sheets are turned so that fewer are needed.
 * @param columns 1 or more, a whole number
 */
export function overSheets(picture: Size, paper: Size, columns: number): Tiling {
  const turned = [paper, { width: paper.height, height: paper.width }].map((sheet): Tiling => {
    const [width, height] = [sheet.width - 2 * margin, sheet.height - 2 * margin]
    const scale = (columns * width - (columns - 1) * overlap) / picture.width
    const tall = picture.height * scale
    const rows = Math.max(1, Math.ceil((tall - overlap) / (height - overlap) - 1e-9))
    return { sheet, margin, overlap, scale, columns, rows }
  })
  const sheets = ({ columns, rows }: Tiling) => columns * rows
  return turned.reduce((best, other) => (sheets(other) < sheets(best) ? other : best))
}

/** What each sheet shows, row by row. Together they show all of the picture, neighbours by their overlap twice. */
export function tilesOf({ sheet, margin, overlap, scale, columns, rows }: Tiling): Tile[] {
  const width = (sheet.width - 2 * margin) / scale
  const height = (sheet.height - 2 * margin) / scale
  const again = overlap / scale
  const tiles: Tile[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      tiles.push({ column, row, x: column * (width - again), y: row * (height - again), width, height })
    }
  }
  return tiles
}

/** The size of letters on paper, in points of 1/72 inch, that have a size in px in the picture. */
export function pointsOnPaper({ scale }: Tiling, px: number): number {
  return (px * scale * 72) / 25.4
}
