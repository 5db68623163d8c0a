import type { FarMark } from '../../core/layout/farMarks.ts'
import type { Rectangle } from '../../core/layout/places.ts'
import type { Side } from '../../core/model/claim.ts'
import { type FarLook, tintOf } from './farLook.ts'

/** The colours of the map's style sheet; with forced colours most of them are the system's. */
export interface FarColours {
  readonly paper: string
  readonly raised: string
  readonly ink: string
  readonly line: string
  readonly pro: string
  readonly con: string
  readonly focus: string
  readonly mark: string
  /** Whether the system's colours are forced: then a bar says what a tint says otherwise, and words stand on no tint. */
  readonly forced: boolean
}

/** Reads the colours that hold for an element. */
export function farColoursOf(element: Element): FarColours {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: of('paper'),
    raised: of('raised'),
    ink: of('ink'),
    line: of('line'),
    pro: of('pro'),
    con: of('con'),
    focus: of('focus'),
    mark: of('mark'),
    forced: matchMedia('(forced-colors: active)').matches,
  }
}

/** What is to be told of a box. */
export interface BoxFacts {
  readonly heat: number | undefined
  readonly hit: boolean
  /** 0 to 1: less where something else is looked at, or sought. */
  readonly opacity: number
}

/** A card's edge and corners, in units of the picture; the style sheet has the same. */
const card = { edge: 4, radius: 7 }
/** How wide the edge is where boxes hold no words any more, in pixels. */
const edgeFromAfar = 5
/** How high the bar is that says with forced colours what a tint says otherwise, in pixels. */
const bar = 4

/** Draws a box: near the cards as a card, further away as its colour. The pen's unit is that of the picture. */
export function drawFarBox(
  pen: CanvasRenderingContext2D,
  mark: FarMark,
  facts: BoxFacts,
  look: FarLook,
  scale: number,
  colours: FarColours,
): void {
  const least = 1 / scale
  const box = { x: mark.x, y: mark.y, width: Math.max(mark.width, least), height: Math.max(mark.height, least) }
  const worded = look.filling === 0
  const radius = worded ? card.radius * look.nearness : 0
  const fill = (colour: string, opacity: number) => {
    pen.globalAlpha = opacity
    pen.fillStyle = colour
    if (radius > 0) pen.fill()
    else pen.fillRect(box.x, box.y, box.width, box.height)
  }
  if (radius > 0) {
    pen.beginPath()
    pen.roundRect(box.x, box.y, box.width, box.height, radius)
  }
  // Lines that end behind it must not show through.
  fill(colours.paper, 1)
  if (mark.level === 0) {
    fill(colours.ink, facts.opacity)
    return
  }
  fill(colours.raised, facts.opacity)
  if (facts.hit) fill(worded ? colours.mark : colours.focus, facts.opacity)
  else if (!colours.forced) fill(colours[mark.side], facts.opacity * tintOf(look, facts.heat))
  if (!worded && !colours.forced) return
  pen.globalAlpha = facts.opacity
  if (colours.forced && !facts.hit) drawBar(pen, box, mark.side, facts.heat, look, scale, colours)
  drawFrame(pen, box, radius, scale, colours)
  const edge = edgeWidth(look, scale)
  if (box.width > 3 * edge) drawEdge(pen, box, mark.side, edge, radius, colours)
}

/** With forced colours: under the words a bar as long as the claim is strongly coloured, and without words all that a box has of it. */
function drawBar(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  side: Side,
  heat: number | undefined,
  { filling }: FarLook,
  scale: number,
  colours: FarColours,
): void {
  const thin = heat === undefined ? 0 : Math.min(height, bar / scale)
  const high = thin + (height - thin) * filling
  pen.fillStyle = colours[side]
  pen.fillRect(x, y + height - high, width * (heat ?? 1), high)
}

/** How much of a box its edge takes, in units of the picture: words stand beside it. */
export function edgeWidth({ nearness }: FarLook, scale: number): number {
  return card.edge * nearness + (edgeFromAfar / scale) * (1 - nearness)
}

function drawFrame(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  radius: number,
  scale: number,
  colours: FarColours,
): void {
  pen.strokeStyle = colours.line
  pen.lineWidth = colours.forced ? 1 / scale : 1
  if (radius > 0) pen.stroke()
  else pen.strokeRect(x, y, width, height)
}

/** With forced colours Con's edge is double, as on cards. */
function drawEdge(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  side: Side,
  edge: number,
  radius: number,
  colours: FarColours,
): void {
  pen.save()
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.clip()
  pen.fillStyle = colours[side]
  pen.fillRect(x, y, edge, height)
  if (colours.forced && side === 'con') {
    pen.fillStyle = colours.raised
    pen.fillRect(x + edge / 3, y, edge / 3, height)
  }
  pen.restore()
}
