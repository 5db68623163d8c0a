import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'

/** So many items are shown at first, and again with each press of the button. */
const atOnce = 100

/** The beginning of a list that may be very long, and a button for more of it; the focus goes to the first item that came. */
export function Portion<T>(props: {
  items: readonly T[]
  class: string
  label?: string
  more: (n: number) => string
  children: (item: T) => JSX.Element
}) {
  const [shown, setShown] = createSignal(atOnce)
  const portion = createMemo(() => props.items.slice(0, shown()))
  const left = () => props.items.length - portion().length
  let list: HTMLUListElement | undefined
  return (
    <>
      <ul class={props.class} ref={list} aria-label={props.label}>
        <For each={portion()}>{(item) => <li tabindex="-1">{props.children(item)}</li>}</For>
      </ul>
      <Show when={left() > 0}>
        <button
          type="button"
          class="button"
          onClick={() => {
            const first = shown()
            setShown(first + atOnce)
            const item = list?.children[first]
            if (item instanceof HTMLElement) item.focus()
          }}
        >
          {props.more(Math.min(atOnce, left()))}
        </button>
      </Show>
    </>
  )
}
