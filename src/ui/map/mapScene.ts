import { type Accessor, createMemo, createSignal, untrack } from 'solid-js'
import { cardSpacing, linesOnScreen } from '../../core/layout/cards.ts'
import { linksIn, type MapLink } from '../../core/layout/links.ts'
import {
  type Direction,
  directions,
  type MapLayout,
  mapLayoutOf,
  type WrittenBox,
} from '../../core/layout/mapLayout.ts'
import { boundsOf, boxesIn, boxOf, type MapBox, type Rectangle } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import { useOpenDebate } from '../session.tsx'
import { createArriving } from './arriving.ts'
import { type Camera, type Frame, farScale, seenThrough, showing, widened, within } from './camera.ts'
import { createCardShapes } from './cardSize.ts'
import { isFar } from './farLook.ts'

/** The picture of the open debate, what of it is seen, and what is near enough to be there. */
export interface MapScene {
  /** The picture as the debate is now. */
  readonly coming: Accessor<MapLayout>
  /** The picture that is shown; whoever moves the camera along with it says when it changes, so that it changes once. */
  readonly layout: Accessor<MapLayout>
  show(layout: MapLayout): void
  readonly shapes: ReturnType<typeof createCardShapes>
  /** Tells how high the card is that a sentence is being written in; it has that room for as long as it is written in. */
  giveRoom(written: WrittenBox): void
  readonly direction: Accessor<Direction>
  turn(direction: Direction): void
  readonly camera: Accessor<Camera>
  see(camera: Camera): void
  readonly frame: Accessor<Frame>
  setFrame(frame: Frame): void
  /** Whether it is seen from too far away to read cards. */
  readonly far: Accessor<boolean>
  /**
   * The boxes and links that are there, by claim: those near the window, and the selected claim's. Where many come at once,
   * as when an answer is placed far away, those near to what one is at come first.
   */
  readonly boxes: Accessor<ReadonlyMap<ClaimId, MapBox>>
  readonly links: Accessor<ReadonlyMap<ClaimId, MapLink>>
  /** The part of the picture whose things are there. */
  readonly region: Accessor<Rectangle>
  /** The smallest scale that makes sense: all of the picture is in the window. */
  readonly least: Accessor<number>
}

/** How far around the window things are there before they are seen, as a share of it. */
const around = 0.4

export function createMapScene(): MapScene {
  const open = useOpenDebate()
  const root = getComputedStyle(document.documentElement)
  const rem = Number.parseFloat(root.fontSize) || 16
  const shapes = createCardShapes(rem, linesOnScreen, {
    card: root.getPropertyValue('--sans') || 'sans-serif',
    motion: root.getPropertyValue('--serif') || 'serif',
  })
  const spacing = cardSpacing(rem)
  const [direction, turn] = createRemembered<Direction>('map.direction', 'right', oneOf(directions))
  const [camera, see] = createSignal<Camera>({ x: 0, y: 0, scale: 1 })
  const [frame, setFrame] = createSignal<Frame>({ width: 0, height: 0 })

  const [room, giveRoom] = createSignal<WrittenBox | undefined>(undefined, {
    equals: (a, b) => a?.claim === b?.claim && a?.height === b?.height,
  })
  const written = createMemo(() => {
    const claim = open.writing.claim()
    const given = room()
    return given?.claim === claim ? given : undefined
  })
  const coming = createMemo<MapLayout>((before) => {
    const options = {
      direction: direction(),
      folded: open.selection.folded(),
      sizeOf: shapes.shapeOf,
      spacing,
      written: written(),
    }
    return mapLayoutOf(open.debate(), options, before)
  })
  const [layout, show] = createSignal(untrack(coming))
  const far = createMemo<boolean>((before) => isFar(camera().scale, before), false)
  /** It stays while the window moves within it. */
  const region = createMemo<Rectangle>((before) => {
    const seen = seenThrough(camera(), frame())
    const wide = widened(seen, around)
    const fits = before !== undefined && within(seen, before) && before.width <= 1.6 * wide.width
    return fits ? before : wide
  })
  const selected = createMemo(() => {
    const claim = open.selection.claim()
    return claim === null ? undefined : boxOf(layout(), claim)
  })
  const near = createMemo(() => {
    const near = far() ? [] : boxesIn(layout(), region())
    const found = new Map(near.map((box) => [box.claim, box]))
    const kept = selected()
    if (kept !== undefined) found.set(kept.claim, kept)
    return found
  })
  const chosen = (claim: ClaimId) => claim === untrack(open.selection.claim)
  const boxes = createArriving(near, {
    rank(claim, { x, y }) {
      const at = untrack(selected) ?? untrack(() => seenThrough(camera(), frame()))
      return chosen(claim) ? -1 : Math.abs(x - at.x) + Math.abs(y - at.y)
    },
    left: (claim) => untrack(() => (far() ? undefined : boxOf(layout(), claim))),
  })
  const lines = createMemo(() => {
    const found = far() ? [] : linksIn(layout(), region())
    return new Map(found.map((link) => [link.claim, link]))
  })
  const links = createArriving(lines, {
    rank: (claim) => (chosen(claim) ? -1 : untrack(boxes).has(claim) ? 0 : 1),
    left: () => undefined,
  })
  const least = () => {
    const whole = showing(
      untrack(() => boundsOf(layout())),
      untrack(frame),
    )
    return Math.min(farScale, whole.scale)
  }
  return {
    coming,
    layout,
    show,
    shapes,
    giveRoom,
    direction,
    turn,
    camera,
    see,
    frame,
    setFrame,
    far,
    boxes,
    links,
    region,
    least,
  }
}
