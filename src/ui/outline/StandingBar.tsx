import { useSpeech } from '../words/language.tsx'

/** A standing as a short bar with its number. The tree item's name says the same in words. */
export function StandingBar(props: { standing: number }) {
  const { percent } = useSpeech()
  return (
    <span class="standing-mini" aria-hidden="true">
      <span class="standing-track">
        <span class="standing-fill" style={{ width: `${props.standing * 100}%` }} />
      </span>
      <span class="standing-number">{percent(props.standing)}</span>
    </span>
  )
}
