import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { type Pace, paceRanges, type SpokenCounts } from '../../../core/prepare/speaking.ts'
import { useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** The speaker's own pace, in the unit of the page's language and in that of whatever else is said. */
export function PaceBox(props: { said: SpokenCounts }) {
  const { language } = useSpeech()
  const usual = (): keyof Pace => (language() === 'ja' ? 'characters' : 'words')
  const units = () => (['words', 'characters'] as const).filter((unit) => unit === usual() || props.said[unit] > 0)
  return (
    <div class="paces">
      <For each={units()}>{(unit) => <OnePace unit={unit} />}</For>
    </div>
  )
}

/** A pace in one unit; what nobody speaks is refused where it is typed. */
function OnePace(props: { unit: keyof Pace }) {
  const { settings } = useSession()
  const { t, number } = useSpeech()
  const [refused, setRefused] = createSignal(false)
  const id = createUniqueId()
  const range = () => paceRanges[props.unit]
  return (
    <div class="pace">
      <label class="field">
        <span class="field-label">{t(`speeches.pace.${props.unit}`)}</span>
        <input
          type="number"
          inputmode="numeric"
          min={range().least}
          max={range().most}
          step="5"
          value={settings.pace()[props.unit]}
          aria-invalid={refused()}
          aria-describedby={refused() ? id : undefined}
          onInput={(event) => setRefused(!settings.setPace(props.unit, event.currentTarget.valueAsNumber))}
          onBlur={(event) => {
            if (!refused()) return
            event.currentTarget.value = String(settings.pace()[props.unit])
            setRefused(false)
          }}
        />
      </label>
      <Show when={refused()}>
        <p class="hint warn-text" id={id} role="alert">
          {t('speeches.paceRefused', number(range().least), number(range().most))}
        </p>
      </Show>
    </div>
  )
}
