import { frames, nextFrame, watchFrames } from './clock.ts'
import { afterFrame, nextPress, type Painted, until } from './painted.ts'

/** Runs in the page before the program's own scripts and times what reaches the screen. Times are milliseconds. */

/** What to look for on the screen after a key press. */
export type Sought =
  | { readonly what: 'rated'; readonly claim: string; readonly pips: number }
  | { readonly what: 'sentence'; readonly claim: string; readonly text: string }
  | { readonly what: 'box'; readonly not: string }
  | { readonly what: 'selected'; readonly claim: string }

/** How long after the key press each thing came. */
export interface Timing extends Painted {
  /** The status said "Saved" again; null where nothing was to be saved. */
  readonly saved: number | null
}

let timing: Promise<Timing> | undefined

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

const probe = {
  /** Times the next press of a key until what it brings is there. */
  arm(key: string, sought: Sought): void {
    if (isThere(sought)) throw new Error(`It is there before the key: ${JSON.stringify(sought)}`)
    const press = nextPress(key, () => isThere(sought))
    timing = (async () => {
      const { pressed } = await press.begun
      const toSaved = until(() => saving() === 'saving')
        .then(() => until(() => saving() === 'saved'))
        .then(afterFrame)
      const saves = sought.what !== 'selected'
      return { ...(await press.timing), saved: saves ? (await toSaved) - pressed : null }
    })()
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
  watchFrames,
  frame: nextFrame,
  frames,
  sentence: (claim: string): string => document.querySelector(`#claim-${claim} .sentence`)?.textContent ?? '',
  pips: (claim: string): number => document.querySelectorAll(`#claim-${claim} .pip.filled`).length,
}

export type Probe = typeof probe

Object.assign(globalThis, { probe })
