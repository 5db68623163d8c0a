import { createEffect, createMemo, For, onCleanup } from 'solid-js'
import { linksIn } from '../../core/layout/links.ts'
import { boxesIn, boxOf, type MapBox } from '../../core/layout/places.ts'
import { weightOf } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { needClaim, textOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { rowOf, sideOf } from '../../core/model/walk.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { farScale, seenThrough } from './camera.ts'
import { bundled } from './farLines.ts'
import { farLookAt } from './farLook.ts'
import { type FarPicture, leastName, lineHeight, mostName, paintFarMap } from './farPaint.ts'
import { createFarWords, leastWordy } from './farWords.ts'
import type { MapScene } from './mapScene.ts'

/** So much room is left between a name and the window's edge, in pixels. */
const fromEdge = 4
/** At most so many are named at once. */
const mostNamed = 120

/** The map from too far away to read cards: boxes in their colours, and the contentions' words. */
export function FarMap(props: {
  scene: MapScene
  heat: (claim: ClaimId) => number | undefined
  faded: (claim: ClaimId) => boolean
  onPath: (claim: ClaimId) => boolean
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
  /** The scale below which the contentions' boxes hold no words, and with them most others. */
  const wordless = createMemo(() => {
    const first = childrenOf(open.debate(), open.debate().motion)[0]
    const box = first === undefined ? undefined : boxOf(scene.layout(), first)
    return box === undefined ? farScale : leastWordy / box.width
  })
  const wordy = createMemo(() => scene.camera().scale >= wordless())
  let canvas: HTMLCanvasElement | undefined
  let waiting = 0
  const picture: FarPicture = {
    scene,
    words,
    look: () => farLookAt(scene.camera().scale, wordless()),
    heat: props.heat,
    faded: props.faded,
    hits: () => props.hits,
    bundles: createMemo(() => {
      if (!wordy()) return []
      open.tree()
      const { ballot } = open.weighing.whatIf
      return bundled(linksIn(scene.layout(), scene.region()), scene.region(), ({ claim, members }) => ({
        side: sideOf(open.debate(), claim),
        relevance: Math.min(...members.map((id) => weightOf(ballot(), 'relevance', id))),
        onPath: members.some(props.onPath),
        faded: props.faded(claim),
      }))
    }),
  }
  const paint = () => {
    waiting = 0
    const pen = canvas?.getContext('2d')
    if (canvas !== undefined && pen) paintFarMap(canvas, pen, open, picture)
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
    picture.bundles()
    if (waiting === 0) waiting = requestAnimationFrame(paint)
  })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  for (const media of [dark, forced]) media.addEventListener('change', paint)
  onCleanup(() => {
    cancelAnimationFrame(waiting)
    for (const media of [dark, forced]) media.removeEventListener('change', paint)
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
    const motion = boxOf(layout, open.debate().motion)
    /** Between two wings the motion's own name takes a line of both. */
    const taken =
      layout.options.direction === 'wings' && !wordy() && motion !== undefined
        ? motion.y - (lineHeight / 2 + 2) / scale
        : Number.NEGATIVE_INFINITY
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
      if (id !== selected && (!isSeen || middle - last[wing] < apart || Math.abs(middle - taken) < apart)) continue
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
          /** As wide as there is room: to the window's edge, to the motion's middle in two wings, to the next name downward. */
          const room = () => {
            const { x, scale } = scene.camera()
            const layout = scene.layout()
            const box = boxOf(layout, id)
            if (box === undefined) return mostName
            if (layout.options.direction === 'right') {
              return Math.min(mostName, Math.max(leastName, (box.x + box.width) * scale + x - fromEdge))
            }
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
