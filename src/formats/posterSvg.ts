import type { CardMeasures } from '../core/layout/cards.ts'
import { linesOf } from '../core/layout/lines.ts'
import { eachPlaceIn, type MapLink } from '../core/layout/links.ts'
import type { MapLayout, Size } from '../core/layout/mapLayout.ts'
import { boundsOf, overlap, type Rectangle } from '../core/layout/places.ts'
import type { ClaimId, Relation, Side } from '../core/model/claim.ts'
import { lengthOf, posterCards } from './posterCards.ts'
import { legendOf } from './posterLegend.ts'
import { dashes, posterLink } from './posterLinks.ts'
import { escaped, px } from './xml.ts'

/** What the poster says of one claim. */
export interface PosterCard {
  /** Its words as they are drawn, line by line. */
  readonly lines: readonly string[]
  /** How it bears on what stands above it, in words; empty for the motion. */
  readonly relation: string
  /** Where it stands, 0 to 1, and the same as a number from 0 to 100 in words; null where the poster leaves it out. */
  readonly standing: { readonly share: number; readonly words: string } | null
}

export interface PosterLegend {
  readonly pro: string
  readonly con: string
  readonly relations: Readonly<Record<Relation, string>>
  readonly thickness: string
}

/** A debate as a picture on paper. */
export interface Poster {
  readonly layout: MapLayout
  readonly title: string
  /** A line under the title: the date, and whose judgement it is. */
  readonly subtitle: string
  readonly legend: PosterLegend
  card(claim: ClaimId): PosterCard
  side(claim: ClaimId): Side
  /** How much a link's claims matter, 0 to 1. */
  relevance(link: MapLink): number
  /** Of the cards, as the layout was made with them. */
  readonly measures: CardMeasures
  readonly colours: Readonly<Record<'paper' | 'raised' | 'ink' | 'muted' | 'line' | Side, string>>
  readonly fonts: { readonly sans: string; readonly serif: string }
  readonly language: string
  /** The width of a text in px at a size in px. */
  measure(text: string, size: number, serif: boolean): number
}

const margin = 36
const titleSize = 26
const subtitleSize = 14
const legendRow = 26
/** No narrower than a title and a legend need. */
const leastWidth = 640

/** The poster's own frame: its size, where the map begins in it, the title's lines, the legend's parts. */
interface Frame extends Size {
  readonly map: Rectangle
  readonly move: readonly [x: number, y: number]
  readonly title: readonly string[]
  readonly legend: ReturnType<typeof legendOf>
}

function frameOf({ layout, title, legend, measure }: Poster): Frame {
  const map = boundsOf(layout)
  const inner = Math.max(leastWidth, map.width + folds)
  const lines = linesOf(title, (piece) => measure(piece, titleSize, true), { width: inner, lines: 6 })
  const entries = legendOf(legend, inner, (text) => measure(text, subtitleSize, false))
  const head = lines.length * titleSize * 1.25 + subtitleSize * 2.4
  const top = margin + head
  return {
    width: inner + 2 * margin,
    height: top + map.height + 28 + entries.rows * legendRow + margin,
    map,
    move: [margin + (inner - map.width) / 2 - map.x, top - map.y],
    title: lines,
    legend: entries,
  }
}
/** The part of a poster that leaves its title out, for a page that has one. */
export function posterBelowTitle(poster: Poster): Rectangle {
  const { width, height, map, move } = frameOf(poster)
  const y = move[1] + map.y - 8
  return { x: 0, y, width, height: height - y }
}

/** Whether anything of a poster but its paper may be within a rectangle of it. */
export function posterShows(poster: Poster, part: Rectangle): boolean {
  const frame = frameOf(poster)
  const { layout, subtitle, measure } = poster
  const small = (text: string) => measure(text, subtitleSize, false)
  const lines = [...frame.title.map((line) => measure(line, titleSize, true)), small(subtitle)]
  const head = { x: margin, y: margin, width: Math.max(...lines), height: headHeight(frame) }
  const ends = frame.legend.entries.map(({ x, indent, words }) => x + indent + small(words))
  const rows = frame.legend.rows * legendRow
  const legend = { x: margin, y: frame.height - margin - rows, width: Math.max(...ends), height: rows }
  if (overlap(head, part) || overlap(legend, part)) return true
  for (const { box, link } of eachPlaceIn(layout, besideFolds(part, frame))) {
    if (box !== null || link !== null) return true
  }
  return false
}

function headHeight({ title }: Frame): number {
  return title.length * titleSize * 1.25 + subtitleSize * 1.6
}

/** A rectangle of the poster in the map's own places, with what may stand beside cards that touch it not quite. */
function besideFolds({ x, y, width, height }: Rectangle, { move: [dx, dy] }: Frame): Rectangle {
  return { x: x - dx - folds, y: y - dy - folds, width: width + 2 * folds, height: height + 2 * folds }
}

/** Left free beside the map for the counts of folded claims. */
const folds = 60

/** How large a poster is, in px. */
export function posterSize(poster: Poster): Size {
  const { width, height } = frameOf(poster)
  return { width, height }
}

/**
 * Draws a debate as a poster: an SVG 1.1 file that stands alone, its text as text. Each line of text says how wide it is, so
 * that a program with other fonts draws it into the same card.
 * @param part leaves out what this rectangle of the poster does not touch; all of it where left out
 */
export function posterSvg(poster: Poster, part?: Rectangle): string {
  const steps = posterSvgSteps(poster, part)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `posterSvg`, card by card, for who gives way to keys meanwhile. */
export function* posterSvgSteps(poster: Poster, part?: Rectangle): Generator<void, string> {
  const { width, height } = frameOf(poster)
  const shown = part ?? { x: 0, y: 0, width, height }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${px(shown.width)}" height="${px(shown.height)}" viewBox="${px(shown.x)} ${px(shown.y)} ${px(shown.width)} ${px(shown.height)}" xml:lang="${escaped(poster.language)}" role="img">`
  const parts = [head, `<title>${escaped(poster.title)}</title>`]
  for (const drawn of posterParts(poster, shown)) {
    if (drawn === null) yield
    else parts.push(drawn)
  }
  parts.push('</svg>\n')
  return parts.join('\n')
}

/** Text that grows by parts, which are joined a few dozen at a time, so that the pieces they were put together from are soon gone. */
class Text {
  readonly #joined: string[] = []
  #parts: string[] = []

  add(part: string): void {
    if (this.#parts.push(part) < 32) return
    this.#joined.push(this.#parts.join('\n'))
    this.#parts = []
  }

  /** All of it in order, to be joined by line breaks. */
  pieces(): readonly string[] {
    return [...this.#joined, ...this.#parts]
  }
}

/** The parts of a poster from the back to the front; null where a card was drawn that comes later. */
function* posterParts(poster: Poster, shown: Rectangle): Generator<string | null> {
  const { layout, colours, fonts, subtitle, measure } = poster
  const frame = frameOf(poster)
  const words = (text: string, x: number, y: number, size: number, serif: boolean, fill: string): string =>
    `<text x="${px(x)}" y="${px(y)}" font-family="${escaped(serif ? fonts.serif : fonts.sans)}" font-size="${size}" fill="${fill}"${lengthOf(text, measure(text, size, serif))}>${escaped(text)}</text>`
  yield `<rect width="${px(frame.width)}" height="${px(frame.height)}" fill="${colours.paper}"/>`
  const [dx, dy] = frame.move
  if (shown.y < margin + headHeight(frame)) {
    let y = margin
    for (const line of frame.title) {
      y += titleSize * 1.25
      yield words(line, margin, y - titleSize * 0.3, titleSize, true, colours.ink)
    }
    yield words(subtitle, margin, y + subtitleSize * 1.2, subtitleSize, false, colours.muted)
  }

  const wide = besideFolds(shown, frame)
  if (overlap(frame.map, wide)) {
    const cardOf = posterCards(poster)
    const links = new Text()
    const cards = new Text()
    for (const { box, link } of eachPlaceIn(layout, wide)) {
      if (link !== null) links.add(posterLink(poster, link))
      if (box !== null) cards.add(cardOf(box))
      yield null
    }
    const place = `transform="translate(${px(dx)} ${px(dy)})"`
    // Cards lie over links.
    yield `<g ${place} fill="none">`
    yield* links.pieces()
    yield '</g>'
    yield `<g ${place} font-family="${escaped(fonts.sans)}" font-size="${poster.measures.size}" fill="${colours.ink}">`
    yield* cards.pieces()
    yield '</g>'
  }
  const legendTop = frame.height - margin - frame.legend.rows * legendRow
  for (const entry of frame.legend.entries) {
    const [x, middle] = [margin + entry.x, legendTop + (entry.row + 0.5) * legendRow]
    yield entry.sign === null ? '' : legendSign(poster, entry.sign, x, middle)
    const fill = entry.sign === 'pro' || entry.sign === 'con' ? colours[entry.sign] : colours.muted
    yield words(entry.words, x + entry.indent, middle + subtitleSize * 0.35, subtitleSize, false, fill)
  }
}

function legendSign({ colours }: Poster, sign: Side | Relation, x: number, middle: number): string {
  if (sign === 'pro' || sign === 'con') {
    return `<rect x="${px(x)}" y="${px(middle - 6)}" width="12" height="12" fill="${colours[sign]}"/>`
  }
  return `<path d="M${px(x)} ${px(middle)}h30" stroke="${colours.muted}" stroke-width="2.5"${dashes[sign]}/>`
}
