import type { Side } from '../core/model/claim.ts'
import { escaped, px } from './xml.ts'

/** One bar of a tornado chart. */
export interface TornadoBar {
  readonly text: string
  readonly side: Side
  /** −1 to 1, to the right where above 0. */
  readonly swing: number
  /** The swing in words, such as "+11.8". */
  readonly label: string
}

/** What a chart says, and how it looks. */
export interface Tornado {
  readonly title: string
  readonly subtitle: string
  readonly bars: readonly TornadoBar[]
  readonly colours: Readonly<Record<'paper' | 'ink' | 'muted' | 'line' | 'pro' | 'con', string>>
  readonly language: string
  /** The width of a text in px at a size in px, in the sans font. */
  measure(text: string, size: number): number
}

const width = 960
const margin = 28
const textWidth = 400
const chartLeft = margin + textWidth + 72
const chartRight = width - margin - 56
const middle = (chartLeft + chartRight) / 2
const size = 14
const lineHeight = 19
const gap = 14
const mostLines = 3
const fonts = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif"

/**
 * Draws swings as a tornado chart: an SVG 1.1 file that stands alone, its text as text, each bar with a title that says
 * the same in words. Sentences of more than three lines end with "…".
 */
export function tornadoSvg({ title, subtitle, bars, colours, language, measure }: Tornado): string {
  const widest = Math.max(0.0001, ...bars.map((bar) => Math.abs(bar.swing)))
  const parts: string[] = []
  const text = (x: number, y: number, words: string, attributes = ''): string =>
    `<text x="${px(x)}" y="${px(y)}"${attributes}>${escaped(words)}</text>`
  let y = margin + 22
  for (const line of wrapped(title, width - 2 * margin, 22, language, measure)) {
    parts.push(text(margin, y, line, ` font-size="22" font-weight="600"`))
    y += 28
  }
  parts.push(text(margin, y, subtitle, ` fill="${colours.muted}"`))
  y += gap + 8
  const top = y
  const drawn = bars.map((bar) => {
    const lines = wrapped(bar.text, textWidth, size, language, measure)
    const height = Math.max(1, lines.length) * lineHeight
    const length = ((Math.abs(bar.swing) / widest) * (chartRight - chartLeft)) / 2
    const right = bar.swing >= 0
    const x = right ? middle : middle - length
    const centre = y + height / 2
    const sign = bar.side === 'pro' ? '+' : '−'
    const group = [
      `<g><title>${escaped(`${bar.text}: ${bar.label}`)}</title>`,
      text(margin, centre + size / 3, sign, ` font-weight="700" fill="${colours[bar.side]}"`),
      ...lines.map((line, i) => text(margin + 20, y + i * lineHeight + size, line)),
      `<rect x="${px(x)}" y="${px(centre - 8)}" width="${px(length)}" height="16" rx="2" fill="${colours[bar.side]}"/>`,
      text(
        right ? x + length + 6 : x - 6,
        centre + size / 3,
        bar.label,
        ` text-anchor="${right ? 'start' : 'end'}" font-size="12" fill="${colours.muted}"`,
      ),
      '</g>',
    ].join('')
    y += height + gap
    return group
  })
  parts.push(`<path d="M${middle} ${top - 4}V${px(y - gap + 4)}" stroke="${colours.line}"/>`, ...drawn)
  const height = px(y + margin - gap)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escaped(language)}" font-family="${fonts}" font-size="${size}" fill="${colours.ink}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

/** A text in lines that fit: broken between words, between any two signs where a word alone is too long. */
function wrapped(
  words: string,
  width: number,
  size: number,
  language: string,
  measure: Tornado['measure'],
): readonly string[] {
  const lines: string[] = []
  let line = ''
  const pieces = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(words.replace(/\s+/gu, ' ').trim())]
  const fits = (candidate: string) => measure(candidate, size) <= width
  for (const { segment } of pieces) {
    for (const piece of fits(segment) ? [segment] : [...segment]) {
      if (fits((line + piece).trimEnd()) || line === '') line += piece
      else {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      }
    }
  }
  if (line !== '') lines.push(line.trimEnd())
  if (lines.length <= mostLines) return lines
  let last = lines[mostLines - 1] as string
  while (last !== '' && !fits(`${last}…`)) last = [...last].slice(0, -1).join('')
  return [...lines.slice(0, mostLines - 1), `${last.trimEnd()}…`]
}
