import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'

/** A value that follows another a moment later. */
export type Following<T> = Accessor<T> & {
  /** Follows at once: for the moment in which somebody lays a hand on what shows the value. */
  catchUp(): void
}

/**
 * A value that follows another when the frame that shows the change has been made: for what may come a moment later, so
 * that a key does not wait for it.
 * @param when what makes it follow, where the source itself takes work that should wait as well
 */
export function createAfterFrame<T>(source: Accessor<T>, when: Accessor<unknown> = source): Following<T> {
  const [value, setValue] = createSignal<T>(untrack(source))
  let frame = 0
  let task: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
  createEffect(
    on(
      when,
      () => {
        cancel()
        frame = requestAnimationFrame(() => {
          task = setTimeout(() => setValue(() => untrack(source)))
        })
      },
      { defer: true },
    ),
  )
  onCleanup(cancel)
  return Object.assign(() => value(), {
    catchUp() {
      cancel()
      setValue(() => untrack(source))
    },
  })
}
