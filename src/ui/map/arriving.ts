import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'

/** So many new things come into the picture in one frame. */
const atOnce = 6

/** What a picture says of its things. */
interface Ways<Id, T> {
  /** What comes first: less before more; below 0 for what must not wait at all, and for which all else waits. */
  rank(id: Id, thing: T): number
  /** What a thing is that is not near any more; undefined for what must go at once. */
  left(id: Id): T | undefined
}

/**
 * A picture that changes over some frames, so that no frame has to make all of it: what is near and was there stays, what is
 * new comes a few things at a time, and what is not near any more goes when the frame has been made. The first things ever,
 * and those after none, come at once.
 * @param near all that should be there
 */
export function createArriving<Id, T>(
  near: Accessor<ReadonlyMap<Id, T>>,
  { rank, left }: Ways<Id, T>,
): Accessor<ReadonlyMap<Id, T>> {
  const [turn, setTurn] = createSignal(0)
  let room = atOnce
  let sweeping = false
  let frame = 0
  let task: ReturnType<typeof setTimeout> | undefined
  const afterFrame = (): void => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      task = setTimeout(() => {
        frame = 0
        room = atOnce
        sweeping = true
        setTurn((turn) => turn + 1)
      })
    })
  }
  onCleanup(() => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  })
  return createMemo<ReadonlyMap<Id, T>>((before) => {
    turn()
    const all = near()
    const sweeps = sweeping
    sweeping = false
    if (before === undefined || before.size === 0) return all
    const fresh = [...all].filter(([id]) => !before.has(id)).map(([id, thing]) => ({ id, rank: rank(id, thing) }))
    const waiting = fresh.filter(({ rank }) => rank >= 0).sort((a, b) => a.rank - b.rank)
    const coming = waiting.length < fresh.length ? 0 : room
    const late = new Set(waiting.slice(coming).map(({ id }) => id))
    room -= Math.min(coming, waiting.length)
    const there = new Map([...all].filter(([id]) => !late.has(id)))
    let leaving = false
    for (const id of sweeps ? [] : before.keys()) {
      const thing = all.has(id) ? undefined : left(id)
      if (thing === undefined) continue
      there.set(id, thing)
      leaving = true
    }
    if (waiting.length > 0 || leaving) afterFrame()
    return there
  })
}
