import { Show } from 'solid-js'
import { useSpeech } from '../words/language.tsx'
import { MotionMeter } from './MotionMeter.tsx'

/** Where the motion stands between the two sides, from 0 to 1, and where it stood before something was supposed. */
export function MotionStanding(props: { standing: number; before: number; hint?: string }) {
  const { t, percent } = useSpeech()
  return (
    <div class="standing" title={props.hint}>
      <span class="standing-side" data-side="pro">
        {t('sides.pro')}{' '}
        <Show when={percent(props.before) !== percent(props.standing)}>{percent(props.before)} → </Show>
        {percent(props.standing)}
      </span>
      <MotionMeter standing={props.standing} />
      <span class="standing-side" data-side="con">
        {percent(1 - props.standing)} {t('sides.con')}
      </span>
    </div>
  )
}
