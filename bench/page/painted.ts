/**
 * When something reached the screen. Times are milliseconds.
 *
 * "Painted" after a key is what the browser itself says of it where the first frame after the key has the change: the
 * duration in Event Timing (W3C), from the key to the moment when that frame was shown, to the nearest 8 ms. Where it says
 * nothing (it leaves out what took less than 16 ms), where a later frame is the first with the change, and for what no key
 * begins, it is the first task after the frame that has the change: later than the screen, for the next frame's work may
 * come before that task.
 */

/** How long after the key was pressed each thing came. */
export interface Painted {
  /** The handlers began. */
  readonly begun: number
  /** The document had the change. */
  readonly changed: number
  /** The screen had the change. */
  readonly painted: number
}

/** Resolves with the time right after the next frame was made. */
export function afterFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  })
}

/** Resolves as soon as something holds, looked at whenever the document changes or the focus moves, with the time. */
export function until(holds: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      observer.disconnect()
      removeEventListener('focusin', look)
      removeEventListener('scroll', look, true)
      resolve(performance.now())
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    addEventListener('focusin', look)
    addEventListener('scroll', look, true)
    look()
  })
}

/**
 * Times the next press of a key until what it brings is there.
 * @param holds whether it is there
 * @returns `begun` resolves in the first handler, `timing` when all is known
 */
export function nextPress(key: string, holds: () => boolean) {
  const begun = new Promise<{ pressed: number; begun: number }>((resolve) => {
    addEventListener(
      'keydown',
      function press(event) {
        if (event.key !== key) return
        removeEventListener('keydown', press, true)
        resolve({ pressed: event.timeStamp, begun: performance.now() })
      },
      true,
    )
  })
  const timing = begun.then(async ({ pressed, begun }): Promise<Painted> => {
    const framed = firstFrameWith(holds)
    const changed = await until(holds)
    const { frame, after } = await framed
    const told = frame === 1 ? await shownAfter(pressed) : undefined
    return { begun: begun - pressed, changed: changed - pressed, painted: told ?? after - pressed }
  })
  return { begun, timing }
}

/**
 * Resolves with the first frame in which something holds when all is laid out and about to be painted (1 for the very
 * next), and the first task after that frame.
 */
function firstFrameWith(holds: () => boolean): Promise<{ frame: number; after: number }> {
  // An element that changes size in each frame is told of it when that frame's layout is done.
  const gauge = document.body.appendChild(document.createElement('div'))
  gauge.style.cssText = 'position:fixed;top:-9px;left:0;height:1px;width:1px;contain:strict'
  return new Promise((resolve) => {
    let frame = 0
    const observer = new ResizeObserver(() => {
      if (frame === 0 || !holds()) return
      observer.disconnect()
      gauge.remove()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve({ frame, after: performance.now() })
      port2.postMessage(null)
    })
    observer.observe(gauge)
    const step = () => {
      if (!gauge.isConnected) return
      frame += 1
      gauge.style.width = `${1 + (frame % 2)}px`
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

const shown = new Map<number, number>()
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries()) if (name === 'keydown') shown.set(startTime, duration)
}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)

/** How long the browser says that a key took until the next frame was shown, or undefined where it says nothing. */
async function shownAfter(pressed: number): Promise<number | undefined> {
  const found = () => [...shown].find(([start]) => Math.abs(start - pressed) < 1)?.[1]
  for (let frames = 0; frames < 12 && found() === undefined; frames++) await afterFrame()
  return found()
}
