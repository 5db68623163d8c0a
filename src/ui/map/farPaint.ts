import type { Accessor } from 'solid-js'
import { farMarks, linksUp } from '../../core/layout/farMarks.ts'
import { boxOf } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { seenThrough } from './camera.ts'
import { drawFarBox, edgeWidth, type FarColours, farColoursOf } from './farBoxes.ts'
import { drawBundles, drawPlainLines, type LineBundle } from './farLines.ts'
import type { FarLook } from './farLook.ts'
import { leastName, lineHeight, mostName } from './farNames.ts'
import { type FarWords, leastWordy } from './farWords.ts'
import type { MapScene } from './mapScene.ts'

/** What is smaller than this is not told apart, in pixels. */
const smallest = 2.5
/** All that the map from afar shows. */
export interface FarPicture {
  readonly scene: MapScene
  readonly words: FarWords
  readonly look: Accessor<FarLook>
  readonly heat: (claim: ClaimId) => number | undefined
  readonly faded: (claim: ClaimId) => boolean
  /** What is sought and found; null while nothing is. */
  readonly hits: Accessor<ReadonlySet<ClaimId> | null>
  /** The links as they are drawn between cards; none where boxes hold no words. */
  readonly bundles: Accessor<readonly LineBundle[]>
}

/** Draws the map as it is seen from afar. */
export function paintFarMap(
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  open: OpenDebate,
  picture: FarPicture,
): void {
  const { scene, words } = picture
  const { width, height } = scene.frame()
  const density = devicePixelRatio
  canvas.width = width * density
  canvas.height = height * density
  const { x, y, scale } = scene.camera()
  const [layout, look, colours] = [scene.layout(), picture.look(), farColoursOf(canvas)]
  const worded = look.filling === 0
  const hits = picture.hits()
  const selected = open.selection.claim()
  const opacity = (claim: ClaimId) => {
    if (picture.faded(claim)) return 0.22
    return hits?.has(claim) === false ? 0.2 + 0.8 * look.nearness : 1
  }
  const onPicture = () => pen.setTransform(density * scale, 0, 0, density * scale, density * x, density * y)
  const onWindow = () => pen.setTransform(density, 0, 0, density, 0, 0)
  const marks = farMarks(layout, seenThrough(scene.camera(), scene.frame()), smallest / scale)
  onPicture()
  if (worded) drawBundles(pen, picture.bundles(), look, scale, colours)
  else {
    const path = selected === null ? [] : linksUp(layout, selected)
    drawPlainLines(pen, marks, path, layout.options.direction === 'down', scale, colours)
  }
  for (const mark of marks) {
    const { claim } = mark
    const facts = { heat: picture.heat(claim), hit: hits?.has(claim) === true, opacity: opacity(claim) }
    drawFarBox(pen, mark, facts, look, scale, colours)
  }
  // Words keep their size while the boxes shrink.
  onWindow()
  let motionTold = worded
  for (const { claim, level, ...box } of marks) {
    if (box.width * scale < leastWordy || !(worded || level === 0)) continue
    pen.fillStyle = level === 0 ? colours.paper : colours.ink
    pen.globalAlpha = Math.max(0.4, opacity(claim))
    const edge = level === 0 ? 0 : edgeWidth(look, scale) * scale
    const seen = {
      x: box.x * scale + x + edge,
      y: box.y * scale + y,
      width: box.width * scale - edge,
      height: box.height * scale,
    }
    const told = words.into(pen, claim, textOf(open.debate(), needClaim(open.debate(), claim)), seen, level === 0)
    if (level === 0) motionTold ||= told
  }
  pen.globalAlpha = 1
  if (!motionTold) nameMotion(pen, open, picture, colours)
  onPicture()
  // What is found is marked, however small: a branch may be too small for its boxes.
  for (const hit of hits ?? []) {
    const box = boxOf(layout, hit)
    if (box === undefined) continue
    pen.fillStyle = colours.focus
    pen.strokeStyle = colours.forced ? colours.focus : colours.mark
    pen.lineWidth = 3 / scale
    const [width, height] = [Math.max(box.width, 6 / scale), Math.max(box.height, 3 / scale)]
    if (!worded) pen.fillRect(box.x, box.y + box.height / 2 - height / 2, width, height)
    else if (colours.forced || hit === open.debate().motion) pen.strokeRect(box.x, box.y, width, height)
  }
  pen.strokeStyle = colours.focus
  const chosen = open.selection.chosen()
  for (const claim of chosen.size > 0 ? chosen : selected === null ? [] : [selected]) {
    const box = boxOf(layout, claim)
    if (box === undefined) continue
    pen.lineWidth = (claim === selected ? 2.5 : 1.5) / scale
    const ring = 3 / scale
    pen.strokeRect(box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring)
  }
}

/** The motion's words beside its box, on the side where no claims are: before it, or above it. */
function nameMotion(
  pen: CanvasRenderingContext2D,
  open: OpenDebate,
  { scene, words }: FarPicture,
  colours: FarColours,
): void {
  const { motion } = open.debate()
  const box = boxOf(scene.layout(), motion)
  if (box === undefined) return
  const { x, y, scale } = scene.camera()
  const isBefore = scene.layout().options.direction === 'right'
  const [left, top] = [box.x * scale + x, box.y * scale + y]
  const middle = left + (box.width * scale) / 2
  const room = Math.min(mostName, isBefore ? left - 12 : 2 * Math.min(middle, scene.frame().width - middle) - 8)
  if (room < leastName) return
  const { words: told, width } = words.line(pen, textOf(open.debate(), needClaim(open.debate(), motion)), room)
  const at = isBefore
    ? { x: left - 6 - width, y: top + (box.height * scale) / 2 }
    : { x: middle - width / 2, y: Math.min(top - lineHeight / 2 - 2, aboveNames(open, scene)) }
  pen.fillStyle = colours.paper
  pen.fillRect(at.x - 3, at.y - lineHeight / 2, width + 6, lineHeight)
  pen.fillStyle = colours.ink
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  pen.fillText(told, at.x, at.y)
}

/** How low the motion's name may stand where the map grows down and the contentions' names stand above their boxes. */
function aboveNames(open: OpenDebate, scene: MapScene): number {
  const [first] = childrenOf(open.debate(), open.debate().motion)
  const box = first === undefined ? undefined : boxOf(scene.layout(), first)
  if (box === undefined || scene.layout().options.direction !== 'down') return Number.POSITIVE_INFINITY
  return box.y * scene.camera().scale + scene.camera().y - 2 * lineHeight - 2
}
