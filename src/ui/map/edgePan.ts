import { onCleanup } from 'solid-js'
import type { MoveCamera } from './gestures.ts'
import type { MapScene } from './mapScene.ts'

/** How near the edge of the window a dragged claim moves the map, in pixels. */
const edge = 48
/** How fast, at the very edge, in pixels a second. */
const fastest = 900

/** While a claim is dragged near the edge of the window, the map moves on under it. Ends with its owner. */
export function panAtEdges(window: HTMLElement, scene: MapScene, move: () => MoveCamera): void {
  let over = false
  let stop: () => void = () => {}
  let pointer: { x: number; y: number } | null = null
  let frame = 0
  let before = 0

  const pace = (at: number, length: number): number => {
    if (at < edge) return Math.min(1, (edge - at) / edge)
    if (at > length - edge) return -Math.min(1, (at - length + edge) / edge)
    return 0
  }
  const step = (now: number) => {
    frame = 0
    if (pointer === null) return
    const seconds = Math.min(0.05, (now - before) / 1000)
    before = now
    const box = window.getBoundingClientRect()
    const dx = pace(pointer.x - box.left, box.width) * fastest * seconds
    const dy = pace(pointer.y - box.top, box.height) * fastest * seconds
    if (dx !== 0 || dy !== 0) {
      const { x, y, scale } = scene.camera()
      move()({ x: x + dx, y: y + dy, scale })
    }
    frame = requestAnimationFrame(step)
  }
  const end = () => {
    pointer = null
    cancelAnimationFrame(frame)
    frame = 0
  }
  void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(({ monitorForElements }) => {
    if (over) return
    stop = monitorForElements({
      onDrag: ({ location }) => {
        const { clientX, clientY } = location.current.input
        pointer = { x: clientX, y: clientY }
        if (frame !== 0) return
        before = performance.now()
        frame = requestAnimationFrame(step)
      },
      onDrop: end,
    })
  })
  onCleanup(() => {
    over = true
    end()
    stop()
  })
}
