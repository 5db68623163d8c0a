import { around, overlap, type Rectangle } from '../../core/layout/places.ts'

/** How the picture is seen: a point of it is drawn at `scale` times itself, moved by x and y pixels of the window. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** The window onto the picture, in pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** How much of it lies under something at its upper edge; nothing where left out. */
  readonly top?: number
}

/** Below this scale nobody can read a card: the map is drawn from afar. */
export const farScale = 0.42
/** Above this scale the cards of a map that was seen from afar come back: at the border itself it must not flicker. */
export const backScale = 0.445
export const mostScale = 3

/** What is left free around the picture where all of it is shown, in pixels: the legend lies there. */
const margin = 40
const bars = 48
/** How far a card keeps from what lies over the picture, in pixels. */
const gap = 12
/** Sums of far places miss their pixel by no more than so much. */
const hair = 1e-6

/** The part of the picture that is in the window. */
export function seenThrough({ x, y, scale }: Camera, { width, height }: Frame): Rectangle {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale }
}

/** How much of a window is covered at its upper edge, by what lies over it, in pixels of the window. */
export function coveredAbove(over: readonly Rectangle[], { height }: Frame): number {
  const bottoms = over.map((other) => other.y + other.height).filter((bottom) => bottom < height / 2)
  return Math.max(0, ...bottoms)
}

/** The camera that shows all of a rectangle in the middle of what is free of the window, no larger than at full size. */
export function showing(all: Rectangle, frame: Frame): Camera {
  const top = Math.max(bars, (frame.top ?? 0) + gap)
  const scale = Math.min(
    1,
    Math.max(1, frame.width - 2 * margin) / Math.max(1, all.width),
    Math.max(1, frame.height - top - bars) / Math.max(1, all.height),
  )
  const centred = centredOn(all, frame, scale)
  return { ...centred, y: centred.y + (top - bars) / 2 }
}

/** The camera that has the middle of a rectangle in the middle of the window. */
export function centredOn({ x, y, width, height }: Rectangle, frame: Frame, scale: number): Camera {
  return { x: frame.width / 2 - (x + width / 2) * scale, y: frame.height / 2 - (y + height / 2) * scale, scale }
}

/**
 * The camera that has a rectangle in the window with as little movement as can be, and not under what lies over the picture
 * where there is room beside that; the same one where it is there.
 * @param over what lies over the picture, in pixels of the window
 */
export function broughtIn(camera: Camera, box: Rectangle, frame: Frame, over: readonly Rectangle[] = []): Camera {
  const { x, y, scale } = camera
  const move = (at: number, length: number, room: number): number => {
    const free = Math.min(margin, Math.max(0, (room - length) / 2))
    if (length > room) return -at
    return Math.max(0, free - at) + Math.min(0, room - free - (at + length))
  }
  const drawn = { x: box.x * scale + x, y: box.y * scale + y, width: box.width * scale, height: box.height * scale }
  const dx = move(drawn.x, drawn.width, frame.width)
  const dy = move(drawn.y, drawn.height, frame.height)
  const [asideX, asideY] = asideFrom({ ...drawn, x: drawn.x + dx, y: drawn.y + dy }, frame, over)
  const moved = { x: x + dx + asideX, y: y + dy + asideY, scale }
  return moved.x === x && moved.y === y ? camera : moved
}

/** The shortest way from under what lies over a rectangle that leaves it as far from the window's edges as it should be. */
function asideFrom(box: Rectangle, frame: Frame, over: readonly Rectangle[]): readonly [number, number] {
  const fits = ([dx, dy]: readonly [number, number]): boolean =>
    box.x + dx >= margin - hair &&
    box.y + dy >= margin - hair &&
    box.x + dx + box.width <= frame.width - margin + hair &&
    box.y + dy + box.height <= frame.height - margin + hair &&
    !over.some((other) => overlap({ ...box, x: box.x + dx, y: box.y + dy }, other))
  const [nearest = [0, 0]] = over
    .filter((other) => overlap(box, other))
    .flatMap((other): (readonly [number, number])[] => [
      [other.x - gap - box.x - box.width, 0],
      [other.x + other.width + gap - box.x, 0],
      [0, other.y - gap - box.y - box.height],
      [0, other.y + other.height + gap - box.y],
    ])
    .filter(fits)
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
  return nearest
}

/** The camera that keeps a place where it was in the window while it moves in the picture. */
export function following({ x, y, scale }: Camera, from: Rectangle, to: Rectangle): Camera {
  return { x: x + (from.x - to.x) * scale, y: y + (from.y - to.y) * scale, scale }
}

/**
 * The first look at a picture: all of it where it can be read so; else the motion's end of it, where some answer is to be
 * seen from there; else all of it from afar.
 * @param answers the boxes of the contentions
 */
export function firstLook(all: Rectangle, motion: Rectangle, answers: readonly Rectangle[], frame: Frame): Camera {
  const whole = showing(all, frame)
  if (whole.scale >= 0.55) return whole
  const scale = frame.width < 600 ? 0.7 : 0.8
  const centred = centredOn(motion, frame, scale)
  // The motion stands at the edge that the picture grows from.
  const before = { left: motion.x - all.x, top: motion.y - all.y }
  const near = {
    scale,
    x: before.left < motion.width ? margin - all.x * scale : centred.x,
    y: before.top < motion.height ? Math.max(margin, (frame.top ?? 0) + gap) - all.y * scale : centred.y,
  }
  const seen = seenThrough(near, frame)
  return answers.some((box) => overlap(box, seen)) ? near : whole
}

/** A rectangle with so much more around it, as a share of its size. */
export function widened({ x, y, width, height }: Rectangle, share: number): Rectangle {
  const grown = {
    x: x - width * share,
    y: y - height * share,
    width: width * (1 + 2 * share),
    height: height * (1 + 2 * share),
  }
  return around(grown, { x, y, width, height })
}

/** Whether one rectangle lies in another. */
export function within(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
