import { frames, nextFrame, timed, watchFrames } from './clock.ts'
import { afterFrame, nextPress } from './painted.ts'
import type { KeyEdits } from './tree.ts'

/** Resolves in the first frame in which something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextFrame()
}

/** The program in its own page, a debate open in the outline: the map is drawn, edited and looked at as a person does. */
const peer: KeyEdits & { draw(): Promise<void>; drawn(): boolean } = {
  async draw(): Promise<void> {
    document.getElementById('view-map')?.click()
  },
  drawn: () => document.querySelector('.map-card[role="treeitem"], .map-name') !== null,
  /** Goes near to the first contention, so that its card is there to be edited. */
  async approach(): Promise<void> {
    const card = () => document.querySelector<HTMLElement>('.map-tree .map-card[aria-level="1"]')
    document.querySelector<HTMLElement>('.map-name')?.click()
    await until(() => card() !== null)
    card()?.focus({ preventScroll: true })
    card()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Z', shiftKey: true, bubbles: true, cancelable: true }))
    for (let i = 0; i < 30; i++) await afterFrame()
  },
  key: 'r',
  edited: () => document.activeElement?.tagName === 'TEXTAREA',
  /** Gives the new claim up, so that the next edit is like this one. */
  async rest(): Promise<void> {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    )
    for (let i = 0; i < 30; i++) await afterFrame()
  },
}

export { frames, nextFrame, nextPress, peer, timed, watchFrames }
