import type { MapBox } from '../core/layout/places.ts'
import type { Poster, PosterCard } from './posterSvg.ts'
import { isRightToLeft } from './rightToLeft.ts'
import { escaped, px } from './xml.ts'

/**
 * Draws the cards of a poster one by one. Large debates have ten thousand, so what is the same on many cards is put into words
 * once. Their letters have the font, size and colour of what they stand in, but where they say so.
 */
export function posterCards(poster: Poster): (box: MapBox) => string {
  const { colours, fonts, measures, measure } = poster
  const small = smallWords(poster)
  const serif = ` font-family="${escaped(fonts.serif)}" font-size="${measures.motionSize}" fill="${colours.paper}"`
  const frames = {
    motion: ` rx="7" fill="${colours.ink}" stroke="${colours.ink}"/>`,
    others: ` rx="7" fill="${colours.raised}" stroke="${colours.line}"/>`,
  }
  /** The beginnings of lines from left to right, the first line's first. */
  const begins: string[] = []
  const beginOf = (i: number): string => {
    begins[i] ??= `<text x="${px(measures.left)}" y="${px(middle(i, measures.line, measures.size))}"`
    return begins[i] as string
  }
  const middle = (i: number, line: number, size: number): number => measures.top + i * line + line / 2 + size * 0.35

  const wordsOf = (lines: readonly string[], { width }: MapBox, isMotion: boolean, safe: readonly string[]): string => {
    const size = isMotion ? measures.motionSize : measures.size
    let drawn = ''
    for (let i = 0; i < lines.length; i++) {
      const words = lines[i] as string
      if (words === '') continue
      const rtl = isRightToLeft(words)
      if (rtl || isMotion) {
        const x = rtl ? width - measures.left : measures.left
        const y = middle(i, isMotion ? measures.motionLine : measures.line, size)
        drawn += `<text x="${px(x)}" y="${px(y)}"${isMotion ? serif : ''}${rtl ? ' direction="rtl"' : ''}`
      } else drawn += beginOf(i)
      drawn += `${lengthOf(words, measure(words, size, isMotion))}>${safe[i]}</text>`
    }
    return drawn
  }

  const standingOf = (
    { share, words }: NonNullable<PosterCard['standing']>,
    x: number,
    base: number,
    bar: string,
    ink: string,
  ): string => {
    const [left, top] = [px(x), px(base - 2.5)]
    return `<rect x="${left}" y="${top}" width="56" height="5" rx="2.5" fill="${bar}" fill-opacity="0.25"/><rect x="${left}" y="${top}" width="${px(56 * share)}" height="5" rx="2.5" fill="${bar}"/>${small(words, x + 62, base, ink)}`
  }

  return (box) => {
    const { lines, relation, standing } = poster.card(box.claim)
    const side = poster.side(box.claim)
    const isMotion = relation === ''
    const safe = lines.map(escaped)
    let drawn = `<g transform="translate(${px(box.x)} ${px(box.y)})"><title>${safe.join(' ')}`
    if (standing !== null) drawn += ` · ${escaped(standing.words)}`
    drawn += `</title><rect width="${px(box.width)}" height="${px(box.height)}"${isMotion ? frames.motion : frames.others}`
    if (!isMotion) drawn += `<path d="M2 5V${px(box.height - 5)}" stroke="${colours[side]}" stroke-width="4"/>`
    drawn += wordsOf(lines, box, isMotion, safe)
    const base = box.height - measures.meta / 2 - 4
    const ink = isMotion ? colours.paper : colours.muted
    let x = measures.left
    if (!isMotion) {
      drawn += small(relation, x, base, ink)
      x += measure(relation, measures.small, false) + 10
    }
    if (standing !== null) drawn += standingOf(standing, x, base, isMotion ? colours.paper : colours[side], ink)
    if (box.hidden > 0) drawn += foldedPart(poster, box)
    return `${drawn}</g>`
  }
}

/** Draws the few words that stand on card after card, each put into words once but for its place. */
function smallWords({ measures, measure }: Poster): (words: string, x: number, base: number, ink: string) => string {
  const known = new Map<string, string>()
  return (words, x, base, ink) => {
    const key = `${ink} ${words}`
    let end = known.get(key)
    if (end === undefined) {
      end = `" font-size="${measures.small}" fill="${ink}"${lengthOf(words, measure(words, measures.small, false))}>${escaped(words)}</text>`
      known.set(key, end)
    }
    return `<text x="${px(x)}" y="${px(base + measures.small * 0.35)}${end}`
  }
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

/** How wide a text is drawn, whatever the font; nothing for a single sign, between which no space can be put. */
export function lengthOf(text: string, width: number): string {
  return text.length < 2 || width <= 0 ? '' : ` textLength="${px(width)}" lengthAdjust="spacingAndGlyphs"`
}
