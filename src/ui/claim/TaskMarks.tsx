import { For, Show } from 'solid-js'
import type { ClaimTaskKind } from '../../core/prepare/claimTasks.ts'
import { useSpeech } from '../words/language.tsx'

/**
 * What there is to do about a claim, as small marks.
 * @param props.brief whether there is room for one mark only: it counts the others, and tells them when it is pointed at
 */
export function TaskMarks(props: { kinds: readonly ClaimTaskKind[]; brief?: boolean }) {
  const { t, number } = useSpeech()
  const hints = (kinds: readonly ClaimTaskKind[]) => kinds.map((kind) => t(`prepare.marksHint.${kind}`)).join('\n')
  return (
    <Show
      when={props.brief === true && props.kinds.length > 1 && props.kinds[0]}
      fallback={
        <For each={props.kinds}>
          {(kind) => (
            <span class="chip warn task-mark" title={hints([kind])}>
              <span>{t(`prepare.marks.${kind}`)}</span>
            </span>
          )}
        </For>
      }
    >
      {(first) => (
        <span class="chip warn task-mark" title={hints(props.kinds)}>
          <span>{t(`prepare.marks.${first()}`)}</span>+{number(props.kinds.length - 1)}
        </span>
      )}
    </Show>
  )
}
