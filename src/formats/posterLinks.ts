import type { MapLink } from '../core/layout/links.ts'
import type { Relation } from '../core/model/claim.ts'
import { braceOf, pathOf } from './pathData.ts'
import type { Poster } from './posterSvg.ts'
import { px } from './xml.ts'

/** How the lines of each relation are drawn. */
export const dashes: Readonly<Record<Relation, string>> = {
  supports: '',
  rebuts: ' stroke-dasharray="7 5"',
  undercuts: ' stroke-dasharray="2 4"',
}

/** A link of a poster, with its brace, or with the ring where it ends on another link. Nothing is filled but where it says so. */
export function posterLink(poster: Poster, link: MapLink): string {
  const colour = poster.colours[poster.side(link.claim)]
  const width = px(1.25 + 5 * poster.relevance(link))
  let parts = `<path d="${pathOf(link.line)}" stroke="${colour}" stroke-opacity="0.8" stroke-width="${width}"${dashes[link.relation]}/>`
  if (link.brace.length > 0) {
    parts += `<path d="${braceOf(link)}" stroke="${colour}" stroke-opacity="0.8" stroke-width="2"/>`
  }
  if (link.onLink) {
    const [x, y] = link.line.curves.at(-1)?.[2] ?? link.line.start
    parts += `<circle cx="${px(x)}" cy="${px(y)}" r="5" fill="${poster.colours.paper}" stroke="${colour}" stroke-width="2"/>`
  }
  return parts
}
