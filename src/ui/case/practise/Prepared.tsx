import { For, Show } from 'solid-js'
import type { ClaimId } from '../../../core/model/claim.ts'
import { claimOf, originalOf, textOf } from '../../../core/model/debate.ts'
import { cardsOf } from '../../../core/model/evidence.ts'
import { spokenCitation } from '../../../core/prepare/speech.ts'
import { useOpenDebate } from '../../session.tsx'
import { useSpeech } from '../../words/language.tsx'

/** What was prepared against a claim, to be ticked off by whoever said it. */
export function Prepared(props: {
  answers: readonly ClaimId[]
  said: ReadonlySet<ClaimId>
  say: (answer: ClaimId, said: boolean) => void
}) {
  const open = useOpenDebate()
  const { t } = useSpeech()
  return (
    <Show when={props.answers.length > 0} fallback={<p class="warn-text">{t('practise.nonePrepared')}</p>}>
      <p class="hint">{t('practise.tick')}</p>
      <ul class="drill-said">
        <For each={props.answers}>
          {(id) => (
            <Show when={claimOf(open.debate(), id)}>
              {(answer) => (
                <li>
                  <label>
                    <input
                      type="checkbox"
                      checked={props.said.has(id)}
                      onChange={(event) => props.say(id, event.currentTarget.checked)}
                    />
                    <span dir="auto">{textOf(open.debate(), answer()) || t('claim.wordless')}</span>
                  </label>
                  <p class="quiet drill-cited">
                    {[
                      t(`claim.relations.${answer().relation}`),
                      ...cardsOf(open.debate(), originalOf(open.debate(), answer())).map((card) =>
                        spokenCitation(card),
                      ),
                    ]
                      .filter((words) => words !== '')
                      .join(' · ')}
                  </p>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  )
}
