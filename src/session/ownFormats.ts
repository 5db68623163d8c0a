import type { Accessor } from 'solid-js'
import * as v from 'valibot'
import { type DebateFormat, isDebateFormat } from '../core/model/case.ts'
import { debateFormatShape } from '../formats/shape.ts'
import { createRemembered, isStrings } from './device.ts'

/** The formats of debate that this device keeps beside those that come with the program: a league's own rules. */
export interface OwnFormats {
  /** In the order of their names. What is stored and is no format counts as none. */
  readonly list: Accessor<readonly DebateFormat[]>
  /** Keeps a format, in the place of one of the same name. */
  keep(format: DebateFormat): void
  forget(name: string): void
}

export function createOwnFormats(): OwnFormats {
  const [stored, store] = createRemembered<readonly string[]>('formats', [], isStrings)
  const list = () => stored().flatMap((text) => formatIn(text) ?? [])
  const others = (name: string) => list().filter((format) => format.name !== name)
  const set = (formats: readonly DebateFormat[]) =>
    store([...formats].sort((a, b) => a.name.localeCompare(b.name)).map((format) => JSON.stringify(format)))
  return {
    list,
    keep: (format) => set([...others(format.name), format]),
    forget: (name) => set(others(name)),
  }
}

function formatIn(text: string): DebateFormat | null {
  try {
    const read = v.safeParse(debateFormatShape, JSON.parse(text))
    return read.success && isDebateFormat(read.output) ? read.output : null
  } catch {
    return null
  }
}
