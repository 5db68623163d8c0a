import { createMemo, For, Show } from 'solid-js'
import type { Conflict, Disputed } from '../../core/merge/conflict.ts'
import type { Merging } from '../../session/merging.ts'
import { SideBySide } from '../versions/SideBySide.tsx'
import { useSpeech } from '../words/language.tsx'
import { answerInWords, conflictInWords } from './conflictWords.ts'

/** What people write; of the rest a person sees at once how it differs. */
const written: ReadonlySet<Disputed> = new Set([
  'sentence',
  'note',
  'passage',
  'citation',
  'speech-words',
  'ballot-name',
])

/** One thing that two copies say differently: both answers beside each other, and whose is to count. */
export function ConflictBox(props: { conflict: Conflict; merging: Merging }) {
  const speech = useSpeech()
  const { t } = speech
  const { conflict, merging } = props
  const theirs = merging.copy.debate
  const mine = () => merging.open.debate()
  const title = createMemo(() => conflictInWords(speech, [mine(), theirs], conflict))
  const here = createMemo(() => answerInWords(speech, mine(), conflict, conflict.mine))
  const there = createMemo(() => answerInWords(speech, theirs, conflict, conflict.theirs))
  const chosen = () => merging.choice(conflict.key) ?? conflict.usual
  return (
    <fieldset class="conflict">
      <legend>{title()}</legend>
      <Show
        when={written.has(conflict.what)}
        fallback={
          <div class="side-by-side">
            <div class="side-text">
              <div class="field-label">{t('merge.mineOf')}</div>
              <p>{here()}</p>
            </div>
            <div class="side-text">
              <div class="field-label">{t('merge.theirsOf')}</div>
              <p>{there()}</p>
            </div>
          </div>
        }
      >
        <SideBySide was={here()} is={there()} wasLabel={t('merge.mineOf')} isLabel={t('merge.theirsOf')} even />
      </Show>
      <div class="conflict-choices">
        <For each={conflict.choices}>
          {(choice) => (
            <label class="check">
              <input
                type="radio"
                name={conflict.key}
                checked={chosen() === choice}
                onChange={() => merging.choose([conflict.key], choice)}
              />
              {t(`merge.choices.${choice}`)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
