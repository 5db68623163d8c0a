import { createEffect, createMemo, createSignal, createUniqueId, on, Show } from 'solid-js'
import { useSpeech } from '../words/language.tsx'
import './numberBox.css'

/**
 * A number that is typed. What is nonsense is refused where it stands, until it is mended or what held before is put back;
 * that goes on holding meanwhile. Only what is typed to the end counts: 15 is on the way to 150.
 */
export function NumberBox(props: {
  label: string
  hideLabel?: boolean
  /** What holds. */
  value: number
  least: number
  most?: number
  step: number
  whole?: boolean
  fits: (value: number) => boolean
  set: (value: number) => void
  /** What numbers there may be, in one sentence. */
  refusal: string
}) {
  const { t, number } = useSpeech()
  const [refused, setRefused] = createSignal(false)
  const id = createUniqueId()
  const held = createMemo(() => props.value)
  let box: HTMLInputElement | undefined
  const putBack = () => {
    if (box !== undefined) box.value = String(held())
    setRefused(false)
  }
  // Whatever else sets the number, such as an undo, brings it into the box.
  createEffect(on(held, putBack, { defer: true }))
  return (
    <div class="number-box">
      <label class="field">
        <span class={props.hideLabel ? 'for-readers' : 'field-label'}>{props.label}</span>
        <input
          ref={box}
          type="number"
          inputmode={props.whole ? 'numeric' : 'decimal'}
          min={props.least}
          max={props.most}
          step={props.step}
          value={held()}
          aria-invalid={refused()}
          aria-describedby={refused() ? id : undefined}
          onInput={(event) => setRefused(!props.fits(event.currentTarget.valueAsNumber))}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber
            if (props.fits(typed) && typed !== held()) props.set(typed)
          }}
        />
      </label>
      <Show when={refused()}>
        <div class="number-refused">
          <p class="hint warn-text" id={id} role="alert">
            {t('prepare.refused', { why: props.refusal, holds: number(held()) })}
          </p>
          <button
            type="button"
            class="quiet-button"
            onClick={() => {
              putBack()
              box?.focus()
            }}
          >
            {t('prepare.putBack', number(held()))}
          </button>
        </div>
      </Show>
    </div>
  )
}
