import { For, Show } from 'solid-js'
import type { ClaimTaskKind } from '../../core/prepare/claimTasks.ts'
import { useSpeech } from '../words/language.tsx'

/**
 * What there is to do about a claim, as small marks.
 * @param props.brief whether there is room for one of them only: the others are counted, and told when it is pointed at
 */
export function TaskMarks(props: { kinds: readonly ClaimTaskKind[]; brief?: boolean }) {
  const { t, number } = useSpeech()
  const shown = () => (props.brief === true ? props.kinds.slice(0, 1) : props.kinds)
  const others = () => props.kinds.slice(shown().length)
  return (
    <>
      <For each={shown()}>
        {(kind) => (
          <span class="chip warn task-mark" title={t(`prepare.marksHint.${kind}`)}>
            {t(`prepare.marks.${kind}`)}
          </span>
        )}
      </For>
      <Show when={others().length > 0}>
        <span
          class="chip warn task-mark more"
          title={others()
            .map((kind) => t(`prepare.marks.${kind}`))
            .join(', ')}
        >
          +{number(others().length)}
        </span>
      </Show>
    </>
  )
}
