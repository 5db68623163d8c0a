import { type Accessor, createSignal } from 'solid-js'

/** How much room the program's data takes, and how much the browser gives it, in bytes. */
export interface Space {
  readonly used: number
  readonly quota: number
}

/** What the browser tells of how it keeps this program's data. */
export interface Care {
  /** Whether the page came in a way that browsers trust; over plain http much of what keeps data safe is missing. */
  readonly secure: boolean
  /** null where the browser does not tell. */
  readonly space: Accessor<Space | null>
  /** Whether it promised to keep the data when room gets scarce; null where it makes no such promise. */
  readonly persisted: Accessor<boolean | null>
  /** Asks the browser how it stands. */
  look(): Promise<void>
  /** Asks the browser for that promise. */
  ask(): Promise<void>
  /** Work of one's own was saved: the first time, the promise is asked for. */
  saved(): void
}

const key = 'rejoinder.persistenceAsked'

export function createCare(): Care {
  const [space, setSpace] = createSignal<Space | null>(null)
  const [persisted, setPersisted] = createSignal<boolean | null>(null)
  const look = async (): Promise<void> => {
    const { storage } = navigator
    const [estimate, kept] = await Promise.all([
      storage?.estimate?.().catch(() => null) ?? null,
      storage?.persisted?.().catch(() => null) ?? null,
    ])
    const { usage, quota } = estimate ?? {}
    setSpace(usage === undefined || quota === undefined ? null : { used: usage, quota })
    setPersisted(kept)
  }
  const ask = async (): Promise<void> => {
    remember()
    await navigator.storage?.persist?.().catch(() => false)
    await look()
  }
  let asked = false
  return {
    secure: globalThis.isSecureContext !== false,
    space,
    persisted,
    look,
    ask,
    saved() {
      if (asked || remembered()) return
      asked = true
      void ask()
    },
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return true
  }
}

function remember(): void {
  try {
    localStorage.setItem(key, 'true')
  } catch {
    // It is asked again at the next start.
  }
}
