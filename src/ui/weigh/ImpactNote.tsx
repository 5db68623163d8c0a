import { createMemo, For, Show } from 'solid-js'
import { impactOn } from '../../core/model/ballot.ts'
import type { ClaimId } from '../../core/model/claim.ts'
import { impactParts } from '../../core/model/impact.ts'
import { suggestedRelevance } from '../../core/weigh/impact.ts'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** The parts of a claim's impact that are set on the chosen ballot, and the relevance that they suggest; nothing where none is. */
export function ImpactNote(props: { claim: ClaimId }) {
  const open = useOpenDebate()
  const { t, number, percent } = useSpeech()
  const impact = createMemo(() => impactOn(open.ballot(), props.claim))
  const parts = createMemo(() =>
    impactParts.flatMap((part) => {
      const level = impact()[part]
      return level === undefined ? [] : [{ part, level }]
    }),
  )
  return (
    <Show when={suggestedRelevance(impact())}>
      {(suggested) => (
        <span class="impact-note">
          <For each={parts()}>
            {({ part, level }) => (
              <span
                class="impact-mark"
                title={`${t(`impact.names.${part}`)} ${t('impact.level', number(level), t(`impact.levels.${part}.${level}`))}`}
              >
                <span aria-hidden="true">
                  {t(`impact.signs.${part}`)}
                  {number(level)}
                </span>
                <span class="for-readers">
                  {t(`impact.names.${part}`)} {number(level)}.{' '}
                </span>
              </span>
            )}
          </For>
          <span class="note">{t('impact.suggests', percent(suggested()))}</span>
        </span>
      )}
    </Show>
  )
}
