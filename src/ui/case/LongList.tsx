import { type Accessor, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Virtualizer } from 'virtua/solid'
import { Rows } from '../outline/Rows.tsx'
import { createPrinting } from '../screen.ts'

/** A list of which only what is near the screen is there. It scrolls with the Case view; on paper it is whole. */
export function LongList(props: {
  label: string
  describedBy?: string
  class?: string
  /** What the rows are of: as long as one is in the list, its row stays. */
  ids: readonly string[]
  /** A guess of a row's height, in px. */
  itemSize: number
  /** The places of rows that stay though they are off the screen. */
  keep?: readonly number[]
  ref?: (list: HTMLElement) => void
  onKeyDown?: (event: KeyboardEvent) => void
  children: (id: string, index: Accessor<number>) => JSX.Element
}) {
  const printing = createPrinting()
  // What prints a document of its own leaves the screen as it is.
  const whole = () => printing() && document.documentElement.dataset.printing === undefined
  const [scroller, setScroller] = createSignal<HTMLElement | null>(null)
  const [top, setTop] = createSignal(0)
  let list: HTMLDivElement | undefined

  onMount(() => {
    const outer = list?.closest<HTMLElement>('.case') ?? null
    if (list === undefined || outer === null) return
    const inner = list
    const measure = () =>
      setTop(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop)
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    if (inner.parentElement !== null) observer.observe(inner.parentElement)
    if (outer.firstElementChild !== null) observer.observe(outer.firstElementChild)
    measure()
    setScroller(outer)
    onCleanup(() => observer.disconnect())
  })

  return (
    <div
      ref={(element) => {
        list = element
        props.ref?.(element)
      }}
      role="list"
      class={props.class}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={(event) => props.onKeyDown?.(event)}
    >
      <Show when={!whole()} fallback={<For each={props.ids}>{props.children}</For>}>
        <Show when={scroller()}>
          {(element) => (
            <Virtualizer
              as={Rows}
              data={props.ids}
              scrollRef={element()}
              startMargin={top()}
              itemSize={props.itemSize}
              bufferSize={500}
              keepMounted={[...(props.keep ?? [])]}
            >
              {props.children}
            </Virtualizer>
          )}
        </Show>
      </Show>
    </div>
  )
}
