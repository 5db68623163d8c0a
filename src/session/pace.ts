import type { Accessor } from 'solid-js'
import { isPace, type Pace, usualPace } from '../core/prepare/speaking.ts'
import { createRemembered, isString } from './device.ts'

/** The speaker's own pace on this device. @returns the pace, and what sets it; a number out of range is not taken, and gives false */
export function createPace(): readonly [Accessor<Pace>, (unit: keyof Pace, value: number) => boolean] {
  const [stored, store] = createRemembered<string>('pace', '', isString)
  const pace = (): Pace => {
    const [words = Number.NaN, characters = Number.NaN] = stored().split(' ').map(Number)
    const known = { words, characters }
    return isPace(known) ? known : usualPace
  }
  return [
    pace,
    (unit, value) => {
      const next = { ...pace(), [unit]: value }
      if (!isPace(next)) return false
      store(`${next.words} ${next.characters}`)
      return true
    },
  ]
}
