/**
 * Runs in the page before the program's own scripts and times what reaches the screen. Times are milliseconds.
 *
 * "Painted" after a key is what the browser itself says of it where the first frame after the key has the change: the
 * duration in Event Timing (W3C), from the key to the moment when that frame was shown, to the nearest 8 ms. Where it says
 * nothing (it leaves out what took less than 16 ms), where a later frame is the first with the change, and for what no key
 * begins, it is the first task after the frame that has the change: later than the screen, for the next frame's work may
 * come before that task.
 */

/** What to look for on the screen after a key press. */
export type Sought =
  | { readonly what: 'rated'; readonly claim: string; readonly pips: number }
  | { readonly what: 'sentence'; readonly claim: string; readonly text: string }
  | { readonly what: 'box'; readonly not: string }
  | { readonly what: 'selected'; readonly claim: string }

/** How long after the key press each thing came. */
export interface Timing {
  /** The handlers began. */
  readonly begun: number
  /** The document had the change. */
  readonly changed: number
  /** The screen had the change. */
  readonly painted: number
  /** The status said "Saved" again; null where nothing was to be saved. */
  readonly saved: number | null
}

let timing: Promise<Timing> | undefined

/** Resolves with the time right after the next frame was made. */
function afterFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  })
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

/** Resolves as soon as something holds, looked at whenever the document changes or the focus moves. */
function until(holds: () => boolean): Promise<number> {
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

function onScreen(element: Element | null): boolean {
  if (!element?.checkVisibility({ visibilityProperty: true })) return false
  const { top, bottom, height } = element.getBoundingClientRect()
  return height > 0 && bottom > 0 && top < innerHeight
}

function isThere(sought: Sought): boolean {
  if (sought.what === 'box') {
    const row = document.activeElement?.closest('.row') ?? null
    return document.activeElement?.tagName === 'TEXTAREA' && row?.id !== `claim-${sought.not}` && onScreen(row)
  }
  const row = document.getElementById(`claim-${sought.claim}`)
  if (row === null) return false
  if (sought.what === 'rated') return row.querySelectorAll('.pip.filled').length === sought.pips
  if (sought.what === 'selected') return row.getAttribute('aria-selected') === 'true' && onScreen(row)
  return row.querySelector('.sentence')?.textContent === sought.text
}

const saving = (): string | undefined => document.querySelector<HTMLElement>('.saving')?.dataset.state

let times: number[] = []
let watching = 0

const probe = {
  /** Times the next press of a key until what it brings is there. */
  arm(key: string, sought: Sought): void {
    if (isThere(sought)) throw new Error(`It is there before the key: ${JSON.stringify(sought)}`)
    timing = new Promise((resolve) => {
      const press = (event: KeyboardEvent) => {
        if (event.key !== key) return
        removeEventListener('keydown', press, true)
        const begun = performance.now()
        const pressed = event.timeStamp
        const toSaved = until(() => saving() === 'saving')
          .then(() => until(() => saving() === 'saved'))
          .then(afterFrame)
        const framed = firstFrameWith(() => isThere(sought))
        void until(() => isThere(sought)).then(async (changed) => {
          const { frame, after } = await framed
          const told = frame === 1 ? await shownAfter(pressed) : undefined
          const painted = told === undefined ? after : pressed + told
          const saves = sought.what !== 'selected'
          resolve({
            begun: begun - pressed,
            changed: changed - pressed,
            painted: painted - pressed,
            saved: saves ? (await toSaved) - pressed : null,
          })
        })
      }
      addEventListener('keydown', press, true)
    })
  },
  /** What came of the key that was armed. */
  timing(): Promise<Timing> | undefined {
    const tooLate = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('What the key brings did not come within 20 seconds.')), 20_000)
    })
    return timing && Promise.race([timing, tooLate])
  },
  /** Goes to an address within the page and times it until tree items are on the screen. */
  async go(hash: string): Promise<number> {
    const begun = performance.now()
    location.hash = hash
    await until(() => onScreen(document.querySelector('.row')))
    return (await afterFrame()) - begun
  },
  /** From the start of the navigation until tree items are on the screen. */
  loaded: until(() => onScreen(document.querySelector('.row'))).then(afterFrame),
  /** Resolves when all is saved and the page has nothing to do. */
  async rest(): Promise<void> {
    await until(() => saving() === 'saved' || document.querySelector('.row') === null)
    for (let i = 0; i < 2; i++) {
      // Without a limit Chromium may keep an idle page's callback waiting for as long as nothing is drawn.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }))
      await afterFrame()
    }
  },
  /** Goes to the address of a claim of the open debate, and waits until its row has the focus and is in view. */
  async select(hash: string): Promise<void> {
    const claim = new URLSearchParams(hash.split('?')[1]).get('claim') ?? ''
    await probe.rest()
    location.hash = '#/'
    await probe.rest()
    location.hash = hash
    await until(() => document.activeElement?.id === `claim-${claim}` && onScreen(document.activeElement))
    await probe.rest()
  },
  /** Puts the focus on a claim's row. */
  focus(claim: string): void {
    const row = document.getElementById(`claim-${claim}`)
    if (row === null) throw new Error(`The claim ${claim} is not on the screen.`)
    row.scrollIntoView({ block: 'nearest' })
    row.focus()
  },
  /** Resolves with the row after another one in its column, as soon as there is one. */
  async below(claim: string): Promise<string> {
    const next = (): Element | undefined => {
      const rows = [...document.querySelectorAll('.tree[data-side="pro"] .row')]
      const top = (row: Element | undefined): number => row?.getBoundingClientRect().top ?? Number.NaN
      const edge = top(rows.find((row) => row.id === `claim-${claim}`))
      return rows.filter((row) => top(row) > edge).sort((a, b) => top(a) - top(b))[0]
    }
    await until(() => next() !== undefined)
    return (next() as Element).id.replace('claim-', '')
  },
  /** Begins to note when frames are made. */
  watchFrames(): void {
    times = []
    const note = (time: number) => {
      times.push(time)
      watching = requestAnimationFrame(note)
    }
    watching = requestAnimationFrame(note)
  },
  /** Resolves in the next frame. */
  frame: (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  /** How long each frame was on the screen since they were watched. */
  frames(): number[] {
    cancelAnimationFrame(watching)
    return times.slice(1).map((time, i) => time - (times[i] as number))
  },
  sentence: (claim: string): string => document.querySelector(`#claim-${claim} .sentence`)?.textContent ?? '',
  pips: (claim: string): number => document.querySelectorAll(`#claim-${claim} .pip.filled`).length,
}

export type Probe = typeof probe

Object.assign(globalThis, { probe })
