import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import 'd3-transition'
import { onCleanup } from 'solid-js'
import { type Camera, type Frame, mostScale } from './camera.ts'

/** Moves the camera, at once or, where motion is welcome, smoothly. */
export type MoveCamera = (camera: Camera, how?: 'smoothly') => void

/** What moves the camera, and where it is going. */
export interface Gestures {
  readonly move: MoveCamera
  /** Where a smooth movement leads; null while there is none. */
  aim(): Camera | null
}

/** How long a smooth movement takes, in milliseconds. */
const movement = 220

/**
 * Lets wheel, pinch and drag move the camera over an element.
 * @param frame the element's size, known: asking the element would lay the page out anew
 * @param least the smallest scale, asked for with each gesture
 * @param moved is told every new camera
 * @returns what moves the camera otherwise; ends with its owner
 */
export function listenToGestures(
  element: HTMLElement,
  frame: () => Frame,
  least: () => number,
  moved: (camera: Camera) => void,
): Gestures {
  const behaviour = zoom<HTMLElement, unknown>()
    .extent(() => [
      [0, 0],
      [frame().width, frame().height],
    ])
    .wheelDelta(doublings)
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      behaviour.scaleExtent([least(), mostScale])
      const target = event.target instanceof Element ? event.target : null
      // A box with more words than it shows scrolls.
      const box = target?.closest('textarea')
      if (box != null && box.scrollHeight > box.clientHeight && !event.ctrlKey) return false
      if (target?.closest('textarea, button, input, select, .map-controls')) return event.type === 'wheel'
      if (event.type === 'wheel') return true
      // A mouse drags cards, and shift selects; a finger on a card moves the map.
      if (event.type === 'mousedown') {
        const { button, shiftKey } = event as MouseEvent
        return button === 0 && !shiftKey && target?.closest('.map-card') === null
      }
      return !(event as MouseEvent).button
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => moved(cameraOf(transform)))
  const selection = select(element)
  selection.call(behaviour).on('dblclick.zoom', null)
  onCleanup(() => {
    selection.interrupt()
    selection.on('.zoom', null)
  })
  let aimed: Camera | null = null
  return {
    aim: () => aimed,
    move(camera, how) {
      const { x, y, scale } = camera
      behaviour.scaleExtent([Math.min(least(), scale), mostScale])
      const transform = zoomIdentity.translate(x, y).scale(scale)
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      aimed = null
      if (how === undefined || still) {
        selection.interrupt().call(behaviour.transform, transform)
        return
      }
      aimed = camera
      selection
        .transition()
        .duration(movement)
        .on('end interrupt', () => {
          if (aimed === camera) aimed = null
        })
        .call(behaviour.transform, transform)
    },
  }
}

function cameraOf({ x, y, k }: ZoomTransform): Camera {
  return { x, y, scale: k }
}

/** A turn of a mouse's wheel by a notch moves by more than this; two fingers on a touchpad by less at a time. In pixels. */
const notch = 50

/**
 * By how many doublings a turn of the wheel makes the map larger. Browsers tell of two fingers that spread on a touchpad as of a
 * wheel turned a little with Ctrl held, many times over: those count ten times. A mouse's wheel with Ctrl is a wheel.
 */
export function doublings({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 0 ? 0.002 : 1
  const isFingers = ctrlKey && deltaMode === 0 && Math.abs(deltaY) < notch
  return -deltaY * unit * (isFingers ? 10 : 1)
}
