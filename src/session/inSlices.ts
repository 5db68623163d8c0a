import { problemOf } from '../formats/formatError.ts'
import { type Work, WorkFailed } from './formatWork.ts'

/** So long keys and clicks wait for such work at a time, in milliseconds. */
const patience = 8

/**
 * Does work that only the page can do, a few steps at a time, so that it stays at hand.
 * @param steps yields wherever it may be interrupted, and returns what comes of it
 */
export function inSlices<T>(steps: Generator<void, T>): Work<T> {
  let cancelled = false
  const result = new Promise<T>((resolve, reject) => {
    const slice = () => {
      if (cancelled) return
      try {
        const end = performance.now() + patience
        do {
          const step = steps.next()
          if (step.done) return resolve(step.value)
        } while (performance.now() < end)
      } catch (error) {
        return reject(new WorkFailed(problemOf(error), []))
      }
      setTimeout(slice)
    }
    setTimeout(slice)
  })
  return {
    result,
    cancel: () => {
      cancelled = true
    },
  }
}
