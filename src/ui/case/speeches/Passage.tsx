import { For } from 'solid-js'
import type { Passage as Quoted } from '../../../core/model/evidence.ts'
import { passageOf } from '../../../formats/passage.ts'
import './passage.css'

/** A quoted passage with what is underlined, emphasised and read aloud. */
export function Passage(props: { card: Quoted }) {
  return (
    <blockquote class="passage" dir="auto">
      <For each={passageOf(props.card)}>
        {(part) => (
          <span
            classList={{
              'passage-aloud': part.isAloud,
              'passage-underlined': part.isUnderlined,
              'passage-emphasised': part.isEmphasised,
            }}
          >
            {part.text}
          </span>
        )}
      </For>
    </blockquote>
  )
}
