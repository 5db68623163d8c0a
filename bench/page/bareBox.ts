import { frames, nextFrame, timed, watchFrames } from './clock.ts'
import { afterFrame, nextPress } from './painted.ts'
import type { KeyEdits, Peer } from './tree.ts'

/** No program at all: a key brings a box to write in. What this takes, the browser and the wait for its frames take. */
const peer: Peer & KeyEdits = {
  async draw(_tree, place) {
    addEventListener('keydown', ({ key }) => {
      if (key === peer.key) place.appendChild(document.createElement('textarea')).focus()
    })
  },
  key: 'r',
  async approach() {},
  edited: () => document.activeElement?.tagName === 'TEXTAREA',
  async rest() {
    document.activeElement?.remove()
    for (let i = 0; i < 30; i++) await afterFrame()
  },
}

export { frames, nextFrame, nextPress, peer, timed, watchFrames }
