import { createEffect, createMemo, For, onCleanup } from 'solid-js'
import { farMarks } from '../../core/layout/farMarks.ts'
import { boxesIn, boxOf, type MapBox } from '../../core/layout/places.ts'
import type { ClaimId, Side } from '../../core/model/claim.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { rowOf, sideOf } from '../../core/model/walk.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { seenThrough } from './camera.ts'
import { createFarWords, leastWordy } from './farWords.ts'
import type { MapScene } from './mapScene.ts'

/** What is smaller than this is not told apart, in pixels. */
const smallest = 2.5
/** How far apart contentions' words are at least, in pixels. */
const lineHeight = 18
/** A name that is narrower tells nothing, in pixels. */
const leastName = 56
/** No name is wider, in pixels. */
const mostName = 240
/** At most so many are named at once. */
const mostNamed = 120

/** The map from too far away to read cards: boxes in their colours, and the contentions' words. */
export function FarMap(props: {
  scene: MapScene
  heat: (claim: ClaimId) => number | undefined
  faded: (claim: ClaimId) => boolean
  /** What is sought and found; null while nothing is. */
  hits: ReadonlySet<ClaimId> | null
}) {
  const open = useOpenDebate()
  const session = useSession()
  const { t } = useSpeech()
  const { scene } = props
  const root = getComputedStyle(document.documentElement)
  const words = createFarWords(Number.parseFloat(root.fontSize) || 16, {
    card: root.getPropertyValue('--sans') || 'sans-serif',
    motion: root.getPropertyValue('--serif') || 'serif',
  })
  /** Whether the contentions' boxes hold words, and with them most others. */
  const wordy = createMemo(() => {
    const first = childrenOf(open.debate(), open.debate().motion)[0]
    const box = first === undefined ? undefined : boxOf(scene.layout(), first)
    return box !== undefined && box.width * scene.camera().scale >= leastWordy
  })
  let canvas: HTMLCanvasElement | undefined
  let waiting = 0

  /** Whether something else is looked at, or sought. */
  const stepsBack = (claim: ClaimId) => props.faded(claim) || props.hits?.has(claim) === false
  const opacity = (claim: ClaimId) => {
    const heat = props.heat(claim)
    return (heat === undefined ? 1 : 0.15 + 0.85 * heat) * (stepsBack(claim) ? 0.2 : 1)
  }
  /** The motion's words beside its box, on the side where no claims are: before it, or above it. */
  const nameMotion = (pen: CanvasRenderingContext2D, style: CSSStyleDeclaration) => {
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
      : { x: middle - width / 2, y: top - lineHeight / 2 - 2 }
    pen.fillStyle = style.getPropertyValue('--paper')
    pen.fillRect(at.x - 3, at.y - lineHeight / 2, width + 6, lineHeight)
    pen.fillStyle = style.getPropertyValue('--ink')
    pen.textBaseline = 'middle'
    pen.textAlign = 'left'
    pen.fillText(told, at.x, at.y)
  }
  const paint = () => {
    waiting = 0
    const pen = canvas?.getContext('2d')
    if (canvas === undefined || !pen) return
    const { width, height } = scene.frame()
    const density = devicePixelRatio
    canvas.width = width * density
    canvas.height = height * density
    const { x, y, scale } = scene.camera()
    const style = getComputedStyle(canvas)
    const colours: Record<Side, string> = {
      pro: style.getPropertyValue('--pro'),
      con: style.getPropertyValue('--con'),
    }
    const marks = farMarks(scene.layout(), seenThrough(scene.camera(), scene.frame()), smallest / scale)
    pen.setTransform(density * scale, 0, 0, density * scale, density * x, density * y)
    pen.lineWidth = 0.7 / scale
    pen.globalAlpha = 0.55
    for (const side of ['pro', 'con'] as const) {
      pen.beginPath()
      for (const mark of marks) {
        if (mark.side !== side || mark.link === null) continue
        const [[fromX, fromY], [toX, toY]] = mark.link
        pen.moveTo(fromX, fromY)
        pen.lineTo(toX, toY)
      }
      pen.strokeStyle = colours[side]
      pen.stroke()
    }
    const least = 1 / scale
    for (const mark of marks) {
      const [width, height] = [Math.max(mark.width, least), Math.max(mark.height, least)]
      pen.globalAlpha = 1
      pen.fillStyle = style.getPropertyValue('--paper')
      pen.fillRect(mark.x, mark.y, width, height)
      pen.globalAlpha = opacity(mark.claim)
      pen.fillStyle = mark.level === 0 ? style.getPropertyValue('--ink') : colours[mark.side]
      pen.fillRect(mark.x, mark.y, width, height)
    }
    pen.globalAlpha = 1
    // Words keep their size while the boxes shrink.
    pen.setTransform(density, 0, 0, density, 0, 0)
    const [light, ink] = [style.getPropertyValue('--paper'), style.getPropertyValue('--ink')]
    for (const { claim, level, ...box } of marks) {
      if (box.width * scale < leastWordy) continue
      pen.fillStyle = opacity(claim) > 0.7 ? light : ink
      pen.globalAlpha = stepsBack(claim) ? 0.4 : 1
      const seen = { x: box.x * scale + x, y: box.y * scale + y, width: box.width * scale, height: box.height * scale }
      words.into(pen, claim, textOf(open.debate(), needClaim(open.debate(), claim)), seen, level === 0)
    }
    pen.globalAlpha = 1
    if (!wordy()) nameMotion(pen, style)
    pen.setTransform(density * scale, 0, 0, density * scale, density * x, density * y)
    // What is found is marked, however small: a branch may be too small for its boxes.
    pen.fillStyle = style.getPropertyValue('--focus')
    for (const hit of props.hits ?? []) {
      const box = boxOf(scene.layout(), hit)
      if (box === undefined) continue
      const [width, height] = [Math.max(box.width, 6 / scale), Math.max(box.height, 3 / scale)]
      pen.fillRect(box.x, box.y + box.height / 2 - height / 2, width, height)
    }
    const selected = open.selection.claim()
    const box = selected === null ? undefined : boxOf(scene.layout(), selected)
    if (box !== undefined) {
      pen.strokeStyle = style.getPropertyValue('--focus')
      pen.lineWidth = 2.5 / scale
      const ring = 3 / scale
      pen.strokeRect(box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring)
    }
  }
  createEffect(() => {
    scene.camera()
    scene.frame()
    scene.layout()
    open.selection.claim()
    session.settings.theme()
    props.heat(open.debate().motion)
    void props.hits
    props.faded(open.debate().motion)
    if (waiting === 0) waiting = requestAnimationFrame(paint)
  })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', paint)
  onCleanup(() => {
    cancelAnimationFrame(waiting)
    dark.removeEventListener('change', paint)
  })

  /** The contentions that have room for their words, in reading order; the selected one always. */
  const named = createMemo<readonly MapBox[]>(() => {
    const layout = scene.layout()
    const seen = seenThrough(scene.camera(), scene.frame())
    const { scale } = scene.camera()
    const selected = open.selection.claim()
    const found: MapBox[] = []
    /** Where the last name stands, in each wing. */
    const last = { left: Number.NEGATIVE_INFINITY, right: Number.NEGATIVE_INFINITY }
    for (const id of childrenOf(open.debate(), open.debate().motion)) {
      if (found.length >= mostNamed) break
      const box = boxOf(layout, id)
      if (box === undefined) continue
      const isDown = layout.options.direction === 'down'
      const middle = isDown ? box.x + box.width / 2 : box.y + box.height / 2
      const wing = !isDown && box.x + box.width < 0 ? 'left' : 'right'
      const apart = (isDown ? leastName : lineHeight) / scale
      const isSeen =
        box.x < seen.x + seen.width &&
        box.x + box.width > seen.x &&
        box.y < seen.y + seen.height &&
        box.y + box.height > seen.y
      if (id !== selected && (!isSeen || middle - last[wing] < apart)) continue
      last[wing] = middle
      found.push(box)
    }
    return found
  })

  const pick = (event: MouseEvent) => {
    const { x, y, scale } = scene.camera()
    const frame = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const reach = 5 / scale
    const at = { x: (event.clientX - frame.left - x) / scale, y: (event.clientY - frame.top - y) / scale }
    const found = boxesIn(scene.layout(), { x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach })
    const off = (box: MapBox) => Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y)
    return found.sort((a, b) => off(a) - off(b))[0]?.claim
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: A canvas takes no focus; keys and the tree lead everywhere. */}
      <canvas
        ref={canvas}
        class="map-far"
        aria-hidden="true"
        onClick={(event) => {
          const claim = pick(event)
          if (claim !== undefined) open.selection.focus(claim)
        }}
        onDblClick={(event) => {
          const claim = pick(event)
          if (claim !== undefined) open.picture()?.show(claim)
        }}
      />
      <For each={named().map((box) => box.claim)}>
        {(id) => {
          /** Where its words stand: toward the motion, where there are only lines, or above it where the map grows down. */
          const spot = () => {
            const { x, y, scale } = scene.camera()
            const layout = scene.layout()
            const box = boxOf(layout, id)
            if (box === undefined) return { x: 0, y: 0, toward: 'right' }
            if (wordy()) return { x: box.x * scale + x, y: box.y * scale + y, toward: 'inside' }
            if (layout.options.direction === 'down') {
              return { x: (box.x + box.width / 2) * scale + x, y: box.y * scale + y - lineHeight, toward: 'middle' }
            }
            const left = box.x + box.width < 0
            const edge = left ? box.x : box.x + box.width
            const toward = left ? 'left' : 'right'
            return { x: edge * scale + x, y: (box.y + box.height / 2) * scale + y, toward }
          }
          /** As wide as there is room: to the motion's middle in two wings, to the next name downward. */
          const room = () => {
            const { scale } = scene.camera()
            const layout = scene.layout()
            const box = boxOf(layout, id)
            if (box === undefined || layout.options.direction === 'right') return mostName
            if (layout.options.direction === 'wings') {
              return Math.min(mostName, Math.max(leastName, Math.max(-box.x, box.x + box.width) * scale))
            }
            const middle = box.x + box.width / 2
            const away = named()
              .filter((other) => other.claim !== id)
              .map((other) => Math.abs(other.x + other.width / 2 - middle))
            return Math.min(mostName, Math.max(leastName, Math.min(...away) * scale - 6))
          }
          /** The size of its box, where that holds its words. */
          const inside = () => {
            const box = wordy() ? boxOf(scene.layout(), id) : undefined
            if (box === undefined) return { width: undefined, height: undefined }
            const { scale } = scene.camera()
            return { width: `${box.width * scale}px`, height: `${box.height * scale}px` }
          }
          const side = () => {
            open.tree()
            return sideOf(open.debate(), id)
          }
          const list = () => rowOf(open.debate(), id)
          return (
            <div
              class="map-name"
              role="treeitem"
              tabindex="-1"
              aria-level="1"
              aria-setsize={list().length}
              aria-posinset={list().indexOf(id) + 1}
              aria-hidden={open.selection.claim() === id}
              aria-selected={open.selection.claim() === id}
              aria-label={`${textOf(open.debate(), needClaim(open.debate(), id))}, ${t(`sides.${side()}`)}`}
              data-side={side()}
              data-toward={spot().toward}
              classList={{ faded: props.faded(id) }}
              style={{
                translate: `${spot().x}px ${spot().y}px`,
                'max-width': wordy() ? undefined : `${room()}px`,
                ...inside(),
              }}
              onClick={() => open.selection.focus(id)}
              onDblClick={() => open.picture()?.show(id)}
            >
              {wordy() ? '' : textOf(open.debate(), needClaim(open.debate(), id))}
            </div>
          )
        }}
      </For>
    </>
  )
}
