import { createEffect, on } from 'solid-js'
import { farMarks } from '../../core/layout/farMarks.ts'
import { around, boundsOf } from '../../core/layout/places.ts'
import { createAfterFrame } from '../../session/afterFrame.ts'
import { useSession } from '../session.tsx'
import { seenThrough } from './camera.ts'
import type { MoveCamera } from './gestures.ts'
import type { MapScene } from './mapScene.ts'

const size = { width: 168, height: 112 }
const margin = 6

/** The whole picture in a corner, with the window on it; pressing it goes there. Keys and the tree do the same. */
export function Minimap(props: { scene: MapScene; move: MoveCamera }) {
  const session = useSession()
  const { scene } = props
  let canvas: HTMLCanvasElement | undefined

  const whole = () => {
    const all = boundsOf(scene.layout())
    const scale = Math.min((size.width - 2 * margin) / all.width, (size.height - 2 * margin) / all.height)
    return {
      scale,
      x: size.width / 2 - (all.x + all.width / 2) * scale,
      y: size.height / 2 - (all.y + all.height / 2) * scale,
    }
  }
  const paint = () => {
    const pen = canvas?.getContext('2d')
    if (canvas === undefined || !pen) return
    const density = devicePixelRatio
    canvas.width = size.width * density
    canvas.height = size.height * density
    const { x, y, scale } = whole()
    const style = getComputedStyle(canvas)
    pen.setTransform(density * scale, 0, 0, density * scale, density * x, density * y)
    const all = boundsOf(scene.layout())
    for (const mark of farMarks(scene.layout(), all, 1.5 / scale)) {
      pen.fillStyle = mark.level === 0 ? style.getPropertyValue('--ink') : style.getPropertyValue(`--${mark.side}`)
      pen.fillRect(mark.x, mark.y, Math.max(mark.width, 1 / scale), Math.max(mark.height, 1 / scale))
    }
    const seen = seenThrough(scene.camera(), scene.frame())
    pen.strokeStyle = style.getPropertyValue('--focus')
    pen.lineWidth = 1.5 / scale
    const least = 4 / scale
    pen.strokeRect(seen.x, seen.y, Math.max(seen.width, least), Math.max(seen.height, least))
  }
  const shown = createAfterFrame(() => [scene.camera(), scene.frame(), scene.layout(), session.settings.theme()])
  createEffect(on(shown, paint))

  const go = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.buttons !== 1) return
    const frame = event.currentTarget.getBoundingClientRect()
    const { x, y, scale } = whole()
    const at = { x: (event.clientX - frame.left - x) / scale, y: (event.clientY - frame.top - y) / scale }
    const { scale: zoom } = scene.camera()
    const { width, height } = scene.frame()
    props.move({ scale: zoom, x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom })
  }
  const needed = () => {
    const seen = seenThrough(scene.camera(), scene.frame())
    const all = boundsOf(scene.layout())
    return around(all, seen).width > seen.width + 1 || around(all, seen).height > seen.height + 1
  }

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: A canvas takes no focus; keys and the tree lead everywhere.
    <canvas
      ref={canvas}
      class="minimap"
      aria-hidden="true"
      hidden={!needed()}
      style={{ width: `${size.width}px`, height: `${size.height}px` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    />
  )
}
