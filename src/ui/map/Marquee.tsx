import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { boxesIn, type Rectangle } from '../../core/layout/places.ts'
import { useOpenDebate } from '../session.tsx'
import type { MapScene } from './mapScene.ts'

/** Less than this is a click, in pixels. */
const least = 4

/** A rectangle drawn with Shift held chooses the claims that it touches, together with those chosen already. Escape gives it up. */
export function Marquee(props: { scene: MapScene; window: HTMLElement }) {
  const open = useOpenDebate()
  const [drawn, setDrawn] = createSignal<Rectangle | null>(null)
  let start: { readonly x: number; readonly y: number } | null = null

  const at = (event: PointerEvent) => {
    const frame = props.window.getBoundingClientRect()
    return { x: event.clientX - frame.left, y: event.clientY - frame.top }
  }
  const begin = (event: PointerEvent) => {
    const on = event.target instanceof Element ? event.target : null
    if (!event.shiftKey || event.button !== 0 || on?.closest('.map-card, .map-name, button')) return
    start = at(event)
    props.window.setPointerCapture(event.pointerId)
  }
  const draw = (event: PointerEvent) => {
    if (start === null) return
    const now = at(event)
    const [width, height] = [Math.abs(now.x - start.x), Math.abs(now.y - start.y)]
    if (drawn() === null && width < least && height < least) return
    setDrawn({ x: Math.min(now.x, start.x), y: Math.min(now.y, start.y), width, height })
  }
  const giveUp = () => {
    start = null
    setDrawn(null)
  }
  const finish = () => {
    const frame = drawn()
    giveUp()
    if (frame === null) return
    const { x, y, scale } = props.scene.camera()
    const found = boxesIn(props.scene.layout(), {
      x: (frame.x - x) / scale,
      y: (frame.y - y) / scale,
      width: frame.width / scale,
      height: frame.height / scale,
    }).map((box) => box.claim)
    if (found.length > 0) open.selection.choose(new Set([...open.selection.chosen(), ...found]))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || start === null) return
    event.preventDefault()
    giveUp()
  }
  onMount(() => {
    const { window } = props
    const heard = [
      ['pointerdown', begin],
      ['pointermove', draw],
      ['pointerup', finish],
      ['pointercancel', giveUp],
    ] as const
    for (const [type, hear] of heard) window.addEventListener(type, hear)
    // Before the keys of the page, of which Escape chooses a single claim.
    document.addEventListener('keydown', press, { capture: true })
    onCleanup(() => {
      for (const [type, hear] of heard) window.removeEventListener(type, hear)
      document.removeEventListener('keydown', press, { capture: true })
    })
  })

  return (
    <Show when={drawn()}>
      {(frame) => (
        <div
          class="map-marquee"
          style={{
            translate: `${frame().x}px ${frame().y}px`,
            width: `${frame().width}px`,
            height: `${frame().height}px`,
          }}
        />
      )}
    </Show>
  )
}
