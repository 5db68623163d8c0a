import type { CardMeasures } from '../core/layout/cards.ts'
import { linesOf } from '../core/layout/lines.ts'
import { linksIn, type MapLink } from '../core/layout/links.ts'
import type { MapLayout, Size } from '../core/layout/mapLayout.ts'
import { boundsOf, boxesIn, type MapBox, overlap, type Rectangle } from '../core/layout/places.ts'
import type { ClaimId, Relation, Side } from '../core/model/claim.ts'
import { braceOf, pathOf } from './pathData.ts'
import { legendOf } from './posterLegend.ts'
import { isRightToLeft } from './rightToLeft.ts'
import { escaped, px } from './xml.ts'

/** What the poster says of one claim. */
export interface PosterCard {
  /** Its words as they are drawn, line by line. */
  readonly lines: readonly string[]
  readonly side: Side
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
  const { width, height } = frameOf(poster)
  const shown = part ?? { x: 0, y: 0, width, height }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(shown.width)}" height="${px(shown.height)}" viewBox="${px(shown.x)} ${px(shown.y)} ${px(shown.width)} ${px(shown.height)}" xml:lang="${escaped(poster.language)}" role="img">`,
    `<title>${escaped(poster.title)}</title>`,
    ...posterParts(poster, shown),
    '</svg>\n',
  ].join('\n')
}

function* posterParts(poster: Poster, shown: Rectangle): Generator<string> {
  const { layout, colours, fonts, subtitle, measure } = poster
  const frame = frameOf(poster)
  const words = (text: string, x: number, y: number, size: number, serif: boolean, fill: string): string =>
    `<text x="${px(x)}" y="${px(y)}" font-family="${escaped(serif ? fonts.serif : fonts.sans)}" font-size="${size}" fill="${fill}"${lengthOf(text, measure(text, size, serif))}>${escaped(text)}</text>`
  yield `<rect width="${px(frame.width)}" height="${px(frame.height)}" fill="${colours.paper}"/>`
  let y = margin
  for (const line of frame.title) {
    y += titleSize * 1.25
    yield words(line, margin, y - titleSize * 0.3, titleSize, true, colours.ink)
  }
  yield words(subtitle, margin, y + subtitleSize * 1.2, subtitleSize, false, colours.muted)

  const [dx, dy] = frame.move
  const seen = { x: shown.x - dx, y: shown.y - dy, width: shown.width, height: shown.height }
  if (overlap(frame.map, { ...seen, width: seen.width + folds })) {
    yield `<g transform="translate(${px(dx)} ${px(dy)})" font-family="${escaped(fonts.sans)}" font-size="${poster.measures.size}" fill="${colours.ink}">`
    for (const link of linksIn(layout, seen)) yield linkPart(poster, link)
    const wide = {
      x: seen.x - folds,
      y: seen.y - folds,
      width: seen.width + 2 * folds,
      height: seen.height + 2 * folds,
    }
    for (const box of boxesIn(layout, wide)) yield cardPart(poster, box)
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

const dashes: Readonly<Record<Relation, string>> = {
  supports: '',
  rebuts: ' stroke-dasharray="7 5"',
  undercuts: ' stroke-dasharray="2 4"',
}

function linkPart(poster: Poster, link: MapLink): string {
  const colour = poster.colours[poster.card(link.claim).side]
  const width = px(1.25 + 5 * poster.relevance(link))
  const parts = [
    `<path d="${pathOf(link.line)}" fill="none" stroke="${colour}" stroke-opacity="0.8" stroke-width="${width}"${dashes[link.relation]}/>`,
  ]
  if (link.brace.length > 0) {
    parts.push(`<path d="${braceOf(link)}" fill="none" stroke="${colour}" stroke-opacity="0.8" stroke-width="2"/>`)
  }
  if (link.onLink) {
    const [x, y] = link.line.curves.at(-1)?.[2] ?? link.line.start
    parts.push(
      `<circle cx="${px(x)}" cy="${px(y)}" r="5" fill="${poster.colours.paper}" stroke="${colour}" stroke-width="2"/>`,
    )
  }
  return parts.join('')
}

function cardPart(poster: Poster, box: MapBox): string {
  const { colours, fonts, measures, measure } = poster
  const card = poster.card(box.claim)
  const isMotion = card.relation === ''
  const colour = isMotion ? colours.ink : colours[card.side]
  const ink = isMotion ? colours.paper : colours.ink
  const [size, line] = isMotion ? [measures.motionSize, measures.motionLine] : [measures.size, measures.line]
  const parts = [
    `<g transform="translate(${px(box.x)} ${px(box.y)})">`,
    `<title>${escaped(`${card.lines.join(' ')}${card.standing === null ? '' : ` · ${card.standing.words}`}`)}</title>`,
    `<rect width="${px(box.width)}" height="${px(box.height)}" rx="7" fill="${isMotion ? colours.ink : colours.raised}" stroke="${isMotion ? colours.ink : colours.line}"/>`,
  ]
  if (!isMotion) parts.push(`<path d="M2 5V${px(box.height - 5)}" stroke="${colour}" stroke-width="4"/>`)
  // Other cards have what all of the map has.
  const own = isMotion ? ` font-family="${escaped(fonts.serif)}" font-size="${size}" fill="${ink}"` : ''
  card.lines.forEach((words, i) => {
    if (words === '') return
    const rtl = isRightToLeft(words)
    const x = rtl ? box.width - measures.left : measures.left
    const y = measures.top + i * line + line / 2 + size * 0.35
    parts.push(
      `<text x="${px(x)}" y="${px(y)}"${own}${rtl ? ' direction="rtl"' : ''}${lengthOf(words, measure(words, size, isMotion))}>${escaped(words)}</text>`,
    )
  })
  const base = box.height - measures.meta / 2 - 4
  const muted = isMotion ? colours.paper : colours.muted
  let x = measures.left
  const small = (words: string, at: number): string =>
    `<text x="${px(at)}" y="${px(base + measures.small * 0.35)}" font-size="${measures.small}" fill="${muted}"${lengthOf(words, measure(words, measures.small, false))}>${escaped(words)}</text>`
  if (card.relation !== '') {
    parts.push(small(card.relation, x))
    x += measure(card.relation, measures.small, false) + 10
  }
  if (card.standing !== null) {
    const { share, words } = card.standing
    const fill = isMotion ? colours.paper : colour
    parts.push(
      `<rect x="${px(x)}" y="${px(base - 2.5)}" width="56" height="5" rx="2.5" fill="${fill}" fill-opacity="0.25"/>`,
      `<rect x="${px(x)}" y="${px(base - 2.5)}" width="${px(56 * share)}" height="5" rx="2.5" fill="${fill}"/>`,
      small(words, x + 62),
    )
  }
  if (box.hidden > 0) parts.push(foldedPart(poster, box))
  parts.push('</g>')
  return parts.join('')
}

/** How many claims are folded away, at the edge that they would grow from. */
function foldedPart({ colours, measures, measure, layout }: Poster, box: MapBox): string {
  const words = `+${box.hidden}`
  const width = measure(words, measures.small, false) + 14
  const down = layout.options.direction === 'down'
  const left = !down && box.x + box.width < 0
  const x = down ? (box.width - width) / 2 : left ? -width - 6 : box.width + 6
  const middle = down ? box.height + 14 : box.height / 2
  return [
    `<rect x="${px(x)}" y="${px(middle - 10)}" width="${px(width)}" height="20" rx="10" fill="${colours.raised}" stroke="${colours.muted}"/>`,
    `<text x="${px(x + width / 2)}" y="${px(middle + measures.small * 0.35)}" text-anchor="middle" font-size="${measures.small}" fill="${colours.ink}">${words}</text>`,
  ].join('')
}

function legendSign({ colours }: Poster, sign: Side | Relation, x: number, middle: number): string {
  if (sign === 'pro' || sign === 'con') {
    return `<rect x="${px(x)}" y="${px(middle - 6)}" width="12" height="12" fill="${colours[sign]}"/>`
  }
  return `<path d="M${px(x)} ${px(middle)}h30" stroke="${colours.muted}" stroke-width="2.5"${dashes[sign]}/>`
}

/** How wide a text is drawn, whatever the font; nothing for a single sign, between which no space can be put. */
function lengthOf(text: string, width: number): string {
  return text.length < 2 || width <= 0 ? '' : ` textLength="${px(width)}" lengthAdjust="spacingAndGlyphs"`
}
