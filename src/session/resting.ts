/** How long typing rests before what was typed goes to the journal, in milliseconds. */
const rest = 150
/** How far the journal may fall behind a person who types without resting. */
const furthestBehind = 300

/** Decides when what is being typed goes to the journal. */
export interface Resting {
  /** Tells of one more keystroke. */
  touch(): void
  /** Nothing is waiting any more. */
  cancel(): void
}

/**
 * Calls back once typing rests, and while it does not rest every 300 ms, so that a crash takes no more than that.
 * @param put brings what was typed into the debate
 */
export function createResting(put: () => void): Resting {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the first keystroke that waits was made, or null. */
  let since: number | null = null
  const cancel = (): void => {
    clearTimeout(timer)
    since = null
  }
  return {
    touch() {
      clearTimeout(timer)
      since ??= performance.now()
      const left = Math.max(0, since + furthestBehind - performance.now())
      timer = setTimeout(
        () => {
          cancel()
          put()
        },
        Math.min(rest, left),
      )
    },
    cancel,
  }
}
