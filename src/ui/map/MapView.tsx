import {
  batch,
  children,
  createEffect,
  createMemo,
  createSignal,
  mapArray,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js'
import type { Direction, MapLayout } from '../../core/layout/mapLayout.ts'
import { neighbourOf, wayOf } from '../../core/layout/neighbours.ts'
import { boundsOf, boxOf, type MapBox, type Rectangle } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { claimOf, needClaim, originalOf } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { pathUp } from '../../core/model/walk.ts'
import { createRemembered, oneOf } from '../../session/device.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { type Colouring, colourings, type Picture } from '../../session/picture.ts'
import { keepInOrder } from '../keepInOrder.ts'
import { printsMap } from '../poster/mapOnPaper.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { broughtIn, type Camera, centredOn, coveredAbove, firstLook, following, showing } from './camera.ts'
import { panAtEdges } from './edgePan.ts'
import { FarMap } from './FarMap.tsx'
import { type Gestures, listenToGestures } from './gestures.ts'
import { Legend } from './Legend.tsx'
import { MapCard } from './MapCard.tsx'
import { MapControls } from './MapControls.tsx'
import { MapLinks } from './MapLinks.tsx'
import { Marquee } from './Marquee.tsx'
import { Minimap } from './Minimap.tsx'
import { MotionCard } from './MotionCard.tsx'
import { createMapLook } from './mapLook.ts'
import { createMapScene } from './mapScene.ts'
import { roomToWrite, writeInSight } from './writeInSight.ts'
import './map.css'

/** How long cards glide to new places, in milliseconds; the style sheet has the same. */
const settlingTime = 180

/** Where one left off looking at the map of a debate that is still open. */
const cameras = new WeakMap<OpenDebate, { readonly camera: Camera; readonly direction: Direction }>()

/** The Map view: the whole debate as a picture, to look at and to edit. */
export function MapView() {
  const open = useOpenDebate()
  const speech = useSpeech()
  const { t } = speech
  const scene = createMapScene()
  const [colouring, colour] = createRemembered<Colouring>('map.colouring', 'side', oneOf(colourings))
  const [focused, setFocused] = createSignal(false)
  const [gestures, setGestures] = createSignal<Gestures>({ move: () => {}, aim: () => null })
  const move = () => gestures().move
  /** Where the camera is, or is going. */
  const aimed = () => gestures().aim() ?? scene.camera()
  const [hits, setHits] = createSignal<ReadonlySet<ClaimId> | null>(null)
  let finder: HTMLInputElement | undefined
  const [settling, setSettling] = createSignal(false)
  let settled: ReturnType<typeof setTimeout> | undefined
  const [window, setWindow] = createSignal<HTMLDivElement>()
  /** What lies over the map, in pixels of its window. */
  let over: readonly Rectangle[] = []

  const motion = () => open.debate().motion
  const picture: Picture = {
    neighbour: (claim, arrow) => neighbourOf(scene.coming(), claim, arrow),
    way: (claim, arrow) => wayOf(scene.coming(), claim, arrow),
    zoom(times) {
      const { x, y, scale } = aimed()
      const { width, height } = scene.frame()
      const next = Math.min(3, Math.max(scene.least(), scale * times))
      const by = next / scale
      move()({ scale: next, x: width / 2 - (width / 2 - x) * by, y: height / 2 - (height / 2 - y) * by }, 'smoothly')
    },
    fit: () => move()(showing(boundsOf(scene.layout()), scene.frame()), 'smoothly'),
    show(claim) {
      const box = boxOf(scene.layout(), claim)
      if (box !== undefined) move()(centredOn(box, scene.frame(), 1), 'smoothly')
    },
    find() {
      finder?.focus()
      finder?.select()
    },
    turnFocus: () => setFocused(!focused()),
  }

  onMount(() => {
    const element = window()
    if (element === undefined) return
    const overlays = [...(element.parentElement?.querySelectorAll<HTMLElement>('.map-legend, .minimap') ?? [])]
    const measure = () => {
      over = overlays
        .map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
          x: offsetLeft,
          y: offsetTop,
          width: offsetWidth,
          height: offsetHeight,
        }))
        .filter(({ width }) => width > 0)
      const frame = { width: element.clientWidth, height: element.clientHeight }
      scene.setFrame({ ...frame, top: coveredAbove(over, frame) })
    }
    measure()
    setGestures(listenToGestures(element, scene.frame, scene.least, scene.see))
    panAtEdges(element, scene, move)
    const layout = scene.layout()
    const box = boxOf(layout, motion())
    const selected = open.selection.claim()
    const left = cameras.get(open)
    const contentions = childrenOf(open.debate(), motion()).flatMap((id) => boxOf(layout, id) ?? [])
    if (left !== undefined && left.direction === scene.direction()) move()(left.camera)
    else if (box !== undefined) move()(firstLook(boundsOf(layout), box, contentions, scene.frame()))
    onCleanup(() => cameras.set(open, { camera: untrack(scene.camera), direction: untrack(scene.direction) }))
    if (selected !== null && selected !== motion()) bringIn(selected)
    const observer = new ResizeObserver(measure)
    for (const watched of [element, ...overlays]) observer.observe(watched)
    const keep = (event: MouseEvent) => keepFocus(element, event, open.writing.claim() !== null)
    element.addEventListener('mousedown', keep, { capture: true })
    open.showPicture(picture)
    onCleanup(printsMap(open, speech, scene.direction))
    onCleanup(() => {
      observer.disconnect()
      open.showPicture(null)
    })
  })

  /** While cards glide to their new places, the window glides with them: two ways to move at once would jerk. */
  const glide = (camera: Camera) => {
    setSettling(true)
    clearTimeout(settled)
    settled = setTimeout(() => setSettling(false), settlingTime)
    move()(camera)
  }
  const bringIn = (claim: ClaimId, how?: 'smoothly' | 'gliding') => {
    const box = boxOf(scene.layout(), claim)
    if (box === undefined || scene.frame().width === 0) return
    const from = aimed()
    const camera = broughtIn(from, box, scene.frame(), over)
    if (camera === from) return
    if (how === 'gliding' || (how === 'smoothly' && settling())) glide(camera)
    else move()(camera, how)
  }
  /** What one is at stays where it is in the window while the picture changes around it. */
  const follow = (layout: MapLayout, before: MapLayout) => {
    if (before === layout || scene.frame().width === 0) return
    const near = open.writing.claim() ?? open.selection.claim() ?? motion()
    // A claim that was moved elsewhere goes to what it was put under, which stays.
    const parent = claimOf(open.debate(), near)?.parent ?? motion()
    const came = claimOf(before.debate, near)?.parent
    const stays = came === undefined || came === parent ? near : parent
    const kept = pathUp(open.debate(), stays).find(
      ({ id }) => boxOf(before, id) !== undefined && boxOf(layout, id) !== undefined,
    )
    if (kept === undefined || before.options.direction !== layout.options.direction) return
    const [from, to] = [boxOf(before, kept.id) as MapBox, boxOf(layout, kept.id) as MapBox]
    if (from.x === to.x && from.y === to.y) return
    glide(following(aimed(), from, to))
  }
  // The picture and the window change together, so that nothing is drawn that only a window left behind would show.
  createEffect(
    on([scene.coming, open.selection.revealed], ([layout, revealed], before) =>
      batch(() => {
        follow(layout, scene.layout())
        scene.show(layout)
        if (revealed !== null && revealed !== before?.[1]) bringIn(revealed.claim, 'smoothly')
      }),
    ),
  )
  onCleanup(() => clearTimeout(settled))
  writeInSight(open, scene, window, { move: (camera) => move()(camera), bringIn: (claim) => bringIn(claim, 'gliding') })
  createEffect(
    on(scene.direction, () => move()(showing(boundsOf(scene.layout()), scene.frame()), 'smoothly'), { defer: true }),
  )
  const { faded, onPath, heat } = createMapLook(open, colouring, focused)
  const shapeOf = (id: ClaimId) => {
    const claim = needClaim(open.debate(), id)
    return scene.shapes.shapeOf(claim, originalOf(open.debate(), claim))
  }
  const entry = createMemo(() => open.selection.claim() ?? [...scene.boxes().keys()].find((id) => id !== motion()))
  const cards = createMemo(() => [...scene.boxes().keys()].filter((id) => id !== motion()))
  const card = mapArray(cards, (id) => (
    <Show when={claimOf(open.debate(), id) && scene.boxes().get(id)}>
      {(box) => (
        <MapCard
          id={id}
          box={box()}
          shape={shapeOf(id)}
          entry={entry() === id}
          heat={heat(id)}
          faded={faded(id)}
          hit={hits()?.has(id) === true}
          axis={scene.direction() === 'down' ? 'across' : 'down'}
          scale={scene.camera().scale}
          room={roomToWrite(scene.frame(), scene.camera().scale)}
        />
      )}
    </Show>
  ))
  const drawn = children(() => card())
  const motionBox = createMemo(() => boxOf(scene.layout(), motion()))
  const transform = () => {
    const { x, y, scale } = scene.camera()
    return `translate(${x}px, ${y}px) scale(${scale})`
  }

  return (
    <div class="map" data-colouring={colouring()} data-direction={scene.direction()}>
      <div class="map-stage">
        <div class="map-window" ref={setWindow}>
          <div class="map-scene" classList={{ settling: settling() }} style={{ transform: transform() }}>
            <MapLinks links={scene.links()} region={scene.region()} faded={faded} onPath={onPath} />
            <Show when={motionBox()}>
              {(box) => (
                <MotionCard
                  box={box()}
                  shape={shapeOf(motion())}
                  scale={scene.camera().scale}
                  hit={hits()?.has(motion()) === true}
                />
              )}
            </Show>
          </div>
          <div
            class="map-tree"
            data-far={scene.far() ? '' : undefined}
            role="tree"
            aria-multiselectable="true"
            aria-label={t('map.label')}
          >
            <Show when={scene.far()}>
              <FarMap scene={scene} heat={heat} faded={faded} onPath={onPath} hits={hits()} />
            </Show>
            <div
              ref={(place) => keepInOrder(place, () => drawn.toArray().filter((node) => node instanceof Element))}
              class="map-scene"
              classList={{ settling: settling() }}
              role="presentation"
              style={{ transform: transform() }}
            />
          </div>
          <Show when={window()}>{(element) => <Marquee scene={scene} window={element()} />}</Show>
        </div>
        <Legend colouring={colouring()} />
        <Minimap scene={scene} move={(camera, how) => move()(camera, how)} />
      </div>
      <MapControls
        scene={scene}
        picture={picture}
        fullSize={() => picture.show(open.selection.claim() ?? motion())}
        colouring={colouring()}
        colour={colour}
        focused={focused()}
        found={setHits}
        takeFinder={(box) => {
          finder = box
        }}
      />
    </div>
  )
}

/** A hand that moves the map takes the focus from no claim, and brings it to one where it was on none. */
function keepFocus(map: HTMLElement, event: MouseEvent, writing: boolean): void {
  const on = event.target instanceof Element ? event.target : null
  if (writing || on?.closest('.map-card, .map-name, button')) return
  event.preventDefault()
  if (map.contains(document.activeElement)) return
  map.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
}
