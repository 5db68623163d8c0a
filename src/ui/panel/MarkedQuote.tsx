import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Passage } from '../../core/model/evidence.ts'
import { passageRuns, type ShownPart } from './passageRuns.ts'
import './evidence.css'

/** A quoted passage, whole: what is underlined, emphasised and read aloud each has a look of its own, whatever the colours. */
export function MarkedQuote(props: { passage: Passage }) {
  const runs = createMemo(() => passageRuns(props.passage))
  return (
    <blockquote class="quote" dir="auto">
      <For each={runs()}>
        {({ isAloud, parts }) => (
          <Show when={isAloud} fallback={parts.map(partShown)}>
            <mark>{parts.map(partShown)}</mark>
          </Show>
        )}
      </For>
    </blockquote>
  )
}

function partShown({ text, isUnderlined, isEmphasised, begins, ends }: ShownPart): JSX.Element {
  const emphasised = isEmphasised ? <strong classList={{ begins, ends }}>{text}</strong> : text
  return isUnderlined ? <u>{emphasised}</u> : emphasised
}
