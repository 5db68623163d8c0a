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
import { farScale } from './camera.ts'
import { bundled } from './farLines.ts'
import { farLookAt } from './farLook.ts'
import { type FarName, farNames } from './farNames.ts'
import { type FarPicture, paintFarMap } from './farPaint.ts'
import { createFarWords, leastWordy } from './farWords.ts'
import type { MapScene } from './mapScene.ts'

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
    open.selection.chosen()
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

  const names = createMemo<ReadonlyMap<ClaimId, FarName>>(() => {
    const sight = {
      debate: open.debate(),
      layout: scene.layout(),
      camera: scene.camera(),
      frame: scene.frame(),
      selected: open.selection.claim(),
      wordy: wordy(),
    }
    return new Map(farNames(sight).map((name) => [name.claim, name]))
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
      <For each={[...names().keys()]}>
        {(id) => {
          const name = () => names().get(id)
          /** In pixels, where there is such a size. */
          const px = (size: number | undefined) => (size === undefined ? undefined : `${size}px`)
          const isInside = () => name()?.toward === 'inside'
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
              aria-selected={open.selection.claim() === id || open.selection.chosen().has(id)}
              aria-label={`${textOf(open.debate(), needClaim(open.debate(), id))}, ${t(`sides.${side()}`)}`}
              data-side={side()}
              data-toward={name()?.toward}
              // It lies on its box, and has the box's colour.
              classList={{ faded: props.faded(id), heated: props.heat(id) !== undefined }}
              style={{
                '--heat': `${Math.round((props.heat(id) ?? 0) * 100)}%`,
                translate: `${name()?.x ?? 0}px ${name()?.y ?? 0}px`,
                'max-width': isInside() ? undefined : px(name()?.width),
                width: isInside() ? px(name()?.width) : undefined,
                height: px(name()?.height),
              }}
              // A screen reader goes to it by itself: keys act on what has the focus.
              onFocus={() => open.selection.focus(id)}
              onClick={() => open.selection.focus(id)}
              onDblClick={() => open.picture()?.show(id)}
            >
              {isInside() ? '' : textOf(open.debate(), needClaim(open.debate(), id))}
            </div>
          )
        }}
      </For>
    </>
  )
}
