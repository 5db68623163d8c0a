import { afterFrame } from './painted.ts'

/** Resolves right after the first frame was made in which something holds. */
async function afterFrameWith(holds: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(function look() {
      if (holds()) resolve()
      else requestAnimationFrame(look)
    })
  })
  await afterTask()
}

function afterTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

/**
 * How long something takes until it is painted, in milliseconds.
 * @param holds what the page has when it is done, where that comes later than the act's end
 */
export async function timed(act: () => Promise<void> | void, holds: () => boolean = () => true): Promise<number> {
  await afterFrame()
  const begun = performance.now()
  await act()
  await afterFrameWith(holds)
  return performance.now() - begun
}

let times: number[] = []
let watching = 0

/** Begins to note when frames are made. */
export function watchFrames(): void {
  times = []
  const note = (time: number) => {
    times.push(time)
    watching = requestAnimationFrame(note)
  }
  watching = requestAnimationFrame(note)
}

/** Resolves in the next frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}

/** How long each frame was on the screen since they were watched, in milliseconds. */
export function frames(): number[] {
  cancelAnimationFrame(watching)
  return times.slice(1).map((time, i) => time - (times[i] as number))
}
