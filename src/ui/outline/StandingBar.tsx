import { Show } from 'solid-js'
import { useSpeech } from '../words/language.tsx'

/** A standing as a short bar with its number, and what it would be with what is supposed. The tree item's name says the same in words. */
export function StandingBar(props: { standing: number; supposed?: number | null }) {
  const { percent } = useSpeech()
  return (
    <span class="standing-mini" aria-hidden="true">
      <span class="standing-track">
        <span class="standing-fill" style={{ width: `${props.standing * 100}%` }} />
      </span>
      <span class="standing-number">
        {percent(props.standing)}
        <Show when={props.supposed != null && percent(props.supposed) !== percent(props.standing)}>
          <span class="would"> → {percent(props.supposed ?? 0)}</span>
        </Show>
      </span>
    </span>
  )
}
