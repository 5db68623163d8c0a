/** Work of which only the newest run counts: one that was given up must not go on after another began. */
export interface Runs {
  /** Begins a run, and ends the one before. @returns whether it still goes on */
  begin(): () => boolean
  /** Whether the run that goes on now still does. */
  now(): () => boolean
  /** What stops the work that the run waits for, called once when it ends. */
  stopBy(stop: () => void): void
}

/** No run goes on at first. */
export function createRuns(): Runs {
  let current = Symbol()
  let stop = () => {}
  const now = () => {
    const run = current
    return () => run === current
  }
  return {
    now,
    begin() {
      stop()
      stop = () => {}
      current = Symbol()
      return now()
    },
    stopBy(given) {
      stop = given
    },
  }
}
