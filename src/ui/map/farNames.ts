import type { MapLayout } from '../../core/layout/mapLayout.ts'
import { boxOf, type MapBox, overlap } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { type Camera, type Frame, seenThrough } from './camera.ts'

/** How far apart contentions' words are at least, in pixels. */
export const lineHeight = 18
/** A name that is narrower tells nothing, in pixels. */
export const leastName = 56
/** No name is wider, in pixels. */
export const mostName = 240
/** So much room is left between a name and the window's edge, in pixels. */
const fromEdge = 4
/** At most so many are named at once. */
const mostNamed = 120

/** Where a contention's words stand in the window, in pixels. */
export interface FarName {
  readonly claim: ClaimId
  readonly x: number
  readonly y: number
  /** Toward the motion, where there are only lines; above its box where the map grows down; or in its box. */
  readonly toward: 'left' | 'right' | 'middle' | 'inside'
  /** No wider than there is room; in its box, as wide as that. */
  readonly width: number
  /** The height of its box, where it stands there. */
  readonly height?: number
}

/** How the map is seen. */
export interface FarSight {
  readonly debate: Debate
  /** Of this state of the debate, or of the one before it. */
  readonly layout: MapLayout
  readonly camera: Camera
  readonly frame: Frame
  readonly selected: ClaimId | null
  /** Whether boxes hold their words. */
  readonly wordy: boolean
}

/** A contention, and the line that its name takes: where that stands across the way the map grows, in pixels. */
interface Named {
  readonly box: MapBox
  readonly wing: 'left' | 'right'
  readonly at: number
}

/** The contentions that have room for their words, in reading order; the selected one always, and no two in one place. */
export function farNames(sight: FarSight): FarName[] {
  const { debate, layout, camera, frame, selected, wordy } = sight
  const isDown = layout.options.direction === 'down'
  const seen = seenThrough(camera, frame)
  const apart = isDown ? leastName : lineHeight
  const taken = motionLine(sight)
  const edge = leastName / 2 + fromEdge
  const lineOf = (box: MapBox): Named => ({
    box,
    wing: !isDown && box.x + box.width < 0 ? 'left' : 'right',
    at: isDown ? (box.x + box.width / 2) * camera.scale + camera.x : (box.y + box.height / 2) * camera.scale + camera.y,
  })
  const isCut = ({ at }: Named) => isDown && !wordy && (at < edge || at > frame.width - edge)
  const meets = (one: Named, other: Named | null) =>
    other !== null && one.wing === other.wing && Math.abs(one.at - other.at) < apart
  const isTaken = ({ at }: Named) => taken !== null && Math.abs(at - taken) < apart

  const contentions = childrenOf(debate, debate.motion)
  const chosen = selected !== null && contentions.includes(selected) ? boxOf(layout, selected) : undefined
  const kept = chosen === undefined ? null : madeClear(lineOf(chosen))
  function madeClear(name: Named): Named {
    if (isDown && !wordy) return { ...name, at: Math.max(edge, Math.min(frame.width - edge, name.at)) }
    if (taken === null || !isTaken(name)) return name
    return { ...name, at: taken + (name.at < taken ? -apart : apart) }
  }

  const found: Named[] = []
  const last: Record<Named['wing'], Named | null> = { left: null, right: null }
  for (const id of contentions) {
    const box = boxOf(layout, id)
    if (box === undefined) continue
    if (id === selected && kept !== null) {
      found.push(kept)
      continue
    }
    if (found.length >= mostNamed || !overlap(box, seen)) continue
    const name = lineOf(box)
    if (isCut(name) || isTaken(name) || meets(name, last[name.wing]) || meets(name, kept)) continue
    last[name.wing] = name
    found.push(name)
  }
  return found.map((name) => spotOf(name, found, sight))
}

/** Between two wings the motion's own name takes a line of both. */
function motionLine({ debate, layout, camera, wordy }: FarSight): number | null {
  const motion = boxOf(layout, debate.motion)
  if (layout.options.direction !== 'wings' || wordy || motion === undefined) return null
  return motion.y * camera.scale + camera.y - (lineHeight / 2 + 2)
}

function spotOf({ box, wing, at }: Named, all: readonly Named[], { layout, camera, frame, wordy }: FarSight): FarName {
  const { claim } = box
  const { x, y, scale } = camera
  const fitting = (room: number) => Math.min(mostName, Math.max(leastName, room))
  if (wordy) {
    const place = { x: box.x * scale + x, y: box.y * scale + y }
    return { claim, ...place, toward: 'inside', width: box.width * scale, height: box.height * scale }
  }
  if (layout.options.direction === 'down') {
    const away = all.filter((other) => other.box !== box).map((other) => Math.abs(other.at - at) - 6)
    const width = fitting(Math.min(...away, 2 * (Math.min(at, frame.width - at) - fromEdge)))
    return { claim, x: at, y: box.y * scale + y - lineHeight, toward: 'middle', width }
  }
  const isBefore = layout.options.direction === 'right'
  const end = (wing === 'left' ? box.x : box.x + box.width) * scale
  // To the window's edge, or in two wings to the motion's middle.
  return { claim, x: end + x, y: at, toward: wing, width: fitting(isBefore ? end + x - fromEdge : Math.abs(end)) }
}
