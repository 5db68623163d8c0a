import { For } from 'solid-js'
import { isPace, type Pace, paceRanges, type SpokenCounts } from '../../../core/prepare/speaking.ts'
import { useSession } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'
import { NumberBox } from '../NumberBox.tsx'

/** The speaker's own pace, in the unit of the page's language and in that of whatever else is said. */
export function PaceBox(props: { said: SpokenCounts }) {
  const { settings } = useSession()
  const { t, number, language } = useSpeech()
  const usual = (): keyof Pace => (language() === 'ja' ? 'characters' : 'words')
  const units = () => (['words', 'characters'] as const).filter((unit) => unit === usual() || props.said[unit] > 0)
  return (
    <div class="paces">
      <For each={units()}>
        {(unit) => (
          <NumberBox
            label={t(`speeches.pace.${unit}`)}
            value={settings.pace()[unit]}
            least={paceRanges[unit].least}
            most={paceRanges[unit].most}
            step={5}
            whole
            fits={(pace) => isPace({ ...settings.pace(), [unit]: pace })}
            set={(pace) => settings.setPace(unit, pace)}
            refusal={t('speeches.paceRefused', number(paceRanges[unit].least), number(paceRanges[unit].most))}
          />
        )}
      </For>
    </div>
  )
}
