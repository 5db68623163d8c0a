/** The first pause before a save that failed is tried again, in milliseconds; each next one is twice as long. */
const firstPause = 1000
/** No pause is longer: whoever makes room should not have to wait. */
const longestPause = 30_000

/** Tries again, at growing intervals, what failed. */
export interface Retrying {
  /** It failed: it is tried again after a pause. */
  failed(): void
  /** It is being tried now, for whatever reason; nothing is waited for any more. */
  trying(): void
  /** It went well: the next failure begins with a short pause again. */
  succeeded(): void
}

/** @param attempt is called when a pause is over */
export function createRetrying(attempt: () => void): Retrying {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = firstPause
  return {
    failed() {
      clearTimeout(timer)
      timer = setTimeout(attempt, pause)
      pause = Math.min(pause * 2, longestPause)
    },
    trying: () => clearTimeout(timer),
    succeeded() {
      clearTimeout(timer)
      pause = firstPause
    },
  }
}
