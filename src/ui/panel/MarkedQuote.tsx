import { createMemo, For, Show } from 'solid-js'
import type { Mark } from '../../core/model/evidence.ts'

/** A quoted passage, whole, with the words to read aloud marked. */
export function MarkedQuote(props: { quote: string; marks: readonly Mark[] }) {
  const parts = createMemo(() => {
    const cut: { text: string; marked: boolean }[] = []
    let end = 0
    for (const { from, to } of props.marks) {
      cut.push(
        { text: props.quote.slice(end, from), marked: false },
        { text: props.quote.slice(from, to), marked: true },
      )
      end = to
    }
    cut.push({ text: props.quote.slice(end), marked: false })
    return cut.filter(({ text }) => text !== '')
  })
  return (
    <blockquote class="quote">
      <For each={parts()}>
        {(part) => (
          <Show when={part.marked} fallback={part.text}>
            <mark>{part.text}</mark>
          </Show>
        )}
      </For>
    </blockquote>
  )
}
