import { For } from 'solid-js'
import type { Weight } from '../../core/model/ballot.ts'
import { pips } from '../../session/commands/weighing.ts'

/** A weight, 0 to 1, as five pips; hollow where it is not set. The tree item's name says the same in words. */
export function Pips(props: { weight: number | undefined; of: Weight }) {
  const filled = () => Math.round((props.weight ?? 0) * pips)
  return (
    <span class="pips" data-weight={props.of} classList={{ unset: props.weight === undefined }} aria-hidden="true">
      <For each={[...Array(pips).keys()]}>{(i) => <span class="pip" classList={{ filled: i < filled() }} />}</For>
    </span>
  )
}
