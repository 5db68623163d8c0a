import { For } from 'solid-js'
import { pips } from '../../session/commands/weighing.ts'

/** Conviction as five pips; hollow where it is not set. The tree item's name says the same in words. */
export function Pips(props: { conviction: number | undefined }) {
  const filled = () => Math.round((props.conviction ?? 0) * pips)
  return (
    <span class="pips" classList={{ unset: props.conviction === undefined }} aria-hidden="true">
      <For each={[...Array(pips).keys()]}>{(i) => <span class="pip" classList={{ filled: i < filled() }} />}</For>
    </span>
  )
}
