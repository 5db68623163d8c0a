import { type Accessor, createEffect, on, onCleanup, untrack } from 'solid-js'
import { boxOf } from '../../core/layout/places.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import type { OpenDebate } from '../../session/openDebate.ts'
import { type Camera, centredOn, type Frame } from './camera.ts'
import type { MapScene } from './mapScene.ts'

/** The scale below which a sentence is hard to write. */
const legible = 0.6
/** What a box to write in leaves free of the window, in pixels; and what its card has beside it, in units of the picture. */
const [free, around] = [56, 64]
/** One line, in units of the picture. */
const oneLine = 34

/**
 * How high a box to write in may grow, in units of the picture: beyond, it scrolls within itself, and the browser keeps the cursor
 * in sight. At least a line.
 */
export function roomToWrite({ height, top = 0 }: Frame, scale: number): number {
  return Math.max(oneLine, (height - top - free) / scale - around)
}

/** Keeps in sight what is being written on the map: large enough to read, also while it grows and while the window changes. */
export function writeInSight(
  open: OpenDebate,
  scene: MapScene,
  window: Accessor<HTMLElement | undefined>,
  { move, bringIn }: { move(camera: Camera): void; bringIn(claim: ClaimId): void },
): void {
  // Nobody can write what nobody can read.
  createEffect(
    on(open.writing.claim, (claim) => {
      const box = claim === null ? undefined : boxOf(scene.layout(), claim)
      if (box !== undefined && scene.camera().scale < legible) move(centredOn(box, scene.frame(), 1))
      if (claim === null) return
      // A card grows with the words that are written on it: the others make room.
      const growing = new ResizeObserver(([entry]) => {
        const height = (entry?.target as HTMLElement | undefined)?.offsetHeight
        // The frame that shows the box shall not wait for the window to move.
        requestAnimationFrame(() => {
          if (height === undefined || open.writing.claim() !== claim) return
          scene.giveRoom({ claim, height })
          bringIn(claim)
        })
      })
      queueMicrotask(() => {
        const card = window()?.querySelector('.map-card[data-writing]')
        if (card != null) growing.observe(card)
      })
      onCleanup(() => growing.disconnect())
    }),
  )
  // A sheet that slides in under the map makes the window smaller.
  createEffect(
    on(
      scene.frame,
      () => {
        const claim = untrack(open.writing.claim)
        if (claim === null) return
        bringIn(claim)
        // A box that shrinks keeps its upper lines, and the cursor is mostly at the end.
        requestAnimationFrame(() => {
          const box = window()?.querySelector<HTMLTextAreaElement>('.map-card[data-writing] textarea')
          if (box != null && box.selectionEnd === box.value.length) box.scrollTop = box.scrollHeight
        })
      },
      { defer: true },
    ),
  )
}
