import { Show } from 'solid-js'
import { useSpeech } from '../words/language.tsx'

/** How many of a long list's rows are there, and a button for `step` more; nothing where all are. */
export function ShowMore(props: { shown: number; all: number; step: number; show: (rows: number) => void }) {
  const { t } = useSpeech()
  return (
    <Show when={props.all > props.shown}>
      <p class="weigh-more">
        {t('weigh.shown', props.shown, props.all)}{' '}
        <button type="button" class="button" onClick={() => props.show(props.shown + props.step)}>
          {t('weigh.more', Math.min(props.step, props.all - props.shown))}
        </button>
      </p>
    </Show>
  )
}
