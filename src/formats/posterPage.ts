import { type Tile, type Tiling, tilesOf } from '../core/layout/tiles.ts'
import { type Poster, posterShows, posterSvg } from './posterSvg.ts'
import { escaped, px } from './xml.ts'

/** The sheets of a poster on which there is something, row by row; at least one. */
export function sheetsOf(poster: Poster, tiling: Tiling): Tile[] {
  const tiles = tilesOf(tiling)
  return tiles.length === 1 ? tiles : tiles.filter((tile) => posterShows(poster, tile))
}

/**
 * Where the sheets would belong that are left out, row by row, runs of them as one, such as "A1–A3, C2"; '' where none is.
 * @param mostRuns more end with "…"
 */
export function leftOutOf(tiling: Tiling, sheets: readonly Tile[], mostRuns: number): string {
  const kept = new Set(sheets.map(placeOf))
  const runs: Tile[][] = []
  for (const tile of tilesOf(tiling)) {
    if (kept.has(placeOf(tile))) continue
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (last?.row === tile.row && last.column === tile.column - 1) run?.push(tile)
    else runs.push([tile])
  }
  const named = runs
    .slice(0, mostRuns)
    .map((run) => [...new Set([run[0], run.at(-1)])].map((tile) => placeOf(tile as Tile)).join('–'))
  return [...named, ...(runs.length > mostRuns ? ['…'] : [])].join(', ')
}

/** Where a sheet belongs, as on a city map: the row's letter and the column's number, such as "B3". */
export function placeOf({ row, column }: Tile): string {
  let letters = ''
  for (let left = row; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return `${letters}${column + 1}`
}

/**
 * One sheet of a poster as an SVG of the sheet's size: its part of the picture, and where it is one of several its name and
 * dashed lines at the edges that the next sheets are glued over.
 * @param name of the sheet, in words, such as "A2, sheet 2 of 6"
 */
export function posterPage(poster: Poster, tiling: Tiling, tile: Tile, name: string): string {
  const { sheet, margin, overlap, columns, rows } = tiling
  const [width, height] = [sheet.width - 2 * margin, sheet.height - 2 * margin]
  const inner = posterSvg(poster, tile).replace(
    /^<svg xmlns="[^"]*" width="[^"]*" height="[^"]*"/,
    `<svg x="${margin}" y="${margin}" width="${px(width)}" height="${px(height)}" preserveAspectRatio="xMinYMin"`,
  )
  const marks: string[] = []
  const [right, bottom] = [margin + width, margin + height]
  if (tile.column > 0) marks.push(`M${margin + overlap} ${margin}V${px(bottom)}`)
  if (tile.row > 0) marks.push(`M${margin} ${margin + overlap}H${px(right)}`)
  const corners = [
    [margin, margin],
    [right, margin],
    [margin, bottom],
    [right, bottom],
  ].map(([x, y]) => `M${px((x as number) - 3)} ${px(y as number)}h6M${px(x as number)} ${px((y as number) - 3)}v6`)
  const grey = poster.colours.muted
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}mm" height="${sheet.height}mm" viewBox="0 0 ${sheet.width} ${sheet.height}">`,
    inner,
    columns * rows > 1
      ? `<path d="${marks.join('')}" fill="none" stroke="${grey}" stroke-width="0.2" stroke-dasharray="2 2"/><path d="${corners.join('')}" fill="none" stroke="${grey}" stroke-width="0.2"/><text x="${px(right)}" y="${px(bottom + 6.5)}" text-anchor="end" font-family="${escaped(poster.fonts.sans)}" font-size="3" fill="${grey}">${escaped(name)}</text>`
      : '',
    '</svg>',
  ].join('\n')
}
