import { type Accessor, createSignal } from 'solid-js'
import { createRemembered } from '../../../session/device.ts'
import { useSpeech } from '../../words/language.tsx'

/** How long a person may answer, in seconds. */
const range = { least: 10, most: 600, usual: 60 }

/** The time for one rebuttal, as this device remembers it. */
export interface Seconds {
  readonly seconds: Accessor<number>
  setSeconds(seconds: number): void
}

export function createSeconds(): Seconds {
  const [stored, store] = createRemembered('drill.seconds', String(range.usual), isStored)
  return {
    seconds: () => Number(stored()),
    setSeconds: (seconds) => store(String(seconds)),
  }
}

function isWithin(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= range.least && seconds <= range.most
}

function isStored(value: unknown): value is string {
  return typeof value === 'string' && isWithin(Number(value))
}

/** The seconds for each rebuttal; a time that makes no sense is refused where it is typed. */
export function SecondsBox(props: { seconds: Seconds }) {
  const { t, number } = useSpeech()
  const [refused, setRefused] = createSignal(false)
  return (
    <div class="practise-seconds">
      <label class="field-label" for="practise-seconds">
        {t('practise.seconds')}
      </label>
      <input
        id="practise-seconds"
        type="number"
        inputmode="numeric"
        min={range.least}
        max={range.most}
        step="10"
        value={props.seconds.seconds()}
        aria-invalid={refused()}
        aria-describedby={refused() ? 'practise-seconds-refused' : undefined}
        onInput={(event) => setRefused(!isWithin(event.currentTarget.valueAsNumber))}
        onChange={(event) => {
          // Only what is typed to the end counts: 12 is on the way to 120.
          if (!refused()) props.seconds.setSeconds(event.currentTarget.valueAsNumber)
        }}
        onBlur={(event) => {
          if (!refused()) return
          event.currentTarget.value = String(props.seconds.seconds())
          setRefused(false)
        }}
      />
      {/* Always there: were it to go when the box is left, the button below would slip from under the pointer. */}
      <p class="hint warn-text" id="practise-seconds-refused" role="alert">
        {refused() ? t('practise.secondsRefused', number(range.least), number(range.most)) : ''}
      </p>
    </div>
  )
}
