import { clippedTo } from '../../core/layout/clip.ts'
import type { FarMark } from '../../core/layout/farMarks.ts'
import type { MapLink, Point } from '../../core/layout/links.ts'
import type { Rectangle } from '../../core/layout/places.ts'
import type { Relation, Side } from '../../core/model/claim.ts'
import { braceOf, pathOf } from '../../formats/pathData.ts'
import type { FarColours } from './farBoxes.ts'
import type { FarLook } from './farLook.ts'

/** Links that are drawn alike, in one stroke. */
export interface LineBundle {
  readonly path: Path2D
  /** Circles where undercuts end on the links that they attack. */
  readonly cuts: Path2D
  readonly side: Side
  readonly relation: Relation
  /** In units of the picture. */
  readonly width: number
  readonly onPath: boolean
  readonly faded: boolean
}

/** What is to be told of a link. */
export interface LineFacts {
  readonly side: Side
  /** 0 to 1. */
  readonly relevance: number
  readonly onPath: boolean
  readonly faded: boolean
}

/** As on cards; the style sheet has the same. */
const dashes: Readonly<Record<Relation, readonly number[]>> = { supports: [], rebuts: [7, 5], undercuts: [2, 4] }
/** What the style sheet leaves of a side's colour in a line near, and what is left of it from afar. */
const strength = { near: 0.78, far: 0.55 }
/** How wide a line is drawn that says no more than where it leads, in pixels. */
const plain = 0.7
const pathWidth = 1.6
/** How large the circle is in which an undercut ends, and how wide its line; the style sheet has the same. */
const cutRadius = 5
const cutWidth = 2

/** Bundles the links of a part of the picture, as they are drawn between cards. @param region of longer lines only what touches it is drawn */
export function bundled(
  links: Iterable<MapLink>,
  region: Rectangle,
  factsOf: (link: MapLink) => LineFacts,
): LineBundle[] {
  const bundles = new Map<string, LineBundle>()
  for (const link of links) {
    const { side, relevance, onPath, faded } = factsOf(link)
    const width = Math.round(4 * (1.25 + 5 * relevance)) / 4
    const key = [side, link.relation, width, onPath, faded].join()
    let bundle = bundles.get(key)
    if (bundle === undefined) {
      bundle = { path: new Path2D(), cuts: new Path2D(), side, relation: link.relation, width, onPath, faded }
      bundles.set(key, bundle)
    }
    const pieces = clippedTo(link.line, region).map(pathOf).join('')
    bundle.path.addPath(new Path2D(pieces + braceOf(link)))
    if (link.onLink) {
      const [x, y] = link.line.curves.at(-1)?.[2] ?? link.line.start
      bundle.cuts.moveTo(x + cutRadius, y)
      bundle.cuts.arc(x, y, cutRadius, 0, 2 * Math.PI)
    }
  }
  return [...bundles.values()].sort((a, b) => Number(a.onPath) - Number(b.onPath))
}

/** Draws links as they are between cards. The pen's unit is that of the picture. */
export function drawBundles(
  pen: CanvasRenderingContext2D,
  bundles: readonly LineBundle[],
  { nearness }: FarLook,
  scale: number,
  colours: FarColours,
): void {
  const opacity = ({ onPath, faded }: LineBundle) =>
    (onPath || colours.forced ? 1 : strength.far + (strength.near - strength.far) * nearness) * (faded ? 0.22 : 1)
  for (const bundle of bundles) {
    const { path, side, relation, width, onPath } = bundle
    pen.globalAlpha = opacity(bundle)
    pen.strokeStyle = onPath ? colours.focus : colours.forced ? colours.ink : colours[side]
    pen.lineWidth = Math.max(width, (onPath ? pathWidth : plain) / scale)
    pen.setLineDash([...dashes[relation]])
    pen.stroke(path)
  }
  pen.setLineDash([])
  pen.fillStyle = colours.paper
  pen.lineWidth = Math.max(cutWidth, plain / scale)
  for (const bundle of bundles) {
    if (bundle.relation !== 'undercuts') continue
    pen.globalAlpha = opacity(bundle)
    pen.strokeStyle = colours.forced ? colours.ink : colours[bundle.side]
    pen.fill(bundle.cuts)
    pen.stroke(bundle.cuts)
  }
}

/**
 * Draws where the links of marks lead, and no more. The pen's unit is that of the picture.
 * @param path the links between the selected claim and the motion
 */
export function drawPlainLines(
  pen: CanvasRenderingContext2D,
  marks: readonly FarMark[],
  path: readonly (readonly [Point, Point])[],
  isDown: boolean,
  scale: number,
  colours: FarColours,
): void {
  const draw = ([[fromX, fromY], [toX, toY]]: readonly [Point, Point]) => {
    const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2]
    pen.moveTo(fromX, fromY)
    if (isDown) pen.bezierCurveTo(fromX, y, toX, y, toX, toY)
    else pen.bezierCurveTo(x, fromY, x, toY, toX, toY)
  }
  pen.lineWidth = plain / scale
  pen.globalAlpha = colours.forced ? 1 : strength.far
  for (const side of ['pro', 'con'] as const) {
    pen.beginPath()
    for (const mark of marks) if (mark.side === side && mark.link !== null) draw(mark.link)
    pen.strokeStyle = colours.forced ? colours.ink : colours[side]
    pen.stroke()
  }
  pen.beginPath()
  for (const link of path) draw(link)
  pen.globalAlpha = 1
  pen.lineWidth = pathWidth / scale
  pen.strokeStyle = colours.focus
  pen.stroke()
}
