import { useSpeech } from '../words/language.tsx'

/** Where the motion stands, from 0 (con) to 1 (pro), as a bar. */
export function MotionMeter(props: { standing: number }) {
  const { t, percent } = useSpeech()
  return (
    <div
      class="standing-bar"
      role="meter"
      aria-label={t('motion.standing')}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(props.standing * 100)}
      aria-valuetext={t('motion.standingText', percent(props.standing))}
    >
      <div class="standing-pro" style={{ width: `${props.standing * 100}%` }} />
    </div>
  )
}
