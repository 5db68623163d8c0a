import { createMemo, Show } from 'solid-js'
import type { Passage } from '../../core/model/evidence.ts'
import { clockOf } from '../case/speeches/clock.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { readingTime } from './readingTime.ts'

/** How long a passage takes to read aloud at the speaker's own pace: what is marked for it, beside the whole. */
export function PassageTime(props: { passage: Passage }) {
  const session = useSession()
  const { t } = useSpeech()
  const time = createMemo(() => readingTime(props.passage, session.settings.pace()))
  return (
    <Show when={props.passage.quote.trim() !== ''}>
      <span class="passage-time quiet">
        <Show when={time().aloud} fallback={t('evidence.aloud', clockOf(time().whole))}>
          {(aloud) => t('evidence.aloudOf', clockOf(aloud()), clockOf(time().whole))}
        </Show>
      </span>
    </Show>
  )
}
