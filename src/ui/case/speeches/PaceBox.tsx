import { createSignal, Show } from 'solid-js'
import { type Pace, paceRanges } from '../../../core/prepare/speaking.ts'
import { useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** The speaker's own pace; what nobody speaks is refused where it is typed. */
export function PaceBox() {
  const { settings } = useSession()
  const { t, language, number } = useSpeech()
  const [refused, setRefused] = createSignal(false)
  const unit = (): keyof Pace => (language() === 'ja' ? 'characters' : 'words')
  const range = () => paceRanges[unit()]
  return (
    <div class="pace">
      <label class="field-inline">
        <span class="field-label">{t(`speeches.pace.${unit()}`)}</span>
        <input
          type="number"
          inputmode="numeric"
          min={range().least}
          max={range().most}
          step="5"
          value={settings.pace()[unit()]}
          aria-invalid={refused()}
          aria-describedby={refused() ? 'pace-refused' : undefined}
          onInput={(event) => setRefused(!settings.setPace(unit(), event.currentTarget.valueAsNumber))}
          onBlur={(event) => {
            if (!refused()) return
            event.currentTarget.value = String(settings.pace()[unit()])
            setRefused(false)
          }}
        />
      </label>
      <Show when={refused()}>
        <p class="hint warn-text" id="pace-refused" role="alert">
          {t('speeches.paceRefused', number(range().least), number(range().most))}
        </p>
      </Show>
    </div>
  )
}
