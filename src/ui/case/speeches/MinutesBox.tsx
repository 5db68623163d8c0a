import { createSignal, createUniqueId, Show } from 'solid-js'
import { useSpeech } from '../../words/language.tsx'

/** A number of minutes. What is nonsense is refused while it is typed; who leaves the box finds what it was before. */
export function MinutesBox(props: {
  label: string
  hideLabel?: boolean
  value: number
  least: number
  fits: (minutes: number) => boolean
  set: (minutes: number) => void
}) {
  const { t } = useSpeech()
  const [refused, setRefused] = createSignal(false)
  const id = createUniqueId()
  return (
    <div class="minutes">
      <label class="field">
        <span class={props.hideLabel ? 'for-readers' : 'field-label'}>{props.label}</span>
        <input
          type="number"
          min={props.least}
          step="0.5"
          value={props.value}
          aria-invalid={refused()}
          aria-describedby={refused() ? id : undefined}
          onInput={(event) => setRefused(!props.fits(event.currentTarget.valueAsNumber))}
          onChange={(event) => {
            const minutes = event.currentTarget.valueAsNumber
            if (props.fits(minutes) && minutes !== props.value) props.set(minutes)
          }}
          onBlur={(event) => {
            event.currentTarget.value = String(props.value)
            setRefused(false)
          }}
        />
      </label>
      <Show when={refused()}>
        <p class="hint warn-text" id={id} role="alert">
          {t('speeches.minutesRefused')}
        </p>
      </Show>
    </div>
  )
}
